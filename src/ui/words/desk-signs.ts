/** What was said of signs in the street, at the desk. Dutch: staff work in Dutch. */
export const deskSignWords = {
  title: 'Meldingen over borden',
  one: 'Melding over een bord',
  toList: 'Alle meldingen over borden',
  only: 'Alleen meldingen over borden',
  seenAt: 'Waar gezien',
  toldAt: 'Gemeld',
  belongs: 'Hoort bij',
  notOurs: 'Geen code van de stad',
  state: 'Stand',
  withdrawn: (moment: string) => `Teruggenomen op ${moment}`,
  erased: 'Gewist: iemand keek het na.',
  done: 'Nagekeken',
  looked: 'Iemand keek dit bord na.',
  lookedText: (seconds: number) =>
    `Dit wordt over ${seconds} seconden afgesloten. Daarna wissen wij de woorden van de melder.`,
  noteHint: 'Schrijf zakelijk, en geen namen van voorbijgangers.',
  side: { even: 'even kant', odd: 'oneven kant' },
  whats: {
    unknown: 'Onbekend bord',
    elsewhere: 'Staat in een andere straat',
    unreadable: 'Is stuk of onleesbaar',
    'other-days': 'Zegt andere dagen of uren',
  },
} as const
