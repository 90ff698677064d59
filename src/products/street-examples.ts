import type { Example } from './example.ts'

const day = '2026-11-23'
const resident = { insz: '79710210353', nationalities: [{ code: '150' }] }
const said = { person: resident }
const died = { person: { ...resident, death: { date: '2021-02-01' } } }
const place = (left: string, right: string) => ({
  ...{ street: 'Fruithoflaan', number: '997', postcode: '2600', municipality: 'Berchem', id: null },
  ...{ side: 'same', left, right },
})

const ban = { product: 'tijdelijk-parkeerverbod', day, said } as const
const removal = {
  ...{ place: place('5', '10'), from: '2026-12-15', until: '2026-12-15' },
  ...{ times: '07:00-19:00', reason: 'removal', signs: 'city' },
}
const works = { product: 'kleine-werf', day, said } as const
const skip = {
  ...{ place: place('2', '4'), equipment: 'container', from: '2026-12-15', until: '2026-12-28' },
  ...{ onlyPavement: 'yes', passage: 'yes', corridor: 'pavement' },
}

/** The products that take a place in the street. Whether the place is free, other registers say. */
export const streetExamples: readonly Example[] = [
  {
    ...ban,
    name: 'een verhuis van één dag, 15 meter, borden van de stad',
    answers: removal,
    outcome: 'granted',
    cents: 4_200,
  },
  {
    ...{ ...ban, name: 'hetzelfde met eigen borden', answers: { ...removal, signs: 'own' } },
    ...{ outcome: 'granted', cents: 1_200 },
  },
  {
    ...{ ...ban, name: 'drie dagen, elke dag betaalt men opnieuw', answers: { ...removal, until: '2026-12-17' } },
    ...{ outcome: 'granted', cents: 6_600 },
  },
  {
    ...ban,
    name: 'iemand die volgens het register overleden is',
    answers: removal,
    said: died,
    outcome: { refused: 'alive' },
  },
  {
    ...ban,
    name: 'het register kent de persoon niet: een medewerker kijkt',
    answers: removal,
    said: {},
    outcome: 'person',
  },
  {
    ...ban,
    name: 'een eerste dag die voorbij is',
    answers: { ...removal, from: '2026-11-20' },
    outcome: { notTaken: 'from' },
  },

  { ...works, name: 'een container, twee weken op het voetpad', answers: skip, outcome: 'granted', cents: 0 },
  {
    ...{ ...works, name: 'een verhuislift van twee dagen' },
    ...{ answers: { ...skip, equipment: 'lift', until: '2026-12-16' }, outcome: 'granted' },
  },
  {
    ...{ ...works, name: 'een container, een dag langer dan twee weken: een groot werk' },
    ...{ answers: { ...skip, until: '2026-12-29' }, outcome: 'person' },
  },
  {
    ...{ ...works, name: 'een doorgang over parkeerplaatsen met een parkeerverbod' },
    ...{ answers: { ...skip, corridor: 'parking' }, said: { ...said, banned: true }, outcome: 'granted' },
  },
  {
    ...{ ...works, name: 'iets op de rijbaan, drie weken vooraf gevraagd: een groot werk' },
    ...{ answers: { ...skip, onlyPavement: 'no' }, outcome: 'person' },
  },
  {
    ...{ ...works, name: 'iets op de rijbaan, minder dan 15 werkdagen vooraf gevraagd' },
    ...{ answers: { ...skip, onlyPavement: 'no', from: '2026-12-11' }, outcome: { refused: 'large-works-in-time' } },
  },
  {
    ...works,
    name: 'iemand die volgens het register overleden is',
    answers: skip,
    said: died,
    outcome: { refused: 'alive' },
  },
]
