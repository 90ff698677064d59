import { describe, expect, it } from 'vitest'
import { aProduct } from './product.fixture.ts'
import type { GrantRule } from './product.ts'
import { productMistakes } from './publication.ts'

const always = { validFrom: '2021-09-01' } as const
const sound: GrantRule = {
  ...{ kind: 'bewonersvergunning', name: { nl: 'Bewonersvergunning' }, allows: 'stand' },
  subject: { of: 'plate', answer: 'question' },
  zone: '"berchem-1"',
  terms: [{ ...always, from: 'decision', until: { months: 24 } }],
  limit: { per: 'dwelling', counts: [{ ...always, count: 2 }] },
}
const mistakes = (...grants: GrantRule[]) => productMistakes(aProduct({ grants }))
const wrong = (changes: Partial<GrantRule>) => mistakes({ ...sound, ...changes }).map(({ where }) => where)

describe('A product that gives something', () => {
  it('can be published when it says for what, where, how long and how many', () => {
    expect(mistakes(sound)).toEqual([])
  })

  it('needs no document beside it', () => {
    const { issues: _, ...product } = aProduct({ grants: [sound] })
    expect(productMistakes(product)).toEqual([])
  })

  it('takes plates from a question that is there and of the right kind', () => {
    expect(wrong({ subject: { of: 'plate', answer: 'elsewhere' } })).toEqual(['grants.0.subject.answer'])
    expect(wrong({ terms: [{ ...always, from: { answer: 'question' }, until: 'further-notice' }] })).toEqual([
      'grants.0.terms.0.from',
    ])
  })

  it('has conditions and zones that compile, over what is asked or fetched', () => {
    expect(wrong({ zone: '1 +' })).toEqual(['grants.0.zone'])
    expect(wrong({ zone: '42' })).toEqual(['grants.0.zone'])
    const terms = [{ ...always, when: 'household.size > 1', from: 'decision', until: 'further-notice' }] as const
    expect(wrong({ terms })).toEqual(['grants.0.terms.0.when'])
  })

  it('has terms and limits for every day', () => {
    expect(wrong({ terms: [{ ...always, validTo: '2021-12-31', from: 'decision', until: { days: 1 } }] })).toEqual([
      'grants.0.terms',
    ])
    expect(wrong({ limit: { per: 'dwelling', counts: [] } })).toEqual(['grants.0.limit'])
  })

  it('asks the address when it counts per dwelling', () => {
    expect(productMistakes(aProduct({ grants: [sound], facts: [] })).map(({ where }) => where)).toEqual(['grants.0'])
  })

  it('gives each kind once', () => {
    expect(mistakes(sound, sound).map(({ where }) => where)).toEqual(['grants.1.kind'])
  })
})
