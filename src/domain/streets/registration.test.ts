import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { gipodOverApi, type PublicDomainWriter, referenceOf } from '#outside/gipod/index.ts'
import { startGipodSimulator } from '#outside/gipod/simulator.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { drainJobs } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { approvePlace, erasePlaces, registerAgain, registerDue, registerPlace, withdrawPlace } from './index.ts'
import { openRegistrations, registrationOfCase } from './registration.ts'
import { aPlace, streetUse } from './streets.fixture.ts'

const { db: typed, url } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const now = new Date('2026-11-23T09:00:00+01:00')
const context: OpenContext = { db, actor: system('test'), now }
const fixture = fileURLToPath(new URL('./register-killed.fixture.ts', import.meta.url))
const rival = openDatabase<unknown>(url)

const gipod = await startGipodSimulator({ clock: () => now, uses: [] })
let writer: PublicDomainWriter
beforeAll(() => {
  writer = gipodOverApi({ ...gipod.settings, patience: 1_000 })
})
afterEach(() => {
  gipod.buttons.press('well')
  gipod.writing.refuse(null)
})
afterAll(async () => {
  await rival.close()
  await gipod.stop()
})

/** Each test in a street of its own. */
let streets = 0
const given = async (changes: Parameters<typeof aPlace>[0] = {}) => {
  const lane = { street: `Proefstraat ${++streets}`, postalCode: '2600', side: 'odd' } as const
  const order = aPlace(changes, { lane, ends: [...ends] })
  return { ...(await approvePlace(context, order)), caseId: order.caseId }
}
const ends = [
  { x: 154_800, y: 209_700 },
  { x: 154_815, y: 209_700 },
] as const
/** What is promised is done, and so is what that promises for later, as often as it may need. */
async function work(patience = 0, by: PublicDomainWriter | null = writer, at = context) {
  const one = {
    'streets.register': ({ occupationId }: { occupationId: string }) =>
      registerPlace(at, { writer: by ?? undefined, patience }, occupationId),
  }
  return drainJobs(db, one)
}
const there = (id: string) => gipod.writing.written().filter(({ body }) => body.reference === referenceOf(id))

describe('A place that the city gives away', () => {
  it('is written in the register of the public domain, with its number here', async () => {
    const place = await given()
    expect(await registrationOfCase(context, place.caseId)).toMatchObject({ written: null, wanted: 'planned' })
    await work()
    const [written] = there(place.id)
    expect(written).toMatchObject({
      kind: 'mobility-hindrances',
      body: { period: { start: '2026-12-08T06:00:00.000Z', end: '2026-12-09T18:00:00.000Z' } },
    })
    expect(await registrationOfCase(context, place.caseId)).toMatchObject({
      written: 'planned',
      number: written?.gipodId,
      writtenAt: now,
      trouble: null,
    })
  })

  it('of small works is work there', async () => {
    const place = await given({ use: 'works', hours: { from: '00:00', until: '24:00' } })
    await work()
    const period = { start: '2026-12-07T23:00:00.000Z', end: '2026-12-09T23:00:00.000Z' }
    expect(there(place.id)).toMatchObject([{ kind: 'works', body: { period } }])
  })

  it('is promised with its permit, or not at all', async () => {
    const order = aPlace({}, { lane: { street: 'Terugstraat', postalCode: '2600', side: 'odd' } })
    const undone = db.transaction().execute(async (tx) => {
      await approvePlace({ ...context, db: tx as OpenContext['db'] }, order)
      throw new Error('changed our mind')
    })
    await expect(undone).rejects.toThrow('changed our mind')
    expect(await work()).toEqual([])
  })

  it('tells nothing of a person, a house or a file', async () => {
    const place = await given()
    await work()
    const said = JSON.stringify(there(place.id))
    expect(said).not.toContain(place.holder)
    expect(said).not.toContain(place.caseId)
    expect(said).not.toMatch(/\b97\b|Berchem/)
  })

  it('is there no more once it is taken back, and is never written when it was taken back before', async () => {
    const [early, late] = [await given(), await given()]
    await withdrawPlace(context, early.caseId, 'asked')
    await work()
    await withdrawPlace(context, late.caseId, 'emergency')
    await work()
    expect([there(early.id), there(late.id)]).toEqual([[], []])
    for (const { caseId } of [early, late])
      expect(await registrationOfCase(context, caseId)).toMatchObject({ written: 'withdrawn' })
  })

  it('has ended there on the day after its last one', async () => {
    const place = await given()
    await work()
    const onDay = (day: string) => registerDue({ ...context, now: new Date(`${day}T09:00:00+01:00`) })
    await onDay('2026-12-09')
    await work()
    expect(there(place.id)).toMatchObject([{ statusId: gipod.settings.codes.validHindrance }])
    await onDay('2026-12-10')
    await work()
    expect(there(place.id)).toMatchObject([{ statusId: gipod.settings.codes.doneHindrance }])
    await erasePlaces(context, [place.caseId])
    const { rows } = await sql<{
      ends: unknown
    }>`select ends from streets.registration where occupation_id = ${place.id}`.execute(db)
    expect(rows).toEqual([{ ends: null }])
  })
})

