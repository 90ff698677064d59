import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Facts,
  factDictionary,
  factsOf,
  isDecidedByPerson,
  judge,
  lookUpSteps,
  productMistakes,
  unitAt,
} from '#domain/catalogue/index.ts'
import { readTemplates } from '#domain/documents/index.ts'
import { someAnswers } from '#domain/forms/answer.fixture.ts'
import {
  type Answers,
  askedOnly,
  askedPages,
  bodyOf,
  type Field,
  problems,
  readAnswers,
  summary,
} from '#domain/forms/index.ts'
import { demoCity } from './demo-city/city.ts'
import { products } from './index.ts'
import { lifeEvents } from './life-events/index.ts'
import { themes } from './themes.ts'

const templates = readTemplates()
const surroundings = {
  templates: [...templates.keys()],
  themes: themes.map(({ id }) => id),
  lifeEvents: lifeEvents.map(({ id }) => id),
  units: demoCity.units.map(({ id }) => id),
}
const obtainable = products.filter((product) => !product.notYetObtainable)
const certificates = obtainable.filter(({ issues, theme }) => issues && theme === 'attesten')

/** Every text of a definition, with the path to it. */
function textsIn(value: unknown, path = ''): readonly Readonly<{ path: string; words: object }>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && typeof value.nl === 'string') return [{ path, words: value }]
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`))
}

describe.each(products.map((product) => [product.id, product] as const))('%s', (_, product) => {
  it('may be published', () => expect(productMistakes(product, surroundings)).toEqual([]))
  it('survives JSON', () => expect(JSON.parse(JSON.stringify(product))).toEqual(product))
  it('has every text in three languages', () => {
    // What an employee looks up is asked of him in Dutch; what a rule makes of it is read by the customer.
    const rules = JSON.stringify(product.conditions.map(({ rule }) => rule))
    const isRead = ({ name }: Field) => rules.includes(`lookedUp.${name}`)
    const forEmployees = lookUpSteps(product)
      .flatMap(({ lookUp: { register, fields } }) => [
        register,
        ...fields.flatMap((field) => (isRead(field) && field.called ? [field.label, field.hint] : [])),
        ...fields.filter((field) => !isRead(field)),
      ])
      .flatMap((part) => textsIn(part).map(({ words }) => words))
    // What stands under a question for the employee who asks it.
    forEmployees.push(...product.pages.flatMap(({ fields }) => fields.flatMap(({ staffHint }) => staffHint ?? [])))
    const lacking = textsIn(product)
      .filter(({ words }) => !forEmployees.includes(words))
      .filter(({ words }) => Object.keys(words).toSorted().join() !== 'en,fr,nl')
    expect(lacking).toEqual([])
  })
  it('has somebody who answers for it, today and later', () => {
    for (const day of ['2021-09-06', '2026-11-23', '2040-01-01']) expect(unitAt(product, day)).not.toBeNull()
  })
  it('says what is promised where a person looks at it, and how long what is written down is kept', () => {
    if (isDecidedByPerson(product)) expect(product.promise?.length ?? 0).toBeGreaterThan(0)
    expect(product.leadTime.nl).not.toBe('')
    expect(product.retention.basis).not.toBe('')
  })
  it('stands in a life event', () => {
    const told = lifeEvents.filter(({ topics }) => topics.some((topic) => topic.products?.includes(product.id)))
    expect(told.length).toBeGreaterThan(0)
  })
})

describe.each(certificates.map((product) => [product.id, product] as const))('The document of %s', (_, product) => {
  const template = templates.get(product.issues?.template ?? '')
  const needs = template?.needs ?? []

  it('bears the name of the kind', () => expect(template?.title).toBe(product.issues?.kind.nl))
  it('is made from what is fetched', () => {
    const fetched = product.facts.map(({ name }) => name)
    expect(fetched).toContain('person')
    expect(fetched.includes('household')).toBe(needs.includes('household'))
    expect(fetched.includes('residences')).toBe(needs.includes('addressHistory'))
    expect(lookUpSteps(product).some(({ lookUp }) => lookUp.printed)).toBe(needs.includes('lookedUp'))
    expect(fetched.includes('acts')).toBe(needs.includes('act') || needs.includes('actExtract'))
  })
  it('shows an address only under the condition that protects it', () => {
    const guarded = product.conditions.some(({ id }) => id === 'address-may-be-printed')
    expect(guarded).toBe(needs.includes('address'))
    expect(JSON.stringify(product.contains).includes('Uw adres')).toBe(guarded)
  })
})

describe('The products', () => {
  it('hold the ten certificates and three of acts, all of which can be had', () => {
    expect(products.filter(({ id }) => /^(attest|uittreksel|afschrift)-/.test(id))).toHaveLength(13)
    expect(certificates).toHaveLength(13)
  })
  it('have a version each', () =>
    expect(new Set(products.map(({ id, version }) => `${id} ${version}`)).size).toBe(products.length))
  it('issue a kind of their own, but that a copy of an act is the same for whoever asks it', () => {
    const others = certificates.filter(({ id }) => id !== 'afschrift-akte-ander')
    expect(new Set(others.map((product) => product.issues?.template)).size).toBe(others.length)
  })
  it('cost what the table says, in every channel', () => {
    const prices = obtainable.map(({ id, fees }) => [id, ...new Set(fees.map(({ cents }) => cents))])
    expect(Object.fromEntries(prices)).toMatchObject({ 'afschrift-akte': 500, 'attest-gezinssamenstelling': 0 })
  })
})

describe.each(obtainable.map((product) => [product.id, product] as const))('Whoever fills in %s', (_, product) => {
  const fields = product.pages.flatMap((page) => page.fields)
  const scope = { facts: facts({}), dictionary: factDictionary }
  const now = new Date('2021-09-06T09:00:00+02:00')
  const mayStayOpen = fields.filter((field: Field) => field.optional).map(({ name }) => name)
  const uploads = fields.filter(({ kind }) => kind === 'file')
  const body = someAnswers(fields, now).map((answers) => ({
    given: bodyOf(fields, answers),
    // A file does not come in the body of a form.
    files: Object.fromEntries(uploads.map(({ name }) => [name, answers[name] ?? null])),
  }))
  const wrong = (answers: Answers) => problems(product.pages, answers, { scope, now })

  it('well, may submit it, and reads back every answer that counts', () =>
    fc.assert(
      fc.property(body, ({ given, files }) => {
        const answers: Answers = { ...readAnswers(fields, given), ...files }
        expect(wrong(answers)).toEqual([])
        const asked = Object.keys(askedOnly(product.pages, answers, scope))
        const rows = summary(product.pages, answers, { scope, language: 'nl' }).flatMap((page) => page.rows)
        expect(rows.map(({ name }) => name)).toEqual(asked)
        expect(rows.every(({ label }) => label !== '')).toBe(true)
        const empty = rows.filter(({ value }) => value === '').map(({ name }) => name)
        expect(empty.filter((name) => !mayStayOpen.includes(name))).toEqual([])
      }),
      { numRuns: 50 },
    ))

  it('is told of every question that was left open', () => {
    const open = askedPages(product.pages, {}, scope).flatMap((page) => page.fields)
    const must = open.filter((field: Field) => !field.optional).map(({ name }) => name)
    expect(wrong({}).map(({ field }) => field)).toEqual(must)
  })

  it.runIf(product.theme === 'attesten')('has at most three questions that must be answered', () => {
    // Whoever chooses somebody of the household describes nobody.
    const forMember = { ...scope, facts: facts({}, { isSubject: false, relation: 'child' }) }
    const asked = product.facts.some(({ sought }) => sought)
      ? askedPages(product.pages, {}, forMember).flatMap((page) => page.fields)
      : fields
    expect(asked.filter(({ optional }) => !optional).length).toBeLessThanOrEqual(3)
  })
})

const nobody = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, new Date('2026-11-23T09:00:00Z'))
function facts(person: Partial<Facts['person']>, applicant: Partial<Facts['applicant']> = {}): Facts {
  return {
    ...nobody,
    applicant: { isSubject: true, relation: 'self', channel: 'portal', ...applicant },
    person: {
      known: true,
      deceased: false,
      struckOff: false,
      belgian: true,
      hasAddress: true,
      addressInCity: true,
      protectedAddress: false,
      birthDate: '1992-04-18',
      age: 34,
      adult: true,
      civilState: '10',
      legallyCohabiting: true,
      parkingZone: 'geen',
      ...person,
    },
    household: { known: true, size: 2 },
    foundAct: { hits: 1, kind: 'birth', age: 34, relation: 'self' },
    dwelling: { known: true, freePlaces: 1 },
    lookedUp: { excluded: 'no', recorded: 'yes' },
  }
}
const nothingKnown = nobody.person
describe.each(certificates.map((product) => [product.id, product] as const))('The conditions of %s', (id, product) => {
  const failing = (given: Facts) =>
    judge(product, given)
      .filter(({ outcome }) => outcome === false)
      .map(({ condition }) => condition.id)

  it('hold for an ordinary resident', () => {
    expect(judge(product, facts({})).every(({ outcome }) => outcome === true)).toBe(true)
  })
  it('do not hold for somebody who died', () => expect(failing(facts({ deceased: true }))).toContain('alive'))
  it('refuse nobody of whom nothing is known: that is for a person to find out', () => {
    const unknown = { household: { known: null, size: null }, foundAct: nobody.foundAct, lookedUp: {} }
    expect(failing({ ...facts(nothingKnown), ...unknown })).toEqual([])
  })
  it('never let a protected address be printed where neighbours may see it', () => {
    const home = facts({ protectedAddress: true })
    const kiosk = facts({ protectedAddress: true }, { channel: 'kiosk' })
    expect(failing(home)).toEqual([])
    const showsAddress = JSON.stringify(product.contains).includes('Uw adres')
    expect(failing(kiosk), id).toEqual(showsAddress ? ['address-may-be-printed'] : [])
  })
})
