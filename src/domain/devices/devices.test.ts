import { randomInt } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, anonymous, type Context, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aDevice, deviceKey, shown, signedMessage } from './devices.fixture.ts'
import {
  askRestart,
  type DevicesTables,
  devicesInService,
  hearDevice,
  makePairingCode,
  noteStep,
  openScreen,
  pairDevice,
  revokeDevice,
  screenOf,
  screensByHour,
} from './index.ts'

const database = await testDatabase<DevicesTables>()
const { db, pool } = database
const other = openDatabase<DevicesTables>(database.url, { connections: 2 })
afterAll(other.close)

const audience = 'http://loket.test'
const at = (actor: Actor): Context<DevicesTables> => ({ db, actor, now: new Date('2021-09-06T09:00:00Z') })
const manager = at({
  ...{ kind: 'employee', id: newId(), name: 'Dirk', unit: '', roles: ['administrator'] },
  ...{ channel: 'desk', sessionId: newId() },
})
const stranger = at(anonymous)
let addresses = 0
const anAddress = () => `10.9.0.${++addresses}`

const introduce = async (code: string, key = deviceKey(), address = anAddress()) => {
  const message = await signedMessage(key, { wish: 'pair', code, key: shown(key) }, { audience })
  const { id } = await pairDevice(stranger, audience, { message, address })
  return { id, key }
}
const paired = async (own = {}) => introduce((await makePairingCode(manager, aDevice(own))).code)
type Paired = Awaited<ReturnType<typeof paired>>

const healthy = { wish: 'heartbeat', version: '1', faults: [], wipes: [] }
const hear = async ({ id, key }: Paired, own = {}, how = {}) =>
  hearDevice(stranger, audience, await signedMessage(key, { ...healthy, ...own }, { audience, id, ...how }))
const open = async ({ id, key }: Paired) =>
  openScreen(stranger, audience, await signedMessage(key, { wish: 'screen' }, { audience, id }))
const eventsOf = async (id: string | null) =>
  (
    await db
      .selectFrom('devices.event')
      .select(['what', 'facts'])
      .where('device_id', id === null ? 'is' : '=', id)
      .orderBy('at')
      .execute()
  ).map(({ what, facts }) => ({ what, ...facts }))
const forged = { kind: 'unauthenticated', code: 'devices/forged' }

describe('A device', () => {
  it('is paired with a code that is good once', async () => {
    const { code } = await makePairingCode(manager, aDevice())
    expect(code).toMatch(/^\d{4}-\d{4}$/)
    const { id } = await introduce(code.replace('-', ' '))
    await expect(introduce(code)).rejects.toMatchObject({ code: 'devices/wrong-code' })
    expect(await eventsOf(id)).toMatchObject([{ what: 'paired' }])
  })

  it('is one, however many use its code at once', async () => {
    const { code } = await makePairingCode(manager, aDevice())
    const tried = await Promise.allSettled(Array.from({ length: 5 }, () => introduce(code)))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is not paired with a code of more than ten minutes old', async () => {
    const { code } = await makePairingCode(manager, aDevice())
    await pool.query(`update devices.pairing set made_at = made_at - interval '10 minutes',
      expires_at = expires_at - interval '10 minutes' where used_at is null`)
    await expect(introduce(code)).rejects.toMatchObject({ code: 'devices/wrong-code' })
  })

  it('must have the key that it shows', async () => {
    const { code } = await makePairingCode(manager, aDevice())
    const message = await signedMessage(deviceKey(), { wish: 'pair', code, key: shown(deviceKey()) }, { audience })
    await expect(pairDevice(stranger, audience, { message, address: anAddress() })).rejects.toMatchObject(forged)
  })

  it('says how it is; what begins and ends to be wrong is written down once', async () => {
    const one = await paired()
    await hear(one, { faults: ['no-paper'] })
    await hear(one, { faults: ['no-paper'] })
    await hear(one)
    expect((await eventsOf(one.id)).slice(1)).toEqual([
      { what: 'fault', faults: ['no-paper'] },
      { what: 'fault-over', faults: ['no-paper'] },
    ])
  })

  it('is told once to begin anew', async () => {
    const one = await paired()
    await askRestart(manager, one.id)
    expect([(await hear(one)).restart, (await hear(one)).restart]).toEqual([true, false])
    expect((await eventsOf(one.id)).map(({ what }) => what)).toEqual(['paired', 'restart-asked', 'restarted'])
  })

  it('with something wrong stands first on the list of managers, one that is silent next', async () => {
    const [well, silent, broken] = [
      await paired({ name: 'A' }),
      await paired({ name: 'B' }),
      await paired({ name: 'C' }),
    ]
    await hear(well)
    await hear(broken, { faults: ['printer-gone'] })
    const names = (await devicesInService(manager)).map(({ name }) => name)
    const found = names.filter((name) => ['A', 'B', 'C'].includes(name))
    expect([found, silent.id]).toEqual([['C', 'B', 'A'], expect.any(String)])
  })
})

