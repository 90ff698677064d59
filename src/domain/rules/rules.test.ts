import { describe, expect, it } from 'vitest'
import { compile, conditionOf, type Facts, reasonsFor, unknownIn } from './index.ts'
import { aRule, dictionary } from './rule.fixture.ts'

const mistakesIn = (expression: string) => {
  const compiled = compile(expression, dictionary)
  return 'mistakes' in compiled ? compiled.mistakes : []
}
const firstMistake = (expression: string) => {
  const [mistake] = mistakesIn(expression)
  return mistake && { code: mistake.code, at: expression.slice(mistake.from, mistake.to), message: mistake.message }
}
const outcome = (expression: string, facts: Facts) => aRule(expression).evaluate(facts)

describe('An expression that is not accepted says what and where', () => {
  it.each([
    ['age in [18..85] and owner', 'rules/parentheses', 'age in [18..85]'],
    ['not(age in [18..85] or owner)', 'rules/parentheses', 'age in [18..85]'],
    ['age in > 18 and owner', 'rules/parentheses', 'age in > 18'],
    ['age in rooms and owner', 'rules/parentheses', 'age in rooms'],
    ['age in ([18..85]) and owner', 'rules/parentheses', 'age in ([18..85])'],
    ['some m in members satisfies m.age in [1..2] and owner', 'rules/parentheses', 'm.age in [1..2]'],
    ['age > 5 > 3', 'rules/parentheses', 'age > 5 > 3'],
    ['ag > 18', 'rules/unknown-name', 'ag'],
    ['vehicle.colour = "red"', 'rules/unknown-name', 'colour'],
    ['not owner', 'rules/unknown-name', 'not owner'],
    ['constructor = 1', 'rules/unknown-name', 'constructor'],
    ['age > "18"', 'rules/types', 'age > "18"'],
    ['since <= "2020-01-01"', 'rules/types', 'since <= "2020-01-01"'],
    ['town < "B"', 'rules/types', 'town < "B"'],
    ['age and owner', 'rules/types', 'age'],
    ['(age in [18..12])', 'rules/types', '18..12'],
    ['today - since', 'rules/types', 'today - since'],
    ['if owner then 1 else "one"', 'rules/types', 'if owner then 1 else "one"'],
    ['age in ["a", 1]', 'rules/types', '1'],
    ['fuel = "desel"', 'rules/option', '"desel"'],
    ['fuel in ["petrol", "desel"]', 'rules/option', '"desel"'],
    ['age > null', 'rules/null', 'age > null'],
    ['if owner then null else true', 'rules/null', 'null'],
    ['since > date("2021-02-30")', 'rules/date', 'date("2021-02-30")'],
    ['since + duration("18 years") < today', 'rules/duration', 'duration("18 years")'],
    ['contians(town, "a")', 'rules/unknown-function', 'contians(town, "a")'],
    ['contains(town)', 'rules/arguments', 'contains(town)'],
    ['matches(town, "(a+)+")', 'rules/pattern', '"(a+)+"'],
    ['matches(town, town)', 'rules/pattern', 'town'],
    ['for m in members return m.age', 'rules/unsupported', 'for m in members return m.age'],
    ['age and', 'rules/syntax', ''],
    ['', 'rules/empty', ''],
    [`${'('.repeat(200)}owner${')'.repeat(200)}`, 'rules/too-deep', undefined],
    ['owner or '.repeat(1_000), 'rules/too-long', undefined],
  ])('%s', (expression, code, at) => {
    const mistake = firstMistake(expression)
    expect(mistake?.code).toBe(code)
    if (at !== undefined) expect(mistake?.at).toBe(at)
  })

  it('and how to put it right', () => {
    expect(firstMistake('age in [18..85] and owner')?.message).toBe(
      'Zet haakjes: (age in [18..85]) and owner. Anders hoort wat volgt bij “in”.',
    )
    expect(firstMistake('ag > 18')?.message).toBe('“ag” is geen bekend gegeven. Bedoelde u “age”?')
    expect(firstMistake('not owner')?.message).toContain('Schrijf not(owner).')
    expect(firstMistake('since <= "2020-01-01"')?.message).toContain('date("2021-09-06")')
    expect(firstMistake('fuel = "desel"')?.message).toContain('petrol, diesel, electric')
  })

  it('all at once where they do not hang together', () => {
    expect(mistakesIn('ag > 18 and fuel = "desel"').map(({ code }) => code)).toEqual([
      'rules/unknown-name',
      'rules/option',
    ])
  })

  it('also when the rule gives something else than was wanted', () => {
    expect(compile('age + 1', dictionary, 'boolean')).toMatchObject({ mistakes: [{ code: 'rules/result' }] })
    expect(compile('vehicle', dictionary)).toMatchObject({ mistakes: [{ code: 'rules/result' }] })
  })
})

