import { describe, expect, it } from 'vitest'
import { type Field, formMistakes, type Page } from './index.ts'

const facts = { age: 'number', person: { record: { adult: 'boolean' } } } as const
const text: Field = { name: 'reason', kind: 'text', label: { nl: 'Waarvoor?' } }
const options = [
  { value: 'a', label: { nl: 'A' } },
  { value: 'b', label: { nl: 'B' } },
]
const page = (fields: readonly Field[], more: Partial<Page> = {}): Page => ({
  slug: 'een',
  title: { nl: 'Een' },
  fields,
  ...more,
})
const at = (...pages: readonly Page[]) => formMistakes(pages, facts).map(({ where, what }) => `${where}: ${what}`)
const inField = (more: Partial<Field>) => at(page([{ ...text, ...more }]))

describe('A form cannot be published', () => {
  it.each<[string, Partial<Field>, string]>([
    ['a name that no rule can use', { name: 'mijn-reden' }, 'pages.0.fields.0.name'],
    ['a name that is a word of the rules', { name: 'then' }, 'pages.0.fields.0.name'],
    ['a name that every object has', { name: 'constructor' }, 'pages.0.fields.0.name'],
    ['the name of a fact', { name: 'age' }, 'pages.0.fields.0.name'],
    ['no Dutch words', { label: { nl: ' ', en: 'What for?' } }, 'pages.0.fields.0.label.nl'],
    ['a choice without options', { kind: 'choice' }, 'pages.0.fields.0.options'],
    ['two options alike', { kind: 'choice', options: [...options, ...options] }, 'pages.0.fields.0.options'],
    [
      'an option that no rule can write',
      { kind: 'choice', options: [...options, { value: 'a"b', label: { nl: 'C' } }] },
      'pages.0.fields.0.options',
    ],
    ['options without a choice', { options }, 'pages.0.fields.0.options'],
    [
      'an option without Dutch words',
      { kind: 'choice', options: [...options, { value: 'c', label: { nl: '' } }] },
      'pages.0.fields.0.options.2.label.nl',
    ],
    ['bounds that cross', { min: 9, max: 3 }, 'pages.0.fields.0.min'],
    ['a pattern that does not compile', { pattern: '[a-', example: 'a' }, 'pages.0.fields.0.pattern'],
    ['a pattern that searches for ever', { pattern: '(a+)+', example: 'a' }, 'pages.0.fields.0.pattern'],
    ['a pattern without an example', { pattern: '[a-z]+' }, 'pages.0.fields.0.example'],
    ['an example that does not fit', { pattern: '[a-z]+', example: '1' }, 'pages.0.fields.0.example'],
    ['a pattern on an amount', { kind: 'money', pattern: 'a', example: 'a' }, 'pages.0.fields.0.pattern'],
    ['half a cent', { kind: 'money', min: 0.5 }, 'pages.0.fields.0.min'],
    ['a day that does not exist', { kind: 'date', latest: '2021-02-30' }, 'pages.0.fields.0.latest'],
    ['days that cross', { kind: 'date', earliest: '2022-01-01', latest: '2021-01-01' }, 'pages.0.fields.0.earliest'],
    ['a file of no kind', { kind: 'file' }, 'pages.0.fields.0.accept'],
    ['a condition on what nobody knows', { when: 'agee > 18' }, 'pages.0.fields.0.when'],
    ['a condition on a question that is not there', { when: 'car = true' }, 'pages.0.fields.0.when'],
    ['a condition that is no yes or no', { when: 'age + 1' }, 'pages.0.fields.0.when'],
    ['a condition on itself', { when: 'reason = "x"' }, 'pages.0.fields.0.when'],
    ['the known trap', { when: 'age in [18..85] and person.adult' }, 'pages.0.fields.0.when'],
  ])('with %s', (_, more, where) => {
    const mistakes = inField(more)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]?.startsWith(`${where}: `)).toBe(true)
  })

  it('with two questions or pages of one name', () => {
    expect(at(page([text, text]))).toEqual(['pages.0.fields.1.name: Er is al een vraag “reason”.'])
    expect(at(page([text]), page([{ ...text, name: 'other' }]))).toEqual(['pages.1.slug: Er is al een pagina “een”.'])
    expect(at(page([text], { slug: 'Een pagina' }))).toHaveLength(1)
  })

  it('with a condition on a later question', () => {
    const later: Field = { name: 'colour', kind: 'choice', label: { nl: 'Kleur' }, options }
    expect(at(page([{ ...text, when: 'colour = "a"' }, later]))).toEqual([
      'pages.0.fields.0.when: De voorwaarde kijkt naar “colour”, maar die vraag komt later.',
    ])
    expect(at(page([later, { ...text, when: 'colour = "a"' }]))).toEqual([])
  })

  it('with conditions that wait for each other', () => {
    const [first, second]: Field[] = [
      { name: 'first', kind: 'yes-no', label: { nl: 'Eerst' }, when: 'second = true' },
      { name: 'second', kind: 'yes-no', label: { nl: 'Dan' }, when: 'first = true' },
    ]
    if (!first || !second) throw new Error('two fields')
    expect(at(page([first]), page([second], { slug: 'twee' }))).toEqual([
      'pages.0.fields.0.when: De voorwaarden wachten op elkaar: second → first → second.',
    ])
    expect(
      at(page([second]), page([{ ...first, when: undefined }], { slug: 'twee', when: 'second = true' })),
    ).toHaveLength(1)
  })

  it('with a misspelt option in a condition, which is told with its place', () => {
    const colour: Field = { name: 'colour', kind: 'choice', label: { nl: 'Kleur' }, options }
    expect(at(page([colour, { ...text, when: 'colour = "c"' }]))).toEqual([
      'pages.0.fields.1.when: Teken 10: “colour” kan niet "c" zijn. Het kan zijn: a, b.',
    ])
  })
})
