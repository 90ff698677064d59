import type { LeisureCards } from '#outside/uitpas/index.ts'
import { handedOver, type OpenContext, undoable } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { type CardSystemRule, cardFor, factsOf, judge, type Product, type Renewing } from '../catalogue/index.ts'
import type { Answers } from '../forms/index.ts'
import { askedToRenew, endingSoon, endOfDay, type Grant, renewGrant } from '../grants/index.ts'
import { tell } from '../messages/index.ts'
import { type CardHolder, keepHolder, leisureCardOf } from '../passes/index.ts'
import { personById } from '../people/index.ts'
import { consultFor } from './sources.ts'
import type { MidOffice } from './step.ts'
import { hasGround, lastDayOfReduction } from './steps/leisure-card.ts'

export type TariffCount = { renewed: number; ended: number; silent: number }

/** So many in a row without an answer: the source is down, and the others are asked tomorrow. */
const mostSilent = 5

type Looked = Readonly<{ until: string }> | Readonly<{ ends: 'conditions-gone' | 'needs-proof' }> | 'silent' | 'died'

/**
 * Once a day: of every reduced tariff on a leisure card that ends soon the sources are asked again. It goes on where they still say so,
 * there and here; otherwise it ends on its last day, and who holds it is told in time, or the parent of a child. Each is told once. May run twice.
 */
export async function renewTariffs(context: OpenContext, office: MidOffice): Promise<TariffCount> {
  const count = { renewed: 0, ended: 0, silent: 0 }
  const { cards } = office
  let silent = 0
  for (const product of office.catalogue.all(context.now)) {
    const [rule, renewing] = [product.cardSystem, product.cardSystem?.renews]
    if (!cards || !rule || !renewing) continue
    for (const { kind } of product.grants ?? []) {
      for (const grant of await endingSoon(context, { kind, product: product.id, ...renewing })) {
        const card = grant.holder ? await leisureCardOf(context, grant.holder) : null
        if (!card) continue
        const tariff = { product, rule, renewing, grant, card }
        const done = await settle(context, cards, tariff, await lookAgain(context, office, tariff))
        if (done) count[done] += 1
        silent = done === 'silent' ? silent + 1 : 0
        if (silent === mostSilent) return count
      }
    }
  }
  return count
}

type Tariff = Readonly<{ product: Product; rule: CardSystemRule; renewing: Renewing; grant: Grant; card: CardHolder }>

/** What the sources say now, of who asked it: for a child that is the parent with whom it lives. */
async function lookAgain(
  context: OpenContext,
  { registers, cityCodes, zones }: MidOffice,
  { product, rule, grant, card }: Tariff,
): Promise<Looked> {
  const applicant = card.consentBy ?? card.personId
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
  if (said.stopped) return said.stopped.outcome === 'silent' ? 'silent' : { ends: 'needs-proof' }
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

/** `null`: nothing is left to do, or another process did it just before. */
async function settle(
  context: OpenContext,
  cards: LeisureCards,
  tariff: Tariff,
  looked: Looked,
): Promise<keyof TariffCount | null> {
  if (looked === 'silent') return 'silent'
  if (looked === 'died') return null
  if ('ends' in looked) return (await tellEnd(context, tariff, looked.ends)) ? 'ended' : null
  const { card, grant } = tariff
  if (endOfDay(looked.until) <= (grant.valid?.until ?? context.now)) return null
  // There first: asked twice it finds what it did the first time.
  const told = await cards.reduce(card.holderId, looked.until)
  if (told.outcome === 'silent' || told.outcome === 'alarm') return 'silent'
  if (told.outcome === 'refused') return (await tellEnd(context, tariff, 'needs-proof')) ? 'ended' : null
  return (await goOn(context, tariff, looked.until)) ? 'renewed' : null
}

async function goOn(context: OpenContext, tariff: Tariff, until: string): Promise<boolean> {
  const { product, renewing, grant, card } = tariff
  try {
    return await undoable(context, async (tx) => {
      const within = handedOver(context, tx as OpenContext['db'])
      const to = { until: endOfDay(until), daysBefore: renewing.daysBefore, version: product.version }
      const renewed = await renewGrant(within, grant.id, to)
      await keepHolder(within, { ...card, reducedUntil: until })
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
