import { describe, expect, it } from 'vitest'
import type { Act, PersonInAct } from '#outside/civil-registry/index.ts'
import { type Asker, relationToAct } from './act-relation.ts'

const one = (role: PersonInAct['role'], insz?: string): PersonInAct => ({
  ...{ role, given: ['Een'], family: ['Naam'] },
  ...(insz && { insz }),
})
const own = (kind: Act['kind'], ...people: PersonInAct[]) => ({ kind, people }) as unknown as Act
const bond = (people: readonly PersonInAct[], asker: Partial<Asker> = {}) =>
  relationToAct({ people }, { insz: 'asker', ownActs: [], ...asker })

describe('Who asks for an act', () => {
  it('is in it himself, as its subject or as a spouse', () => {
    expect(bond([one('subject', 'asker')])).toBe('self')
    expect(bond([one('subject', 'x'), one('spouse', 'asker')])).toBe('self')
  })
  it('is the parent whom it names: it is about his child', () => {
    expect(bond([one('subject', 'x'), one('parent', 'asker')])).toBe('child')
  })
  it('is no family because he declared it', () => {
    expect(bond([one('subject', 'x'), one('declarant', 'asker')])).toBe('none')
  })
  it('is or was married to whom it is about, by the population register or by his own acts', () => {
    expect(bond([one('subject', 'x')], { partner: 'x' })).toBe('partner')
    for (const kind of ['marriage', 'divorce'] as const)
      expect(bond([one('deceased', 'x')], { ownActs: [own(kind, one('subject', 'asker'), one('spouse', 'x'))] })).toBe(
        'partner',
      )
  })
  it('is the child of whom his own act of birth names', () => {
    const ownActs = [own('birth', one('subject', 'asker'), one('parent', 'x'))]
    expect(bond([one('subject', 'x')], { ownActs })).toBe('parent')
  })
  it('has the bond that the household proves', () => {
    expect(bond([one('subject', 'x')], { bySubject: 'partner' })).toBe('partner')
  })
  it('is no parent because a minor lives with him: the act says who the parents are', () => {
    expect(bond([one('subject', 'x'), one('parent', 'y')], { bySubject: 'minor-child' })).toBe('none')
  })
  it('stands in no bond that can be known when the act names people without a number', () => {
    expect(bond([one('subject')])).toBeNull()
    expect(bond([one('subject', 'x'), one('spouse')])).toBeNull()
    expect(bond([])).toBeNull()
  })
})
