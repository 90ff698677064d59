import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Facts,
  factDictionary,
  factsOf,
  groundsOf,
  judge,
  judgeThese,
  lookUpPages,
  type Product,
  termExplained,
} from '#domain/catalogue/index.ts'
import { someAnswers } from '#domain/forms/answer.fixture.ts'
import type { Answers, Field } from '#domain/forms/index.ts'
import type { FactType } from '#domain/rules/index.ts'
import type { Language } from '#platform/words.ts'
import { demoCity } from '../products/demo-city/city.ts'
import { products } from '../products/index.ts'
import { reasonsOf, valuesOf, type Why } from './own-values.ts'

const languages = ['nl', 'fr', 'en'] as const satisfies readonly Language[]
const now = new Date('2026-11-23T09:00:00Z')

/** Anything that a source could say of a fact, or that it says nothing. */
function someFact(name: string, type: FactType): fc.Arbitrary<unknown> {
  const known = (): fc.Arbitrary<unknown> => {
    if (name === 'parkingZone')
      return fc.constantFrom('geen', ...(demoCity.zones?.parking ?? []).map(({ code }) => code))
    if (name === 'civilState') return fc.constantFrom('10', '20', '41', '99')
    if (type === 'boolean') return fc.boolean()
    if (type === 'number') return fc.integer({ min: 0, max: 120 })
    if (type === 'date') return fc.constantFrom('1992-04-18', '2026-11-23')
    return typeof type === 'object' && 'oneOf' in type ? fc.constantFrom(...type.oneOf) : fc.constant('tekst')
  }
  return fc.option(known(), { nil: null })
}

const someFacts = fc.record(
  Object.fromEntries(
    Object.entries(factDictionary).flatMap(([name, type]) =>
      typeof type === 'string'
        ? []
        : [
            [
              name,
              fc.record(
                Object.fromEntries(Object.entries(type.record).map(([field, of]) => [field, someFact(field, of)])),
              ),
            ],
          ],
    ),
  ),
)

const fieldsOf = ({ pages }: Pick<Product, 'pages'>): readonly Field[] => pages.flatMap(({ fields }) => fields)
const optionsOf = (fields: readonly Field[]) => fields.flatMap(({ options = [] }) => options)

/** Every code that a rule may see: options of questions, and facts of which we keep a code. */
const codesOf = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set([
    ...optionsOf(fields).map(({ value }) => value),
    ...Object.values(factDictionary).flatMap((type) =>
      typeof type === 'string'
        ? []
        : Object.values(type.record).flatMap((of) => (typeof of === 'object' && 'oneOf' in of ? [...of.oneOf] : [])),
    ),
    ...(demoCity.zones?.parking ?? []).map(({ code }) => code),
    ...['yes', 'no', 'true', 'false', 'null'],
  ])

/** The words for these values in this language may look like a code: "van", "bus", "diesel", "No". */
const alsoWords = new Set(['van', 'bus', 'car', 'gas', 'diesel', 'no', 'yes', 'partner', 'parent', 'other'])

