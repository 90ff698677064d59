import { proceed } from '#domain/automation/index.ts'
import { lookAtCase, markPaid, type Status } from '#domain/cases/index.ts'
import { type Product, unitAt } from '#domain/catalogue/index.ts'
import { ordersOfCase, readStatementFile, transferOf } from '#domain/payments/index.ts'
import { taskOfCase } from '#domain/tasks/index.ts'
import { system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { reasonShown } from '../../channels/desk/reason.ts'
import { refusalShown } from '../../channels/explanation.ts'
import { demoCity } from '../../products/demo-city/city.ts'
import type { Applicant } from './answers.ts'
import { applyFor, type Begun, handled, type Reason } from './apply.ts'
import { type ProofCity, startCity, today } from './city.ts'
import { needs, withoutNeed } from './need.ts'
import { type PassesResult, provePasses } from './passes.ts'
import { aCity } from './people.ts'
import { drawing } from './random.ts'

export type ProductsOptions = Readonly<{
  /** A migrated database of which nothing else is used. */
  databaseUrl: string
  folder: string
  seed: number
  /** Applications of each product. */
  count: number
  /** Only these; without it every product that can be applied for. */
  only?: readonly string[]
  say?: (line: string) => void
}>

/** Where an application stands at the end; each is in exactly one. */
export const ends = ['granted', 'refused', 'told-before', 'handed-over', 'waits-for-customer', 'waits'] as const
export type End = (typeof ends)[number]

export type ProductResult = Readonly<{
  product: string
  title: string
  begun: number
  ended: Readonly<Record<End, number>>
  /** Of those, how many first had to wait for a silent source. */
  waited: number
  /** Why a person was needed, why it was refused, and what the form said before: most often first. */
  reasons: readonly (Reason & Readonly<{ end: End; times: number }>)[]
  seconds: number
}>
export type ProductsResult = Readonly<{
  products: readonly ProductResult[]
  /** `null`: only other products were wanted. */
  passes: PassesResult | null
  broken: readonly string[]
}>

const atOnce = 8
const share = { sourceSilent: 0.02, paysOnline: 0.96, paysByTransfer: 0.93 }

/** Whether anybody can hand in an application for it. */
const isAppliedFor = ({ notYetObtainable, handledAt }: Product) => !notYetObtainable && !handledAt

/**
 * So many applications of every product by people of an invented city, through the commands of the program, with every source at its
 * wire format: how many needed no person, and why the others did.
 */
export async function proveProducts(options: ProductsOptions): Promise<ProductsResult> {
  const { databaseUrl, folder, seed, count, only, say = () => {} } = options
  // So many that of those who need the rarest product there are enough.
  const others = aCity(Math.max(300, count * 8), drawing(seed))
  const city = await startCity(databaseUrl, folder, others)
  const results: ProductResult[] = []
  const broken: string[] = []
  try {
    // Nobody applies for a pass: the city looks by itself. First of all: of whom the register spoke before is counted by hand.
    const isWanted = !only || only.includes('sorteerpas')
    const passes = isWanted
      ? await provePasses(city, { count: Math.max(30, count), random: drawing(seed + 1), broken })
      : null
    if (passes) say(`sorteerpas: ${passes.granted} households in ${passes.seconds.toFixed(0)} s`)
    const offered = city.site.catalogue.all(today).filter(isAppliedFor)
    for (const product of offered.filter(({ id }) => !only || only.includes(id))) {
      const result = await proveOne(city, product, { seed, count, broken })
      results.push(result)
      say(`${product.id}: ${count} in ${result.seconds.toFixed(0)} s`)
    }
    return { products: results, passes, broken }
  } finally {
    await city.stop()
  }
}

type Wanted = Readonly<{ seed: number; count: number; broken: string[] }>
type Made = Begun & Readonly<{ silent: boolean; pays: boolean }>

async function proveOne(city: ProofCity, product: Product, { seed, count, broken }: Wanted): Promise<ProductResult> {
  const began = performance.now()
  const mistake = (what: string) => broken.push(`${product.id}: ${what}`)
  const draw = drawing(seed + [...product.id].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1e6, 7))
  const applicants = drawnFrom(city, product, count, draw)
  const made = await severalAtOnce(applicants, async (who): Promise<Made> => {
    const begun = await applyFor(city, product, who)
    const one = { ...begun, silent: who.random.happens(share.sourceSilent), pays: who.random.happens(share.paysOnline) }
    // Decided before the next one looks whether a place is free.
    if (!begun.toldBefore && !one.silent) await handled(city, one.caseId, one)
    return one
  })

  const handedIn = made.filter(({ toldBefore }) => toldBefore === null)
  const silent = handedIn.filter((one) => one.silent)
  const waited = await whileASourceIsSilent(city, product, silent)
  await severalAtOnce(silent, (one) => handled(city, one.caseId, one))
  await paidByTransfer(city, handedIn, draw.happens)

  // Somebody of the unit that answers for it today must find the task.
  const unit = unitAt(product, cityDay(today))?.name ?? ''
  const desk = { kind: 'employee', id: newId(), name: 'Medewerker', roles: ['mid-office'], channel: 'desk' } as const
  const atDesk = { ...city.context, actor: { ...desk, unit, sessionId: newId() } }
  const ended = Object.fromEntries(ends.map((end) => [end, 0])) as Record<End, number>
  const reasons = new Map<string, Reason & { end: End; times: number }>()
  for (const { caseId, toldBefore } of made) {
    const subject = await lookAtCase(city.context, caseId)
    const end = toldBefore ? (subject.status === 'draft' ? 'told-before' : null) : endOf(subject.status)
    if (!end) {
      mistake(`an application is ${subject.status}${toldBefore ? ` though the form said ${toldBefore.code}` : ''}`)
      continue
    }
    ended[end] += 1
    const task = await taskOfCase(atDesk, city.site.catalogue, caseId)
    if ((end === 'handed-over') !== (task !== null)) mistake(`${end}, and ${task ? 'a task' : 'no task'} for a person`)
    for (const reason of toldBefore ? [toldBefore] : reasonsOf(product, end, subject)) {
      if (reason.words === '') mistake(`nobody knows in words why: ${reason.code}`)
      const key = `${end} ${reason.code}`
      const known = reasons.get(key) ?? { ...reason, end, times: 0 }
      reasons.set(key, { ...known, times: known.times + 1 })
    }
  }
  if (made.length !== count || new Set(made.map(({ caseId }) => caseId)).size !== count)
    mistake(`${made.length} applications of ${count}`)
  return {
    ...{ product: product.id, title: product.title.nl, begun: made.length, ended, waited },
    reasons: [...reasons.values()].toSorted((a, b) => b.times - a.times),
    seconds: (performance.now() - began) / 1_000,
  }
}

