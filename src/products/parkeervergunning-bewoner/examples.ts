import type { Example } from '../example.ts'

const day = '2026-11-23'
const answers = { plate: '1-WWW-901' }
const living = (street: string, more: object = {}) => ({
  insz: '79710210353',
  nationalities: [{ code: '150' }],
  address: {
    ...{ kind: 'belgian' as const, street, houseNumber: '997', postalCode: '2600', municipality: 'Antwerpen' },
    ...{ nisCode: '11002', ...more },
  },
})
const car = {
  ...{ plate: '1WWW901', registered: true, category: 'M1', fuels: [{ code: '20', norm: '4' }] },
  relation: 'own' as const,
}
const home = { person: living('Fruithoflaan'), freePlaces: 1 }

export const residentPermitExamples: readonly Example[] = [
  {
    product: 'parkeervergunning-bewoner',
    name: 'een eigen wagen in een bewonerszone',
    day,
    answers,
    said: { ...home, vehicle: car },
    outcome: 'granted',
    cents: 0,
  },
  {
    product: 'parkeervergunning-bewoner',
    name: 'een wagen van de firma met de bewoner als vaste bestuurder',
    day,
    answers,
    said: { ...home, vehicle: { ...car, relation: 'driver' } },
    outcome: 'granted',
  },
  {
    product: 'parkeervergunning-bewoner',
    name: 'een leasewagen zonder bestuurder in het register: een medewerker kijkt het bewijs na',
    day,
    answers: { ...answers, use: 'lease' },
    said: { ...home, vehicle: { ...car, relation: 'lease' } },
    outcome: 'person',
  },
  {
    product: 'parkeervergunning-bewoner',
    name: 'een vervangwagen van de garage',
    day,
    answers: { ...answers, use: 'temporary', until: '2026-12-10' },
    said: { ...home, vehicle: { ...car, relation: 'enterprise' } },
    outcome: 'person',
  },
  {
    product: 'parkeervergunning-bewoner',
    name: 'de derde vergunning van een woning',
    day,
    answers,
    said: { ...home, freePlaces: 0, vehicle: car },
    outcome: { refused: 'place-left' },
  },
  {
    product: 'parkeervergunning-bewoner',
    name: 'een straat buiten elke zone',
    day,
    answers,
    said: { person: living('Uitbreidingstraat'), freePlaces: 2, vehicle: car },
    outcome: { refused: 'in-zone' },
  },
  {
    product: 'parkeervergunning-bewoner',
    name: 'een adres in een andere gemeente',
    day,
    answers,
    said: { person: living('Coupure', { postalCode: '9000', nisCode: '44021' }), freePlaces: 2, vehicle: car },
    outcome: { refused: 'registered-here' },
  },
  {
    product: 'parkeervergunning-bewoner',
    name: 'een taxi',
    day,
    answers: { plate: '1-TXA-123' },
    said: { ...home, vehicle: { ...car, plate: '1TXA123' } },
    outcome: { refused: 'no-taxi' },
  },
  {
    product: 'parkeervergunning-bewoner',
    name: 'een wagen die het register niet kent',
    day,
    answers: { plate: 'AA9999ZZ', country: 'UA', use: 'other' },
    said: home,
    outcome: 'person',
  },
]