describe.each(products.map((product) => [`${product.id} ${product.version}`, product] as const))(
  'An explanation of %s',
  (_, product) => {
    const lookedUp = lookUpPages(product).flatMap((page) => page.fields)
    const fields = [...fieldsOf(product), ...lookedUp]
    const codes = codesOf(fields)
    const names = new Set([...fields.map(({ name }) => name), ...(product.figures ?? []).map(({ name }) => name)])

    const whys = (facts: Facts, answers: Answers): readonly Why[] => [
      ...judge(product, facts, answers).map(({ explanation }) => explanation),
      ...judgeThese(product.atOnce?.conditions ?? [], product, facts, answers).map(({ explanation }) => explanation),
      ...(product.atOnce ? [termExplained(product, { asked: '2026-11-23', earliest: '2026-12-14' }, answers)] : []),
    ]

    it('calls all that it looked at by words, never by a name, a code or cents of ours', () =>
      fc.assert(
        fc.property(
          someFacts,
          someAnswers(fieldsOf(product), now),
          someAnswers(lookedUp, now),
          (some, answers, looked) => {
            const start = factsOf({ isSubject: true, cityCodes: [], zones: demoCity.zones }, now)
            const facts = { ...start, ...(some as Partial<Facts>), lookedUp: looked }
            for (const why of whys(facts, answers))
              for (const language of languages) {
                const reading = { product, city: demoCity, language }
                const lines = valuesOf(why, reading)
                expect(lines.length, 'something was looked at').toBeGreaterThan(0)
                expect(reasonsOf(why, reading).every((line) => lines.includes(line))).toBe(true)
                for (const line of lines) {
                  const [, called = '', value = ''] = /^(.*?)\s?[:?] (.*)$/s.exec(line) ?? []
                  expect(called, line).not.toBe('')
                  expect(names.has(called) || /\w\.\w/.test(called), line).toBe(false)
                  const isCode = codes.has(value) && !alsoWords.has(value)
                  expect(isCode, line).toBe(false)
                  expect(value, line).not.toMatch(/^\d{5,}$|^\d{4}-\d{2}-\d{2}|\[object/)
                }
              }
          },
        ),
        { numRuns: 30 },
      ))

    it('has words for everything that a rule looks at', () => {
      const start = factsOf({ isSubject: true, cityCodes: [], zones: demoCity.zones }, now)
      const looked = whys(start, {}).flatMap(namesIn)
      const told = whys(start, {}).flatMap((why) => valuesOf(why, { product, city: demoCity, language: 'nl' }))
      expect(new Set(told).size).toBeGreaterThanOrEqual(new Set(looked).size)
    })

    it('says each ground in words, and what to do', () => {
      for (const { words, otherwise } of groundsOf(product))
        expect([words.nl, otherwise.nl].every((text) => text !== '')).toBe(true)
    })
  },
)

const namesIn = ({ seen = [], parts = [] }: Why): readonly string[] => [
  ...seen.flatMap(({ name }) => name ?? []),
  ...parts.flatMap(namesIn),
]

describe('The values in a decision', () => {
  const taxi = products.find(({ id }) => id === 'taxicheques')
  const exemption = products.find(({ id, version }) => id === 'lez-vrijstelling' && version === 2)
  const start = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now)
  const told = (
    product: Product | undefined,
    id: string,
    answers: Answers,
    facts: Partial<Facts>,
    language: Language,
  ) => {
    if (!product) throw new Error('no such product')
    const judged = judge(product, { ...start, ...facts }, answers).find(({ condition }) => condition.id === id)
    return reasonsOf(judged?.explanation, { product, city: demoCity, language })
  }
  const social = { known: true, increasedAllowance: false, increasedAllowanceInFamily: false, subsistenceIncome: false }

  it('are money as money, by the words of the question and of the limit', () => {
    const lines = (language: Language) =>
      told(taxi, 'income', { income: '45000,00' }, { social: { ...social, incomeGuarantee: false } }, language)
    expect(lines('nl')).toEqual([
      'Verhoogde tegemoetkoming: nee',
      'Verhoogde tegemoetkoming in het gezin: nee',
      'Inkomen van een jaar: € 45.000,00',
      'Grens van het inkomen: € 31.000,00',
    ])
    expect(lines('fr')).toContain("Revenu d'une année : 45 000,00 €")
    expect(lines('en')).toContain('Limit of the income: €31,000.00')
  })

  it('are an answer by the text of its option, and only what made it so', () => {
    expect(told(exemption, 'allowance', { ground: 'historic' }, {}, 'nl')).toEqual([
      'Reden: Oldtimer, ouder dan 30 jaar',
    ])
  })

  it('are said not to be known, or not filled in', () => {
    expect(told(taxi, 'income', {}, {}, 'nl')).toContain('Inkomen van een jaar: niet ingevuld')
    expect(told(taxi, 'registered-here', {}, {}, 'nl')).toEqual(['Een adres in onze stad: niet bekend'])
  })

  it('are none where an older decision kept no reason', () => {
    if (!taxi) throw new Error('no such product')
    for (const why of [null, undefined, {}])
      expect(valuesOf(why, { product: taxi, city: demoCity, language: 'nl' })).toEqual([])
  })
})
