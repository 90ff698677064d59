/** What colleagues are skilled in, and what goes first. In Dutch only, as all of the counter. */
export const skillWords = {
  title: 'Vaardigheden',
  link: 'Vaardigheden van collega’s',
  lead: 'Sommige taken vragen een vaardigheid. Alleen wie ze heeft, kan zo’n taak nemen.',
  none: 'Geen vaardigheden nodig',
  noneText: 'De diensten van uw team vragen nu geen vaardigheid.',
  canDo: (name: string) => `Wat kan ${name}?`,
  skills: {
    sociaal: 'Sociale aanvragen nakijken',
    voertuigdocumenten: 'Voertuigdocumenten nakijken',
  } as Readonly<Record<string, string>>,
  save: 'Bewaren',
  saved: (name: string) => `De vaardigheden van ${name} zijn bewaard.`,
  undo: 'Ongedaan maken',
  undone: 'Dat is ongedaan gemaakt.',
} as const

export const urgencyWords = {
  title: 'Dringend maken',
  why: 'Waarom gaat deze taak voor?',
  missing: 'Kies waarom deze taak voorgaat.',
  mark: 'Dringend maken',
  unmark: 'Niet meer dringend',
  by: (because: string, name: string) => `${because} Aangeduid door ${name}.`,
  reasons: {
    hardship: 'De klant komt anders in de problemen.',
    'legal-term': 'Een wettelijke termijn loopt af.',
    'our-mistake': 'Wij maakten een fout.',
    promised: 'Wij beloofden het aan de klant.',
  },
} as const
