import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dictionary } from '../rules/index.ts'
import { someAnswers } from './answer.fixture.ts'
import { permitPages as pages } from './form.fixture.ts'
import {
  type Answers,
  askedFields,
  askedOnly,
  askedPages,
  bodyOf,
  drawnPage,
  firstOpenPage,
  formMistakes,
  nextPage,
  previousPage,
  problems,
  progress,
  readAnswers,
  type Scope,
  summary,
} from './index.ts'

const now = new Date('2021-09-06T07:00:00Z')
const dictionary: Dictionary = { age: 'number', person: { record: { hasAddress: 'boolean' } } }
const scopeOf = (hasAddress: boolean | null, age: number | null = 40): Scope => ({
  dictionary,
  facts: { age, person: { hasAddress } },
})
const known = scopeOf(true)

const fields = pages.flatMap((page) => page.fields)
const names = (answers: Answers, scope = known) => askedFields(pages, answers, scope).map(({ name }) => name)
const slugs = (answers: Answers, scope = known) => askedPages(pages, answers, scope).map(({ slug }) => slug)
const anyAnswers = someAnswers(fields, now).chain((answers) =>
  fc
    .subarray(Object.keys(answers))
    .map((kept) => Object.fromEntries(kept.map((name) => [name, answers[name] ?? null]))),
)

describe('The form that this is tried on', () => {
  it('may be published', () => expect(formMistakes(pages, dictionary)).toEqual([]))
})

describe('A question that depends on another', () => {
  it('waits until that is answered', () => {
    expect(names({})).toEqual(['plate', 'companyCar', 'colour', 'since'])
    expect(names({ companyCar: 'maybe' })).not.toContain('employer')
  })
  it('is asked when its condition holds, and hides what hangs on it when not', () => {
    expect(names({ companyCar: 'yes', leased: 'yes' })).toEqual([
      'plate',
      'companyCar',
      'employer',
      'colour',
      'leased',
      'contract',
      'since',
    ])
    expect(names({ companyCar: 'no', leased: 'yes' })).toEqual(['plate', 'companyCar', 'colour', 'since'])
  })
  it('is not asked when the other may stay open and does', () => expect(names({ colour: null })).not.toContain('shade'))
})

describe('A question that depends on a fact', () => {
  it('is not asked when the source settles it', () => expect(names({}, scopeOf(true, 40))).not.toContain('address'))
  it('is asked when it does not hold', () => expect(names({}, scopeOf(false, 40))).toContain('address'))
  it('is asked when the source does not know: unknown is never no', () => {
    expect(names({}, scopeOf(null, 40))).toContain('address')
    expect(names({}, scopeOf(true, null))).toContain('address')
    expect(names({}, { dictionary, facts: {} })).toContain('address')
  })
})

describe('Walking through a form', () => {
  it('goes over the pages that are asked', () => {
    expect(slugs({ companyCar: 'no' })).toEqual(['wagen', 'adres'])
    expect(nextPage(pages, 'wagen', { companyCar: 'no' }, known)?.slug).toBe('adres')
    expect(nextPage(pages, 'wagen', { companyCar: 'yes' }, known)?.slug).toBe('lease')
    expect(nextPage(pages, 'adres', {}, known)).toBeNull()
    expect(previousPage(pages, 'adres', { companyCar: 'yes' }, known)?.slug).toBe('lease')
    expect(previousPage(pages, 'wagen', {}, known)).toBeNull()
    expect(nextPage(pages, 'lease', { companyCar: 'no' }, known)?.slug).toBe('adres')
  })
  it('counts the pages that are asked', () => {
    expect(progress(pages, 'adres', { companyCar: 'yes' }, known)).toEqual({ step: 3, of: 3 })
    expect(progress(pages, 'lease', { companyCar: 'no' }, known)).toBeNull()
  })
  it('resumes at the first page that is not right', () => {
    const wagen = { plate: '1-ABC-123', companyCar: 'no' }
    expect(firstOpenPage(pages, {}, { now, scope: known })?.slug).toBe('wagen')
    expect(firstOpenPage(pages, wagen, { now, scope: known })?.slug).toBe('adres')
    expect(firstOpenPage(pages, { ...wagen, since: '2020-01-01' }, { now, scope: known })).toBeNull()
  })
  it('draws what a choice on the same page would ask, and nothing else that is not asked', () => {
    const drawn = drawnPage(pages, 'wagen', {}, known)?.fields.map(({ name }) => name)
    expect(drawn).toEqual(['plate', 'companyCar', 'employer', 'colour', 'shade'])
    expect(drawnPage(pages, 'adres', {}, known)?.fields.map(({ name }) => name)).toEqual(['since'])
    expect(drawnPage(pages, 'lease', { companyCar: 'no' }, known)).toBeNull()
  })
})

