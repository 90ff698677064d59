import type { Example } from '../example.ts'

const address = { kind: 'belgian' as const, postalCode: '2600', municipality: 'Antwerpen', nisCode: '11002' }
const person = { insz: '56673011152', nationalities: [{ code: '150' }], birth: { date: '1956-07-30' }, address }
const young = { ...person, birth: { date: '1980-07-30' } }
const nowhere = { recognitions: [], parkingCards: [], reductionCards: [], allowances: [] }
const recognised = { ...nowhere, recognitions: [{ points: 13, mobility: 3 }] }
const allowance = { increasedAllowance: true, increasedAllowanceInFamily: false }
const none = { increasedAllowance: false, increasedAllowanceInFamily: false }

const ten = { product: 'taxicheques', day: '2026-11-23', answers: { count: '10' } } as const
const said = { person, disability: recognised, socialStatus: allowance, vouchersLeft: 144 }

export const taxiChequeExamples: readonly Example[] = [
  { ...ten, name: 'iemand van 70 met een erkende handicap', said, outcome: 'granted', cents: 0 },
  {
    ...{ ...ten, name: 'iemand van 46 met een erkende handicap' },
    ...{ said: { ...said, person: young }, outcome: 'granted' },
  },
  {
    ...{ ...ten, name: 'iemand van 70 zonder erkenning: een medewerker kijkt het medisch attest na' },
    ...{ said: { ...said, disability: nowhere }, outcome: 'person' },
  },
  {
    ...{ ...ten, name: 'iemand van 46 zonder erkenning' },
    ...{ said: { ...said, person: young, disability: nowhere }, outcome: { refused: 'less-mobile' } },
  },
  {
    ...{ ...ten, name: 'een inkomen op de grens', answers: { count: '10', income: '31000,00' } },
    ...{ said: { ...said, socialStatus: none }, outcome: 'granted' },
  },
  {
    ...{ ...ten, name: 'een inkomen één cent boven de grens', answers: { count: '10', income: '31000,01' } },
    ...{ said: { ...said, socialStatus: none }, outcome: { refused: 'income' } },
  },
  {
    ...{ ...ten, name: 'hetzelfde inkomen een jaar vroeger, met de grens van toen', day: '2025-11-23' },
    ...{ answers: { count: '10', income: '31000,00' }, said: { ...said, socialStatus: none } },
    ...{ outcome: { refused: 'income' } },
  },
  {
    ...{ ...ten, name: 'meer cheques dan er dit jaar nog zijn' },
    ...{ said: { ...said, vouchersLeft: 9 }, outcome: { refused: 'year' } },
  },
  {
    ...{ ...ten, name: 'iemand die in een andere gemeente woont' },
    ...{ said: { ...said, person: { ...person, address: { ...address, nisCode: '44021' } } } },
    ...{ outcome: { refused: 'registered-here' } },
  },
]