describe('A rule', () => {
  it('names the facts that it looks at', () => {
    expect(aRule('age > 18 and some m in members satisfies m.age < age').variables).toEqual(['age', 'members'])
  })

  it('is compiled once per dictionary', () => {
    expect(conditionOf('age > 18', dictionary)).toBe(conditionOf('age > 18', dictionary))
    expect(() => conditionOf('ag > 18', dictionary)).toThrow('rule does not compile')
  })

  it.each<[string, Facts, unknown]>([
    ['if age >= 65 then 0 else 500', { age: 70 }, 0],
    ['if age >= 65 then 0 else 500', {}, null],
    ['age = null', {}, true],
    ['age != null and age > 3', {}, false],
    ['list contains(rooms, 3)', { rooms: [1, null] }, null],
    ['list contains(rooms, 3)', { rooms: [1, null, 3] }, true],
    ['some m in members satisfies m.age < 18', { members: [] }, false],
    [
      'every m in members satisfies m.age < 18',
      {
        members: [
          { age: 3, name: 'a' },
          { age: null, name: 'b' },
        ],
      },
      null,
    ],
    [
      'some m in members satisfies some r in rooms satisfies r = m.age',
      { members: [{ age: 4, name: '' }], rooms: [4] },
      true,
    ],
    ['matches(town, "^\\\\p{Lu}[a-z]+$")', { town: 'Gent' }, true],
    ['age / income > 1', { age: 1, income: 0 }, null],
    ['upper case(town) = "GENT"', { town: 'Gent' }, true],
    ['town = "a\\"b\\u0041"', { town: 'a"bA' }, true],
    ['// adults\nage >= 18 // in years', { age: 18 }, true],
    ['age > -1', { age: 0 }, true],
    ['today - duration("P3M") <= since', { today: '2021-05-31', since: '2021-02-28' }, true],
  ])('%s', (expression, facts, expected) => expect(outcome(expression, facts)).toBe(expected))
})

describe('A birth date of which only the year is known', () => {
  const born1985 = (expression: string, today: string) => outcome(expression, { since: '1985-00-00', today })
  const adult = '(years and months duration(since, today).years) >= 18'

  it('is enough where it settles the question', () => {
    expect(born1985(adult, '2021-09-06')).toBe(true)
    expect(born1985(adult, '2002-09-06')).toBe(false)
    expect(born1985('since + duration("P18Y") <= today', '2021-09-06')).toBe(true)
    expect(born1985('since < date("1986-01-01")', '2021-09-06')).toBe(true)
    expect(born1985('since = date("1986-01-01")', '2021-09-06')).toBe(false)
  })
  it('leaves the question open where it does not', () => {
    expect(born1985(adult, '2003-09-06')).toBeNull()
    expect(born1985('since < date("1985-06-01")', '2021-09-06')).toBeNull()
    expect(born1985('years and months duration(since, today).years', '2021-09-06')).toBeNull()
  })
  it('counts whole years', () => {
    const years = (since: string, today: string) =>
      outcome('years and months duration(since, today).years', { since, today })
    expect(years('2003-09-06', '2021-09-05')).toBe(17)
    expect(years('2003-09-06', '2021-09-06')).toBe(18)
    expect(years('2004-02-29', '2022-02-28')).toBe(17)
  })
})

describe('An explanation', () => {
  const rule = aRule('age >= 18 and (town in ["Berchem", "Gent"]) and (owner or income / 12 < 2000)')

  it('is the tree of the rule with outcomes and the customer’s own values', () => {
    const explanation = rule.explain({ age: 17, town: 'Gent', owner: null, income: 36_000 })
    expect(explanation).toMatchObject({ kind: 'and', outcome: false })
    expect(explanation.parts.map(({ text, outcome: held }) => [text, held])).toEqual([
      ['age >= 18', false],
      ['town in ["Berchem", "Gent"]', true],
      ['owner or income / 12 < 2000', null],
    ])
    expect(explanation.parts[0]).toMatchObject({
      op: '>=',
      seen: [
        { name: 'age', value: 17 },
        { text: '18', value: 18 },
      ],
    })
  })

  it('gives as reasons only what decided', () => {
    const refused = rule.explain({ age: 17, town: 'Gent', owner: null, income: 36_000 })
    expect(reasonsFor(refused).map(({ text }) => text)).toEqual(['age >= 18'])
    const granted = rule.explain({ age: 18, town: 'Gent', owner: true, income: 36_000 })
    expect(reasonsFor(granted).map(({ text }) => text)).toEqual(['age >= 18', 'town in ["Berchem", "Gent"]', 'owner'])
  })

  it('says what to ask when the outcome is open', () => {
    expect(unknownIn(rule.explain({ age: 18, town: null }))).toEqual(['town', 'owner', 'income'])
    expect(unknownIn(aRule('vehicle.owned and age > 3').explain({ age: 5, vehicle: { owned: null } }))).toEqual([
      'vehicle.owned',
    ])
  })

  it('is data', () => {
    const explanation = rule.explain({ age: 17 })
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
  })
})
