import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, anonymous, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aContext, anIdentityProvider, aSignIn } from './access.fixture.ts'
import {
  actorOf,
  csrfTokenOf,
  hashOf,
  listSessions,
  requireCsrf,
  requireLevel,
  requireResident,
  requireRole,
  residentJson,
  residentSessionFrom,
  revokeSession,
  revokeSessions,
  type Session,
  sessionOf,
  sessionPolicy,
  signOut,
  signOutElsewhere,
  sweepAccess,
} from './index.ts'
import type { AccessTables } from './store.ts'

const { db, pool } = await testDatabase<AccessTables>()
const idp = await anIdentityProvider()
afterAll(idp.simulator.stop)

type How = Parameters<typeof aSignIn>[2]
async function aSession(how: How = {}): Promise<Session & { token: string }> {
  const { token } = await aSignIn(db, idp, how)
  const session = await sessionOf(pool, token)
  if (!session) throw new Error('no session')
  return { ...session, token }
}
const asActor = (session: Session) => aContext(db, actorOf(session))
/** As if `seconds` had passed since the session was last used. */
const wait = (id: string, seconds: number) => {
  const past = sql`make_interval(secs => ${seconds})`
  return db
    .updateTable('access.session')
    .set({
      last_seen_at: sql`last_seen_at - ${past}`,
      idle_expires_at: sql`idle_expires_at - ${past}`,
      expires_at: sql`expires_at - ${past}`,
    })
    .where('id', '=', id)
    .execute()
}
const secondsLeft = (until: Date) => Math.round((until.getTime() - Date.now()) / 1_000)
const missing = { kind: 'missing', code: 'access/not-found' }

describe('A session', () => {
  it.each([undefined, '', 'A'.repeat(43), 'x'.repeat(10_000), "' or true --"])(
    'is nobody with cookie %j',
    async (token) => expect(await sessionOf(pool, token)).toBeNull(),
  )

  it('serves many requests at once', async () => {
    const { token, id } = await aSession()
    const all = await Promise.all(Array.from({ length: 20 }, () => sessionOf(pool, token)))
    expect(new Set(all.map((session) => session?.id))).toEqual(new Set([id]))
  })

  it.each([
    ['resident', { channel: 'portal' }, 30 * 60, 8 * 3_600],
    ['resident', { channel: 'kiosk' }, 2 * 60, 20 * 60],
    ['employee', { channel: 'desk', audience: 'employee', person: 'griet' }, 30 * 60, 10 * 3_600],
  ] as const)('of a %s with %j lasts %i seconds idle, %i in all', async (_, how, idle, absolute) => {
    const session = await aSession(how)
    expect(Math.abs(secondsLeft(session.idleExpiresAt) - idle)).toBeLessThan(5)
    expect(Math.abs(secondsLeft(session.expiresAt) - absolute)).toBeLessThan(5)
  })

  it('ends when it is idle', async () => {
    const { token, id } = await aSession()
    await wait(id, 30 * 60 + 1)
    expect(await sessionOf(pool, token)).toBeNull()
  })

  it('lasts on while it is used, and not beyond its absolute end', async () => {
    const { token, id } = await aSession()
    for (let used = 0; used < 15; used++) {
      await wait(id, 29 * 60)
      expect(await sessionOf(pool, token)).not.toBeNull()
    }
    await wait(id, 29 * 60)
    await sessionOf(pool, token)
    await wait(id, 29 * 60)
    expect(await sessionOf(pool, token)).toBeNull()
  })

  it('is written at most once a minute, however busy', async () => {
    const { token, id } = await aSession()
    const version = async () =>
      (await sql<{ xmin: string }>`select xmin from access.session where id = ${id}`.execute(db)).rows[0]?.xmin
    const before = await version()
    await Promise.all(Array.from({ length: 10 }, () => sessionOf(pool, token)))
    expect(await version()).toBe(before)

    await wait(id, 61)
    const waited = await version()
    await sessionOf(pool, token)
    expect(await version()).not.toBe(waited)
  })

  it('can be read in the same statement as what a page needs', async () => {
    const { token, id } = await aSession()
    const text = `select ${residentJson} as session, $2::text as draft from access.live_session live where token_hash = $1`
    const { rows } = await pool.query({ name: 'test.page', text, values: [hashOf(token), 'answers'] })
    expect(rows[0]?.draft).toBe('answers')
    const { subjectId, level, channel } = (await sessionOf(pool, token)) as Session
    expect(residentSessionFrom(rows[0].session)).toMatchObject({ id, subjectId, level, channel })
  })

  it('has rules that hold from a date on', () => {
    expect(sessionPolicy('resident', 'kiosk', '2026-11-23').idle).toBe(120)
    expect(() => sessionPolicy('resident', 'portal', '2020-12-31')).toThrow('2020-12-31')
  })
})