describe('While the register', () => {
  it.each(['down', 'garbage'] as const)(
    'is %s, it waits, is seen, and is written when it answers again',
    async (mood) => {
      const place = await given()
      gipod.buttons.press(mood)
      await work(1)
      expect(there(place.id)).toEqual([])
      const open = await openRegistrations(context)
      expect(open).toMatchObject([{ registration: { trouble: 'silent', refused: false }, place: { id: place.id } }])
      gipod.buttons.press('well')
      await registerDue(context)
      await work()
      expect(there(place.id)).toHaveLength(1)
      expect(await openRegistrations(context)).toEqual([])
    },
  )

  it('refuses it, staff read why, and it is told again only when they say so', async () => {
    const place = await given()
    gipod.writing.refuse('outside-territory')
    await work()
    await registerDue(context)
    await work()
    expect(await registrationOfCase(context, place.caseId)).toMatchObject({
      trouble: 'outside-territory',
      refused: true,
    })
    gipod.writing.refuse(null)
    expect(await work()).toEqual([])
    await registerAgain(keeper, catalogue, place.caseId)
    await work()
    expect(there(place.id)).toHaveLength(1)
  })

  it('is one that this city does not write to, it waits untouched', async () => {
    const place = await given()
    await work(0, null)
    expect(await registrationOfCase(context, place.caseId)).toMatchObject({ written: null, trouble: null })
    await registerDue(context)
    await work()
    expect(there(place.id)).toHaveLength(1)
  })
})

describe('Exactly one is written', () => {
  it('when the answer is lost on the way', async () => {
    const place = await given()
    gipod.writing.loseAnswers(1)
    await work()
    expect(there(place.id)).toHaveLength(1)
    expect(await registrationOfCase(context, place.caseId)).toMatchObject({ written: 'planned' })
  })

  it('when the process is killed (SIGKILL) between writing and noting it', { timeout: 60_000 }, async () => {
    const place = await given()
    const answer = gipod.writing.holdAnswers()
    const settings = { ...gipod.settings, patience: 60_000 }
    const killed = spawn(process.execPath, ['--import', 'tsx', fixture], {
      stdio: 'inherit',
      env: { ...process.env, KILLED: JSON.stringify({ database: url, settings, occupationId: place.id }) },
    })
    await vi.waitUntil(() => there(place.id).length === 1, { timeout: 40_000, interval: 20 })
    const gone = new Promise((resolve) => killed.once('exit', (_, signal) => resolve(signal)))
    killed.kill('SIGKILL')
    expect(await gone).toBe('SIGKILL')
    answer()
    expect(await registrationOfCase(context, place.caseId)).toMatchObject({ written: null })

    // Whoever takes the job up finds the lease of the dead one, and comes back when it is over.
    await work()
    expect(there(place.id)).toHaveLength(1)
    const over = sql`update streets.registration set leased_until = now() - interval '1 second' where occupation_id = ${place.id}`
    await over.execute(db)
    await sql`update platform.outbox set not_before = now()`.execute(db)
    await work()
    expect(there(place.id)).toHaveLength(1)
    expect(await registrationOfCase(context, place.caseId)).toMatchObject({ written: 'planned' })
  })

  it('when the same job runs on two connections at once', async () => {
    const place = await given()
    await drainJobs(db, {})
    await Promise.all(
      [context, { ...context, db: rival.db as OpenContext['db'] }].map((one) =>
        registerPlace(one, { writer, patience: 0 }, place.id),
      ),
    )
    expect(there(place.id)).toHaveLength(1)
    await sql`delete from platform.outbox`.execute(db)
  })

  it('and none when it is taken back while it is being written', async () => {
    const place = await given()
    const meanwhile: PublicDomainWriter = {
      ...writer,
      write: async (use) => {
        const told = await writer.write(use)
        await withdrawPlace(context, place.caseId, 'asked')
        return told
      },
    }
    await work(0, meanwhile)
    expect(there(place.id)).toEqual([])
  })
})

const catalogue = catalogueOf([aProduct({ ...streetUse })], anOffer())
const keeper: OpenContext = {
  ...context,
  actor: {
    ...{ kind: 'employee', id: newId(), name: 'Bram', unit: 'IT', roles: ['administrator'] },
    ...{ channel: 'desk', sessionId: newId() },
  },
}
