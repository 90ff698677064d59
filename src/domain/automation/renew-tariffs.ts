import type { LeisureCards } from '#outside/uitpas/index.ts'
import { handedOver, type OpenContext, undoable } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type CardSystemRule, cardFor, factsOf, judge, type Product, type Renewing } from '../catalogue/index.ts'
import type { Answers } from '../forms/index.ts'
import { askedToRenew, endingSoon, endOfDay, type Grant, renewGrant } from '../grants/index.ts'
import { tell } from '../messages/index.ts'
import { type CardHolder, keepHolder, leisureCardOf } from '../passes/index.ts'
import { personById } from '../people/index.ts'
import { dropGrantLooks, grantLookOf, openGrantLook } from '../tasks/index.ts'
import { type Consultations, consultFor } from './sources.ts'
import type { MidOffice } from './step.ts'
import { hasGround, lastDayOfReduction } from './steps/leisure-card.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Reduced tariffs that end soon: a page of them. */
    'automation.renew-tariffs': TariffPage
  }
}

/** `from`: where the page before ended. `only`: one that had a fault, once more. */
export type TariffPage = Readonly<{
  from?: Readonly<{ product: string; kind: string; after: string }>
  only?: string
}>

/** `looks`: what a person has to look at. `silent`: asked again tomorrow. */
export type TariffCount = { renewed: number; ended: number; looks: number; silent: number }

/** A source or the card system that did not answer as it should, through a fault of ours or of theirs: of how many, and never of whom. */
export type TariffFault = Readonly<{ source: string; outcome: string; times: number }>

type Options = Readonly<{ size?: number; seconds?: number; onFault?: (fault: TariffFault) => void }>

/** So many in a row without an answer: the source is down, and the others are asked tomorrow. */
const mostSilent = 5

type Fault = Pick<TariffFault, 'source' | 'outcome'>
type Looked =
  | Readonly<{ until: string } | { ends: 'conditions-gone' | 'needs-proof' } | { fault: Fault }>
  | 'silent'
  | 'died'
  | 'with-staff'

/**
 * Once a day: of every reduced tariff on a leisure card that ends soon the sources are asked again. It goes on where they still say so,
 * there and here; otherwise it ends on its last day, and who holds it is told in time, or the parent of a child. Each is told once. They all end
 * on the same day, so a job looks at `size` of them, or for `seconds`, and promises the next. One that has a fault keeps no other from it: it gets
 * a job of its own, which is tried again and at the end stands among those that failed. May run twice.
 */
export async function renewTariffs(
  context: OpenContext,
  office: MidOffice,
  { from, only }: TariffPage = {},
  { size = 40, seconds = 30, onFault = () => {} }: Options = {},
): Promise<TariffCount> {
  const count = { renewed: 0, ended: 0, looks: 0, silent: 0 }
  const faults = new Map<string, TariffFault>()
  const stopAt = performance.now() + seconds * 1_000
  let [inARow, looked] = [0, 0]
  const page = async (): Promise<TariffPage | null> => {
    for (const { product, kind, renewing, ...window } of windowsFrom(context, office, from)) {
      const part = { after: window.after, only, most: size - looked }
      for (const grant of await endingSoon(context, { kind, product: product.id, ...renewing, ...part })) {
        const done = await one(context, office, { product, renewing, rule: window.rule, grant }).catch(
          async (error) => {
            if (only) throw error
            await enqueue(context.db, 'automation.renew-tariffs', { only: grant.id })
            return null
          },
        )
        // Whatever is amiss with us or with one card says nothing of the next one.
        inARow = done === 'silent' ? inARow + 1 : 0
        if (typeof done === 'string') count[done] += 1
        else if (done) {
          count.silent += 1
          const key = `${done.source} ${done.outcome}`
          faults.set(key, { ...done, times: (faults.get(key)?.times ?? 0) + 1 })
        }
        if (inARow === mostSilent) return null
        looked += 1
        if (looked === size || performance.now() > stopAt)
          return only ? null : { from: { product: product.id, kind, after: grant.id } }
      }
    }
    return null
  }
  const next = await page()
  for (const fault of faults.values()) onFault(fault)
  if (next) await enqueue(context.db, 'automation.renew-tariffs', next)
  return count
}

