import { showDate } from '#platform/formats/dates.ts'

/** What a place offers by date, for who plans. In Dutch only, as all of the counter. */
export const placeOfferWords = {
  link: 'Wat kan waar en wanneer',
  title: (place: string) => `Wat kan hier en wanneer: ${place}`,
  lead: 'Zo staat het in de gegevens van de stad. Een verandering vraagt u aan de beheerder.',
  scope: 'U ziet wat nu geldt en wat binnen het jaar begint.',
  place: 'Plaats',
  show: 'Tonen',
  from: 'Vanaf',
  until: 'Tot en met',
  open: 'Tot wij het veranderen',
  toConfirm: 'De stad bevestigt dit nog.',
  hours: 'Openingsuren',
  hoursOf: 'Uren',
  closedAlways: 'Volgens vast patroon gesloten',
  extra: 'Bijkomende uren',
  closures: 'Gesloten',
  reason: 'Reden',
  desks: 'Balies',
  desk: 'Balie',
  has: 'Wat is er',
  placeHas: (what: string) => `Op deze plaats: ${what}.`,
  nothing: 'Niets bijzonders',
  products: 'Diensten',
  service: 'Dienst',
  takes: 'Duur',
  minutes: (first: number, further: number) =>
    further > 0 ? `${first} minuten, elke persoon meer ${further} minuten` : `${first} minuten`,
  staff: 'Minstens aanwezig',
  people: (count: number) => (count === 1 ? '1 medewerker' : `${count} medewerkers`),
  listed: 'Hier boekt alleen wie op de lijst van deze plaats staat.',
  empty: 'Niets in deze periode.',
  day: {
    ...{ monday: 'maandag', tuesday: 'dinsdag', wednesday: 'woensdag', thursday: 'donderdag', friday: 'vrijdag' },
    ...{ saturday: 'zaterdag', sunday: 'zondag' },
  } as Readonly<Record<string, string>>,
  nth: (nth: number) =>
    ({ 1: 'de eerste van de maand', 2: 'de tweede', 3: 'de derde', 4: 'de vierde', [-1]: 'de laatste van de maand' })[
      nth
    ] ?? '',
  everyWeeks: (count: number) => `om de ${count} weken`,
  span: ({ from, to }: Readonly<{ from: string; to: string }>) =>
    `${from.replace(/^0/, '').replace(':', '.')} tot ${to.replace(/^0/, '').replace(':', '.')} uur`,
  date: (day: string) => showDate(day),
} as const
