import { describe, expect, it } from 'vitest'
import type { Case, OwnLetter, Status } from '#domain/cases/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { needsFrom } from './home.ts'

const now = new Date('2021-09-06T10:00:00Z')
const daysAgo = (days: number) => new Date(+now - days * 86_400_000)
const aSubject = (status: Status, own: Partial<Case> = {}) =>
  ({ id: `${status} ${own.product ?? 'a'}`, product: 'a', status, erasedAt: null, decidedAt: null, ...own }) as Case
const offered = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }) as Product)
const often = ['b', 'gone', 'a', 'c', 'd', 'e']

/** What stands on the screen, in its order. */
function shown(own: Partial<Parameters<typeof needsFrom>[0]>): readonly string[] {
  const { needs, hasMore } = needsFrom({ toSign: [], cases: [], offered, often, now, ...own })
  const named = needs.map((need) =>
    'sign' in need ? 'sign' : 'subject' in need ? need.subject.id : `ask ${need.product.id}`,
  )
  return hasMore ? [...named, 'all of his'] : named
}

describe('The first screen of who signed in at a contact point', () => {
  it('asks what people most ask here, when he has nothing open', () => {
    expect(shown({})).toEqual(['ask b', 'ask a', 'ask c', 'ask d'])
  })

  it('begins with what he has open: what one pays or answers, then what one fills in, then what is ready', () => {
    const cases = [aSubject('granted', { decidedAt: daysAgo(1) }), aSubject('draft'), aSubject('awaiting-payment')]
    expect(shown({ cases })).toEqual(['awaiting-payment a', 'draft a', 'ask b', 'all of his'])
    expect(shown({ cases: cases.slice(0, 1) })).toEqual(['granted a', 'ask b', 'ask c', 'ask d'])
  })

  it('puts a signature that another waits for before everything', () => {
    const toSign = [{ caseId: 'x' } as OwnLetter]
    expect(shown({ toSign, cases: [aSubject('draft')] })).toEqual(['sign', 'draft a', 'ask b', 'ask c'])
  })

  it('shows nothing twice: who began it, or has it, is not asked whether he wants it', () => {
    expect(shown({ cases: [aSubject('draft', { product: 'b' })] })).toEqual(['draft b', 'ask a', 'ask c', 'ask d'])
  })

  it('leaves what cannot go on here, or is long since ready, to the list of all of his', () => {
    const cases = [aSubject('draft', { product: 'elsewhere' }), aSubject('granted', { decidedAt: daysAgo(8) })]
    expect(shown({ cases })).toEqual(['ask b', 'ask a', 'ask c', 'all of his'])
  })

  it('never shows what was erased, nor more than leaves room for something else', () => {
    expect(shown({ cases: [aSubject('draft', { erasedAt: now })] })).toEqual(['ask b', 'ask a', 'ask c', 'ask d'])
    const cases = ['a', 'b', 'c'].map((product) => aSubject('draft', { product }))
    expect(shown({ toSign: [{} as OwnLetter, {} as OwnLetter], cases })).toHaveLength(4)
  })
})
