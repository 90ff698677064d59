import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { type MagdaRegister, magdaRegister } from './index.ts'
import { startPopulationRegisterSimulator } from './simulator.ts'

/**
 * What we rely on, whoever answers. The simulator always; the test environment of MAGDA when it is configured:
 * MAGDA_TEST_URL, MAGDA_TEST_CERT, MAGDA_TEST_KEY, MAGDA_TEST_CA (files), MAGDA_TEST_SENDER, MAGDA_TEST_PURPOSE, and
 * MAGDA_TEST_PERSON, MAGDA_TEST_HOUSEHOLD (numbers in the test range that it knows), MAGDA_TEST_UNKNOWN (one that it does not).
 */
type Side = Readonly<{
  register: MagdaRegister
  purpose: string
  person: string
  household: string
  unknown: string
  stop(): Promise<void>
}>

async function simulated(): Promise<Side> {
  const simulator = await startPopulationRegisterSimulator()
  const register = magdaRegister({ url: simulator.url, ...simulator.credentials, sender: 'stad.example/loket' })
  const stop = async () => {
    await register.close()
    await simulator.stop()
  }
  return { register, purpose: '1300', person: '79710210353', household: '79710210353', unknown: '00600099536', stop }
}

async function testEnvironment(): Promise<Side> {
  const setting = (name: string) => process.env[`MAGDA_TEST_${name}`] ?? ''
  const file = (name: string) => readFileSync(setting(name), 'utf8')
  const certificates = { cert: file('CERT'), key: file('KEY'), ca: file('CA') }
  const register = magdaRegister({ url: setting('URL'), ...certificates, sender: setting('SENDER') })
  return {
    register,
    purpose: setting('PURPOSE'),
    person: setting('PERSON'),
    household: setting('HOUSEHOLD'),
    unknown: setting('UNKNOWN'),
    stop: () => register.close(),
  }
}

const sides = [
  { name: 'The simulator', connect: simulated },
  ...(process.env.MAGDA_TEST_URL ? [{ name: 'The test environment of MAGDA', connect: testEnvironment }] : []),
]

describe.each(sides)('$name', async ({ connect }) => {
  const side = await connect()
  const why = { purpose: side.purpose, reference: 'contract-test' }
  afterAll(() => side.stop())

  it('says who somebody is, once that person was registered', async () => {
    const consulted = await side.register.person(side.person, why)
    expect(consulted).toMatchObject({ outcome: 'found', source: 'Rijksregister', value: { insz: side.person } })
    expect(consulted.outcome === 'found' && consulted.value.name?.family.length).toBeGreaterThan(0)
  })

  it('says who lives together, and at which position', async () => {
    const consulted = await side.register.household(side.household, why)
    expect(consulted.outcome).toBe('found')
    if (consulted.outcome !== 'found') return
    expect(consulted.value.members.map(({ insz }) => insz)).toContain(side.household)
    expect(consulted.value.members.every(({ position }) => position?.code !== undefined)).toBe(true)
  })

  it('says where somebody lives now and lived before, the latest first', async () => {
    const consulted = await side.register.residences(side.person, why)
    expect(consulted.outcome).toBe('found')
    if (consulted.outcome !== 'found') return
    const { insz, residences } = consulted.value
    expect(insz).toBe(side.person)
    expect(residences.filter(({ until }) => until === undefined).length).toBeLessThanOrEqual(1)
    const begins = residences.map(({ since = '' }) => since)
    expect(begins).toEqual(begins.toSorted().toReversed())
  })

  it('does not know everybody', async () => {
    const consulted = await side.register.person(side.unknown, why)
    expect(consulted.outcome).toBe('unknown')
    expect(consulted.notices[0]?.code).toBe('30001')
  })

  it('refuses what is no national number', async () => {
    expect((await side.register.person('79710210300', why)).outcome).toBe('wrong-question')
  })
})
