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

describe('An act that somebody describes', () => {
  const joannes = { kind: 'birth', family: 'testpeeters', given: 'JOANNES', year: 1910 } as const
  it('is found by name and year, however it is written; two of one name are both there, oldest first', async () => {
    const acts = found(await registry.search(joannes, why))
    expect(acts.map(({ number, eventDate }) => [number, eventDate])).toEqual([
      ['120', '1910-02-03'],
      ['884', '1910-11-21'],
    ])
  })
  it('is told apart by its day, municipality or number', async () => {
    for (const more of [{ day: '1910-11-21' }, { number: '0884' }])
      expect(found(await registry.search({ ...joannes, ...more }, why)).map(({ number }) => number)).toEqual(['884'])
    const elsewhere = await registry.search({ ...joannes, municipality: 'Lier' }, why)
    expect(elsewhere).toMatchObject({ outcome: 'unknown', notices: [{ code: 'no-acts' }] })
  })
  it('names people by their number when it knows that, and a marriage once', async () => {
    const sought = { kind: 'marriage', family: 'Aerts', given: 'Sofie', year: 2008 } as const
    const [act, ...others] = found(await registry.search(sought, why))
    expect(act?.people.map(({ insz }) => insz).toSorted()).toEqual([number('jan'), number('sofie')].toSorted())
    expect(others).toEqual([])
    expect(found(await registry.search(joannes, why))[0]?.people[0]).not.toHaveProperty('insz')
  })
  it('that another municipality keeps on paper is unknown, and the notice says where', async () => {
    const answer = await registry.search({ ...joannes, family: 'Onbekend', municipality: 'Gent' }, why)
    expect(answer).toMatchObject({ outcome: 'unknown', notices: [{ code: 'kept-elsewhere', words: 'Gent' }] })
  })
  it('is not looked for without a purpose, nor for one that is not registered', async () => {
    await expect(registry.search(joannes, { ...why, purpose: '' })).rejects.toThrow('purpose')
    expect((await registry.search(joannes, { ...why, purpose: 'nieuwsgierig' })).outcome).toBe('alarm')
  })
  it('without a name is a wrong question; of a registry that is down it is silent', async () => {
    expect((await registry.search({ ...joannes, family: '' }, why)).outcome).toBe('wrong-question')
    simulator.buttons.press('down')
    expect((await registry.search(joannes, why)).outcome).toBe('silent')
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
