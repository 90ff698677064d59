import { type OpenContext, system } from '#platform/context.ts'
import { dayOf } from '#platform/time/index.ts'
import { type Case, grantCase, handOver, keepWaiting, lookAtCase, refuseCase } from '../cases/index.ts'
import { type Catalogue, factsOf } from '../catalogue/index.ts'
import { keepDocument, newCodes } from '../documents/index.ts'
import type { CertificateMaker } from './maker.ts'
import { verdictOf } from './outcome.ts'
import { type Consultations, consultFor, type Registers } from './sources.ts'

/** What the mid-office works with. */
export type MidOffice = Readonly<{
  catalogue: Catalogue
  registers: Registers
  maker: CertificateMaker
  /** "Stad ...": who issues. */
  issuer: string
  cityCodes: readonly string[]
}>

/**
 * Takes a submitted case as far as it goes by itself: consult the sources, weigh the conditions, make and seal the
 * document, decide. May run twice or be cut off anywhere: what was decided stays, and nothing is issued twice.
 */
export async function proceed(given: OpenContext, office: MidOffice, caseId: string): Promise<void> {
  const context = { ...given, actor: system('mid-office') }
  const subject = await lookAtCase(context, caseId)
  if (subject.status !== 'submitted' && subject.status !== 'waiting') return
  const product = office.catalogue.get(subject.product, subject.version)

  const said = await consultFor(context, office.registers, product, { personId: subject.applicant, caseId })
  if (said.stopped) return stop(context, subject, said.stopped)

  const { now } = context
  const facts = factsOf(
    {
      person: said.person,
      household: said.household,
      isSubject: true,
      channel: subject.channel,
      cityCodes: office.cityCodes,
    },
    now,
  )
  const verdict = verdictOf(product, facts)
  const eraseOn = dayOf(new Date(now.getTime() + product.retention.contentDays * 86_400_000))
  if (verdict.outcome === 'no') return void (await refuseCase(context, caseId, verdict, eraseOn))
  if (verdict.outcome === 'unknown') return void (await handOver(context, caseId, 'condition-unknown'))
  if (product.decision === 'person' || !product.issues) return void (await handOver(context, caseId, 'needs-person'))

  const codes = newCodes()
  const order = { template: product.issues.template, product, subject, said, codes, now, issuer: office.issuer }
  const made = await office.maker(order)
  if (made.outcome === 'silent') return stop(context, subject, { source: 'seal', outcome: 'silent' })
  if (made.outcome === 'impossible') return void (await handOver(context, caseId, made.reason))

  const kind = product.issues.kind.nl
  const { template } = product.issues
  await grantCase(context, caseId, {
    explanation: verdict,
    eraseOn,
    issue: async (tx) => {
      const document = {
        caseId,
        personId: subject.applicant,
        kind,
        template,
        issuer: office.issuer,
        codes,
        pdf: made.pdf,
      }
      const dates = { issuedOn: dayOf(now), issuedAt: now, ...(made.validUntil && { validUntil: made.validUntil }) }
      await keepDocument({ db: tx as OpenContext['db'], actor: context.actor }, { ...document, ...dates })
    },
  })
}

type Stopped = NonNullable<Consultations['stopped']>

/** No data is "unknown", never a refusal; a silent source is asked again; anything else is for a person. */
async function stop(context: OpenContext, subject: Case, { source, outcome }: Stopped): Promise<void> {
  if (outcome === 'silent') await keepWaiting(context, subject.id, `${source}-silent`, retryAt(subject.attempts))
  else await handOver(context, subject.id, `${source}-${outcome}`)
}

/** Real time: 5 s, 10 s, 20 s ... at most 5 minutes. */
const retryAt = (attempts: number): Date => new Date(Date.now() + Math.min(5_000 * 2 ** Math.min(attempts, 6), 300_000))
