import { describe, expect, it } from 'vitest'
import {
  cardFor,
  catalogueOf,
  conditionHolds,
  declaredVehicle,
  type Facts,
  factsOf,
  feeFor,
  isWithin,
  judge,
  lastDayToPay,
  type Product,
  routed,
  stepsOf,
  valuesFor,
} from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { earliestOn } from '#domain/forms/index.ts'
import { livesInStreet, newCardOn, passRulesOf, topUpOn } from '#domain/passes/index.ts'
import type { RegisteredPerson } from '#outside/population-register/index.ts'
import { parseMoney } from '#platform/formats/money.ts'
import { actExamples } from './act-examples.ts'
import { certificateExamples } from './certificate-examples.ts'
import { demoCity } from './demo-city/city.ts'
import type { Example } from './example.ts'
import { handedOverExamples } from './handed-over-examples.ts'
import { products } from './index.ts'
import { leisureExamples } from './leisure-examples.ts'
import { lowEmissionExamples } from './lez/examples.ts'
import { exemptionExamples } from './lez/exemption-examples.ts'
import { residentPermitExamples } from './parkeervergunning-bewoner/examples.ts'
import { cohabitationExamples } from './samenwoning-verklaren/examples.ts'
import { sortingPassExamples } from './sorteerpas/examples.ts'
import { lostPass } from './sorteerpas-verloren/product.ts'
import { streetExamples } from './street-examples.ts'
import { taxiChequeExamples } from './taxicheques/examples.ts'

const catalogue = catalogueOf(products, anOffer())
const { codes: cityCodes, zones } = demoCity
const examples: readonly Example[] = [
  ...lowEmissionExamples,
  ...exemptionExamples,
  ...residentPermitExamples,
  ...certificateExamples,
  ...handedOverExamples,
  ...actExamples,
  ...streetExamples,
  ...leisureExamples,
  ...taxiChequeExamples,
  ...sortingPassExamples,
  ...cohabitationExamples,
]

function outcomeOf(
  { product: id, day, paid = day, answers, said = {} }: Example,
  channel: 'portal' | 'kiosk' | 'desk',
) {
  const now = new Date(`${day}T09:00:00Z`)
  const product = catalogue.current(id, now)
  const vehicle = said.vehicle ?? declaredVehicle(product, answers, zones)
  const payment = { day: paid, lastDay: lastDayToPay(product, answers) }
  const facts = factsOf(
    { ...said, vehicle, isSubject: (said.relation ?? 'self') === 'self', channel, cityCodes, zones, payment },
    now,
  )
  if (product.handledAt) return passOutcome(product, { day, answers, person: said.person, channel })
  const judged = judge(product, facts, answers)
  const route = routed(product, { answers, facts, day, city: demoCity })
  const failed = judged.find(({ outcome }) => outcome === false)
  const byPerson = stepsOf(product).some(
    ({ kind, when }) =>
      (kind === 'review' || kind === 'decide' || (kind === 'look-up' && !said.lookedUp)) &&
      (!when || conditionHolds(product, when, facts, answers) !== false),
  )
  const isOpen = judged.some(({ outcome }) => outcome === null)
  const handsOver = stepsOf(product).find((step) => step.kind === 'hand-over')
  const tooEarly = product.pages
    .flatMap(({ fields }) => fields)
    .find(({ name, earliest }) => {
      const answer = answers[name]
      return typeof answer === 'string' && answer !== '' && (earliestOn(earliest, day) ?? '') > answer
    })
  const outcome = tooEarly
    ? { notTaken: tooEarly.name }
    : failed
      ? { refused: failed.condition.id }
      : route?.way === 'late'
        ? { refused: product.atOnce?.otherwise.inTime.id }
        : isOpen || byPerson || route?.way === 'otherwise' || leftByCards(product, { day, answers, said, facts })
          ? 'person'
          : handsOver
            ? { handedOver: handsOver.by }
            : 'granted'
  return { outcome, cents: feeFor(product, channel, { day, values: valuesFor(product, answers, facts) }) }
}

