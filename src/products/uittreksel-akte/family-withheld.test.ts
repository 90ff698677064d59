import { describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { anActOffice, someone } from '../acts.fixture.ts'
import { actExtract } from './product.ts'

/** The bond alone decides: what somebody says of it only makes us look one generation further. */
const { asks, withholds } = await anActOffice({
  ...actExtract,
  conditions: actExtract.conditions.map((one) =>
    one.id === 'has-right' ? { ...one, rule: 'foundAct.relation != "none"' } : one,
  ),
})
const jan = someone('Wouters', 'Jan', '1979', { claim: 'family' })

describe('A bond one generation further', () => {
  it('is none when the acts of the family do not show it', async () => {
    expect(await (await asks('yasmina', jan)).stand()).toBe('refused')
  })
  it.each(['not-allowed', 'manual', 'alarm'] as const)('is not known when they are withheld: %s', async (outcome) => {
    withholds(outcome, residentByKey('jan').insz)
    const one = await asks('yasmina', jan)
    withholds(outcome)
    expect(await one.task()).toMatchObject({ reason: 'condition-unknown' })
  })
})
