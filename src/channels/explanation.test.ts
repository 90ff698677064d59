import { describe, expect, it } from 'vitest'
import { copyOfOthersAct } from '../products/afschrift-akte-ander/product.ts'
import { refusalShown, valuesOf } from './explanation.ts'

const seen = (name: string, value: unknown) => ({ text: name, name, value })

describe('What a decision rests on, as a customer reads it', () => {
  it('has words for codes of the registers, for choices of the form and for what was looked up', () => {
    const why = {
      seen: [
        seen('foundAct.kind', 'marriage'),
        seen('foundAct.relation', 'none'),
        seen('claim', 'heir'),
        seen('lookedUp.result', 'elsewhere'),
        seen('foundAct.age', null),
      ],
    }
    expect(valuesOf(why, copyOfOthersAct, 'nl')).toEqual([
      'soort akte: huwelijk',
      'band met wie in de akte staat: geen',
      'Ik ben: Erfgenaam',
      'op papier gevonden: Nee, een andere gemeente bewaart ze',
      'leeftijd van de akte: niet bekend',
    ])
  })

  it('has no figures of the rule: those stand in the words of the condition', () => {
    expect(valuesOf({ seen: [seen('figures.openBirth', 100)] }, copyOfOthersAct, 'nl')).toEqual([])
  })

  it('names the municipality that an employee found, whatever signs are in its name', () => {
    const why = {
      parts: [{ seen: [seen('lookedUp.result', 'elsewhere'), seen('lookedUp.keeper', '$& {x} ’s-Gravenvoeren')] }],
    }
    const told = refusalShown([{ id: 'kept-here', outcome: false, why }], copyOfOthersAct, 'fr')
    expect(told).toEqual([expect.stringContaining('dans cette commune : $& {x} ’s-Gravenvoeren. ')])
  })
})
