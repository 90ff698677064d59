import { describe, expect, it } from 'vitest'
import { aProduct } from './product.fixture.ts'
import { productMistakes } from './publication.ts'
import { type Step, stepsOf } from './step.ts'

const consult = { id: 'consult', kind: 'consult' } as const
const check = { id: 'check', kind: 'check' } as const
const issue = { id: 'issue', kind: 'issue' } as const
const wherever = (...steps: readonly object[]) => productMistakes({ ...aProduct(), steps }).map(({ where }) => where)
const between = (step: object) => wherever(consult, check, { id: 'between', ...step }, issue)

describe('A product that names no steps', () => {
  const kinds = (steps: readonly Step[]) => steps.map(({ kind }) => kind)
  it('is consulted, checked and issued', () => {
    expect(kinds(stepsOf(aProduct()))).toEqual(['consult', 'check', 'issue'])
  })
  it('has a person decide before it is issued, when its definition says so', () => {
    expect(kinds(stepsOf(aProduct({ decision: 'person' })))).toEqual(['consult', 'check', 'decide', 'issue'])
  })
})

describe('Steps may be published', () => {
  it('when each has what it needs', () => {
    expect(wherever(consult, check, issue)).toEqual([])
    expect(between({ kind: 'review', skill: 'attesten', days: 2 })).toEqual([])
    expect(between({ kind: 'robot', by: 'oud-archief', gives: ['question', 'person.age'] })).toEqual([])
    expect(between({ kind: 'ask', question: { nl: 'Stuur ons uw contract.' } })).toEqual([])
    expect(between({ kind: 'decide', when: 'not(person.addressInCity)', fourEyes: true })).toEqual([])
  })
})

describe('Steps are refused at publication', () => {
  it('when something that the product needs has no step', () => {
    expect(wherever(check, issue)).toEqual(['steps'])
    expect(wherever(consult, check)).toEqual(['steps'])
    expect(wherever(check, consult, issue)).toEqual(['steps'])
    expect(productMistakes(aProduct({ decision: 'person', steps: [consult, check, issue] }))).toMatchObject([
      { where: 'steps', what: 'Een persoon beslist, maar er is geen stap voor.' },
    ])
  })
  it('when one is unknown or there twice', () => {
    expect(between({ kind: 'fax' })).toEqual(['steps.2.kind'])
    expect(wherever(consult, check, check, issue)).toEqual(['steps.2.id'])
  })
  it('when nobody knows who does it, what is asked or how long it takes', () => {
    expect(between({ kind: 'robot' })).toEqual(['steps.2.by'])
    expect(between({ kind: 'hand-over' })).toEqual(['steps.2.by'])
    expect(between({ kind: 'ask' })).toEqual(['steps.2.question'])
    expect(between({ kind: 'wait' })).toEqual(['steps.2.days'])
    expect(between({ kind: 'notify' })).toEqual(['steps.2.message'])
  })
  it('when a second pair of eyes would confirm what nobody decides', () => {
    expect(between({ kind: 'notify', message: { nl: 'Uw dossier is volledig.' }, fourEyes: true })).toEqual([
      'steps.2.fourEyes',
    ])
  })
  it('when its condition does not compile or looks at what is not fetched', () => {
    expect(between({ kind: 'review', when: 'person.rich' })).toEqual(['steps.2.when'])
    expect(between({ kind: 'review', when: 'household.size > 2' })).toEqual(['steps.2.when'])
  })
  it('when it gives away what is neither a question nor a fact', () => {
    expect(between({ kind: 'robot', by: 'oud-archief', gives: ['diary'] })).toEqual(['steps.2.gives'])
  })
})

describe('A promise', () => {
  it('covers every day, once', () => {
    const promised = (...promise: readonly object[]) => productMistakes({ ...aProduct(), promise })
    const first = { workingDays: 5, validFrom: '2021-09-01' }
    expect(promised(first)).toEqual([])
    expect(promised({ ...first, validTo: '2021-12-31' })).toMatchObject([{ where: 'promise' }])
    expect(promised(first, { ...first, validFrom: '2022-01-01' })).toMatchObject([{ where: 'promise' }])
  })
})