describe('Signing out', () => {
  it('ends the session, and gives what the provider needs to end its own', async () => {
    const { token } = await aSession()
    const out = await signOut(aContext(db), token)

    expect(out?.audience).toBe('resident')
    expect(out?.idToken.split('.')).toHaveLength(3)
    expect(await sessionOf(pool, token)).toBeNull()
  })

  it('twice does no harm', async () => {
    const { token } = await aSession()
    await signOut(aContext(db), token)
    expect([await signOut(aContext(db), token), await signOut(aContext(db), 'forged')]).toEqual([null, null])
  })

  it('forgets the token of the provider', async () => {
    const { token, id } = await aSession()
    await signOut(aContext(db), token)
    const row = await db.selectFrom('access.session').select('id_token').where('id', '=', id).executeTakeFirst()
    expect(row?.id_token).toBeNull()
  })

  it('elsewhere, as the provider says, ends that session and no other', async () => {
    const mine = await aSession({ person: 'sofie' })
    const other = await aSession({ person: 'tom' })
    const row = await db.selectFrom('access.session').selectAll().where('id', '=', mine.id).executeTakeFirstOrThrow()
    const subject = row.provider_subject
    const provider = { ...idp.provider, loggedOut: async () => ({ subject }) }

    expect(await signOutElsewhere(aContext(db), provider, 'token', 'employee')).toBe(0)
    expect(await signOutElsewhere(aContext(db), provider, 'token', 'resident')).toBe(1)
    expect([await sessionOf(pool, mine.token), (await sessionOf(pool, other.token))?.id]).toEqual([null, other.id])
  })

  it('elsewhere cannot be made up', async () => {
    const made = signOutElsewhere(aContext(db), idp.provider, 'a.b.c', 'resident')
    await expect(made).rejects.toMatchObject({ code: 'access/sign-in-failed' })
  })
})

describe('Revoking sessions', () => {
  it('ends every session of a person, but for the one in which they ask it', async () => {
    const [here, there] = [await aSession({ person: 'lina' }), await aSession({ person: 'lina' })]
    expect((await listSessions(asActor(here), here.subjectId)).map(({ id }) => id)).toContain(there.id)

    expect(await revokeSessions(asActor(here), here.subjectId, here.id)).toBe(1)
    expect([(await sessionOf(pool, here.token))?.id, await sessionOf(pool, there.token)]).toEqual([here.id, null])
  })

  it('ends one session', async () => {
    const [here, there] = [await aSession({ person: 'tom' }), await aSession({ person: 'tom' })]
    await revokeSession(asActor(here), there.id)
    expect(await sessionOf(pool, there.token)).toBeNull()
    await expect(revokeSession(asActor(here), there.id)).rejects.toMatchObject(missing)
    await expect(revokeSession(asActor(here), 'x')).rejects.toMatchObject(missing)
  })

  it('of somebody else is for administrators', async () => {
    const theirs = await aSession({ person: 'maria' })
    const foreign = [
      asActor(await aSession({ person: 'jan' })),
      asActor(await aSession({ audience: 'employee', channel: 'desk', person: 'griet' })),
      aContext(db, anonymous),
    ]
    for (const context of foreign) {
      await expect(revokeSession(context, theirs.id)).rejects.toMatchObject(missing)
      expect(() => revokeSessions(context, theirs.subjectId)).toThrow('access/not-found')
      await expect(listSessions(context, theirs.subjectId)).rejects.toMatchObject(missing)
    }
    expect(await sessionOf(pool, theirs.token)).not.toBeNull()

    const dirk = await aSession({ audience: 'employee', channel: 'desk', person: 'dirk' })
    expect(await revokeSessions(asActor(dirk), theirs.subjectId)).toBe(1)
    const last = await db
      .selectFrom('access.event')
      .selectAll()
      .where('session_id', '=', theirs.id)
      .orderBy('at', 'desc')
      .executeTakeFirst()
    expect(last).toMatchObject({ what: 'revoked', actor_kind: 'employee', actor_id: dirk.subjectId })
  })
})

