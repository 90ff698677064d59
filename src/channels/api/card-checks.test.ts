import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { grantChecks, makeAsker } from '#domain/grants/index.ts'
import {
  attachCard,
  bookOpenings,
  changeCard,
  keepAllInRegister,
  leaveWallet,
  lookAtPass,
  openWallet,
  replaceCard,
} from '#domain/passes/index.ts'
import { anOpening, passRules } from '#domain/passes/passes.fixture.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { createServer } from '#platform/http/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { apiRoutes, checkOperations, minuteLimits } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const now = new Date('2021-09-07T10:00:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const city = (when = now): OpenContext => ({ db, actor: system('passes'), now: when })
const administrator: OpenContext = {
  db,
  actor: {
    ...{ kind: 'employee', id: newId(), name: 'Els Claes', unit: 'IT', roles: ['administrator'] },
    ...{ channel: 'desk', sessionId: newId() },
  },
  now,
}
const reader = { name: 'Lezer', role: 'container', units: ['SB'], purposes: ['openen'], perMinute: 6_000 } as const
const { key, asker } = await makeAsker(administrator, { ...reader, days: 365 })

/** A process of its own: another pool, another log, and a clock that may be late. */
async function aProcess(late: number) {
  const own = openDatabase(database.url, { connections: 2 })
  const clock = () => at(-late + 60)
  const checks = grantChecks({ pool: own.pool, logKey: Buffer.alloc(32, 1), clock })
  const app = await createServer({ logLevel: 'error', formTargets: [], secure: false })
  const operations = checkOperations({ checks, limits: minuteLimits(), clock })
  await apiRoutes(app, { publicUrl: 'http://loket.test', operations })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const close = async () => {
    await app.close()
    await checks.close()
    await own.close()
  }
  return { url, checks, close }
}
const processes = await Promise.all([aProcess(0), aProcess(30)])
afterAll(() => Promise.all(processes.map(({ close }) => close())))

const ask = async (url: string, card: string, when?: Date) => {
  const response = await fetch(`${url}/api/checks/card`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ purpose: 'openen', may: 'open', card, ...(when && { at: when.toISOString() }) }),
  })
  return response.json()
}
/** What both processes say; one answer when they agree. */
const said = async (card: string, when?: Date) => {
  const answers = await Promise.all(processes.map(({ url }) => ask(url, card, when)))
  return [...new Set(answers.map((one) => JSON.stringify(one)))].map((one) => JSON.parse(one))
}
const yes = [{ answer: 'yes', kind: 'sorteerpas' }]
const no = [{ answer: 'no' }]

let count = 0
const aNumber = () => `093${String(++count).padStart(10, '0')}`
async function aHousehold() {
  const personId = newId()
  const walletId = await openWallet(city(), [personId])
  const card = aNumber()
  await attachCard(city(), walletId, card)
  const actor = { kind: 'resident', id: personId, level: 'substantial', channel: 'portal', sessionId: newId() } as const
  return { walletId, card, own: (when = now): OpenContext => ({ db, actor, now: when }) }
}

