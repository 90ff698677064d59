import { describe, expect, it } from 'vitest'
import { copyOfOthersAct } from '../products/afschrift-akte-ander/product.ts'
import { refusalShown } from './explanation.ts'

const seen = (name: string, value: unknown) => ({ text: name, name, value })

describe('What a decision rests on, as a customer reads it', () => {
  it('names the municipality that an employee found, whatever signs are in its name', () => {
    const why = {
      parts: [{ seen: [seen('lookedUp.result', 'elsewhere'), seen('lookedUp.keeper', '$& {x} ’s-Gravenvoeren')] }],
    }
    const told = refusalShown([{ id: 'kept-here', outcome: false, why }], copyOfOthersAct, 'fr')
    expect(told).toEqual([expect.stringContaining('dans cette commune : $& {x} ’s-Gravenvoeren. ')])
  })
})