describe('A form', () => {
  const { token, other } = { token: 'a'.repeat(43), other: 'b'.repeat(43) }

  it('is accepted with the token of its own session only', () => {
    expect(() => requireCsrf(token, csrfTokenOf(token))).not.toThrow()
    for (const wrong of [csrfTokenOf(other), '', undefined, null, 1, [csrfTokenOf(token)], `${csrfTokenOf(token)} `]) {
      expect(() => requireCsrf(token, wrong)).toThrow('access/csrf')
    }
    expect(() => requireCsrf('', csrfTokenOf(''))).toThrow('access/csrf')
  })
})

describe('An access rule', () => {
  const sessionId = 's'
  const resident: Actor = { kind: 'resident', id: 'r', level: 'substantial', channel: 'portal', sessionId }
  const clerk: Actor = {
    kind: 'employee',
    id: 'e',
    name: 'E',
    unit: 'U',
    roles: ['counter'],
    channel: 'desk',
    sessionId,
  }

  it('asks strangers to sign in', () => {
    const needed = { kind: 'unauthenticated', code: 'access/sign-in-needed' }
    const rules: ((actor: Actor) => void)[] = [requireResident, requireRole, (actor) => requireLevel(actor, 'low')]
    for (const rule of rules) expect(() => rule(anonymous)).toThrow(expect.objectContaining(needed))
  })

  it('knows residents from employees', () => {
    expect(() => requireResident(resident)).not.toThrow()
    expect(() => requireResident(clerk)).toThrow('access/residents-only')
    expect(() => requireRole(resident)).toThrow('access/employees-only')
    expect(() => requireRole(system('x'))).toThrow('access/employees-only')
  })

  it('knows levels and roles', () => {
    expect(() => requireLevel(resident, 'substantial')).not.toThrow()
    expect(() => requireLevel(resident, 'high')).toThrow('access/level-too-low')
    expect(() => requireRole(clerk, 'mid-office', 'counter')).not.toThrow()
    expect(() => requireRole(clerk, 'administrator')).toThrow('access/role-missing')
  })
})

describe('The sweep', () => {
  it('forgets what is over, keeps what lives, and is for the program alone', async () => {
    const [live, over] = [await aSession(), await aSession()]
    await wait(over.id, 31 * 60)
    const old = await aSession()
    await wait(old.id, 31 * 24 * 3_600)
    await db
      .updateTable('access.sign_in_attempt')
      .set({ expires_at: new Date(0) })
      .execute()
    await sweepAccess(aContext(db, system('sweep')))

    const rows = await db.selectFrom('access.session').select(['id', 'id_token']).execute()
    const tokenOf = (id: string) => rows.find((row) => row.id === id)?.id_token
    expect([typeof tokenOf(live.id), tokenOf(over.id), tokenOf(old.id)]).toEqual(['string', null, undefined])
    expect(await db.selectFrom('access.sign_in_attempt').selectAll().execute()).toEqual([])
    expect(() => sweepAccess(asActor(live))).toThrow('access/system-only')
  })
})

describe('The trail of access', () => {
  it('cannot be changed', async () => {
    await aSession()
    await expect(db.deleteFrom('access.event').execute()).rejects.toThrow('append-only')
  })
})