describe('A sorting pass that a reader of cards asks about, on every process', () => {
  it('opens as long as it is in use, in any spelling, and nobody learns whose it is', async () => {
    const { card } = await aHousehold()
    expect(await said(card)).toEqual(yes)
    expect(await said(`${card.slice(0, 4)} ${card.slice(4)}`)).toEqual(yes)
    expect(await said(aNumber())).toEqual(no)
  })

  it('is refused at once when its household blocks it, and opens again when it does not', async () => {
    const { card, own } = await aHousehold()
    await changeCard(own(at(40)), card, 'block')
    expect(await said(card)).toEqual(no)
    await changeCard(own(at(50)), card, 'unblock')
    // To a process that is half an hour late it begins when its own clock says so.
    expect(await ask(processes[0].url, card)).toEqual(yes[0])
    expect(await ask(processes[0].url, card, at(45))).toEqual(no[0])
    expect(await ask(processes[0].url, card, at(10))).toEqual(yes[0])
  })

  it('that is lost is refused; the card in its place opens', async () => {
    const { walletId, card, own } = await aHousehold()
    await changeCard(own(), card, 'lose')
    expect(await said(card)).toEqual(no)
    await replaceCard(own(), { ...passRules, newCard: [] }, card)
    const next = aNumber()
    await attachCard(city(), walletId, next)
    expect(await said(card)).toEqual(no)
    expect(await said(next)).toEqual(yes)
  })

  it('is refused for every card of a household that left', async () => {
    const { walletId, card, own } = await aHousehold()
    const second = aNumber()
    await attachCard(city(), walletId, second)
    await leaveWallet(own(), passRules, walletId)
    expect(await Promise.all([card, second].map((one) => said(one)))).toEqual([no, no])
  })

  it('opens with an empty wallet: what is on it is nothing that a reader hears', async () => {
    const { walletId, card } = await aHousehold()
    await bookOpenings(city(), passRules, [anOpening({ card, openedAt: now })])
    expect((await lookAtPass(city(), walletId)).cents).toBe(-50)
    expect(await said(card)).toEqual(yes)
  })

  it('changes nothing in the register when the change of the card fails', async () => {
    const { card, own } = await aHousehold()
    const fails = db.transaction().execute(async (tx) => {
      const within: OpenContext = { ...own(), db: tx }
      await changeCard(within, card, 'block')
      throw new Error('the light went out')
    })
    await expect(fails).rejects.toThrow('light')
    expect(await said(card)).toEqual(yes)
  })

  it('stands in the log of questions with the grant that was found, and without anybody', async () => {
    const { card } = await aHousehold()
    await said(card)
    await said(aNumber())
    for (const { checks } of processes) await checks.close()
    const { rows: grants } = await sql<{ id: string; holder: string | null }>`
      select id, holder from grants."grant" where subject_key = ${card}`.execute(db)
    expect(grants).toMatchObject([{ holder: null }])
    const { rows } = await sql<{ grant_ids: (string | null)[] }>`
      select grant_ids from grants.question where asker_id = ${asker.id}`.execute(db)
    const found = rows.flatMap(({ grant_ids }) => grant_ids)
    expect(found.filter((id) => id === grants[0]?.id)).toHaveLength(processes.length)
    expect(found).toContain(null)
  })
})

describe('Cards of before they stood in the register, or of the release before', () => {
  const asBefore = async (card: string, change: string) => {
    await sql`alter table grants."grant" disable trigger all; alter table grants.event disable trigger all;
      delete from grants.event where grant_id in (select id from grants."grant" where subject_key = ${sql.lit(card)});
      delete from grants."grant" where subject_key = ${sql.lit(card)};
      alter table grants."grant" enable trigger all; alter table grants.event enable trigger all`.execute(db)
    await sql.raw(`update passes.card set ${change} where number = '${card}'`).execute(db)
  }
  const stopped = `status = 'blocked', stopped_at = attached_at + interval '10 minutes'`

  it('are written once, also what may still be asked of a card that stopped', async () => {
    const [used, blocked] = [await aHousehold(), await aHousehold()]
    await asBefore(used.card, `status = 'in-use'`)
    await asBefore(blocked.card, stopped)
    expect(await said(used.card)).toEqual(no)
    expect(await keepAllInRegister(city(at(20)))).toBe(2)
    expect(await keepAllInRegister(city(at(21)))).toBe(0)
    expect(await said(used.card)).toEqual(yes)
    expect(await said(used.card, at(1))).toEqual(yes)
    expect(await said(blocked.card)).toEqual(no)
    expect(await said(blocked.card, at(1))).toEqual(yes)
  })

  it('are set right when the release before blocked one, or used it again', async () => {
    const { card } = await aHousehold()
    await sql.raw(`update passes.card set ${stopped} where number = '${card}'`).execute(db)
    expect(await keepAllInRegister(city(at(10)))).toBe(1)
    expect(await said(card)).toEqual(no)
    await sql.raw(`update passes.card set status = 'in-use', stopped_at = null where number = '${card}'`).execute(db)
    expect(await keepAllInRegister(city(at(20)))).toBe(1)
    expect(await said(card)).toEqual(yes)
  })

  it('are written once by two processes at once', async () => {
    const { card } = await aHousehold()
    await asBefore(card, `status = 'in-use'`)
    const other = openDatabase(database.url)
    const elsewhere: OpenContext = { ...city(), db: other.db as OpenContext['db'] }
    await Promise.all([keepAllInRegister(city()), keepAllInRegister(elsewhere)])
    await other.close()
    const { rows } = await sql`select 1 from grants."grant" where subject_key = ${card}`.execute(db)
    expect(rows).toHaveLength(1)
    expect(await said(card)).toEqual(yes)
  })
})
