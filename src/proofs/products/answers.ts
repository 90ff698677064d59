import { type Answer, type Answers, earliestOn, type Field } from '#domain/forms/index.ts'
import type { OtherPeople, PersonaVehicle, Resident } from '#outside/personas.ts'
import { writeMoney } from '#platform/formats/money.ts'
import type { Random } from './random.ts'

/** Who applies: with household, cars and statuses as the sources know them. `today`: `YYYY-MM-DD`. */
export type Applicant = Readonly<{
  resident: Resident
  household: readonly Resident[]
  cars: readonly PersonaVehicle[]
  others: OtherPeople
  random: Random
  today: string
}>

/** How often people go wrong or go without: guesses, told in the docs. */
const mistakes = { typingError: 0.03, carOfAnother: 0.03, carOfNobody: 0.02, evidenceLeftOut: 0.08, otherChild: 0.03 }

/**
 * What somebody answers to a question of which the name is known to mean the same in every form; null: by its kind alone. A file is
 * no answer, but is added. `given`: what is answered on the same page already. Undefined: left open.
 */
export function answerTo(field: Field, who: Applicant, given: Answers): Answer | undefined {
  const { random } = who
  const usual = byName[field.name]?.(field, who, given)
  if (usual !== undefined) return usual
  if (field.optional && random.happens(0.5)) return undefined
  switch (field.kind) {
    case 'choice':
      return random.pick(field.options ?? []).value
    case 'yes-no':
      return random.happens(0.5) ? 'yes' : 'no'
    case 'date':
      return dayIn(field, who)
    case 'number':
      return String(random.between(field.min ?? 1, field.max ?? 100))
    case 'money':
      return writeMoney(random.between(1_200_000, 4_200_000))
    case 'email':
      return `${who.resident.key}@voorbeeld.example`
    case 'phone':
      return '+3233389111'
    case 'plate':
      return plateOf(who)
    case 'text':
    case 'long-text':
      return 'Zoals besproken'
    case 'address':
      return addressOf(who)
    default:
      throw new Error(`nobody knows an answer to ${field.name} (${field.kind})`)
  }
}

export const leavesOut = ({ optional }: Field, { random }: Applicant): boolean =>
  optional === true && random.happens(mistakes.evidenceLeftOut)

type Habit = (field: Field, who: Applicant, given: Answers) => Answer | undefined
const mostly =
  (share: number): Habit =>
  (_, { random }) =>
    random.happens(share) ? 'yes' : 'no'

/** Questions that stand in several forms. */
const byName: Readonly<Record<string, Habit>> = {
  delivery: (_, { random }) => (random.happens(0.8) ? 'here' : 'email'),
  plate: (_, who) => plateOf(who),
  country: ({ optional, options = [] }, { cars, random }) =>
    optional && cars.length > 0 && random.happens(0.96) ? 'BE' : random.pick(options).value,
  category: (_, { random }) => random.weighted({ car: 85, van: 12, truck: 2, bus: 1 }),
  fuel: (_, { random }) => random.weighted({ petrol: 50, diesel: 40, gas: 4, electric: 5, other: 1 }),
  norm: (_, { random }) => random.pick(['6', '5', 'Euro 6d', 'EURO 5', '4', '3', 'weet ik niet']),
  ground: (_, who) => groundOf(who),
  use: (_, { random }) => random.weighted({ company: 40, lease: 20, shared: 10, temporary: 20, other: 10 }),
  from: dayIn,
  until: (_, { random, today }, { from }) =>
    typeof from === 'string'
      ? later(from, random.weighted({ 0: 40, 1: 30, 2: 20, 6: 10 }))
      : later(today, random.between(3, 60)),
  onlyPavement: mostly(0.9),
  passage: mostly(0.9),
  corridor: (_, { random }) => random.weighted({ pavement: 55, parking: 40, carriageway: 5 }),
  place: (_, who) => stretchOf(who),
  abroad: mostly(0.12),
  property: mostly(0.4),
  urgent: mostly(0.1),
  consent: mostly(0.97),
  forWhom: (_, { household, random }) => (household.length > 2 && random.happens(0.6) ? 'child' : 'self'),
  child: (_, who) => childOf(who),
  count: (_, { random }) => String(random.pick([12, 12, 24, 24, 36, 48, 72, 144])),
  doctor: () => 'Dokter Peeters, Berchem',
  language: () => 'Engels',
  act: (_, { random, resident }) =>
    resident.civilState.code === '20' && random.happens(0.4) ? 'marriage' : random.happens(0.95) ? 'birth' : 'divorce',
}

/** The own car, most often; with a letter wrong, of somebody else, or of a car that no register knows. */
function plateOf({ cars, others, random }: Applicant): string {
  const own = cars[0]?.plate
  if (own && random.happens(mistakes.typingError))
    return own.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
  if (random.happens(mistakes.carOfAnother)) return random.pick(others.vehicles).plate
  if (!own || random.happens(mistakes.carOfNobody)) return `AB${random.between(100, 999)}CD`
  return random.pick(cars).plate
}

function groundOf({ others, resident, cars, random }: Applicant): string {
  const card = others.disabilities.get(resident.key)
  const old = cars.some(({ firstRegistered }) => firstRegistered < '1996')
  if (old) return 'historic'
  return random.weighted({ adapted: card ? 30 : 10, allowance: card ? 50 : 30, lift: 8, historic: 2 })
}

/** Within the bounds of the question: soon, most often. */
function dayIn({ earliest, latest }: Field, { random, today }: Applicant): string {
  if (latest === 'today') return later(today, -random.between(0, 20))
  if ((earliestOn(earliest, today) ?? today) < today) return later(today, random.between(0, 30))
  return later(today, random.between(18, 32))
}

const later = (day: string, days: number | string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + Number(days) * 86_400_000).toISOString().slice(0, 10)

function childOf({ household, others, random }: Applicant): string {
  const children = household.filter(({ birthDate }) => birthDate >= '2000')
  if (children.length === 0 || random.happens(mistakes.otherChild)) return random.pick(others.residents).insz
  return random.pick(children).insz
}

/** Streets that the address register knows. */
const streets = [
  ...['Fruithoflaan', 'Elisabethlaan', 'Koninklijkelaan', 'Ringlaan', 'Strijdhoflaan', 'Boomgaardstraat', 'Marsstraat'],
  ...['Floraliënlaan', 'Pretoriastraat', 'Grotesteenweg', 'Zurenborgstraat', 'Cogels-Osylei', 'Sint-Hubertusstraat'],
]

function stretchOf({ random }: Applicant): Answer {
  const length = random.between(6, 25)
  const left = random.between(0, 5)
  return {
    ...{ street: random.pick(streets), number: String(random.between(1, 120)), postcode: '2600' },
    ...{ municipality: 'Antwerpen', id: null, side: random.happens(0.85) ? 'same' : 'opposite' },
    ...{ left: String(left), right: String(length - left) },
  }
}

function addressOf({ random }: Applicant): Answer {
  return {
    ...{ street: random.pick(streets), number: String(random.between(1, 120)), box: null },
    ...{ postcode: '2600', municipality: 'Antwerpen', id: null },
  }
}
