import { describe, expect, it } from 'vitest'
import { type LookUp, productMistakes, type Step } from './index.ts'
import { aProduct } from './product.fixture.ts'

const lookUp: LookUp = {
  register: { nl: 'Een bestand' },
  purpose: 'attest-bevolking',
  fields: [{ name: 'found', kind: 'yes-no', label: { nl: 'Staat het er?' } }],
}
const condition = { id: 'found', rule: 'lookedUp.found', words: { nl: 'Het staat er.' }, otherwise: { nl: 'Bel ons.' } }
const withSteps = (steps: readonly Step[], more = {}) =>
  aProduct({ facts: [], conditions: [condition], steps: [...steps, { id: 'issue', kind: 'issue' }], ...more })
const step = (more: Partial<Step> = {}): Step => ({ id: 'opzoeken', kind: 'look-up', lookUp, ...more })
const check: Step = { id: 'check', kind: 'check' }
const mistakes = (product: unknown) => productMistakes(product).map(({ where }) => where)

describe('A step at which something is looked up', () => {
  it('may be published, and rules read what was found', () => {
    expect(mistakes(withSteps([step(), check]))).toEqual([])
  })

  it('says where and what, and no other step does', () => {
    expect(mistakes(withSteps([{ id: 'opzoeken', kind: 'look-up' }, check], { conditions: [] }))).toContain(
      'steps.0.lookUp',
    )
    expect(mistakes(withSteps([step({ kind: 'review' }), check]))).toContain('steps.0.lookUp')
  })

  it('comes before the conditions are checked', () => {
    expect(mistakes(withSteps([check, step()]))).toContain('steps.1')
  })

  it('asks each thing once, and prints only what it asks', () => {
    expect(mistakes(withSteps([step(), step({ id: 'nog' }), check]))).toContain('steps')
    expect(mistakes(withSteps([step({ lookUp: { ...lookUp, printed: ['other'] } }), check]))).toContain(
      'steps.0.lookUp.printed',
    )
  })

  it('has questions that are in order themselves, and takes no files', () => {
    const asking = (field: object) => step({ lookUp: { ...lookUp, fields: [...lookUp.fields, field as never] } })
    const choice = { name: 'kind', kind: 'choice', label: { nl: 'Soort' }, options: [] }
    expect(mistakes(withSteps([asking(choice), check]))).toContain('steps.0.lookUp.fields.1.options')
    const file = { name: 'proof', kind: 'file', label: { nl: 'Bewijs' }, accept: ['pdf'] }
    expect(mistakes(withSteps([asking(file), check]))).toContain('steps.0.lookUp.fields')
  })

  it('gives a condition nothing to read where nothing is looked up', () => {
    expect(mistakes(withSteps([check]))).toContain('conditions.0.rule')
  })
})
