import { describe, expect, it } from 'vitest'
import { groundsOf } from './grounds.ts'
import { aProduct } from './product.fixture.ts'
import type { Product } from './product.ts'
import { productMistakes } from './publication.ts'

const alive = { id: 'alive', rule: 'not(person.deceased)', words: { nl: 'U leeft.' }, otherwise: { nl: 'Bel ons.' } }
const check = { id: 'check', kind: 'check' } as const
const consult = { id: 'consult', kind: 'consult' } as const
const issue = { id: 'issue', kind: 'issue' } as const
const wherever = (changes: Partial<Product>) =>
  productMistakes(aProduct({ conditions: [alive], refusals: undefined, ...changes })).map(({ where }) => where)

describe('A refusable product', () => {
  it('that a person looks at says on which grounds he may refuse', () => {
    expect(wherever({ decision: 'person' })).toEqual(['refusals'])
    expect(wherever({ steps: [consult, check, { id: 'papers', kind: 'review' }, issue] })).toEqual(['refusals'])
  })
  it('says so too where it goes to a person by its table, or by what already stands in the street', () => {
    const cardSystem = { does: 'register', ownFrom: 12, consentBelow: 13 } as const
    expect(wherever({ cardSystem })).toEqual(['refusals'])
  })
  it('that rules alone decide needs none', () => expect(wherever({})).toEqual([]))
  it('that only hands over needs none', () =>
    expect(wherever({ refusable: false, conditions: [], decision: 'person' })).toEqual([]))
  it('names each ground once', () => {
    const [ground] = aProduct().refusals ?? []
    expect(wherever({ refusals: ground ? [ground, { ...ground, id: 'alive' }] : [] })).toEqual(['refusals'])
  })
})

describe('What a decision can name', () => {
  it('is what a person finds, then the table with its term, then the conditions', () => {
    const table = { ...alive, id: 'small' }
    const { rule: _, ...inTime } = { ...alive, id: 'in-time' }
    const otherwise = { reason: 'large', words: { nl: 'Groot.' }, from: 'from', inTime, terms: [] }
    const product = aProduct({ conditions: [alive], atOnce: { conditions: [table], otherwise } })
    expect(groundsOf(product).map(({ id }) => id)).toEqual(['proof-shown', 'small', 'in-time', 'alive'])
  })
})
