import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Actor, anonymous, type Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aDevice } from './devices.fixture.ts'
import { type DevicesTables, lookedInTray, notePrintout, reportTray, trayPlaces, trayReports } from './index.ts'
import { insertDevice } from './store.ts'

const { db } = await testDatabase<DevicesTables>()
const now = new Date('2021-09-06T09:00:00Z')
const at = (actor: Actor): Context<DevicesTables> => ({ db, actor, now })

const colleague = (name: string) => {
  const id = newId()
  return at({ kind: 'employee', id, name, unit: '', roles: ['counter'], channel: 'desk', sessionId: newId() })
}
const sits = (who: Context<DevicesTables>, place: string, day = '2021-09-06', left = false) =>
  sql`insert into queue.seat (id, place, day, desk, employee_id, themes, languages, facilities, taken_at, left_at)
    values (${newId()}, ${place}, ${day}, ${newId()}, ${who.actor.id}, '{x}', '{nl}', '{}', ${now}, ${left ? now : null})`.execute(
    db,
  )
const isRostered = async (who: Context<DevicesTables>, place: string, from: string, until: string) => {
  const [email, id] = [`${who.actor.id}@stad.example`, newId()]
  await sql`insert into access.employee (id, vo_id, name, email) values (${who.actor.id}, ${newId()}, 'x', ${email})`.execute(
    db,
  )
  await sql`insert into roster.employee (id, number, name, themes, languages, email, saved_at)
    values (${id}, ${newId()}, 'x', '{}', '{nl}', ${email}, ${now})`.execute(db)
  await sql`insert into roster.shift (id, employee_id, place, desk, starts_at, ends_at, by, at)
    values (${newId()}, ${id}, ${place}, ${newId()}, ${from}::timestamptz, ${until}::timestamptz, 'x', ${now})`.execute(
    db,
  )
}

/** A paper that may lie at a place of its own. */
async function aReport() {
  const [deviceId, screenId, place] = [newId(), newId(), `place-${newId()}`]
  await insertDevice(db, { id: deviceId, wanted: aDevice({ place }), by: 'x', key: {}, thumbprint: deviceId })
  await sql`insert into devices.screen (id, device_id, token_hash, expires_at)
    values (${screenId}, ${deviceId}, sha256(${screenId}::text::bytea), now() + interval '1 day')`.execute(db)
  const screen = { id: screenId, deviceId }
  await notePrintout(at(anonymous), screen, { job: 1, sent: 1, printed: null, personal: true })
  await reportTray(at(anonymous), screenId)
  return { place, screenId }
}
const gone = { kind: 'missing', code: 'devices/not-found' }

describe('Who works at a place today', () => {
  it('reads what may lie there, and writes down what was found under the own name', async () => {
    const { place, screenId } = await aReport()
    const griet = colleague('Griet')
    await sits(griet, place)
    expect(await trayReports(griet)).toMatchObject([{ screenId, place, found: null }])
    await lookedInTray(griet, screenId, 'destroyed')
    expect(await trayReports(griet)).toMatchObject([{ screenId, found: 'destroyed', lookedBy: 'Griet' }])
  })

  it('is also who is rostered there on this day, whatever the hour', async () => {
    const { place, screenId } = await aReport()
    const bram = colleague('Bram')
    await isRostered(bram, place, '2021-09-06T13:00:00Z', '2021-09-06T16:00:00Z')
    expect(await trayPlaces(bram)).toEqual([place])
    expect(await trayReports(bram)).toMatchObject([{ screenId }])
  })

  it('is nobody of another day, of another place, or who got up', async () => {
    const { place, screenId } = await aReport()
    const other = await aReport()
    const [yesterday, elsewhere, left, tomorrow] = ['a', 'b', 'c', 'd'].map(colleague) as [
      ...[Context<DevicesTables>, Context<DevicesTables>, Context<DevicesTables>, Context<DevicesTables>],
    ]
    await sits(yesterday, place, '2021-09-05')
    await sits(elsewhere, other.place)
    await sits(left, place, '2021-09-06', true)
    await isRostered(tomorrow, place, '2021-09-07T07:00:00Z', '2021-09-07T16:00:00Z')
    for (const who of [yesterday, left, tomorrow]) {
      await expect(trayReports(who)).rejects.toMatchObject(gone)
      await expect(lookedInTray(who, screenId, 'nothing')).rejects.toMatchObject(gone)
    }
    expect(await trayReports(elsewhere)).toMatchObject([{ screenId: other.screenId }])
    await expect(lookedInTray(elsewhere, screenId, 'nothing')).rejects.toMatchObject(gone)
    const { rows } = await sql`select from devices.tray_look where screen_id = ${screenId}`.execute(db)
    expect(rows).toEqual([])
  })
})
