import { describe, expect, it } from 'vitest'
import type { Act, PersonInAct } from '#outside/civil-registry/index.ts'
import { furtherKin } from './further-kin.ts'

const birth = (child: string, ...parents: readonly string[]): Act => ({
  ...{ id: child, kind: 'birth', number: '1', year: 1950, municipality: 'Antwerpen', eventDate: '1950-01-01' },
  ...{ drawnUp: '1950-01-02', language: 'nl', text: ['x'], margin: [] },
  people: [who('subject', child), ...parents.map((one) => who('parent', one))],
})
const who = (role: PersonInAct['role'], insz: string): PersonInAct => ({ role, insz, given: ['x'], family: ['x'] })

/** Oma, her daughter mama, and her grandchild kind. */
const registry: Readonly<Record<string, readonly Act[]>> = {
  kind: [birth('kind', 'mama', 'papa')],
  mama: [birth('mama', 'oma')],
  papa: [],
  oma: [],
}
const asked: string[] = []
const actsOf = async (insz: string) => {
  asked.push(insz)
  return registry[insz] ?? []
}
const asks = (insz: string, act: Act, of: Parameters<typeof furtherKin>[2] = actsOf) =>
  furtherKin(act, { insz, ownActs: registry[insz] ?? [] }, of)

describe('A bond over two acts of birth', () => {
  it('is found from a grandchild to the grandparent whom the act is about', async () => {
    expect(await asks('kind', birth('oma'))).toBe('grandparent')
  })
  it('is found from a grandparent to the grandchild, of an act of another kind too', async () => {
    expect(await asks('oma', { ...birth('kind', 'mama'), kind: 'marriage' })).toBe('grandchild')
  })
  it('is none between strangers, nor between a great-grandchild', async () => {
    expect(await asks('stranger', birth('kind', 'mama'))).toBe('none')
  })
  it('is none where an older act names people without a number: nobody is asked', async () => {
    asked.length = 0
    const old = { people: [{ role: 'subject', given: ['x'], family: ['x'] }] } as const
    expect([await furtherKin(old, { insz: 'kind', ownActs: [] }, actsOf), asked]).toEqual(['none', []])
  })
  it('is not known while the registry is silent', async () => {
    expect(await asks('kind', birth('oma'), async () => null)).toBeNull()
  })
  it('asks of a handful of people at most, whatever acts say', async () => {
    asked.length = 0
    const many = Array.from({ length: 40 }, (_, at) => `parent${at}`)
    await furtherKin(birth('x'), { insz: 'y', ownActs: [birth('y', ...many)] }, actsOf)
    expect(asked.length).toBeLessThanOrEqual(8)
  })
})
