import { describe, expect, it } from 'vitest'
import { declaredVehicle } from './declared-vehicle.ts'
import { factsOf } from './facts.ts'
import { aProduct } from './product.fixture.ts'

const declares = { plate: 'plate', category: { answer: 'category', by: { car: 'M1' } }, fuel: 'fuel', norm: 'norm' }
const answers = { plate: 'AB-123-CD', category: 'car', fuel: 'diesel', norm: '4' }
const product = aProduct({ declares })

describe('A vehicle that its owner describes', () => {
  const vehicle = declaredVehicle(product, answers, {})

  it('is not known to a register for that: the page on which he did so stays', () => {
    const facts = factsOf({ vehicle, isSubject: true, channel: 'portal', cityCodes: [] }, new Date('2026-11-23'))
    expect(facts.vehicle).toMatchObject({ known: null, class: 'car' })
  })

  it('is none as long as he did not say what it is', () => {
    expect(declaredVehicle(product, { plate: 'AB-123-CD' }, {})).toBeUndefined()
  })
})