describe('A message of a device', () => {
  it('is heard once', async () => {
    const { id, key } = await paired()
    const message = await signedMessage(key, healthy, { audience, id })
    await hearDevice(stranger, audience, message)
    const again = Promise.allSettled(Array.from({ length: 3 }, () => hearDevice(stranger, audience, message)))
    for (const one of await again) expect(one).toMatchObject({ reason: { code: 'devices/replayed' } })
    expect((await eventsOf(id)).filter(({ what }) => what === 'refused')).toHaveLength(3)
  })

  it('with the key of another, for another city, for something else, too old or of tomorrow is refused and written down', async () => {
    const [one, two] = [await paired(), await paired()]
    const wrong = [
      hear({ id: one.id, key: two.key }),
      hear({ id: one.id, key: deviceKey() }),
      hear(one, {}, { audience: 'http://elsewhere.test' }),
      hear(one, { wish: 'screen' }),
      hear(one, {}, { ageSeconds: 200 }),
      hear(one, {}, { ageSeconds: -200 }),
      hear(one, {}, { jti: 'x' }),
      hear(one, {}, { typ: 'JWT' }),
      // The key of one, and another says to have said it.
      hear({ id: one.id, key: one.key }, { iss: two.id }, { id: two.id }),
    ]
    for (const attempt of await Promise.allSettled(wrong)) expect(attempt).toMatchObject({ reason: forged })
    const refused = [...(await eventsOf(one.id)), ...(await eventsOf(two.id))].filter(({ what }) => what === 'refused')
    expect(refused).toHaveLength(wrong.length)
  })

  it.each(['', 'x', 'a.b.c', `${'a'.repeat(9_000)}`, 'eyJhbGciOiJub25lIn0.e30.'])('is not %j', async (message) => {
    await expect(hearDevice(stranger, audience, message)).rejects.toMatchObject(forged)
    await expect(pairDevice(stranger, audience, { message, address: anAddress() })).rejects.toMatchObject(forged)
  })

  it('without a signature says nothing', async () => {
    const { id } = await paired()
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { ...healthy, iss: id, aud: audience, jti: newId(), iat: Math.floor(Date.now() / 1_000) }
    const message = `${part({ alg: 'none', typ: 'device+jwt', kid: id })}.${part(claims)}.`
    await expect(hearDevice(stranger, audience, message)).rejects.toMatchObject(forged)
  })

  it.each([{ faults: ['on-fire'] }, { wipes: [{ screenId: 'x' }] }, { version: 'x'.repeat(50) }, { wipes: null }])(
    'that says %j cannot be read',
    async (said) => expect(hear(await paired(), said)).rejects.toMatchObject({ code: 'devices/malformed' }),
  )
})

describe('A device that is revoked', () => {
  it('is dark at once in every process, and says nothing any more', async () => {
    const one = await paired()
    const { token } = await open(one)
    expect([await screenOf(pool, token), await screenOf(other.pool, token)]).toMatchObject(
      Array(2).fill({
        deviceId: one.id,
        place: 'bibliotheek-de-poort',
        terminal: 'term_1',
        pxPerMm: 1_920 / 677,
        step: 'start',
      }),
    )
    await revokeDevice(manager, one.id)
    expect([await screenOf(pool, token), await screenOf(other.pool, token)]).toEqual([null, null])
    const attempts = Promise.allSettled([hear(one), open(one)])
    for (const attempt of await attempts) expect(attempt).toMatchObject({ reason: { code: 'devices/revoked' } })
    await expect(revokeDevice(manager, one.id)).rejects.toMatchObject({ code: 'devices/not-found' })
  })

  it('leaves its name to the next', async () => {
    const { id } = await paired({ name: 'Ingang' })
    await expect(paired({ name: 'Ingang' })).rejects.toMatchObject({ code: 'devices/name-taken' })
    await revokeDevice(manager, id)
    await expect(paired({ name: 'Ingang' })).resolves.toBeDefined()
  })
})

