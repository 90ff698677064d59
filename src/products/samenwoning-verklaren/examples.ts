import type { Example } from '../example.ts'

const address = {
  ...{ kind: 'belgian' as const, street: 'Fruithoflaan', houseNumber: '997', postalCode: '2600' },
  ...{ municipality: 'Antwerpen', nisCode: '11002' },
}
const unsaid = { insz: '79710210353', nationalities: [{ code: '150' }], birth: { date: '1979-11-02' }, address }
const person = { ...unsaid, civilState: { code: '10' } }

const declared = {
  ...{ product: 'samenwoning-verklaren', day: '2026-11-23', said: { person } },
  answers: { read: 'read', agreement: 'no' },
} as const

/** A declaration to cohabit legally: an employee of civil status looks at every one that the rules let pass. */
export const cohabitationExamples: readonly Example[] = [
  {
    ...declared,
    name: 'iemand die ongehuwd is en de artikelen las: een medewerker kijkt',
    outcome: 'person',
    cents: 0,
  },
  {
    ...{ ...declared, name: 'het register zegt niet of iemand gehuwd is: een medewerker kijkt' },
    ...{ said: { person: unsaid }, outcome: 'person' },
  },
  {
    ...{ ...declared, name: 'iemand die gehuwd is' },
    ...{ said: { person: { ...person, civilState: { code: '20' } } }, outcome: { refused: 'not-married' } },
  },
  {
    ...{ ...declared, name: 'iemand die morgen 18 wordt' },
    ...{ said: { person: { ...person, birth: { date: '2008-11-24' } } }, outcome: { refused: 'of-age' } },
  },
  {
    ...{ ...declared, name: 'wie de artikelen nog niet las', answers: { read: 'not-yet', agreement: 'no' } },
    ...{ outcome: { refused: 'articles-read' } },
  },
  {
    ...{ ...declared, name: 'iemand die in een andere gemeente woont' },
    ...{ said: { person: { ...person, address: { ...address, nisCode: '44021' } } } },
    ...{ outcome: { refused: 'registered-here' } },
  },
]
