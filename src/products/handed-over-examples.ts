import type { Example } from './example.ts'

const day = '2026-11-23'
const person = {
  ...{ insz: '56673011152', nationalities: [{ code: '262' }] },
  address: { kind: 'belgian' as const, postalCode: '2600', municipality: 'Antwerpen', nisCode: '11002' },
}
const elsewhere = { ...person, address: { ...person.address, postalCode: '9000', nisCode: '44021' } }
const recognised = {
  recognitions: [{ points: 13, mobility: 3 }],
  ...{ parkingCards: [{ until: '2027-04-23' }], reductionCards: [], allowances: [] },
}

/** What the city takes in and passes on, of whoever asks: it decides nothing, so it refuses nobody. */
const passedOn = (product: string, by: string, answers: Example['answers']): readonly Example[] => [
  {
    ...{ product, name: 'een inwoner', day, answers, said: { person, disability: recognised } },
    ...{ outcome: { handedOver: by }, cents: 0 },
  },
  {
    ...{ product, name: 'wie de federale bron nog niet kent', day, answers, said: { person } },
    outcome: { handedOver: by },
  },
  {
    ...{ product, name: 'wie in een andere gemeente woont', day, answers, said: { person: elsewhere } },
    outcome: { handedOver: by },
  },
]

export const handedOverExamples: readonly Example[] = [
  ...passedOn('pensioenaanvraag', 'federale-pensioendienst', { start: '2027-10-01', abroad: 'no' }),
  ...passedOn('inkomensgarantie-ouderen', 'federale-pensioendienst', { abroad: 'no', property: 'no' }),
  ...passedOn('tegemoetkoming-handicap', 'personen-met-een-handicap', { doctor: 'Dokter Peeters, Berchem' }),
  ...passedOn('parkeerkaart-handicap', 'personen-met-een-handicap', {}),
  ...passedOn('adreswijziging', 'afspraak', { movers: 'household' }),
  ...passedOn('adreswijziging', 'afspraak', { movers: 'alone' }),
  ...passedOn('adreswijziging', 'afspraak', { movers: 'some', along: 'Finn Wouters' }),
  ...['digitale-sleutel', 'geboorteaangifte', 'identiteitskaart', 'reispas', 'rijbewijs', 'verblijf'].flatMap(
    (product) => passedOn(product, 'afspraak', {}),
  ),
]
