import type { Example } from '../example.ts'

const day = '2026-11-23'
const living = (street: string, more: object = {}) => ({
  ...{ insz: '79710210353', nationalities: [{ code: '150' }] },
  address: {
    kind: 'belgian' as const,
    street,
    houseNumber: '12',
    postalCode: '2600',
    municipality: 'Antwerpen',
    ...more,
  },
})
const here = { person: living('Fruithoflaan') }

const pass = { product: 'sorteerpas', day, answers: {} } as const
const topUp = { product: 'sorteerpas-opladen', day, said: here } as const
const lost = { product: 'sorteerpas-verloren', day, answers: {} } as const

/** The sorting pass: a household has it by itself, so nothing is asked and nothing refused. */
export const sortingPassExamples: readonly Example[] = [
  { ...pass, name: 'een gezin in een sorteerstraat', said: here, outcome: { pass: true }, cents: 0 },
  { ...pass, name: 'de straat in hoofdletters', said: { person: living('FRUITHOFLAAN') }, outcome: { pass: true } },
  {
    ...pass,
    name: 'een gezin in een gewone straat',
    said: { person: living('Uitbreidingstraat') },
    outcome: { pass: false },
  },
  {
    ...{ ...pass, name: 'een straat met dezelfde naam in een andere gemeente' },
    ...{ said: { person: living('Fruithoflaan', { postalCode: '9000' }) }, outcome: { pass: false } },
  },
  {
    ...{ ...pass, name: 'het register zegt niet waar iemand woont' },
    ...{ said: { person: { insz: '79710210353', nationalities: [] } }, outcome: { pass: null } },
  },
  { ...topUp, name: 'het kleinste bedrag', answers: { amount: '5,00' }, outcome: { pass: true }, cents: 500 },
  { ...topUp, name: 'een cent te weinig', answers: { amount: '4,99' }, outcome: { notTaken: 'amount' } },
  { ...topUp, name: 'meer dan honderd euro', answers: { amount: '100,01' }, outcome: { notTaken: 'amount' } },
  { ...lost, name: 'een nieuwe kaart, betaald met het tegoed', said: here, outcome: { pass: true }, cents: 500 },
  {
    ...lost,
    name: 'wie verhuisde, krijgt geen nieuwe kaart',
    said: { person: living('Uitbreidingstraat') },
    outcome: { pass: false },
  },
]
