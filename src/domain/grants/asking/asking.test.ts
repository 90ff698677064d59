import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anOrder } from '../grants.fixture.ts'
import { changePlate, giveGrant, withdrawGrant } from '../index.ts'
import {
  askerKeyHash,
  askersInUse,
  forgetQuestions,
  grantChecks,
  makeAsker,
  type NewAsker,
  type Question,
  revokeAsker,
} from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const noon = new Date('2021-09-07T10:00:00Z')
const second = new Date(noon.getTime() + 1_000)
const office = (now = noon): OpenContext => ({ db, actor: system('mid-office'), now })
const administrator: OpenContext = {
  db,
  actor: {
    ...{ kind: 'employee', id: newId(), name: 'Els Claes', unit: 'IT', roles: ['administrator'] },
    ...{ channel: 'desk', sessionId: newId() },
  },
  now: noon,
}
const scanCar: NewAsker = {
  ...{
    name: 'Scanwagen 3',
    role: 'scan-car',
    units: ['SW'],
    purposes: ['parkeercontrole'],
    perMinute: 6_000,
    days: 365,
  },
}
const logKey = Buffer.alloc(32, 7)
const checks = grantChecks({ pool: database.pool, logKey, clock: () => noon })
const { key } = await makeAsker(administrator, scanCar)
const keyHash = askerKeyHash(key) as Buffer

let plates = 0
/** A plate that no other test has. */
const aPlate = () => `1TST${String(++plates).padStart(3, '0')}`
const about = (plate: string | null, more: Partial<Question> = {}): Question => ({
  subject: plate === null ? null : { key: plate, country: null },
  zone: 'berchem-1',
  at: null,
  ...more,
})
const asking = { keyHash, purpose: 'parkeercontrole', allows: 'stand', of: 'plate' } as const
const ask = async (question: Question, by = checks) => (await by.ask({ ...asking, questions: [question] })).answers[0]
const given = (plate: string, changes = {}) =>
  giveGrant(office(), anOrder({ subject: { of: 'plate', key: plate, country: 'BE' }, ...changes }))

describe('A question about a plate', () => {
  it('is answered with yes and the kind, and nothing of a person', async () => {
    const plate = aPlate()
    await given(plate)
    expect(await ask(about(plate))).toEqual({ answer: 'yes', kind: 'bewonersvergunning' })
  })

  it('is answered with no for who was granted nothing, or elsewhere, or in another country', async () => {
    const plate = aPlate()
    await given(plate)
    expect(await ask(about(aPlate()))).toEqual({ answer: 'no' })
    expect(await ask(about(plate, { zone: 'elders' }))).toEqual({ answer: 'no' })
    expect(await ask(about(plate, { subject: { key: plate, country: 'FR' } }))).toEqual({ answer: 'no' })
  })

  it('is never a guess: what cannot be read, or told without a zone, is unknown', async () => {
    const plate = aPlate()
    await given(plate)
    expect(await ask(about(null))).toEqual({ answer: 'unknown', because: 'unreadable' })
    expect(await ask(about(plate, { zone: null }))).toEqual({ answer: 'unknown', because: 'zone-needed' })
    const drive = await checks.ask({ ...asking, allows: 'drive', questions: [about(plate)] })
    expect(drive.answers).toEqual([{ answer: 'unknown', because: 'other-register' }])
  })

  it('about another time is answered as it was then', async () => {
    const plate = aPlate()
    const { id } = await given(plate)
    await changePlate(office(second), id, { plate: aPlate() })
    const later = grantChecks({ pool: database.pool, logKey, clock: () => second })
    expect(await ask(about(plate), later)).toEqual({ answer: 'no' })
    expect(await ask(about(plate, { at: noon }), later)).toMatchObject({ answer: 'yes' })
  })

  it('in a thousand at once is answered in the order of the questions', async () => {
    const plate = aPlate()
    await given(plate)
    const questions = Array.from({ length: 1_000 }, (_, n) => about(n % 10 === 0 ? plate : '9ZZZ999'))
    const { answers } = await checks.ask({ ...asking, questions })
    expect(answers.map(({ answer }) => answer)).toEqual(questions.map((_, n) => (n % 10 === 0 ? 'yes' : 'no')))
  })

  it('shares its statement with others that ask at the same time, each with its own answer', async () => {
    const mine = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const plate = aPlate()
        if (n % 2 === 0) await given(plate)
        return plate
      }),
    )
    const answers = await Promise.all(mine.map((plate) => ask(about(plate))))
    expect(answers.map((one) => one?.answer)).toEqual(mine.map((_, n) => (n % 2 === 0 ? 'yes' : 'no')))
  })
})

describe('A grant that is withdrawn at noon', () => {
  it('is refused a second later on every process, whatever its clock says', async () => {
    const other = openDatabase(database.url)
    const elsewhere = grantChecks({ pool: other.pool, logKey, clock: () => second })
    const slow = grantChecks({ pool: other.pool, logKey, clock: () => new Date(noon.getTime() - 60_000) })
    const plate = aPlate()
    const { id } = await given(plate)
    for (const process of [checks, elsewhere, slow])
      expect(await ask(about(plate), process)).toMatchObject({ answer: 'yes' })
    await withdrawGrant(office(), id, 'misuse')
    for (const process of [checks, elsewhere, slow]) expect(await ask(about(plate), process)).toEqual({ answer: 'no' })
    await other.close()
  })
})

