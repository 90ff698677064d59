import { describe, expect, it } from 'vitest'
import { aProduct } from './product.fixture.ts'
import { productMistakes } from './publication.ts'

const sound = aProduct()
const [page] = sound.pages
const [field] = page?.fields ?? []
const condition = { id: 'rule', words: { nl: 'Zo is het.' }, otherwise: { nl: 'Bel ons.' } }
const wherever = (changes: object) => productMistakes({ ...sound, ...changes }).map(({ where }) => where)
const only = (changes: object) => {
  const mistakes = productMistakes({ ...sound, ...changes })
  expect(mistakes).toHaveLength(1)
  return mistakes[0]
}

describe('A sound product', () => {
  it('may be published', () => expect(productMistakes(sound)).toEqual([]))
  it('may still be on its way', () => {
    const later = aProduct({ notYetObtainable: { nl: 'Nog niet. Bel ons.' }, issues: undefined, pages: [] })
    expect(productMistakes(later)).toEqual([])
  })
})

describe('A product is refused at publication', () => {
  it('when it is essential and has no analogue way (R5)', () => {
    expect(only({ analogue: undefined })).toMatchObject({
      where: 'analogue',
      what: expect.stringContaining('computer'),
    })
  })
  it('when it is essential and its analogue way is empty', () => {
    expect(only({ analogue: { nl: '  ' } })?.where).toBe('analogue.nl')
  })
  it('when it can be refused and names no appeal (R5)', () => expect(only({ appeal: undefined })?.where).toBe('appeal'))
  it('when it names an appeal without a term', () => {
    expect(only({ appeal: { body: { nl: 'de Raad van State' } } })).toEqual({
      where: 'appeal.days',
      what: 'Dit ontbreekt.',
    })
    expect(only({ appeal: { body: { nl: 'de Raad van State' }, days: 0 } })?.where).toBe('appeal.days')
  })
  it('when it has conditions and says that it is never refused', () => {
    expect(only({ refusable: false, conditions: [{ ...condition, rule: 'person.belgian' }] })?.where).toBe('refusable')
  })
  it('when a channel has no price, from the first day on', () => {
    const fees = [{ channels: ['portal', 'kiosk'], cents: 0, validFrom: '2021-09-01' }]
    expect(only({ fees })).toEqual({ where: 'fees', what: 'Prijs voor desk: er is er geen.' })
    const late = [{ ...sound.fees[0], channels: ['desk'], validFrom: '2021-09-02' }]
    expect(only({ fees: late, channels: ['desk'] })?.what).toBe('Prijs voor desk: vanaf 2021-09-01 is er geen.')
  })
  it('when it has a price in a channel that it does not offer', () => {
    expect(wherever({ channels: ['portal', 'desk'] })).toEqual(['fees.0.channels'])
  })
  it('when prices leave a day out or overlap', () => {
    const [fee] = sound.fees
    const until = (validTo: string) => [
      { ...fee, validTo },
      { ...fee, cents: 500, validFrom: '2022-01-01' },
    ]
    expect(wherever({ fees: until('2021-12-31') })).toEqual([])
    expect(wherever({ fees: until('2021-12-30') })).toEqual(['fees', 'fees', 'fees'])
    expect(productMistakes({ ...sound, fees: until('2022-01-01') })[0]?.what).toBe(
      'Prijs voor portal: vanaf 2022-01-01 zijn er twee.',
    )
  })
  it('when a price is no whole number of cents', () => {
    expect(only({ fees: [{ ...sound.fees[0], cents: 12.5 }] })?.where).toBe('fees.0.cents')
    expect(only({ fees: [{ ...sound.fees[0], cents: -1 }] })?.where).toBe('fees.0.cents')
  })
  it('when there are days without a responsible unit', () => {
    expect(only({ unit: [{ name: 'OS', validFrom: '2021-09-01', validTo: '2021-12-31' }] })).toEqual({
      where: 'unit',
      what: 'Dienst: vanaf 2022-01-01 is er geen.',
    })
  })
  it('when a channel, a source or a kind of question is unknown', () => {
    expect(wherever({ channels: ['fax'] })).toEqual(['channels.0'])
    expect(wherever({ facts: [{ name: 'person', source: 'phone-book', purpose: 'x' }] })).toEqual(['facts.0.source'])
    expect(wherever({ facts: [{ name: 'person', source: 'civil-registry', purpose: 'x' }] })).toEqual([
      'facts.0.source',
    ])
    expect(wherever({ pages: [{ ...page, fields: [{ ...field, kind: 'signature' }] }] })).toEqual([
      'pages.0.fields.0.kind',
    ])
  })
  it('when an act is sought by half of a name, or by a number without one', () => {
    const sought = (questions: object) => {
      const facts = [{ name: 'acts', source: 'civil-registry', purpose: 'x', sought: { kind: 'act', ...questions } }]
      const fields = ['act', 'family', 'given', 'year', 'number'].map((name) => ({ ...field, name }))
      const pages = [{ ...page, fields }]
      const mistakes = productMistakes({ ...sound, facts, pages })
      return mistakes.filter(({ where }) => where === 'facts.0.sought').map(({ what }) => what)
    }
    expect(sought({})).toEqual([])
    expect(sought({ family: 'family', given: 'given', year: 'year', number: 'number' })).toEqual([])
    for (const half of [{ family: 'family', year: 'year' }, { number: 'number' }])
      expect(sought(half)).toEqual(['Vraag familienaam, voornaam en jaar, of geen van de drie.'])
  })
  it('when a template, theme, life event or unit is unknown', () => {
    const around = { templates: ['life'], themes: ['wonen'], lifeEvents: ['kind'], units: ['SD'] }
    expect(productMistakes(sound, around).map(({ where }) => where)).toEqual([
      'issues.template',
      'theme',
      'lifeEvents.0',
      'unit.0.name',
    ])
  })
  it('when a rule does not compile, names what nobody knows, or gives no yes or no', () => {
    const rule = (text: string) => wherever({ conditions: [{ ...condition, rule: text }] })
    expect(rule('person.belgian')).toEqual([])
    expect(rule('person.belgian and')).toContain('conditions.0.rule')
    expect(rule('person.rich')).toContain('conditions.0.rule')
    expect(rule('person.age')).toContain('conditions.0.rule')
    expect(rule('applicant.channel = "fax"')).toContain('conditions.0.rule')
  })
  it('when a rule looks at what is not fetched', () => {
    expect(only({ conditions: [{ ...condition, rule: 'household.known' }] })).toMatchObject({
      where: 'conditions.0.rule',
      what: 'De regel kijkt naar household, maar dat gegeven wordt niet opgevraagd.',
    })
  })
  it('when what is told beforehand looks at what is not fetched', () => {
    const words = { nl: 'Wij weten het niet zeker.', en: 'We are not sure.', fr: 'Nous ne sommes pas sûrs.' }
    expect(only({ tells: [{ when: 'vehicle.known = null', words }] })?.where).toBe('tells.0.when')
  })
  it('when a ground of the reduced tariff looks at what is not fetched', () => {
    const grounds = [{ rule: 'social.increasedAllowance', validFrom: '2021-01-01' }]
    const cardSystem = { does: 'reduce', ownFrom: 12, consentBelow: 13, grounds } as const
    expect(wherever({ cardSystem })).toContain('cardSystem.grounds.0.rule')
  })
  it('when nobody can sign like that in a channel that it offers', () => {
    expect(wherever({ signature: 'qualified' })).toEqual(['signature', 'signature', 'signature'])
    const phone = { channels: ['phone'], fees: [{ ...sound.fees[0], channels: ['phone'] }] }
    expect(wherever({ ...phone, signature: 'simple' })).toEqual(['signature'])
    expect(wherever({ ...phone, signature: 'none' })).toEqual([])
  })
  it('but may ask for more once a channel can reach it', () => {
    const reachable = {
      portal: ['none', 'simple', 'qualified'],
      kiosk: ['none'],
      desk: ['none'],
      phone: ['none'],
    } as const
    const online = { ...sound, channels: ['portal'], fees: [{ ...sound.fees[0], channels: ['portal'] }] }
    expect(productMistakes({ ...online, signature: 'qualified' }, { reachable })).toEqual([])
  })
  it('when Dutch words are missing', () => {
    expect(wherever({ title: { en: 'Example' } })).toEqual(['title.nl'])
    expect(wherever({ pages: [{ ...page, title: { nl: '' } }] })).toEqual(['pages.0.title.nl'])
  })
  it('when a sentence is too long, informal or official', () => {
    const nl = 'Deze zin is veel te lang omdat hij maar door blijft gaan zonder ooit een punt.'
    expect(only({ summary: { nl } })?.what).toContain('16 woorden')
    expect(only({ summary: { nl: 'Je krijgt het.' } })?.what).toBe('Schrijf u, niet Je.')
    expect(only({ summary: { nl: 'Gelieve te bellen.' } })?.what).toContain('gelieve')
  })
  it('when a question looks at a later one, at nothing, or at an option that is not there', () => {
    const choice = {
      name: 'colour',
      kind: 'choice',
      label: { nl: 'Kleur' },
      options: [
        { value: 'red', label: { nl: 'Rood' } },
        { value: 'blue', label: { nl: 'Blauw' } },
      ],
    }
    const asked = (when: string, order = [choice, { ...field, when }]) =>
      wherever({ pages: [{ ...page, fields: order }] })
    expect(asked('colour = "red"')).toEqual([])
    expect(asked('person.adult')).toEqual([])
    expect(asked('colour = "green"')).toEqual(['pages.0.fields.1.when'])
    expect(asked('shape = "round"')).toEqual(['pages.0.fields.1.when'])
    expect(asked('', [{ ...choice, when: 'question = "x"' } as never, field as never])).toEqual([
      'pages.0.fields.0.when',
    ])
  })
  it('when nobody could answer a question', () => {
    const asked = (changes: object) => wherever({ pages: [{ ...page, fields: [{ ...field, ...changes }] }] })
    const one = [{ value: 'x', label: { nl: 'X' } }]
    expect(asked({ kind: 'choice' })).toEqual(['pages.0.fields.0.options'])
    expect(asked({ kind: 'choice', options: [...one, ...one] })).toEqual(['pages.0.fields.0.options'])
    expect(asked({ options: one })).toEqual(['pages.0.fields.0.options'])
    expect(asked({ min: 5, max: 4 })).toEqual(['pages.0.fields.0.min'])
    expect(asked({ pattern: '[', example: '[' })).toEqual(['pages.0.fields.0.pattern'])
    expect(asked({ pattern: '[0-9]+', example: 'a' })).toEqual(['pages.0.fields.0.example'])
    expect(asked({ pattern: '(a+)+', example: 'a' })).toEqual(['pages.0.fields.0.pattern'])
    expect(asked({ pattern: '[0-9]+', example: '12' })).toEqual([])
    expect(asked({ kind: 'file' })).toEqual(['pages.0.fields.0.accept'])
    expect(asked({ kind: 'date', latest: 'tomorrow' })).toEqual(['pages.0.fields.0.latest'])
  })
  it('when ids or names are wrong or there twice', () => {
    expect(wherever({ id: 'Attest Gezin' })).toEqual(['id'])
    expect(wherever({ pages: [page, page] })).toEqual(['pages.1.slug', 'pages.1.fields.0.name'])
    expect(wherever({ version: 0 })).toEqual(['version'])
  })
  it('when retention is missing', () => {
    expect(only({ retention: undefined })).toEqual({ where: 'retention', what: 'Dit ontbreekt.' })
    expect(only({ retention: { contentDays: 0, basis: 'x' } })?.where).toBe('retention.contentDays')
  })
  it('when it holds what is no data, or what nobody knows', () => {
    expect(wherever({ leadTime: () => 'Meteen' })).toEqual(['leadTime'])
    expect(wherever({ validFrom: new Date() })).toEqual(['validFrom'])
    expect(wherever({ validFrom: '2021-02-30' })).toEqual(['validFrom'])
    expect(only({ colour: 'red' })).toEqual({ where: 'colour', what: 'Dit onderdeel kennen wij niet.' })
  })
  it.each([null, undefined, 42, 'attest', [], {}])('when it is %j', (nothing) => {
    expect(productMistakes(nothing).length).toBeGreaterThan(0)
  })
})