const endOf = (status: Status): End | null =>
  (
    ({
      granted: 'granted',
      refused: 'refused',
      'with-staff': 'handed-over',
      'awaiting-signatures': 'waits-for-customer',
      'awaiting-payment': 'waits-for-customer',
      'awaiting-customer': 'waits-for-customer',
      waiting: 'waits',
    }) as const
  )[status as 'granted'] ?? null

type Subject = Awaited<ReturnType<typeof lookAtCase>>

/** In the words of the desk, or of the refusal; of what the sources do not say enough, which condition it is. */
function reasonsOf(product: Product, end: End, { status, reason, explanation }: Subject): readonly Reason[] {
  if (end === 'granted' || end === 'waits-for-customer') return []
  if (end === 'refused') return refusalShown(explanation, product, 'nl').map((words) => ({ code: words, words }))
  if (reason === 'condition-unknown') {
    const judged = explanation as readonly Readonly<{ id: string; outcome: boolean | null }>[]
    const [open] = product.conditions.filter(({ id }) => judged.some((one) => one.id === id && one.outcome === null))
    if (open) return [{ code: `condition-unknown: ${open.id}`, words: `Niet bekend: ${open.words.nl}` }]
  }
  const shown = reasonShown({ status, reason })
  return [
    { code: reason ?? status, words: shown === reasonShown({ status, reason: 'no such reason' }) ? '' : (shown ?? '') },
  ]
}

