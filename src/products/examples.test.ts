import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  conditionHolds,
  declaredVehicle,
  factsOf,
  feeFor,
  judge,
  lastDayToPay,
  type Product,
  stepsOf,
  valuesFor,
} from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { earliestOn } from '#domain/forms/index.ts'
import { actExamples } from './act-examples.ts'
import { certificateExamples } from './certificate-examples.ts'
import { demoCity } from './demo-city/city.ts'
import type { Example } from './example.ts'
import { handedOverExamples } from './handed-over-examples.ts'
import { products } from './index.ts'
import { lowEmissionExamples } from './lez/examples.ts'
import { residentPermitExamples } from './parkeervergunning-bewoner/examples.ts'

const catalogue = catalogueOf(products, anOffer())
const { codes: cityCodes, zones } = demoCity
const examples: readonly Example[] = [
  ...lowEmissionExamples,
  ...residentPermitExamples,
  ...certificateExamples,
  ...handedOverExamples,
  ...actExamples,
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
  const judged = judge(product, facts, answers)
  const failed = judged.find(({ outcome }) => outcome === false)
  const byPerson = stepsOf(product).some(
    ({ kind, when }) =>
      (kind === 'review' || (kind === 'look-up' && !said.lookedUp)) &&
      (!when || conditionHolds(product, when, facts, answers) !== false),
  )
  const isOpen = judged.some(({ outcome }) => outcome === null)
  const handsOver = stepsOf(product).find((step) => step.kind === 'hand-over')
  const tooEarly = product.pages
    .flatMap(({ fields }) => fields)
    .find(({ name, earliest }) => answers[name] && (earliestOn(earliest, day) ?? '') > answers[name])
  const outcome = tooEarly
    ? { notTaken: tooEarly.name }
    : failed
      ? { refused: failed.condition.id }
      : isOpen || byPerson
        ? 'person'
        : handsOver
          ? { handedOver: handsOver.by }
          : 'granted'
  return { outcome, cents: feeFor(product, channel, { day, values: valuesFor(product, answers, facts) }) }
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
    const handedOver = kindsOf((product) => !product.refusable)
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
