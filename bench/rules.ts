import { compile, type Dictionary, type Rule } from '../src/domain/rules/index.ts'
import { aloneRow, type Row } from './row.ts'

const dictionary = {
  age: 'number',
  town: { oneOf: ['Berchem', 'Borgerhout', 'Deurne'] },
  owner: 'boolean',
  companyCar: 'boolean',
  permits: 'number',
  debt: 'number',
  registered: 'date',
  fuel: 'text',
  income: 'number',
  household: 'number',
  lease: 'text',
} as const satisfies Dictionary

/** A resident's permit as a city writes it: eleven conditions. */
const expression = `age >= 18 and town = "Berchem" and owner = true and not(companyCar) and permits < 2 and debt = 0
  and registered >= date("2005-01-01") and (fuel in ["petrol", "electric"]) and income between 0 and 4500000
  and household <= 8 and lease != "short"`

type Resident = Readonly<{
  age: number
  town: string
  owner: boolean
  companyCar: boolean
  permits: number
  debt: number
  registered: string
  fuel: string
  income: number
  household: number
  lease: string
}>

/** All conditions hold for all of them, so that every evaluation goes through all eleven. */
const residents: readonly Resident[] = Array.from({ length: 1_000 }, (_, i) => ({
  age: 18 + (i % 70),
  town: 'Berchem',
  owner: true,
  companyCar: false,
  permits: i % 2,
  debt: 0,
  registered: `20${10 + (i % 11)}-0${1 + (i % 9)}-11`,
  fuel: i % 3 === 0 ? 'electric' : 'petrol',
  income: 1_500_000 + i * 1_000,
  household: 1 + (i % 8),
  lease: 'long',
}))

const byHand = (resident: Resident): boolean =>
  resident.age >= 18 &&
  resident.town === 'Berchem' &&
  resident.owner &&
  !resident.companyCar &&
  resident.permits < 2 &&
  resident.debt === 0 &&
  resident.registered >= '2005-01-01' &&
  (resident.fuel === 'petrol' || resident.fuel === 'electric') &&
  resident.income >= 0 &&
  resident.income <= 4_500_000 &&
  resident.household <= 8 &&
  resident.lease !== 'short'

/** The rows `rules-evaluate` and `rules-explain`. Takes about two seconds. */
export async function rulesRows(): Promise<Row[]> {
  const rule = compiled()
  const rules: number[] = []
  const bare: number[] = []
  const explanations: number[] = []
  for (let round = 0; round < 6; round++) {
    rules.push(perSecond(2_000, (resident) => rule.evaluate(resident) === true))
    bare.push(perSecond(2_000, byHand))
    explanations.push(1_000_000 / perSecond(20, (resident) => rule.explain(resident).outcome === true))
  }
  // The first round warms up; of the others the middle one counts.
  const [value, besideValue, explain] = [rules, bare, explanations].map((figures) => median(figures.slice(1)))
  if (value === undefined || besideValue === undefined || explain === undefined) throw new Error('no rounds')
  const evaluate = aloneRow('rules-evaluate', 'evaluations/s', value, { atLeast: 5_000_000 })
  const beside = 'the same conditions written by hand in a bare loop'
  return [
    { ...evaluate, beside, besideValue, ratio: value / besideValue },
    aloneRow('rules-explain', 'us', explain, { atMost: 20 }),
  ]
}

function compiled(): Rule {
  const result = compile(expression, dictionary, 'boolean')
  if ('mistakes' in result) throw new Error(result.mistakes.map(({ message }) => message).join(' '))
  return result.rule
}

function perSecond(times: number, holds: (resident: Resident) => boolean): number {
  let held = 0
  const start = performance.now()
  for (let time = 0; time < times; time++) for (const resident of residents) if (holds(resident)) held++
  const seconds = (performance.now() - start) / 1_000
  if (held !== times * residents.length) throw new Error('a resident did not get what the rule gives')
  return held / seconds
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
