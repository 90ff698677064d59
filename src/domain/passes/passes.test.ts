import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Actor, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { socialFacts } from '../catalogue/index.ts'
import {
  answerLowBalance,
  askTopUp,
  attachCard,
  beginGiveBack,
  bookOpenings,
  changeCard,
  creditTopUp,
  giveCredits,
  leaveWallet,
  linesOf,
  lookAtPass,
  openDoubts,
  openWallet,
  type PassesTables,
  passOf,
  replaceCard,
  setRefill,
  settleDue,
} from './index.ts'
import { anOpening, passRules as rules } from './passes.fixture.ts'

const { db } = await testDatabase<PassesTables>()
const monday = new Date('2021-09-06T10:00:00Z')
const at = (actor: Actor, now = monday): Context<PassesTables> => ({ db, actor, now })
const city = at(system('containers'))
const later = (days: number) => at(system('passes'), new Date(monday.getTime() + days * 86_400_000))
const resident = (id: string, now?: Date) =>
  at({ kind: 'resident', id, level: 'substantial', channel: 'portal', sessionId: newId() }, now)

let count = 0
const aNumber = () => `093${String(++count).padStart(10, '0')}`

/** A household of one with a card and what it paid in. */
async function aHousehold({ paidIn = 0 } = {}) {
  const personId = newId()
  const walletId = await openWallet(city, [personId])
  const card = aNumber()
  await attachCard(city, walletId, card)
  const own = resident(personId)
  const topUp = async (cents: number) => {
    const { id } = await askTopUp(own, rules, { walletId, cents, payer: personId })
    await creditTopUp(city, id)
    return id
  }
  if (paidIn > 0) await topUp(paidIn)
  const container = `C-${card.slice(-6)}`
  let sequence = 0
  const turn = (change: Parameters<typeof anOpening>[0] = {}) =>
    anOpening({ container, sequence: ++sequence, card, ...change })
  return { personId, walletId, card, own, topUp, turn, cents: async () => (await lookAtPass(city, walletId)).cents }
}
const jobs = async (name: string) =>
  (await sql<{ data: unknown }>`select data from platform.outbox where name = ${name}`.execute(db)).rows.map(
    ({ data }) => data,
  )

