import { afterAll, describe, expect, it } from 'vitest'
import { flemishAddressRegister, fromLambert72 } from '#outside/address-register/index.ts'
import { startAddressSimulator } from '#outside/address-register/simulator.ts'
import { gipodOverApi, gipodOverFeatures, referenceOf } from '#outside/gipod/index.ts'
import { startGipodSimulator } from '#outside/gipod/simulator.ts'
import { aSignLayers } from '#outside/street-signs/index.ts'
import { startSignsSimulator } from '#outside/street-signs/simulator.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { approvePlace, checkPlace, registerPlace, withdrawPlace } from './index.ts'
import { aPlace, aStretch, streetCity, streetRules } from './streets.fixture.ts'

const { db } = await testDatabase<unknown>()
const now = new Date('2026-11-23T09:00:00+01:00')
const context: OpenContext = { db: db as OpenContext['db'], actor: system('test'), now }
const [address, gipod, signs] = await Promise.all([
  startAddressSimulator(),
  startGipodSimulator({ clock: () => now, uses: [] }),
  startSignsSimulator({ clock: () => now }),
])
afterAll(() => Promise.all([address, gipod, signs].map((simulator) => simulator.stop())))

const writer = gipodOverApi(gipod.settings)
const sources = {
  addresses: flemishAddressRegister({ registerUrl: address.url, lookupUrl: address.url, apiKey: 'demo' }),
  publicDomain: gipodOverFeatures({ url: gipod.url }),
  signs: aSignLayers({ url: signs.url }),
  city: streetCity,
}
const days = { from: '2027-01-19', until: '2027-01-19' }
const check = (number: string) => {
  const stretch = aStretch({ number, left: 0, right: 5 })
  return checkPlace(context, sources, { stretch, days, rules: streetRules, earliest: days.from })
}
const placedAt = async (number: string) => {
  const free = await check(number)
  if (free.outcome !== 'free') throw new Error(`not free but ${free.outcome}`)
  return free.placed
}
const there = (id: string) => gipod.writing.written().filter(({ body }) => body.reference === referenceOf(id))

describe('A place of ours that GIPOD shows', () => {
  it('is not in its own way, nor in that of who asks the kerb beside it, and is counted once', async () => {
    const order = aPlace({ days, placed: await placedAt('41') })
    const { id } = await approvePlace(context, order)
    await registerPlace(context, { writer }, id)
    expect(there(id)).toHaveLength(1)
    // Six metres further: near for what is known by its corners only, free by our own measure.
    expect((await check('47')).outcome).toBe('free')
    expect(await check('41')).toMatchObject({ outcome: 'taken', conflicts: [{ kind: 'ban', days: ['2027-01-19'] }] })

    // Taken back here, while GIPOD still shows it: it is free.
    await withdrawPlace(context, order.caseId, 'asked')
    expect(there(id)).toHaveLength(1)
    expect((await check('41')).outcome).toBe('free')
  })

  it('that somebody else only calls ours stands in the way as any other', async () => {
    const [{ x, y }] = (await placedAt('11')).ends
    const at = fromLambert72(x, y)
    const use = {
      kind: 'ban',
      street: 'Fruithoflaan',
      from: '2027-01-19T06:00:00Z',
      until: '2027-01-19T18:00:00Z',
    } as const
    await writer.write({ ...use, reference: referenceOf(newId()), ends: [at, at] })
    expect(await check('11')).toMatchObject({ outcome: 'taken', conflicts: [{ kind: 'ban' }] })
  })
})
