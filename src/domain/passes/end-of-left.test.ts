import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import type { Address, PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { consultHousehold, consultPerson, knowPerson, readerLog } from '../people/index.ts'
import {
  askTopUp,
  attachCard,
  beginGiveBack,
  creditTopUp,
  lookAgainAt,
  lookAtPass,
  openDoubts,
  openWallet,
  settleDue,
  sweepPasses,
} from './index.ts'
import { passRules } from './passes.fixture.ts'

const here: Address = { kind: 'belgian', street: 'Statiestraat', houseNumber: '1', postalCode: '2600' }
const elsewhere: Address = { kind: 'belgian', street: 'Veldstraat', houseNumber: '1', postalCode: '9000' }
const rules = { ...passRules, streets: [{ street: 'Statiestraat', postalCode: '2600', validFrom: '2021-01-01' }] }
const opened = new Date('2021-09-06T10:00:00Z')
const after = (days: number) => new Date(opened.getTime() + days * 86_400_000)

/** A database of its own for each story: a sweep looks at every wallet. */
async function aCity() {
  const database = await testDatabase<unknown>()
  const db = database.db as OpenContext['db']
  const at = (days: number): OpenContext => ({ db, actor: system('passes'), now: after(days) })
  const lives = new Map<string, Partial<RegisteredPerson>>()
  const together = new Map<string, readonly string[]>()
  const asked: string[] = []
  const state = { silent: false }
  const say = <Value>(value: Value | undefined) => {
    const told = { source: 'register', notices: [], at: new Date().toISOString() }
    if (state.silent) return { ...told, outcome: 'silent' as const }
    return value ? { ...told, outcome: 'found' as const, value } : { ...told, outcome: 'unknown' as const }
  }
  const register = {
    person: async (insz: string) => {
      asked.push(insz)
      const said = lives.get(insz)
      return say(said && { insz, nationalities: [], ...said })
    },
    household: async (insz: string) => {
      const members = together.get(insz)
      return say(members && { members: members.map((one) => ({ insz: one })) })
    },
  } as unknown as PopulationRegister

  /** A household in the sorting street, with a card. */
  async function aHousehold(...keys: string[]) {
    const people: { id: string; insz: string }[] = []
    for (const key of keys) {
      const { insz } = residentByKey(key)
      const { id } = await knowPerson(at(0), { insz, givenName: key, familyName: 'Test' })
      people.push({ id, insz })
      lives.set(insz, { address: here })
      together.set(
        insz,
        keys.map((one) => residentByKey(one).insz),
      )
    }
    const walletId = await openWallet(
      at(0),
      people.map(({ id }) => id),
    )
    const card = `094${String(lives.size).padStart(10, '0')}`
    await attachCard(at(0), walletId, card)
    const status = async () => (await lookAtPass(at(0), walletId)).wallet.status
    return { walletId, people, card, status }
  }
  const leave = (...keys: string[]) => {
    const numbers = keys.map((key) => residentByKey(key).insz)
    for (const insz of numbers) {
      lives.set(insz, { address: elsewhere })
      together.set(insz, numbers)
    }
  }
  const die = (key: string) => {
    lives.set(residentByKey(key).insz, { death: { date: '2021-10-01' } })
    together.delete(residentByKey(key).insz)
  }
  const sweep = (days: number, from = register) => sweepPasses(at(days), rules, from)
  const jobs = async (name: string) =>
    (await sql<{ data: unknown }>`select data from platform.outbox where name = ${name}`.execute(db)).rows.map(
      ({ data }) => data,
    )
  return { url: database.url, db, at, register, asked, state, aHousehold, leave, die, sweep, jobs, lives }
}

describe('A household that the register says has left', () => {
  it('ends by itself and is told once, its cards at once; what was paid in goes back', async () => {
    const city = await aCity()
    const { walletId, people, status, card } = await city.aHousehold('yasmina', 'adam')
    const [mother, child] = people
    const { id } = await askTopUp(city.at(0), rules, { walletId, cents: 1_000, payer: mother?.id ?? '' })
    await creditTopUp(city.at(0), id)
    city.leave('yasmina', 'adam')
    expect(await city.sweep(31)).toMatchObject({ asked: 1, left: 1, silent: 0 })
    // A child is not asked about by itself: it moved along.
    expect(city.asked).not.toContain(child?.insz)
    expect(await status()).toBe('leaving')
    expect((await lookAtPass(city.at(0), walletId)).cards).toMatchObject([{ number: card, status: 'blocked' }])
    expect(await city.sweep(62)).toMatchObject({ left: 0 })
    expect(await city.jobs('passes.left')).toEqual([{ walletId }])

    await settleDue(city.at(46))
    expect(await beginGiveBack(city.at(46), walletId)).toMatchObject({ cents: 1_000, topUps: [id] })
    const own: OpenContext = {
      ...city.at(0),
      actor: { kind: 'resident', id: mother?.id ?? '', level: 'substantial', channel: 'portal', sessionId: newId() },
    }
    expect(await readerLog(own, mother?.id ?? '')).toMatchObject([
      { what: 'household', purpose: 'sorteerpas', who: 'system' },
      { what: 'person', purpose: 'sorteerpas', who: 'system' },
    ])
  })

  it('keeps its pass as long as one of them still lives there', async () => {
    const city = await aCity()
    const { status } = await city.aHousehold('jan', 'els')
    for (const key of ['jan', 'els']) {
      city.leave(key)
      const other = residentByKey(key === 'jan' ? 'els' : 'jan').insz
      city.lives.set(other, { address: here })
      expect(await city.sweep(key === 'jan' ? 31 : 62)).toMatchObject({ asked: 1, left: 0 })
    }
    expect(await status()).toBe('open')
  })

  it('keeps it where the register does not say where somebody lives', async () => {
    const city = await aCity()
    const { people, status } = await city.aHousehold('jan')
    city.lives.set(people[0]?.insz ?? '', {})
    expect(await city.sweep(31)).toMatchObject({ asked: 1, left: 0 })
    expect(await status()).toBe('open')
  })

  it('keeps it after a death for who stays; when nobody is left, a person sees to the money', async () => {
    const city = await aCity()
    const { walletId, status } = await city.aHousehold('maria', 'karel')
    city.die('maria')
    expect(await city.sweep(31)).toMatchObject({ left: 0 })
    city.die('karel')
    expect(await city.sweep(62)).toMatchObject({ left: 1 })
    expect(await status()).toBe('leaving')
    expect(await openDoubts(city.at(62))).toMatchObject([{ kind: 'deceased', walletId }])
  })

  it('ends once when two processes look at the same time', async () => {
    const city = await aCity()
    const { walletId } = await city.aHousehold('yasmina', 'adam')
    city.leave('yasmina', 'adam')
    const other = openDatabase(city.url)
    const elsewhere = { ...city.at(31), db: other.db as OpenContext['db'] }
    await Promise.all([city.sweep(31), sweepPasses(elsewhere, rules, city.register)])
    await other.close()
    expect(await city.jobs('passes.left')).toEqual([{ walletId }])
  })
})

describe('How often the register is asked', () => {
  it('is once in thirty days for a household, or the night after it gave another address', async () => {
    const city = await aCity()
    const { people } = await city.aHousehold('jan')
    const asked = async (days: number) => (await city.sweep(days)).asked
    expect([await asked(29), await asked(30), await asked(31), await asked(59), await asked(60)]).toEqual([
      0, 1, 0, 0, 1,
    ])
    await lookAgainAt(city.at(70), people[0]?.id ?? '')
    expect([await asked(70), await asked(71)]).toEqual([1, 0])
  })

  it('is the next night again when it was silent', async () => {
    const city = await aCity()
    await city.aHousehold('jan')
    city.leave('jan')
    city.state.silent = true
    expect(await city.sweep(31)).toMatchObject({ asked: 1, left: 0, silent: 1 })
    city.state.silent = false
    expect(await city.sweep(32)).toMatchObject({ asked: 1, left: 1, silent: 0 })
  })

  it('is spread over nights', async () => {
    const city = await aCity()
    for (let n = 0; n < 25; n++) {
      const walletId = newId()
      await sql`insert into passes.wallet (id, status, opened_at) values (${walletId}, 'open', ${opened})`.execute(
        city.db,
      )
    }
    expect(await city.sweep(31)).toMatchObject({ asked: 20, left: 0 })
    expect((await city.sweep(32)).asked).toBe(5)
  })
})

describe('A dry run', () => {
  it('shows who would leave as the register spoke last, and asks nobody', async () => {
    const city = await aCity()
    const { status } = await city.aHousehold('yasmina', 'adam')
    city.leave('yasmina', 'adam')
    const dry = () => sweepPasses(city.at(31), rules, null)
    expect(await dry()).toMatchObject({ left: 0 })
    // Somebody asked something else, and the register spoke.
    const mother = await knowPerson(city.at(31), { ...residentByKey('yasmina'), givenName: 'y', familyName: 'T' })
    for (const consult of [consultPerson, consultHousehold])
      await consult(city.at(31), city.register, mother.id, { purpose: 'attest-woonst', caseId: null })
    const before = city.asked.length
    expect(await dry()).toMatchObject({ left: 1, asked: 0 })
    expect(city.asked).toHaveLength(before)
    expect(await status()).toBe('open')
  })
})
