import { describe, expect, it } from 'vitest'
import { feeRange, groundsOf, type Product } from '#domain/catalogue/index.ts'
import type { Words } from '#platform/words.ts'
import { productTexts } from '#ui/words/kiosk-shell/products/index.ts'
import { isSpokenProduct } from '../channels/kiosk/spoken-text.ts'
import { visits } from './demo-city/counters.ts'
import { products } from './index.ts'
import { themes } from './themes.ts'

const day = '2026-11-27'
const spokens = ['tr', 'ar', 'uk'] as const

/** Every version that somebody can meet at a contact point: a draft keeps the one that it was begun with. */
const offered: readonly Product[] = (products as readonly Product[]).filter(
  (product) => feeRange(product, 'kiosk', day) !== null && !product.notYetObtainable,
)

/** A place is drawn in the street: that drawing speaks the languages of products alone, so all of these two is Dutch. */
const inDutch: readonly string[] = ['tijdelijk-parkeerverbod', 'kleine-werf']
const called = ({ id, version }: Product) => `${id}, version ${version}`
const whole = offered.filter(({ id }) => !inDutch.includes(id))

/** Everything that a screen of a contact point says of a product in the product's own words. */
function textsOf(product: Product): readonly Words[] {
  const { title, summary, leadTime, pages, whose, issues, grants = [], tells = [], appointment, bring } = product
  const { instead = [], delivery } = product
  return [
    ...[title, summary, leadTime],
    ...pages.flatMap((page) => [page.title, page.intro]),
    ...pages.flatMap((page) => page.fields).flatMap(({ label, hint, options }) => [label, hint, ...choices(options)]),
    ...(whose ? [whose.question, whose.own, whose.absent] : []),
    ...groundsOf(product).map(({ otherwise }) => otherwise),
    ...grants.map(({ name }) => name),
    issues?.kind,
    ...tells.map(({ words }) => words),
    ...(appointment ? [appointment.why, ...bring, ...instead.map(({ when }) => when), delivery] : []),
  ].filter((words) => words !== undefined)
}
const choices = (options: Product['pages'][number]['fields'][number]['options'] = []) =>
  options.flatMap(({ label, hint }) => [label, hint])

describe('A product at a contact point', () => {
  it.each(whole.map((product) => [called(product), product] as const))(
    '%s says everything in six languages',
    (_, product) => {
      const untranslated = textsOf(product).filter(({ nl }) => productTexts[nl] === undefined)
      expect(untranslated.map(({ nl }) => nl)).toEqual([])
      for (const text of textsOf(product)) expect(text.fr && text.en, text.nl).toBeTruthy()
    },
  )

  it.each(spokens)('is asked and read back in %s as a whole', (spoken) => {
    const dutch = offered.filter((product) => !isSpokenProduct(product, spoken)).map(({ id }) => id)
    expect(dutch.toSorted()).toEqual(inDutch.toSorted())
  })

  it('that nobody translated is in Dutch as a whole, not half', () => {
    const added: Product = { ...(whole[0] as Product), title: { nl: 'Iets nieuws van de stad' } }
    expect(isSpokenProduct(added, 'ar')).toBe(false)
    expect(isSpokenProduct(added, 'fr')).toBe(true)
  })
})

describe('What people are received for at a counter', () => {
  const received = new Set(visits.map(({ product }) => product))
  const all = (products as readonly Product[]).filter(({ id }) => received.has(id))
  it('is chosen in six languages, with what to bring, what can be done otherwise and how it comes', () => {
    const texts = all.flatMap(({ title, bring, instead = [], delivery }) => [
      ...[title, ...bring, ...instead.map(({ when }) => when)],
      ...(delivery ? [delivery] : []),
    ])
    expect(all.length).toBeGreaterThan(6)
    expect(texts.map(({ nl }) => nl).filter((nl) => productTexts[nl] === undefined)).toEqual([])
  })
})

describe('A theme', () => {
  it('of what is offered there is said in six languages', () => {
    const met = themes.filter(({ id }) => offered.some(({ theme }) => theme === id))
    const texts = met.flatMap(({ title, summary }) => [title.nl, summary.nl])
    expect(texts.filter((nl) => productTexts[nl] === undefined)).toEqual([])
  })
})

describe('A translation', () => {
  const written = JSON.stringify([products, themes])
  it('is of a text that a product has', () => {
    expect(Object.keys(productTexts).filter((dutch) => !written.includes(JSON.stringify(dutch)))).toEqual([])
  })

  it.each(spokens)('is in the letters of %s, and short', (spoken) => {
    const letters = { tr: /\p{Script=Latin}/u, ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u }[spoken]
    for (const [dutch, texts] of Object.entries(productTexts)) {
      expect(texts[spoken], dutch).toMatch(letters)
      for (const sentence of texts[spoken].split(/[.!?؟]\s/u))
        expect(sentence.split(/\s+/).length, dutch).toBeLessThanOrEqual(15)
    }
  })

  it('keeps the names of what is filled in', () => {
    for (const [dutch, texts] of Object.entries(productTexts))
      for (const spoken of spokens)
        expect(texts[spoken].match(/\{[\w.]+\}/g), dutch).toEqual(dutch.match(/\{[\w.]+\}/g))
  })
})
