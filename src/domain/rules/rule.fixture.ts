import fc from 'fast-check'
import { compile, type Dictionary, type Fact, type Facts, type Rule } from './index.ts'

export const dictionary = {
  age: 'number',
  income: 'number',
  owner: 'boolean',
  student: 'boolean',
  town: 'text',
  fuel: { oneOf: ['petrol', 'diesel', 'electric'] },
  since: 'date',
  today: 'date',
  rooms: { list: 'number' },
  members: { list: { record: { age: 'number', name: 'text' } } },
  vehicle: { record: { owned: 'boolean', first: 'date' } },
} as const satisfies Dictionary

export function aRule(expression: string, words: Dictionary = dictionary): Rule {
  const compiled = compile(expression, words)
  if ('mistakes' in compiled) throw new Error(compiled.mistakes.map(({ message }) => message).join(' '))
  return compiled.rule
}

const unknown = fc.constant(null)
const number = fc.integer({ min: -3, max: 30 })
const text = fc.constantFrom('', 'Berchem', 'Gent', 'petrol')
const completeDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2003-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const partialDay = completeDay.chain((day) => fc.constantFrom(day, `${day.slice(0, 7)}-00`, `${day.slice(0, 4)}-00-00`))

/** Facts that fit the dictionary. `gaps`: some are unknown, and parts of days too. */
export function someFacts({ gaps }: { gaps: boolean }): fc.Arbitrary<Facts> {
  const or = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
    gaps ? fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: unknown }) : arbitrary
  const day = gaps ? partialDay : completeDay
  return fc.record({
    age: or(number),
    income: or(number),
    owner: or(fc.boolean()),
    student: or(fc.boolean()),
    town: or(text),
    fuel: or(fc.constantFrom('petrol', 'diesel', 'electric')),
    since: or(day),
    today: or(day),
    rooms: or(fc.array(or(number), { maxLength: 4 })),
    members: or(fc.array(fc.record({ age: or(number), name: or(text) }), { maxLength: 3 })),
    vehicle: or(fc.record({ owned: or(fc.boolean()), first: or(day) })),
  })
}

/** The same facts, with every unknown replaced by something. What was known stays. */
export function filledIn(facts: Facts, by: Facts): Facts {
  const fill = (value: Fact | undefined, other: Fact | undefined): Fact => {
    if (value === null || value === undefined) return other ?? null
    if (typeof value === 'string' && value.endsWith('-00'))
      return value.replace('-00-00', '-07-00').replace('-00', '-15')
    if (typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map((item) => (item === null ? 5 : fill(item, { age: 5, name: 'Gent' })))
    const others = (other ?? {}) as Facts
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, fill(held, others[key])]))
  }
  return Object.fromEntries(Object.keys(facts).map((name) => [name, fill(facts[name], by[name])]))
}

/** Conditions of every shape, parenthesised. `checks`: null checks too, which no law of refinement holds for. */
export function someCondition({ checks }: { checks: boolean }): fc.Arbitrary<string> {
  const literal = number.map(String)
  const op = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')
  const day = fc.oneof(
    completeDay.map((written) => `date("${written}")`),
    fc.constantFrom('since', 'today', 'vehicle.first'),
  )
  return fc.letrec<{ condition: string; sum: string; day: string }>((tie) => ({
    sum: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('age', 'income', 'count(rooms)', 'sum(rooms)', 'string length(town)', 'count(members)'),
      literal,
      fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map(([a, how, b]) => `(${a} ${how} ${b})`),
      tie('day').map((a) => `(years and months duration(${a}, today).years)`),
      fc.tuple(tie('condition'), tie('sum'), tie('sum')).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
    ),
    day: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      day,
      fc.tuple(day, fc.constantFrom('P1Y', 'P24M')).map(([a, b]) => `(${a} + duration("${b}"))`),
    ),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('owner', 'student', 'vehicle.owned', 'true', 'false'),
      fc.tuple(tie('sum'), op, tie('sum')).map((parts) => `(${parts.join(' ')})`),
      fc.tuple(tie('day'), op, tie('day')).map((parts) => `(${parts.join(' ')})`),
      fc.constantFrom(
        'town = "Gent"',
        'town != "Gent"',
        'fuel = "diesel"',
        'starts with(town, "B")',
        'contains(town, fuel)',
      ),
      fc.constantFrom('(fuel in ["petrol", "diesel"])', '(town in ("Gent", "Berchem"))', 'matches(town, "^[A-Z]")'),
      fc.tuple(tie('sum'), number, fc.nat(9)).map(([a, b, c]) => `(${a} between ${b} and ${b + c})`),
      fc.tuple(tie('sum'), number, fc.nat(9)).map(([a, b, c]) => `(${a} in (${b}..${b + c}])`),
      fc.tuple(tie('sum'), literal, literal).map(([a, b, c]) => `(${a} in (< ${b}, > ${c}))`),
      fc.tuple(tie('day'), day).map(([a, b]) => `(${a} in [${b}..(${b} + duration("P2Y"))])`),
      tie('sum').map((a) => `list contains(rooms, ${a})`),
      fc
        .tuple(fc.constantFrom('some', 'every'), op, tie('sum'))
        .map(([q, o, s]) => `(${q} m in members satisfies m.age ${o} ${s})`),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} and ${b})`),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} or ${b})`),
      tie('condition').map((a) => `not(${a})`),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(if ${a} then ${b} else owner)`),
      checks ? fc.constantFrom('age = null', 'town != null', 'vehicle.first = null') : fc.constant('owner = true'),
    ),
  })).condition
}