describe('What is wrong', () => {
  const wrong = (answers: Answers, which = pages.map(({ slug }) => slug)) =>
    problems(
      pages.filter(({ slug }) => which.includes(slug)),
      answers,
      { now, scope: known, within: pages },
    ).map(({ field, code }) => `${field} ${code}`)

  it('comes in the order of the fields, for what is asked only', () => {
    expect(wrong({ companyCar: 'yes', plate: 'abc', employer: 'x'.repeat(201) })).toEqual([
      'plate forms/pattern',
      'employer forms/too-long',
      'leased forms/missing',
      'since forms/missing',
    ])
  })
  it('can be asked per page, with the answers of the others', () => {
    expect(wrong({ companyCar: 'yes' }, ['lease'])).toEqual(['leased forms/missing'])
    expect(wrong({ companyCar: 'no' }, ['lease'])).toEqual([])
  })
})

describe('Whatever is answered', () => {
  it('comes back from the body that the form sends', () =>
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { contract, ...typed } = answers
        const back = readAnswers(fields, bodyOf(fields, answers))
        expect(Object.entries(back).filter(([, answer]) => answer !== null)).toEqual(
          Object.entries(typed)
            .filter(([, answer]) => answer !== null)
            .toSorted(byField),
        )
        expect(back).not.toHaveProperty('contract')
      }),
    ))

  it('is not lost by hiding it and showing it again', () =>
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const hidden = { ...answers, ...readAnswers(fields, { companyCar: 'no' }) }
        const shown = { ...hidden, ...readAnswers(fields, { companyCar: 'yes' }) }
        expect(shown).toEqual({ ...answers, companyCar: 'yes' })
      }),
    ))

  it('is submitted only where it is asked', () =>
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(true, false, null), (answers, hasAddress) => {
        const scope = scopeOf(hasAddress)
        const sent = askedOnly(pages, answers, scope)
        expect(Object.keys(sent)).toEqual(names(answers, scope))
        if (answers.companyCar !== 'yes')
          for (const name of ['employer', 'leased', 'contract']) expect(sent).not.toHaveProperty(name)
        expect(askedOnly(pages, sent, scope)).toEqual(sent)
      }),
    ))

  it('is read back in the summary, question by question', () =>
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('nl', 'fr', 'en'), (answers, language) => {
        const rows = summary(pages, answers, { language, scope: known }).flatMap((page) => page.rows)
        expect(rows.map(({ name }) => name)).toEqual(names(answers))
        for (const { name, value } of rows) expect(value === '').toBe((answers[name] ?? null) === null)
      }),
    ))
})

describe('A summary', () => {
  it('is in words', () => {
    const answers = { plate: '1-ABC-123', companyCar: 'no', colour: 'red', since: '2021-09-06' }
    expect(summary(pages, answers, { language: 'nl', scope: known })).toEqual([
      {
        slug: 'wagen',
        title: 'Uw wagen',
        rows: [
          { name: 'plate', label: 'Nummerplaat', value: '1-ABC-123' },
          { name: 'companyCar', label: 'Is het een bedrijfswagen?', value: 'Nee' },
          { name: 'colour', label: 'Kleur', value: 'Rood' },
        ],
      },
      {
        slug: 'adres',
        title: 'Uw adres',
        rows: [{ name: 'since', label: 'Sinds wanneer?', value: 'maandag 6 september 2021' }],
      },
    ])
  })
})

function byField([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const order: readonly string[] = fields.map(({ name }) => name)
  return order.indexOf(one) - order.indexOf(other)
}