describe('A wallet', () => {
  it('is one for a household, whoever of it asks', async () => {
    const [one, other] = [newId(), newId()]
    const walletId = await openWallet(city, [one, other])
    expect(await openWallet(city, [other])).toBe(walletId)
    expect((await passOf(resident(other), other))?.wallet.id).toBe(walletId)
  })
  it('is one also when two ask at once', async () => {
    const person = newId()
    const both = await Promise.allSettled([openWallet(city, [person]), openWallet(city, [person])])
    const given = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    expect(new Set(given).size).toBe(1)
    for (const one of both) if (one.status === 'rejected') expect(one.reason.code).toBe('passes/has-wallet')
  })
  it('does not exist to another household', async () => {
    const { walletId } = await aHousehold()
    const stranger = resident(newId())
    await expect(lookAtPass(stranger, walletId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(linesOf(stranger, walletId)).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('An opening of a container', () => {
  it('costs what the tariff of its own day says, however late it is told', async () => {
    const { turn, cents } = await aHousehold({ paidIn: 1_000 })
    const late = at(system('containers'), new Date('2022-01-05T10:00:00Z'))
    // Half past eleven in the evening of the old year, and half past midnight of the new one, in the city.
    const told = ['2021-12-31T22:30:00Z', '2021-12-31T23:30:00Z'].map((day) => turn({ openedAt: new Date(day) }))
    await bookOpenings(late, rules, told)
    expect(await cents()).toBe(1_000 - 50 - 60)
  })
  it('is booked once, though it is told twice in a batch, in another batch, and out of order', async () => {
    const { turn, cents } = await aHousehold({ paidIn: 1_000 })
    const [one, two, three] = [turn(), turn(), turn()]
    expect(await bookOpenings(city, rules, [three, one, three])).toEqual({ booked: 2, again: 1, notBooked: 0 })
    expect(await bookOpenings(city, rules, [one, two, three])).toEqual({ booked: 1, again: 2, notBooked: 0 })
    expect(await cents()).toBe(1_000 - 3 * 50)
  })
  it('of paper is free, and is seen', async () => {
    const { turn, walletId, own } = await aHousehold({ paidIn: 1_000 })
    await bookOpenings(city, rules, [turn({ fraction: 'paper', litres: 60 })])
    const [line] = await linesOf(own, walletId)
    expect(line).toMatchObject({ kind: 'opening', cents: 0, afterCents: 1_000, opening: { fraction: 'paper' } })
  })
  it('may take a wallet below zero: the container opened', async () => {
    const { turn, cents } = await aHousehold()
    await bookOpenings(city, rules, [turn()])
    expect(await cents()).toBe(-50)
  })
  it.each([
    ['of a card that nobody has', { card: '0939999999999' }, 'unknown-card'],
    ['of a fraction that the tariff does not know', { fraction: 'textile' }, 'unknown-price'],
    ['of tomorrow', { openedAt: new Date('2021-09-07T10:00:00Z') }, 'wrong-clock'],
  ])('%s is kept and put before a person, once', async (_, change, kind) => {
    const { turn, cents } = await aHousehold()
    expect(await bookOpenings(city, rules, [turn(change), turn(change)])).toMatchObject({ booked: 0, notBooked: 2 })
    expect(await cents()).toBe(0)
    const { container } = turn()
    const mine = (await openDoubts(city)).filter(
      (doubt) => doubt.kind === kind && (kind === 'unknown-card' || doubt.facts.container === container),
    )
    expect(mine).toHaveLength(1)
  })
  it('with a number that another opening had stays the first one, and a person looks', async () => {
    const { turn, cents } = await aHousehold({ paidIn: 1_000 })
    const first = turn()
    await bookOpenings(city, rules, [first])
    await bookOpenings(city, rules, [{ ...first, litres: 60 }])
    expect(await cents()).toBe(950)
    const kinds = (await openDoubts(city)).filter(({ facts }) => facts.container === first.container)
    expect(kinds.map(({ kind }) => kind)).toEqual(['other-opening'])
  })
  it('that takes the balance below the limit says so once', async () => {
    const { turn, walletId } = await aHousehold({ paidIn: 500 })
    for (let time = 0; time < 6; time++) await bookOpenings(city, rules, [turn()])
    expect(await jobs('passes.low')).toEqual([{ walletId, n: 6 }])
    expect(await answerLowBalance(city, rules, { walletId, n: 6 })).toMatchObject({ outcome: 'tell', cents: 200 })
    expect(await answerLowBalance(city, rules, { walletId, n: 6 })).toEqual({ outcome: 'told-before' })
  })
})

describe('A card', () => {
  it('that is blocked costs the household nothing more; what happened before still counts', async () => {
    const { turn, card, own, cents } = await aHousehold({ paidIn: 1_000 })
    await changeCard(own, card, 'block')
    const before = turn({ openedAt: new Date(monday.getTime() - 60_000) })
    const after = turn({ openedAt: new Date(monday.getTime() + 60_000) })
    await bookOpenings(city, rules, [after, before])
    expect(await cents()).toBe(950)
  })
  it('is used again when it is found', async () => {
    const { turn, card, own, cents } = await aHousehold({ paidIn: 1_000 })
    await changeCard(own, card, 'block')
    await changeCard(own, card, 'unblock')
    await bookOpenings(city, rules, [turn({ openedAt: new Date(monday.getTime() + 60_000) })])
    expect(await cents()).toBe(950)
  })
  it('that is lost is replaced for the fee of the day, and is never used again', async () => {
    const { walletId, card, own, cents } = await aHousehold({ paidIn: 1_000 })
    await changeCard(own, card, 'lose')
    await replaceCard(own, rules, card)
    expect(await cents()).toBe(500)
    await expect(changeCard(own, card, 'unblock')).rejects.toMatchObject({ code: 'passes/wrong-card-status' })
    expect(await lookAtPass(own, walletId)).toMatchObject({ waitsForCard: true, cards: [{ status: 'replaced' }] })
    await attachCard(city, walletId, aNumber())
    expect(await lookAtPass(own, walletId)).toMatchObject({ waitsForCard: false })
  })
  it('is not replaced when the balance does not reach', async () => {
    const { card, own } = await aHousehold()
    await expect(replaceCard(own, rules, card)).rejects.toMatchObject({ code: 'passes/balance-too-low' })
  })
  it('belongs to one household', async () => {
    const { card } = await aHousehold()
    const other = await aHousehold()
    await expect(attachCard(city, other.walletId, card)).rejects.toMatchObject({ code: 'passes/card-of-another' })
    await expect(changeCard(other.own, card, 'block')).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('A top-up', () => {
  it('is in the wallet once, however often and at once it is told', async () => {
    const { walletId, personId, own, cents } = await aHousehold()
    const { id } = await askTopUp(own, rules, { walletId, cents: 2_000, payer: personId })
    await Promise.all([creditTopUp(city, id), creditTopUp(city, id), creditTopUp(city, id)])
    expect(await cents()).toBe(2_000)
  })
  it('keeps to the least and the most', async () => {
    const { walletId, personId, own } = await aHousehold()
    for (const cents of [499, 10_001, 500.5])
      await expect(askTopUp(own, rules, { walletId, cents, payer: personId })).rejects.toMatchObject({
        code: 'passes/wrong-amount',
      })
  })
  it('that is no top-up is nothing', async () => expect(await creditTopUp(city, newId())).toBeNull())
  it('is asked by itself when the household agreed, one at a time', async () => {
    const { walletId, own } = await aHousehold()
    await setRefill(own, rules, walletId, 1_000)
    expect(await answerLowBalance(city, rules, { walletId, n: 1 })).toMatchObject({
      outcome: 'asked',
      topUp: { cents: 1_000 },
    })
    expect(await answerLowBalance(city, rules, { walletId, n: 5 })).toEqual({ outcome: 'told-before' })
  })
  it('is never agreed to by an employee', async () => {
    const { walletId } = await aHousehold()
    const role = { id: newId(), name: 'Griet', unit: 'Harmonie', roles: ['counter'] }
    const employee = at({ kind: 'employee', ...role, channel: 'desk', sessionId: newId() })
    await expect(setRefill(employee, rules, walletId, 1_000)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('A gift of the city', () => {
  it('is given once a year, and only when a source says that it is due', async () => {
    const { walletId, cents } = await aHousehold()
    const facts = (increasedAllowance: boolean | null) => ({
      social: { ...socialFacts(undefined), increasedAllowance },
    })
    for (const said of [null, false, true, true]) await giveCredits(city, rules, walletId, facts(said))
    expect(await cents()).toBe(2_000)
    await giveCredits(later(120), rules, walletId, facts(true))
    expect(await cents()).toBe(4_000)
  })
})

describe('A household that leaves', () => {
  it('gets back what it paid in and did not use, after late openings', async () => {
    const { walletId, own, turn, topUp } = await aHousehold({ paidIn: 1_000 })
    const second = await topUp(2_000)
    await giveCredits(city, rules, walletId, { social: socialFacts({ increasedAllowance: true }) })
    expect(await leaveWallet(own, rules, walletId)).toBe('2021-09-20')
    await settleDue(later(13))
    await bookOpenings(later(13), rules, [turn()])
    await settleDue(later(14))
    expect(await jobs('passes.give-back')).toEqual([{ walletId }])
    const back = await beginGiveBack(city, walletId)
    expect(back).toMatchObject({ cents: 3_000, topUps: expect.arrayContaining([second]) })
    expect(await beginGiveBack(city, walletId)).toBeNull()
    expect(await lookAtPass(city, walletId)).toMatchObject({ wallet: { status: 'closed' }, cents: 1_950 })
  })
  it('is free for another wallet afterwards; what comes too late is put before a person', async () => {
    const { walletId, personId, own, turn } = await aHousehold()
    await leaveWallet(own, rules, walletId)
    await settleDue(later(15))
    const openedAt = new Date(monday.getTime() - 60_000)
    expect(await bookOpenings(later(16), rules, [turn({ openedAt })])).toMatchObject({ notBooked: 1 })
    expect(await openWallet(city, [personId])).not.toBe(walletId)
  })
})

describe('The database itself', () => {
  it('refuses a line that does not begin where the one before it ended', async () => {
    const { walletId } = await aHousehold({ paidIn: 1_000 })
    const line = (n: number, before: number, cents: number, after = before + cents) =>
      sql`insert into passes.line (wallet_id, n, before_cents, cents, after_cents, kind, at, key)
        values (${walletId}, ${n}, ${before}, ${cents}, ${after}, 'credit', now(), ${newId()})`.execute(db)
    await expect(line(2, 900, 100)).rejects.toThrow(/foreign key/)
    await expect(line(3, 1_000, 100)).rejects.toThrow(/foreign key/)
    await expect(line(2, 1_000, 100, 1_200)).rejects.toThrow(/check/)
    await expect(line(1, 0, 100)).rejects.toThrow(/unique/)
    await line(2, 1_000, 100)
  })
  it('refuses to change or remove a line, an opening, an event', async () => {
    const { turn } = await aHousehold({ paidIn: 1_000 })
    await bookOpenings(city, rules, [turn()])
    for (const table of ['line', 'opening', 'event']) {
      await expect(sql.raw(`delete from passes.${table}`).execute(db)).rejects.toThrow(/append-only/)
      await expect(sql.raw(`truncate passes.${table} cascade`).execute(db)).rejects.toThrow(/append-only/)
    }
    await expect(sql`update passes.line set cents = 0`.execute(db)).rejects.toThrow(/append-only|generated/)
  })
})