/** Whether the rules of the card system leave it to a person. */
function leftByCards(
  product: Product,
  {
    day,
    answers,
    said,
    facts,
  }: Pick<Example, 'day' | 'answers'> & { said: NonNullable<Example['said']>; facts: Facts },
): boolean {
  const { cardSystem } = product
  if (!cardSystem) return false
  const grounds = (cardSystem.grounds ?? []).filter((ground) => isWithin(ground, day))
  const hasGround = grounds.some(({ rule }) => conditionHolds(product, rule, facts, answers) === true)
  if (cardSystem.does === 'reduce' && !hasGround) return true
  const { insz, birth } = said.person ?? {}
  const self = { ...(insz && { insz }), ...(birth?.date && { birthDate: birth.date }) }
  const card = cardFor(cardSystem, answers, { self, members: said.household?.members ?? [] }, day)
  return typeof card === 'object' && 'reason' in card
}

/** What is done on a page of its own: the rules of the pass, and their prices. */
function passOutcome(
  product: Product,
  {
    day,
    answers,
    person,
    channel,
  }: Pick<Example, 'day' | 'answers'> & {
    person: RegisteredPerson | undefined
    channel: 'portal' | 'kiosk' | 'desk'
  },
) {
  const rules = passRulesOf(products)
  if (!rules || !person) throw new Error(`${product.id} is handled on a page, but has no pass rules or no person`)
  const pass = livesInStreet(person, rules, day)
  const typed = answers['amount']
  const bounds = topUpOn(rules, day)
  if (typeof typed !== 'string' || !bounds) {
    const fee = feeFor(product, channel, { day, values: {} })
    return { outcome: { pass }, cents: product.id === lostPass.id ? newCardOn(rules, day) : fee }
  }
  const cents = parseMoney(typed) ?? 0
  const isTaken = bounds.leastCents <= cents && cents <= bounds.mostCents
  return { outcome: isTaken ? { pass } : { notTaken: 'amount' }, cents }
}

describe.each(Object.entries(Object.groupBy(examples, ({ product }) => product)))('Of %s', (_, own = []) => {
  it.each(own.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const { outcome, cents } = outcomeOf(example, 'portal')
    expect(outcome).toEqual(example.outcome)
    if (example.cents !== undefined) expect(cents).toBe(example.cents)
  })

  it('every example has the same outcome and price in every channel', () => {
    for (const example of own) {
      const { channels } = catalogue.current(example.product, new Date(`${example.day}T09:00:00Z`))
      const outcomes = (['portal', 'kiosk', 'desk'] as const)
        .filter((channel) => channels.includes(channel))
        .map((channel) => JSON.stringify(outcomeOf(example, channel)))
      expect(new Set(outcomes).size, example.name).toBe(1)
    }
  })
})

describe('The products with examples', () => {
  it('are all that the city offers', () => {
    const offered = products.filter((product) => !product.notYetObtainable).map(({ id }) => id)
    expect([...new Set(examples.map(({ product }) => product))].toSorted()).toEqual([...new Set(offered)].toSorted())
  })
  it('each have one that is granted, but for what a person always looks at, and one that is refused', () => {
    for (const [product, kinds] of kindsOf((product) => product.refusable)) {
      expect(kinds, product).toContain('refused')
      expect(
        kinds.some((kind) => kind === 'granted' || kind === 'person'),
        product,
      ).toBe(true)
    }
  })
  it('hand over, where the city decides nothing, whoever asks it', () => {
    const handedOver = kindsOf((product) => !product.refusable && !product.handledAt)
    expect(handedOver.length).toBeGreaterThan(0)
    for (const [product, kinds] of handedOver) expect([...new Set(kinds)], product).toEqual(['handedOver'])
  })
})

/** The kinds of outcomes of the examples of each product that is so. */
function kindsOf(isSo: (product: Product) => boolean): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(Object.groupBy(examples, ({ product }) => product))
    .filter(([id]) => isSo(catalogue.current(id, new Date('2026-11-23T09:00:00Z'))))
    .map(([id, own = []]) => [id, own.map(({ outcome }) => kindOf(outcome))])
}

const kindOf = (outcome: Example['outcome']): string =>
  typeof outcome === 'string' ? outcome : (Object.keys(outcome)[0] ?? '')
