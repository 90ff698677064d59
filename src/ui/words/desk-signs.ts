/** What was said of signs in the street, at the desk. Dutch: staff work in Dutch. */
export const deskSignWords = {
  title: 'Meldingen over borden',
  none: 'Er zijn geen meldingen',
  noneText: 'Wie de code van een bord scant, kan daar melden dat het niet klopt.',
  what: 'Wat',
  seenAt: 'Waar gezien',
  toldAt: 'Gemeld',
  belongs: 'Hoort bij',
  notOurs: 'Geen code van de stad',
  done: 'Nagekeken',
  side: { even: 'even kant', odd: 'oneven kant' },
  whats: {
    unknown: 'Onbekend bord',
    elsewhere: 'Staat in een andere straat',
    unreadable: 'Is stuk of onleesbaar',
    'other-days': 'Zegt andere dagen of uren',
  },
} as const