describe('A key', () => {
  it('is shown once and kept as a hash', async () => {
    const { asker, key: fresh } = await makeAsker(administrator, { ...scanCar, name: 'Slagboom' })
    const kept = await sql`select * from grants.asker where id = ${asker.id}`.execute(db)
    expect(JSON.stringify(kept.rows)).not.toContain(fresh)
    expect(await askersInUse(administrator)).toContainEqual({ ...asker, asked: 0 })
  })

  it('asks for its own purposes and what its role may ask, and nothing once it is revoked', async () => {
    const { asker, key: fresh } = await makeAsker(administrator, { ...scanCar, role: 'container' })
    const by = { ...asking, keyHash: askerKeyHash(fresh) as Buffer, questions: [about('1ABC123')] }
    await expect(checks.ask({ ...by, allows: 'open', purpose: 'iets-anders' })).rejects.toMatchObject({
      code: 'grants/other-purpose',
    })
    await expect(checks.ask(by)).rejects.toMatchObject({ code: 'grants/other-role' })
    await checks.ask({ ...by, allows: 'open' })
    await revokeAsker(administrator, asker.id)
    await expect(checks.ask({ ...by, allows: 'open' })).rejects.toMatchObject({ code: 'grants/unknown-key' })
    await expect(revokeAsker(administrator, asker.id)).rejects.toMatchObject({ code: 'grants/asker-not-found' })
  })

  it('is made by an administrator, with a name, a unit and purposes', async () => {
    await expect(makeAsker(office(), scanCar)).rejects.toMatchObject({ code: 'access/employees-only' })
    for (const wrong of [{ name: ' ' }, { units: [] }, { purposes: [] }, { purposes: ['Twee woorden'] }])
      await expect(makeAsker(administrator, { ...scanCar, ...wrong })).rejects.toMatchObject({
        code: 'grants/asker-incomplete',
      })
  })
})

describe('The log of questions', () => {
  type Line = {
    asker_id: string
    purpose: string
    minute: Date
    asked: number
    grant_ids: string[]
    hashes: Buffer[] | null
  }
  const lines = async (askerId: string) =>
    (await sql<Line>`select * from grants.question where asker_id = ${askerId} order by id`.execute(db)).rows

  it('says who asked, why, in which minute, how many and what was found; the plate as a hash for thirty days', async () => {
    const { asker, key: fresh } = await makeAsker(administrator, scanCar)
    const checks = grantChecks({ pool: database.pool, logKey, clock: () => noon })
    const [plate, unknown] = [aPlate(), aPlate()]
    const { id } = await given(plate)
    const questions = [about(plate), about(unknown), about(null)]
    await checks.ask({ ...asking, keyHash: askerKeyHash(fresh) as Buffer, questions })
    await checks.close()
    const [line] = await lines(asker.id)
    expect(line).toMatchObject({ purpose: 'parkeercontrole', asked: 3, grant_ids: [id, null, null] })
    expect(line?.minute.getTime()).toSatisfy((at: number) => at % 60_000 === 0)
    expect(line?.hashes?.[0]).not.toEqual(line?.hashes?.[1])
    expect(JSON.stringify(line)).not.toContain(plate)

    await forgetQuestions(office())
    expect((await lines(asker.id))[0]?.hashes).toHaveLength(3)
    await sql`insert into grants.question (asker_id, purpose, allows, minute, asked, grant_ids, hashes)
      values (${asker.id}, 'x', 'stand', now() - interval '31 days', 1, array[null]::uuid[], array['\\x00'::bytea])`.execute(
      db,
    )
    expect(await forgetQuestions(office())).toBe(1)
    expect((await lines(asker.id)).map(({ hashes }) => hashes === null)).toEqual([false, true])
  })

  it('is written a moment later, one line for all that one key asked in it', async () => {
    const { asker, key: fresh } = await makeAsker(administrator, scanCar)
    const by = { ...asking, keyHash: askerKeyHash(fresh) as Buffer }
    await Promise.all(Array.from({ length: 30 }, () => checks.ask({ ...by, questions: [about(aPlate())] })))
    await expect.poll(async () => (await lines(asker.id)).reduce((sum, { asked }) => sum + asked, 0)).toBe(30)
    expect((await lines(asker.id)).length).toBeLessThan(5)
  })

  it('that cannot be written stops the answers, and goes on where it was', async () => {
    const { asker, key: fresh } = await makeAsker(administrator, scanCar)
    const faults: unknown[] = []
    const own = openDatabase(database.url, { connections: 2 })
    const onFault = (error: unknown) => void faults.push(error)
    const shaky = grantChecks({ pool: own.pool, logKey, clock: () => noon, onFault })
    const one = () => shaky.ask({ ...asking, keyHash: askerKeyHash(fresh) as Buffer, questions: [about(aPlate())] })
    await sql`alter table grants.question rename to question_away`.execute(db)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      await one()
      await expect.poll(() => faults.length).toBeGreaterThan(0)
      vi.setSystemTime(Date.now() + 10_000)
      await expect(one()).rejects.toMatchObject({ code: 'grants/log-silent' })
    } finally {
      vi.useRealTimers()
      await sql`alter table grants.question_away rename to question`.execute(db)
    }
    await shaky.close()
    expect((await lines(asker.id)).map(({ asked }) => asked)).toEqual([1])
    await own.close()
  })

  it('is only added to', async () => {
    await ask(about(aPlate()))
    await expect.poll(async () => (await sql`select 1 from grants.question limit 1`.execute(db)).rows.length).toBe(1)
    await expect(sql`delete from grants.question`.execute(db)).rejects.toMatchObject({ code: '23001' })
    await expect(sql`update grants.question set purpose = 'x'`.execute(db)).rejects.toMatchObject({ code: '23001' })
  })
})
