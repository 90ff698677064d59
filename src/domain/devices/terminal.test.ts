import { afterAll, describe, expect, it } from 'vitest'
import { anonymous, type Context, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aDevice, deviceKey, shown, signedMessage } from './devices.fixture.ts'
import { type DevicesTables, devicesInService, hearDevice, makePairingCode, noteTerminal, pairDevice } from './index.ts'

const database = await testDatabase<DevicesTables>()
const { db, pool } = database
const other = openDatabase<DevicesTables>(database.url, { connections: 2 })
afterAll(other.close)

const audience = 'http://loket.test'
const program: Context<DevicesTables> = { db, actor: system('test'), now: new Date() }
const nobody = { ...program, actor: anonymous }

let addresses = 0
async function paired() {
  const key = deviceKey()
  const { code } = await makePairingCode(program, aDevice())
  const introduced = await signedMessage(key, { wish: 'pair', code, key: shown(key) }, { audience })
  const { id: deviceId } = await pairDevice(nobody, audience, { message: introduced, address: `10.6.0.${++addresses}` })
  const beat = async (...faults: string[]) => {
    const said = { wish: 'heartbeat', version: '1', faults, wipes: [] }
    return hearDevice(nobody, audience, await signedMessage(key, said, { audience, id: deviceId }))
  }
  const faults = async () => (await devicesInService(program)).find(({ id }) => id === deviceId)?.faults
  const events = async () =>
    (
      await pool.query(
        `select what, facts from devices.event where device_id = $1 and what like 'fault%' order by at`,
        [deviceId],
      )
    ).rows
  return { deviceId, beat, faults, events }
}
const [gone, over] = ['fault', 'fault-over'].map((what) => ({ what, facts: { faults: ['terminal-gone'] } }))

describe('A card reader that the payment service does not have', () => {
  it('is a fault of its device, told once, until the next payment on it begins', async () => {
    const device = await paired()
    for (let time = 0; time < 2; time++) await noteTerminal(nobody, device, 'gone')
    expect(await device.faults()).toEqual(['terminal-gone'])
    expect(await device.events()).toEqual([gone])
    for (let time = 0; time < 2; time++) await noteTerminal(nobody, device, 'there')
    expect(await device.faults()).toEqual([])
    expect(await device.events()).toEqual([gone, over])
  })

  it('stays a fault when the device says how it is itself', async () => {
    const device = await paired()
    await noteTerminal(nobody, device, 'gone')
    await device.beat('no-paper')
    expect(await device.faults()).toEqual(['no-paper', 'terminal-gone'])
    await device.beat()
    expect(await device.faults()).toEqual(['terminal-gone'])
  })

  it('is told once by two processes at once, and of no other device', async () => {
    const [device, beside] = [await paired(), await paired()]
    const both = [nobody, { ...nobody, db: other.db }]
    await Promise.all(both.map((context) => noteTerminal(context, device, 'gone')))
    expect(await device.events()).toEqual([gone])
    await Promise.all(both.map((context) => noteTerminal(context, device, 'there')))
    expect(await device.events()).toEqual([gone, over])
    expect(await beside.events()).toEqual([])
  })
})