/** Adults of the city who need it and a few who do not, each with a draw of his own, so that who is quicker changes nothing. */
function drawnFrom(
  { others }: ProofCity,
  { id }: Product,
  count: number,
  random: ReturnType<typeof drawing>,
): readonly Applicant[] {
  const households = Map.groupBy(others.residents, ({ household }) => household)
  const cars = Map.groupBy(others.vehicles, ({ holder, driver }) => (typeof holder === 'string' ? holder : driver))
  const adults = others.residents
    .filter(({ birthDate }) => birthDate < '2000')
    .map((resident) => ({
      ...{ resident, others, today: cityDay(today), random: drawing(random.between(0, 1e9)) },
      household: households.get(resident.household) ?? [],
      cars: cars.get(resident.key) ?? [],
    }))
    .map((who) => ({ who, needs: needs[id]?.(who) ?? true, at: random.between(0, 1e9) }))
    .toSorted((a, b) => a.at - b.at)
  const [needing, rest] = [adults.filter((one) => one.needs), adults.filter((one) => !one.needs)]
  const first = needing.slice(0, Math.ceil(count * (rest.length > 0 ? 1 - withoutNeed : 1)))
  return [...first, ...rest, ...needing.slice(first.length)].slice(0, count).map(({ who }) => who)
}

/** A source of the product is down while these are handled; how many really had to wait for it. */
async function whileASourceIsSilent(city: ProofCity, product: Product, some: readonly Made[]): Promise<number> {
  const { population, vehicles, socialStatus, disability, civil } = city.systems
  const bySource = {
    person: population,
    household: population,
    residences: population,
    vehicle: vehicles,
    acts: civil,
    socialStatus,
    disability,
  }
  const asked = product.facts.at(-1)
  if (!asked) return 0
  bySource[asked.name].buttons.press('down')
  await severalAtOnce(some, ({ caseId }) => proceed(city.context, city.office, caseId))
  bySource[asked.name].buttons.press('well')
  const statuses = await severalAtOnce(some, async ({ caseId }) => (await lookAtCase(city.context, caseId)).status)
  return statuses.filter((status) => status === 'waiting').length
}

/** Who was asked for a transfer makes it, mostly; the statement of the day is read, and what is paid goes on. */
async function paidByTransfer(city: ProofCity, made: readonly Made[], happens: (share: number) => boolean) {
  const { context, bank, office } = city
  const paid: string[] = []
  for (const { caseId } of made) {
    if ((await lookAtCase(context, caseId)).status !== 'awaiting-payment' || !happens(share.paysByTransfer)) continue
    const [order] = await ordersOfCase(context, caseId)
    const transfer = order ? await transferOf(context, order.id) : null
    if (!transfer) continue
    const { cents, communication } = transfer
    bank.transfer({ cents, communication, name: 'Inwoner', account: 'BE43068999999501' })
    paid.push(caseId)
  }
  if (paid.length === 0) return
  const { file } = await bank.closeDay()
  await readStatementFile({ ...context, actor: system('payments') }, file, demoCity.account?.iban ?? '')
  await severalAtOnce(paid, async (caseId) => {
    const [order] = await ordersOfCase(context, caseId)
    if (order?.status !== 'paid') return
    await markPaid({ ...context, actor: system('payments') }, caseId)
    await proceed(context, office, caseId)
  })
}

async function severalAtOnce<From, To>(all: readonly From[], work: (one: From) => Promise<To>): Promise<readonly To[]> {
  const done: To[] = []
  const waiting = all.entries()
  const worker = async () => {
    for (const [at, one] of waiting) done[at] = await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}
