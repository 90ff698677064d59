import type { HouseholdMember, RegisteredPerson } from '#outside/population-register/index.ts'
import type { Holder, LeisureCards, NewHolder, Told } from '#outside/uitpas/index.ts'
import { handedOver, system } from '#platform/context.ts'
import { dayOf } from '#platform/time/index.ts'
import {
  type CardSystemRule,
  cardFor,
  conditionHolds,
  type Facts,
  isWithin,
  type Product,
} from '../../catalogue/index.ts'
import type { Answers } from '../../forms/index.ts'
import { type GrantOrders, giveGrant, grantOrders } from '../../grants/index.ts'
import { keepHolder } from '../../passes/index.ts'
import { knowPerson, personById } from '../../people/index.ts'
import { dropGrantLooks } from '../../tasks/index.ts'
import { factsIn, type Run, type StepHandler, type StepOutcome } from '../step.ts'

/** Who gets the card, with the parent who agreed. */
type Getter = Readonly<{ personId: string; holder: NewHolder; consentBy: string | null }>

/**
 * Whether a ground of the rules for the reduced tariff holds. Everything else is looked at by a person: not known is not no, and
 * there are grounds that no source tells.
 */
export const groundForReduction: StepHandler = async (run) => {
  const { cardSystem } = run.product
  if (cardSystem?.does !== 'reduce') return { outcome: 'done' }
  const today = dayOf(run.context.now)
  const facts = factsIn(run)
  const holds = hasGround(run.product, facts, run.subject.answers, today) === true
  return holds ? { outcome: 'done' } : { outcome: 'task', reason: 'no-ground-for-reduction' }
}

/** Whether one of the grounds for the reduced tariff holds on `today`; null: it cannot be told of all of them. */
export function hasGround(product: Product, facts: Facts, answers: Answers, today: string): boolean | null {
  const grounds = (product.cardSystem?.grounds ?? []).filter((ground) => isWithin(ground, today))
  const held = grounds.map(({ rule }) => conditionHolds(product, rule, facts, answers))
  return held.includes(true) ? true : held.includes(null) ? null : false
}

/** Registers at the card system, or gives the reduced tariff there. Asked twice it finds what it did the first time. */
export const leisureCardStep =
  (cards: LeisureCards): StepHandler =>
  async (run) => {
    const rule = run.product.cardSystem
    if (!rule) return { outcome: 'done' }
    const getter = await getterOf(run, rule)
    if ('outcome' in getter) return getter
    const reducedUntil = rule.does === 'reduce' ? lastDayOfReduction(rule, dayOf(run.context.now)) : null
    if (rule.does === 'reduce' && reducedUntil === null) return { outcome: 'task', reason: 'no-term-for-reduction' }

    const told = await registered(cards, getter.holder, reducedUntil)
    if (told.outcome === 'silent') return { outcome: 'silent', reason: 'card-system-silent' }
    if (told.outcome !== 'done') return { outcome: 'task', reason: 'card-system-refused' }
    const { id: holderId, number, reduced } = told.value
    const { personId, consentBy } = getter
    const kept = { personId, holderId, number, reducedUntil: reduced?.until ?? null, consentBy }
    const tariff = tariffOn(run, kept)
    if ('unknown' in tariff) return { outcome: 'task', reason: `no-${tariff.unknown}-for-grant` }
    return {
      outcome: 'done',
      within: async (last) => {
        await keepHolder(last, kept)
        for (const order of tariff.orders) {
          const { replaces } = await giveGrant(last, order)
          // Nobody has to look any more at what goes on in this one.
          if (replaces) await dropGrantLooks(last, { grantId: replaces })
        }
      },
    }
  }

/** What tills may ask about this card from now on: the tariff as the register of grants has it. */
function tariffOn(
  { product, subject, context, ...run }: Run,
  {
    personId,
    number,
    reducedUntil,
  }: Readonly<{ personId: string; number: string | null; reducedUntil: string | null }>,
): GrantOrders {
  if (number === null || reducedUntil === null) return { orders: [] }
  return grantOrders(product, {
    ...{ caseId: subject.id, applicant: personId, subject: personId, answers: subject.answers },
    ...{ facts: factsIn({ product, subject, context, ...run }), address: undefined, now: context.now },
    leisureCard: { number, until: reducedUntil },
  })
}

async function registered(cards: LeisureCards, holder: NewHolder, until: string | null): Promise<Told<Holder>> {
  const made = await cards.register(until ? { ...holder, reducedUntil: until } : holder)
  if (made.outcome !== 'done' || !until || made.value.reduced?.until === until) return made
  return cards.reduce(made.value.id, until)
}

/** The applicant, or the child that he asks for: a member of his own household, young enough, with his consent. */
async function getterOf(run: Run, rule: CardSystemRule): Promise<Getter | StepOutcome> {
  const { context, subject, found } = run
  const { applicant: personId, answers } = subject
  const { person, household } = found.said ?? {}
  const today = dayOf(context.now)
  const address = addressOf(person)
  if (!person || !address) return { outcome: 'task', reason: 'no-address-for-card' }
  const { insz: own, birth } = person
  const self = { ...(own && { insz: own }), ...(birth?.date && { birthDate: birth.date }) }
  const getter = cardFor(rule, answers, { self, members: household?.members ?? [] }, today)
  if (getter === 'self') {
    const known = await personById(context.db, personId)
    const birthDate = birth?.date
    if (!known || !birthDate) return { outcome: 'task', reason: 'no-birth-date-for-card' }
    const { insz, givenName, familyName } = known
    const holder = { insz, givenName, familyName, birthDate, address, parentalConsent: false }
    return { personId, holder, consentBy: null }
  }
  if ('reason' in getter) return { outcome: 'task', reason: getter.reason }
  const { child } = getter
  const { insz, birthDate } = child
  if (!insz || !birthDate) return { outcome: 'task', reason: 'no-birth-date-for-card' }
  const city = { ...handedOver(context), actor: system('mid-office') }
  const names = namesOf(child)
  const { id } = await knowPerson(city, { insz, ...names })
  const holder = { insz, ...names, birthDate, address, parentalConsent: true }
  return { personId: id, holder, consentBy: personId }
}

const namesOf = ({ name }: HouseholdMember) => ({
  givenName: name?.given[0] ?? '',
  familyName: name?.family.join(' ') ?? '',
})

function addressOf(person: RegisteredPerson | undefined): NewHolder['address'] | null {
  const address = person?.address
  if (address?.kind !== 'belgian') return null
  const { street, houseNumber, box, postalCode, municipality } = address
  if (!street || !houseNumber || !postalCode || !municipality) return null
  return { street: `${street} ${houseNumber}${box ? ` bus ${box}` : ''}`, postalCode, municipality }
}

/** The last day of the reduced tariff for a decision on `day`; null: the rules give none. */
export function lastDayOfReduction({ lasts = [] }: CardSystemRule, day: string): string | null {
  const term = lasts.find((one) => isWithin(one, day))
  if (!term) return null
  return `${Number(day.slice(0, 4)) + (term.until === 'end-of-next-year' ? 1 : 0)}-12-31`
}
