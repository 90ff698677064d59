import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { anonymous } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aContext, anIdentityProvider, aSignIn } from './access.fixture.ts'
import { actorOf, giveTime, sessionOf, signOut } from './index.ts'
import type { AccessTables } from './store.ts'

const { db, pool } = await testDatabase<AccessTables>()
const idp = await anIdentityProvider()
afterAll(idp.simulator.stop)

async function aVisit(channel: 'kiosk' | 'portal' = 'kiosk') {
  const { token } = await aSignIn(db, idp, { channel })
  const session = await sessionOf(pool, token)
  if (!session) throw new Error('no session')
  const left = async () => {
    const now = await sessionOf(pool, token)
    const minutes = (until: Date) => Math.round((until.getTime() - Date.now()) / 60_000)
    return now && [minutes(now.idleExpiresAt), minutes(now.expiresAt)]
  }
  const pass = (minutes: number) =>
    db
      .updateTable('access.session')
      .set({ expires_at: sql`expires_at - make_interval(mins => ${minutes})` })
      .where('id', '=', session.id)
      .execute()
  return { token, context: aContext(db, actorOf(session)), left, pass }
}

describe('At a contact point, who needs more time', () => {
  it('gets the whole time again, as often as asked', async () => {
    const { context, left, pass } = await aVisit()
    expect(await left()).toEqual([2, 20])
    for (let asked = 0; asked < 12; asked++) {
      await pass(17)
      expect((await left())?.[1]).toBe(3)
      await giveTime(context, { patient: false })
      expect(await left()).toEqual([2, 20])
    }
  })

  it('is waited for longer, and keeps that when asking once more', async () => {
    const { context, left } = await aVisit()
    await giveTime(context, { patient: true })
    expect(await left()).toEqual([6, 20])
    await giveTime(context, { patient: false })
    expect(await left()).toEqual([6, 20])
  })

  it('leaves it in the trail', async () => {
    const { context } = await aVisit()
    await giveTime(context, { patient: true })
    const { rows } = await pool.query(
      "select facts, channel from access.event where what = 'given-time' order by at desc limit 1",
    )
    expect(rows).toEqual([{ facts: { patient: true }, channel: 'kiosk' }])
  })

  it('gets none for a session that is over, at home, or for nobody', async () => {
    const over = await aVisit()
    await signOut(over.context, over.token)
    const home = await aVisit('portal')
    const gone = { code: 'access/not-found' }
    await expect(giveTime(over.context, { patient: true })).rejects.toMatchObject(gone)
    await expect(giveTime(home.context, { patient: true })).rejects.toMatchObject(gone)
    await expect(giveTime(aContext(db, anonymous), { patient: true })).rejects.toMatchObject({
      code: 'access/sign-in-needed',
    })
  })
})