type Window = Readonly<{ product: Product; kind: string; rule: CardSystemRule; renewing: Renewing; after?: string }>

/** What every product gives that may go on, from where the page before ended. A product that is gone since then ends it. */
function windowsFrom({ now }: OpenContext, { catalogue }: MidOffice, from: TariffPage['from']): readonly Window[] {
  const all = catalogue.all(now).flatMap((product): Window[] => {
    const [rule, renewing] = [product.cardSystem, product.cardSystem?.renews]
    return rule && renewing ? (product.grants ?? []).map(({ kind }) => ({ product, kind, rule, renewing })) : []
  })
  if (!from) return all
  const first = all.findIndex(({ product, kind }) => product.id === from.product && kind === from.kind)
  return first < 0 ? [] : all.slice(first).map((window, i) => (i === 0 ? { ...window, after: from.after } : window))
}

/** `null`: nothing is left to do, or another process did it just before. */
async function one(
  context: OpenContext,
  office: MidOffice,
  of: Omit<Tariff, 'card'>,
): Promise<keyof TariffCount | Fault | null> {
  const card = of.grant.holder ? await leisureCardOf(context, of.grant.holder) : null
  if (!card || !office.cards) return null
  const tariff = { ...of, card }
  return settle(context, office, office.cards, tariff, await lookAgain(context, office, tariff))
}

type Tariff = Readonly<{ product: Product; rule: CardSystemRule; renewing: Renewing; grant: Grant; card: CardHolder }>

/** What the sources say now, of who asked it: for a child that is the parent with whom it lives. */
async function lookAgain(
  context: OpenContext,
  { registers, cityCodes, zones }: MidOffice,
  { product, rule, grant, card }: Tariff,
): Promise<Looked> {
  const applicant = card.consentBy ?? card.personId
  // A person looks who asks for this child now: the sources have nothing to add.
  if (card.consentBy && (await grantLookOf(context, grant.id, 'consenter-died'))) return 'with-staff'
  const child = card.consentBy ? await personById(context.db, card.personId) : null
  const { asks } = rule
  const answers: Answers = asks
    ? {
        [asks.forWhom]: child ? 'child' : 'self',
        ...(child && { [asks.child]: child.insz, [asks.consent]: 'yes' }),
      }
    : {}
  const said = await consultFor(context, registers, product, {
    ...{ applicant, subject: applicant, id: grant.caseId, answers },
  })
  if (said.stopped) return unsaid(said.stopped)
  if (said.person?.death) return 'died'
  const today = cityDay(context.now)
  const self = { ...(said.person?.insz && { insz: said.person.insz }), birthDate: said.person?.birth?.date ?? '' }
  const getter = cardFor(rule, answers, { self, members: said.household?.members ?? [] }, today)
  if (getter !== 'self' && 'reason' in getter) return { ends: 'needs-proof' }
  const facts = factsOf({ ...said, isSubject: true, channel: 'system', cityCodes, zones }, context.now)
  const judged = judge(product, facts, answers).map(({ outcome }) => outcome)
  if (judged.includes(false)) return { ends: 'conditions-gone' }
  const ground = hasGround(product, facts, answers, today)
  if (ground === false) return { ends: 'conditions-gone' }
  const until = lastDayOfReduction(rule, today)
  if (judged.includes(null) || ground === null || !until) return { ends: 'needs-proof' }
  return { until }
}

/** That a source does not know him, or that only a person can ask it, is about him. Everything else is about the source, or about us. */
function unsaid({ source, outcome }: NonNullable<Consultations['stopped']>): Looked {
  if (outcome === 'silent') return 'silent'
  return outcome === 'unknown' || outcome === 'manual' ? { ends: 'needs-proof' } : { fault: { source, outcome } }
}

