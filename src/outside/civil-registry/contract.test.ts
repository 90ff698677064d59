import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '../personas.ts'
import { type Act, type CivilRegistry, type Consulted, provisionalCivilRegistry } from './index.ts'
import { peopleWithActs } from './invented-acts.ts'
import { type CivilRegistrySimulator, startCivilRegistrySimulator } from './simulator.ts'

const why = { purpose: 'afschrift-akte', reference: 'case-1' }
const number = (key: string) => residentByKey(key).insz
let today = new Date('2026-11-23T10:00:00Z')
let simulator: CivilRegistrySimulator
let registry: CivilRegistry

beforeAll(async () => {
  simulator = await startCivilRegistrySimulator({ purposes: [why.purpose], today: () => today })
  registry = provisionalCivilRegistry({ url: simulator.url, token: 'demo', patience: 300 })
})
afterEach(() => {
  simulator.buttons.press('well')
  today = new Date('2026-11-23T10:00:00Z')
})
afterAll(() => simulator.stop())

describe('The acts of a person', () => {
  it('come newest first, with their text and people', async () => {
    const acts = found(await registry.acts(number('jan'), why))
    expect(acts.map(({ kind }) => kind)).toEqual(['marriage', 'birth'])
    expect(acts[0]?.people.map(({ role, given }) => [role, given[0]])).toEqual([
      ['subject', 'Jan'],
      ['spouse', 'Sofie'],
    ])
    expect(acts[1]?.text[0]).toBe('Op 2 november 1979 is te Antwerpen geboren: Jan Wouters.')
  })
  it('name the parents of a child', async () => {
    const [birth] = found(await registry.acts(number('lotte'), why))
    expect(birth?.text[0]).toContain('dochter van Jan Wouters en van Sofie Aerts')
  })
  it('hold the death of who died, once it happened', async () => {
    expect(found(await registry.acts(number('alfons'), why))[0]?.kind).toBe('death')
    today = new Date('2021-01-15T10:00:00Z')
    expect(found(await registry.acts(number('alfons'), why))[0]?.kind).toBe('birth')
  })
  it('drawn up abroad are not here: unknown, never a refusal', async () => {
    expect((await registry.acts(number('oleksandr'), why)).outcome).toBe('unknown')
  })
  it('can be cited one by one', () => {
    const ids = peopleWithActs('2026-11-23').map(({ key }) => key)
    expect(ids).toContain('maria')
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('A consultation', () => {
  it('carries its purpose and reference', async () => {
    await registry.acts(number('maria'), { ...why, reference: 'case-7' })
    expect(simulator.asked()[0]).toEqual({ purpose: 'afschrift-akte', reference: 'case-7' })
  })
  it('without a purpose is not made', async () => {
    await expect(registry.acts(number('maria'), { purpose: ' ', reference: 'case-1' })).rejects.toThrow('purpose')
  })
  it('for a purpose that is not registered is an alarm', async () => {
    const answer = await registry.acts(number('maria'), { ...why, purpose: 'nieuwsgierig' })
    expect(answer).toMatchObject({ outcome: 'alarm', notices: [{ code: 'unknown-purpose' }] })
  })
  it('with a wrong key is an alarm', async () => {
    const stranger = provisionalCivilRegistry({ url: simulator.url, token: 'wrong' })
    expect((await stranger.acts(number('maria'), why)).outcome).toBe('alarm')
  })
  it('about a number that cannot exist is a wrong question', async () => {
    expect((await registry.acts('48631410255', why)).outcome).toBe('wrong-question')
  })
  it('about a stranger is unknown', async () => {
    expect((await registry.acts('57611399743', why)).outcome).toBe('unknown')
  })
})

describe('A registry that is', () => {
  it.each(['down', 'garbage'] as const)('%s is silent', async (mood) => {
    simulator.buttons.press(mood)
    expect((await registry.acts(number('maria'), why)).outcome).toBe('silent')
  })
  it('slow is silent in the end', async () => {
    simulator.buttons.press('slow', 600)
    expect((await registry.acts(number('maria'), why)).outcome).toBe('silent')
  })
  it('down for a moment is asked again', async () => {
    simulator.buttons.press('down')
    setTimeout(() => simulator.buttons.press('well'), 100)
    expect((await registry.acts(number('maria'), why)).outcome).toBe('found')
  })
})

function found(answer: Consulted<readonly Act[]>): readonly Act[] {
  if (answer.outcome !== 'found') throw new Error(`Not found but ${answer.outcome}`)
  return answer.value
}
