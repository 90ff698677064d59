/** A permit that a person looks at, at the desk. Dutch: staff work in Dutch. */
export const grantTaskWords = {
  one: 'Vergunning nakijken',
  toList: 'Terug naar de werklijst',
  toGrant: 'Vergunning openen',
  holder: 'Houder',
  purpose: 'vergunning nakijken',
  over: 'Deze vergunning loopt niet meer. Er verandert niets.',
  looked: 'Iemand keek dit na.',
  decided: (seconds: number) => `Dit wordt over ${seconds} seconden uitgevoerd. Daarna krijgt de klant een bericht.`,
  what: {
    'renewal-unknown': {
      title: 'Mag deze vergunning verlengd worden?',
      hint: 'Kijk na wat geen register zegt. Bel de klant als dat nodig is.',
      yes: 'Verlengen',
      no: 'Niet verlengen',
      saidYes: 'Beslist: verlengen.',
      saidNo: 'Beslist: niet verlengen. De vergunning loopt tot haar laatste dag.',
    },
    'address-unknown': {
      title: 'Woont deze klant nog op het adres van de vergunning?',
      hint: 'Vraag aan de klant of aan de bevolkingsdienst waar hij woont.',
      yes: 'Blijft gelden',
      no: 'Stoppen',
      saidYes: 'Beslist: de vergunning blijft gelden.',
      saidNo: 'Beslist: stoppen. Ook zijn andere vergunningen voor dat adres.',
    },
  },
} as const