async function settle(
  context: OpenContext,
  { catalogue }: MidOffice,
  cards: LeisureCards,
  tariff: Tariff,
  looked: Looked,
): Promise<keyof TariffCount | Fault | null> {
  if (looked === 'silent') return 'silent'
  if (looked === 'with-staff') return null
  if (looked === 'died') return tariff.card.consentBy ? toPerson(context, catalogue, tariff, 'consenter-died') : null
  if ('fault' in looked) return looked.fault
  if ('ends' in looked) return (await tellEnd(context, tariff, looked.ends)) ? 'ended' : null
  const { card, grant } = tariff
  if (endOfDay(looked.until) <= (grant.valid?.until ?? context.now)) return null
  // There first: asked twice it finds what it did the first time.
  const told = await cards.reduce(card.holderId, looked.until)
  if (told.outcome === 'silent') return 'silent'
  if (told.outcome === 'refused') return (await tellEnd(context, tariff, 'needs-proof')) ? 'ended' : null
  if (told.outcome !== 'done') return { source: 'card-system', outcome: told.outcome }
  const { number } = told.value
  if (number === null) return toPerson(context, catalogue, tariff, 'no-card')
  return (await goOn(context, { ...tariff, card: { ...card, number } }, looked.until, number)) ? 'renewed' : null
}

/** A task, once. Who said that there is no card any more has answered: then its holder is told that it ends. */
async function toPerson(
  context: OpenContext,
  catalogue: MidOffice['catalogue'],
  tariff: Tariff,
  reason: 'consenter-died' | 'no-card',
): Promise<'looks' | 'ended' | null> {
  const look = await openGrantLook(context, catalogue, { grant: tariff.grant, reason })
  if (look === 'opened') return 'looks'
  if (look !== 'refused' || reason === 'consenter-died') return null
  return (await tellEnd(context, tariff, 'needs-proof')) ? 'ended' : null
}

/** On the card that its holder has now, whatever number it was given on. */
async function goOn(context: OpenContext, tariff: Tariff, until: string, number: string): Promise<boolean> {
  const { product, renewing, grant, card } = tariff
  try {
    return await undoable(context, async (tx) => {
      const within = handedOver(context, tx as OpenContext['db'])
      const to = {
        until: endOfDay(until),
        daysBefore: renewing.daysBefore,
        version: product.version,
        subjectKey: number,
      }
      const renewed = await renewGrant(within, grant.id, to)
      await keepHolder(within, { ...card, reducedUntil: until })
      await dropGrantLooks(within, { grantId: grant.id })
      const { personId, ...about } = await toWhom(within, tariff)
      const facts = { product: product.title, until, ...about }
      await tell(within, { personId, template: 'permit-renewed', facts, once: `permit-renewed/${renewed.id}` })
      return true
    })
  } catch (error) {
    if (error instanceof Refusal && error.code.startsWith('grants/')) return false
    throw error
  }
}

/** Once, whatever is found when it is looked at again shortly before the end. */
async function tellEnd(context: OpenContext, tariff: Tariff, why: 'conditions-gone' | 'needs-proof'): Promise<boolean> {
  const { product, grant } = tariff
  return undoable(context, async (tx) => {
    const within = handedOver(context, tx as OpenContext['db'])
    const { personId, ...about } = await toWhom(within, tariff)
    const end = cityDay(new Date((grant.valid?.until ?? context.now).getTime() - 1))
    const facts = { product: product.title, until: end, why, anew: true, ...about }
    const isNew = await tell(within, { personId, template: 'permit-ends', facts, once: `permit-ends/${grant.id}` })
    await askedToRenew(within, grant.id, why)
    return isNew !== null
  })
}

/** Who is told, and where he can ask it anew. */
async function toWhom(context: OpenContext, { product, card }: Tariff) {
  const child = card.consentBy ? await personById(context.db, card.personId) : null
  const forWhom = child && `${child.givenName} ${child.familyName}`.trim()
  return { personId: card.consentBy ?? card.personId, path: `/dienst/${product.id}`, ...(forWhom && { forWhom }) }
}
