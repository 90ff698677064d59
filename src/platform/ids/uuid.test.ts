import { describe, expect, it } from 'vitest'
import { isId, newId } from './uuid.ts'

describe('An id', () => {
  const many = Array.from({ length: 20_000 }, newId)

  it('is a UUID of version 7 of this moment, and is nobody else’s', () => {
    expect(many.every((id) => isId(id) && id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true)
    expect(new Set(many).size).toBe(many.length)
    const at = Number.parseInt((many[0] ?? '').replace('-', '').slice(0, 12), 16)
    expect(Math.abs(at - Date.now())).toBeLessThan(60_000)
  })

  it('comes after those made before it, also within one millisecond', () => {
    expect(many.toSorted()).toEqual(many)
  })
})
