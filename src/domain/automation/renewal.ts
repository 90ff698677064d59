import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { type Case, lookAtCase } from '../cases/index.ts'
import {
  type Condition,
  conditionHolds,
  type Facts,
  factsOf,
  feeFor,
  type GrantRule,
  judge,
  type Product,
  stepsOf,
  termOf,
  valuesFor,
  zoneOf,
} from '../catalogue/index.ts'
import type { Answers } from '../forms/index.ts'
import { dwellingOf, type Grant, goesOnUntil, grantsElsewhere } from '../grants/index.ts'
import { consultFor } from './sources.ts'
import type { MidOffice } from './step.ts'

/** Why something does not go on by itself: its holder has to do something, or a person has to look. */
export type NotByItself = 'needs-proof' | 'unknown' | 'needs-fee' | 'no-term' | 'place-taken'

export type RenewalJudged =
  | Readonly<{ until: Date; version: number }>
  | Readonly<{ asks: NotByItself }>
  /** The conditions that the sources no longer confirm. */
  | Readonly<{ refused: readonly Condition[] }>
  /** A source does not answer now. */
  | Readonly<{ silent: true }>
  /** Its holder died or lives elsewhere: that takes its own course (`followMove`). */
  | Readonly<{ elsewhere: true }>

/**
 * Whether what somebody has may go on for another term: the conditions of the version of that day, held against what the sources say
 * now. `program`: the system itself, beside who asks.
 */
export async function judgeRenewal(
  { asking, program }: Readonly<{ asking: OpenContext; program: OpenContext }>,
  { catalogue, registers, cityCodes, zones }: MidOffice,
  grant: Grant,
): Promise<RenewalJudged> {
  const { holder, valid } = grant
  const product = catalogue.all(program.now).find(({ id }) => id === grant.product)
  const rule = product?.grants?.find(({ kind }) => kind === grant.kind)
  if (!holder || !valid?.until || !product || !rule) return { asks: 'no-term' }
  const before = await caseOf(program, grant)
  const subject = before?.subject ?? holder
  const answers = answersOf(rule, grant, before?.answers ?? {})
  const said = await consultFor(asking, registers, product, { applicant: holder, subject, id: grant.caseId, answers })
  if (said.stopped) return said.stopped.outcome === 'silent' ? { silent: true } : { asks: 'unknown' }
  if (said.person?.death || (await isElsewhere(program, grant, said.person?.address))) return { elsewhere: true }

  // It takes its own place along.
  const counted = { freePlaces: 1, vehiclesLeft: 1, passesLeft: 1 }
  const isSubject = subject === holder
  const facts = factsOf({ ...said, ...counted, isSubject, channel: 'system', cityCodes, zones }, program.now)
  const judged = judge(product, facts, answers)
  const refused = judged.filter(({ outcome }) => outcome === false).map(({ condition }) => condition)
  if (refused.length > 0) return { refused }
  if (judged.some(({ outcome }) => outcome === null)) return { asks: 'unknown' }
  if (needsPerson(product, facts, answers)) return { asks: 'needs-proof' }
  return next(product, rule, { grant, facts, answers, end: valid.until })
}

/** The term that follows, when it is free and in the same zone. */
function next(
  product: Product,
  rule: GrantRule,
  { grant, facts, answers, end }: Readonly<{ grant: Grant; facts: Facts; answers: Answers; end: Date }>,
): RenewalJudged {
  const day = cityDay(end)
  const values = valuesFor(product, answers, facts)
  const term = termOf(product, rule, { day, values })
  const until = term?.renews ? goesOnUntil(term.until, end) : null
  if (!until) return { asks: 'no-term' }
  if (zoneOf(product, rule, values) !== grant.zone) return { asks: 'unknown' }
  if (feeFor(product, 'portal', { day, values })) return { asks: 'needs-fee' }
  return { until, version: product.version }
}

/** A person looks at something of it, with these answers and facts; or it cannot be told. */
export const needsPerson = (product: Product, facts: Facts, answers: Answers): boolean =>
  stepsOf(product).some(
    ({ kind, when }) =>
      ['review', 'decide'].includes(kind) && (!when || conditionHolds(product, when, facts, answers) !== false),
  )

/** Until when it goes on when a person says so: the next term of the version of that day, whatever no source says; `null`: there is none. */
export async function nextTermOf(
  program: OpenContext,
  { catalogue, cityCodes, zones }: MidOffice,
  grant: Grant,
): Promise<Readonly<{ until: Date; version: number }> | null> {
  const product = catalogue.all(program.now).find(({ id }) => id === grant.product)
  const rule = product?.grants?.find(({ kind }) => kind === grant.kind)
  const end = grant.valid?.until
  if (!product || !rule || !end) return null
  const answers = answersOf(rule, grant, (await caseOf(program, grant))?.answers ?? {})
  const facts = factsOf({ isSubject: true, channel: 'system', cityCodes, zones }, program.now)
  const term = termOf(product, rule, { day: cityDay(end), values: valuesFor(product, answers, facts) })
  const until = term?.renews ? goesOnUntil(term.until, end) : null
  return until ? { until, version: product.version } : null
}

/** The application that gave it, as far as it is still kept. */
async function caseOf(program: OpenContext, { caseId }: Grant): Promise<Case | null> {
  return caseId ? lookAtCase(program, caseId) : null
}

/** What was answered then, for the plate that it is for now. */
function answersOf({ subject: asked }: GrantRule, { subject }: Grant, before: Answers): Answers {
  if (!('answer' in asked) || !subject) return before
  const country = asked.of === 'plate' && asked.country && subject.country ? { [asked.country]: subject.country } : {}
  return { ...before, [asked.answer]: subject.key, ...country }
}

async function isElsewhere(
  program: OpenContext,
  { id, holder }: Grant,
  address: Parameters<typeof dwellingOf>[0],
): Promise<boolean> {
  const dwelling = dwellingOf(address)
  if (!dwelling || !holder) return false
  return (await grantsElsewhere(program, holder, dwelling)).some((grant) => grant.id === id)
}