describe('A browser on a device', () => {
  it('is the only one: the next ends it', async () => {
    const one = await paired()
    const [first, second] = [await open(one), await open(one)]
    expect([await screenOf(pool, first.token), (await screenOf(pool, second.token))?.id]).toEqual([null, second.id])
    expect(await screenOf(pool, `${second.token} `)).toBeNull()
  })

  const proof = {
    because: 'stopped',
    endedAt: new Date().toISOString(),
    markers: 3,
    files: 12,
    found: 0,
    remains: 0,
    tookMs: 40,
  }

  it('has a proof that nothing remains, kept once and never changed', async () => {
    const one = await paired()
    const { id: screenId, token } = await open(one)
    for (let time = 0; time < 2; time++) await hear(one, { wipes: [{ ...proof, screenId, found: 1 }] })
    expect(await screenOf(pool, token)).toBeNull()
    expect((await eventsOf(one.id)).slice(1)).toEqual([{ what: 'remains', screenId, found: 1, remains: 0 }])
    const [found] = (await devicesInService(manager)).filter(({ id }) => id === one.id)
    expect(found?.proofs).toMatchObject({ checks: 1, found: 1, remains: 0 })
    await expect(db.deleteFrom('devices.wipe').execute()).rejects.toThrow('append-only')
    await expect(db.updateTable('devices.event').set({ what: 'paired' }).execute()).rejects.toThrow('append-only')
  })

  it('of another device is not ended by its proof', async () => {
    const [one, two] = [await paired(), await paired()]
    const { id: screenId, token } = await open(one)
    await hear(two, { wipes: [{ ...proof, screenId }] })
    expect(await screenOf(pool, token)).not.toBeNull()
  })

  it('counts by the hour once somebody touched it: finished, helped, where they stopped', async () => {
    const one = await paired({ place: 'sporthal' })
    await open(one)
    for (const finished of [true, false]) {
      const { id } = await open(one)
      await noteStep(stranger, id, { step: 'fill-in', helped: !finished })
      await noteStep(stranger, id, finished ? { step: 'document', finished } : { step: 'pay' })
    }
    const hours = (await screensByHour(manager, { hours: 2 })).filter(({ place }) => place === 'sporthal')
    expect(hours).toMatchObject([{ sessions: 2, finished: 1, helped: 1, minutes: 0, stoppedAt: { pay: 1 } }])
  })
})

describe('Many devices behind one address', () => {
  it('are all paired: only a guess is counted, and pairing takes none of the guesses back', async () => {
    await pool.query('truncate devices.pairing_attempt')
    for (let one = 0; one < 9; one++)
      await expect(introduce('0000-0000', deviceKey(), '10.9.0.1')).rejects.toMatchObject({
        code: 'devices/wrong-code',
      })
    for (let one = 0; one < 12; one++) {
      const { code } = await makePairingCode(manager, aDevice())
      await expect(introduce(code, deviceKey(), '10.9.0.1')).resolves.toBeDefined()
    }
    const again = () => introduce('0000-0000', deviceKey(), '10.9.0.1')
    await expect(again()).rejects.toMatchObject({ code: 'devices/wrong-code' })
    await expect(again()).rejects.toMatchObject({ code: 'devices/too-many-attempts' })
  })
})

// Last: whoever guesses from everywhere shuts the door for ten minutes.
describe('Whoever guesses codes', () => {
  it('a thousand times at once gets nothing, from one address or from a thousand', async () => {
    await pool.query('truncate devices.pairing_attempt')
    const { code } = await makePairingCode(manager, aDevice())
    const key = deviceKey()
    const wrong = () => String(randomInt(100_000_000)).padStart(8, '0')
    const guess = async (address: string) => {
      const message = await signedMessage(key, { wish: 'pair', code: wrong(), key: shown(key) }, { audience })
      return pairDevice(stranger, audience, { message, address }).catch(({ code }) => code)
    }
    const all = await Promise.all(
      Array.from({ length: 1_000 }, (_, one) => guess(one < 500 ? '10.8.0.1' : `10.8.1.${one}`)),
    )
    const count = (code: string) => all.filter((one) => one === code).length
    expect(count('devices/wrong-code')).toBeLessThanOrEqual(200)
    expect(count('devices/wrong-code') + count('devices/too-many-attempts')).toBe(1_000)
    await expect(introduce(code, key, '10.8.0.1')).rejects.toMatchObject({ code: 'devices/too-many-attempts' })
  })
})

describe('The program itself', () => {
  it('may pair the device of a demonstration', async () => {
    await pool.query('truncate devices.pairing_attempt')
    const { code } = await makePairingCode(at(system('start')), aDevice())
    await expect(introduce(code)).resolves.toBeDefined()
  })
})
