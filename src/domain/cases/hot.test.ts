import { afterAll, describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { hashOf } from '../access/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { knowPerson } from '../people/index.ts'
import { applications } from './cases.fixture.ts'
import { lookAtCase, ownDrafts } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const planned = openDatabase<unknown>(database.url, { connections: 4, plannedOnce: true })
afterAll(() => planned.close())
const { draft, submitted, system: office } = applications(db)
const own = ownDrafts(planned.pool)

/** Somebody who is signed in, with the cookie. */
async function aVisitor(): Promise<Readonly<{ token: string; personId: string }>> {
  const insz = `4${String(Math.floor(Math.random() * 1e10)).padStart(10, '0')}`
  const names = { givenName: 'Inwoner', familyName: insz.slice(0, 6) }
  const person = await knowPerson({ db, actor: system('test'), now: new Date() } as OpenContext, { insz, ...names })
  const token = newId().replaceAll('-', '').padEnd(43, 'x')
  await database.pool.query(
    `insert into access.session (id, token_hash, kind, subject_id, level, method, channel, provider_subject,
       authenticated_at, idle_time, idle_expires_at, expires_at)
     values ($1, $2, 'resident', $3, 'high', 'x', 'portal', 'x', now(), '1 hour', now() + interval '1 hour',
       now() + interval '1 hour')`,
    [newId(), hashOf(token), person.id],
  )
  return { token, personId: person.id }
}

async function withDraft() {
  const visitor = await aVisitor()
  return { ...visitor, ...(await draft(aProduct(), visitor.personId)) }
}
type Someone = Awaited<ReturnType<typeof withDraft>>
const step = ({ id, product }: Someone, answers: Record<string, string>) => ({
  ...{ caseId: id, product: product.id, version: product.version },
  ...{ answers, at: new Date() },
})
const answersOf = async ({ id }: Someone) => (await lookAtCase(office, id)).answers

describe('Pages of a form that many open at once', () => {
  it('give everybody their own draft, with who they are', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, withDraft))
    const opened = await Promise.all(people.map(({ token, id }) => own.open(token, id)))
    expect(opened.map((one) => one?.case)).toEqual(
      await Promise.all(people.map(({ context, id }) => lookAtCase(context, id))),
    )
    expect(opened.map((one) => one?.session.subjectId)).toEqual(people.map(({ personId }) => personId))
  })

  it("give nobody somebody else's, whoever asks beside them", async () => {
    const [one, other] = [await withDraft(), await withDraft()]
    const mixed = [own.open(one.token, other.id), own.open(other.token, other.id), own.open('x'.repeat(43), one.id)]
    expect((await Promise.all(mixed)).map((found) => found?.case.id ?? null)).toEqual([null, other.id, null])
    const stolen = await own.save(one.token, step(other, { question: 'van mij' }))
    expect([stolen, await answersOf(other)]).toEqual([false, { question: 'Wie woont er op mijn adres?' }])
  })

  it('are of drafts only: what is handed in goes the slow way', async () => {
    const { token, personId } = await aVisitor()
    const handedIn = await submitted(aProduct(), personId)
    expect(await own.open(token, handedIn.id)).toBeNull()
    expect(await own.save(token, step({ ...handedIn, token, personId }, { question: 'nog iets' }))).toBe(false)
  })
})

describe('Steps of a form that many send at once', () => {
  it('are all kept, also several of one draft', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, withDraft))
    const steps = people.flatMap((one) => ['a', 'b', 'c'].map((name) => ({ one, name })))
    const kept = await Promise.all(steps.map(({ one, name }) => own.save(one.token, step(one, { [name]: 'ja' }))))
    expect(kept).toEqual(steps.map(() => true))
    for (const one of people) expect(await answersOf(one)).toMatchObject({ a: 'ja', b: 'ja', c: 'ja' })
  })

  it('do not suffer from one that the database cannot hold', async () => {
    const [bad, good] = [await withDraft(), await withDraft()]
    const both = [
      own.save(bad.token, step(bad, { other: 'nul: \u0000' })),
      own.save(good.token, step(good, { b: 'ja' })),
    ]
    const [refused, kept] = await Promise.allSettled(both)
    expect([refused?.status, kept]).toEqual(['rejected', { status: 'fulfilled', value: true }])
  })

  it('do not wait for a draft that somebody else holds', async () => {
    const [held, free] = [await withDraft(), await withDraft()]
    const holder = await database.pool.connect()
    await holder.query('begin')
    await holder.query('select 1 from cases.case where id = $1 for update', [held.id])
    const both = [own.save(held.token, step(held, { b: 'ja' })), own.save(free.token, step(free, { b: 'ja' }))]
    expect(await Promise.all(both)).toEqual([false, true])
    await holder.query('rollback')
    holder.release()
    expect(await own.save(held.token, step(held, { b: 'ja' }))).toBe(true)
  })
})
