import { handedOver, type OpenContext, system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { type Case, grantCase, handOver, keepWaiting, lookAtCase, refuseCase } from '../cases/index.ts'
import { type Catalogue, factsOf, type Judged, judge } from '../catalogue/index.ts'
import { type CertificateMaker, keepDocument } from '../documents/index.ts'
import { freePlaces, giveGrant, grantOrders } from '../grants/index.ts'
import { type Issuer, makeDocument } from './make-document.ts'
import { type Consultations, consultFor, type Registers } from './sources.ts'

/** What the mid-office works with. */
export type MidOffice = Readonly<{
  catalogue: Catalogue
  registers: Registers
  maker: CertificateMaker
  issuer: Issuer
  cityCodes: readonly string[]
  /** Times the usual rest before a silent source is asked again; 1 without it. */
  patience?: number
}>

const underWay = new WeakMap<MidOffice, Map<string, Promise<void>>>()

/**
 * Takes a submitted case as far as it goes by itself: consult the sources, weigh the conditions, make and seal the
 * document, decide. May run twice or be cut off anywhere: what was decided stays, and nothing is issued twice. Who asks
 * while this process is busy with the case gets that same outcome: the sources are not asked again, nor a second seal made.
 */
export async function proceed(given: OpenContext, office: MidOffice, caseId: string): Promise<void> {
  const context = { ...given, actor: system('mid-office') }
  const subject = await lookAtCase(context, caseId)
  if (subject.status !== 'submitted' && subject.status !== 'waiting') return
  const busy = underWay.get(office) ?? new Map<string, Promise<void>>()
  underWay.set(office, busy)
  const work = busy.get(caseId) ?? goOn(context, office, subject).finally(() => busy.delete(caseId))
  busy.set(caseId, work)
  return work
}

async function goOn(context: OpenContext, office: MidOffice, subject: Case): Promise<void> {
  const caseId = subject.id
  const product = office.catalogue.get(subject.product, subject.version)

  const said = await consultFor(context, office.registers, product, { personId: subject.applicant, caseId })
  if (said.stopped) return stop(context, office, subject, said.stopped)

  const { now } = context
  const sources = { person: said.person, household: said.household, isSubject: true, cityCodes: office.cityCodes }
  const places = await freePlaces(context, product, said.person?.address)
  const factsWith = (freePlaces: number | null) => factsOf({ ...sources, freePlaces, channel: subject.channel }, now)
  const facts = factsWith(places)
  const judged = judge(product, facts)
  const verdict = verdictOf(judged)
  const eraseOn = dayOf(new Date(now.getTime() + product.retention.contentDays * 86_400_000))
  if (verdict === false) return void (await refuseCase(context, caseId, explanationOf(judged), eraseOn))
  if (verdict === null) return void (await handOver(context, caseId, 'condition-unknown'))
  const nothingToGive = !product.issues && !product.grants
  if (product.decision === 'person' || nothingToGive) return void (await handOver(context, caseId, 'needs-person'))
  const granting = { caseId, applicant: subject.applicant, answers: subject.answers, facts, now }
  const granted = grantOrders(product, { ...granting, address: said.person?.address })
  if ('unknown' in granted) return void (await handOver(context, caseId, `no-${granted.unknown}-for-grant`))

  const made = product.issues && (await makeDocument(office.maker, office.issuer, { product, subject, said, now }))
  if (made?.outcome === 'silent') return stop(context, office, subject, { source: 'seal', outcome: 'silent' })
  if (made?.outcome === 'impossible') return void (await handOver(context, caseId, made.reason))

  const issue = async (tx: OpenContext['db']) => {
    const within = handedOver(context, tx)
    for (const order of granted.orders) await giveGrant(within, order)
    if (!made || !product.issues) return
    const { template, kind } = product.issues
    const document = { caseId, personId: subject.applicant, kind: kind.nl, template, issuer: office.issuer.name }
    const dates = { issuedOn: dayOf(now), issuedAt: now }
    await keepDocument(within, { ...document, ...dates, codes: made.codes, pdf: made.pdf })
  }
  try {
    await grantCase(context, caseId, { explanation: explanationOf(judged), eraseOn, issue })
  } catch (error) {
    if (!isLimitReached(error)) throw error
    // Somebody of the same dwelling was just before: what was weighed with a place left is weighed without.
    const again = judge(product, factsWith(0))
    if (verdictOf(again) === false) await refuseCase(context, caseId, explanationOf(again), eraseOn)
    else await handOver(context, caseId, 'grants-limit-reached')
  }
}

const isLimitReached = (error: unknown): boolean => error instanceof Refusal && error.code === 'grants/limit-reached'

const explanationOf = (judged: readonly Judged[]) =>
  judged.map(({ condition, outcome, explanation }) => ({ id: condition.id, outcome, why: explanation }))

/** Of all together: a no wins, because what is missing can no longer change it; an unknown is never a no. */
function verdictOf(judged: readonly Judged[]): boolean | null {
  if (judged.some(({ outcome }) => outcome === false)) return false
  return judged.some(({ outcome }) => outcome === null) ? null : true
}

type Stopped = NonNullable<Consultations['stopped']>

/** No data is "unknown", never a refusal; a silent source is asked again; anything else is for a person. */
async function stop(
  context: OpenContext,
  { patience = 1 }: MidOffice,
  subject: Case,
  { source, outcome }: Stopped,
): Promise<void> {
  const again = retryAt(subject.attempts, patience)
  if (outcome === 'silent') await keepWaiting(context, subject.id, `${source}-silent`, again)
  else await handOver(context, subject.id, `${source}-${outcome}`)
}

/** Real time: 5 s, 10 s, 20 s ... at most 5 minutes. */
const retryAt = (attempts: number, patience: number): Date =>
  new Date(Date.now() + patience * Math.min(5_000 * 2 ** Math.min(attempts, 6), 300_000))
