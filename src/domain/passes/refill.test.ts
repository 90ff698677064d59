import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Actor, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  answerLowBalance,
  askRefillAgain,
  askTopUp,
  beginRefilling,
  bookTakenBack,
  creditTopUp,
  endCollecting,
  leaveWallet,
  ledgersOf,
  linesOf,
  lookAtPass,
  openDoubts,
  openWallet,
  type PassesTables,
  setRefill,
  settleDue,
} from './index.ts'
import { passRules as rules } from './passes.fixture.ts'

const { db } = await testDatabase<PassesTables>()
const monday = new Date('2021-09-06T10:00:00Z')
const at = (actor: Actor, days = 0): Context<PassesTables> => ({
  db,
  actor,
  now: new Date(monday.getTime() + days * 86_400_000),
})
const city = at(system('passes'))
const resident = (id: string) =>
  at({ kind: 'resident', id, level: 'substantial', channel: 'portal', sessionId: newId() })
const jobs = async (name: string, walletOrMandate: string) =>
  (
    await sql<{ data: unknown }>`select data from platform.outbox
      where name = ${name} and data::text like ${`%${walletOrMandate}%`}`.execute(db)
  ).rows.map(({ data }) => data)

/** A household of which somebody paid a first top-up by hand, and agreed to the others. */
async function agreed(cents = 1_000) {
  const personId = newId()
  const own = resident(personId)
  const walletId = await openWallet(city, [personId])
  const { id } = await askTopUp(own, rules, { walletId, cents, payer: personId, kind: 'mandate' })
  await creditTopUp(city, id)
  const mandateId = newId()
  expect(await beginRefilling(city, id, mandateId)).toBe(true)
  const low = (n: number, days = 0) => answerLowBalance(at(city.actor, days), rules, { walletId, n })
  const refill = async () => (await lookAtPass(own, walletId)).wallet.refill
  return {
    personId,
    own,
    walletId,
    topUpId: id,
    mandateId,
    low,
    refill,
    cents: async () => (await lookAtPass(own, walletId)).cents,
  }
}

describe('A refill that is collected', () => {
  it('is the amount that was paid by hand first, by who paid it', async () => {
    const { refill, personId, mandateId, low } = await agreed()
    expect(await refill()).toEqual({ cents: 1_000, by: personId, mandateId })
    expect(await low(2)).toMatchObject({ outcome: 'asked', mandateId, topUp: { kind: 'collected', cents: 1_000 } })
    expect(await low(3)).toEqual({ outcome: 'told-before' })
  })
  it('is agreed to by who pays, never for him', async () => {
    const [personId, other] = [newId(), newId()]
    const walletId = await openWallet(city, [personId, other])
    const asked = { walletId, cents: 1_000, payer: personId, kind: 'mandate' } as const
    for (const context of [city, resident(other)])
      await expect(askTopUp(context, rules, asked)).rejects.toMatchObject({ code: 'passes/not-theirs-to-agree' })
    const { id } = await askTopUp(resident(personId), rules, { walletId, cents: 1_000, payer: personId })
    await expect(beginRefilling(city, id, newId())).rejects.toMatchObject({ code: 'passes/not-theirs-to-agree' })
  })
  it('is collected so often in thirty days as the rules allow, and asked after that', async () => {
    const { low, walletId } = await agreed()
    const pay = async (answer: Awaited<ReturnType<typeof low>>) =>
      answer.outcome === 'asked' ? creditTopUp(city, answer.topUp.id) : null
    for (const n of [2, 3]) {
      const answer = await low(n * 10, n)
      expect(answer).toMatchObject({ topUp: { kind: 'collected' } })
      await pay(answer)
    }
    const third = await low(40, 4)
    expect(third).toMatchObject({ outcome: 'asked', mandateId: null, topUp: { kind: 'refill' } })
    await pay(third)
    expect(await low(50, 34)).toMatchObject({ topUp: { kind: 'collected' } })
    expect(await ledgersOf(city, [walletId])).toMatchObject({ broken: 0 })
  })
  it('is asked again at once when what came in is not enough', async () => {
    const { walletId, topUpId } = await agreed()
    await askRefillAgain(city, rules, walletId)
    expect(await jobs('passes.low', walletId)).toEqual([])
    await bookTakenBack(city, topUpId, { id: newId(), cents: 900, kind: 'charge-back' })
    await askRefillAgain(city, rules, walletId)
    expect(await jobs('passes.low', walletId)).toEqual([{ walletId, n: 2 }])
  })
  it('does not wait for an older one that nobody paid, once somebody agrees again', async () => {
    const { low, mandateId, walletId, personId, own } = await agreed()
    expect(await low(2)).toMatchObject({ topUp: { kind: 'collected' } })
    await endCollecting(city, mandateId)
    const again = await askTopUp(own, rules, { walletId, cents: 1_000, payer: personId, kind: 'mandate' })
    await creditTopUp(city, again.id)
    const next = newId()
    expect(await beginRefilling(city, again.id, next)).toBe(true)
    // Told twice: the mandate that was just given is not left.
    expect(await beginRefilling(city, again.id, next)).toBe(true)
    expect(await jobs('passes.mandate-left', next)).toEqual([])
    expect(await low(9)).toMatchObject({ outcome: 'asked', mandateId: next })
  })
  it('stops when the household says so, when it leaves, and when the mandate ends', async () => {
    const one = await agreed()
    await setRefill(one.own, rules, one.walletId, null)
    expect(await one.refill()).toBeNull()
    expect(await jobs('passes.mandate-left', one.mandateId)).toEqual([{ mandateId: one.mandateId }])
    expect(await endCollecting(city, one.mandateId)).toBeNull()

    const other = await agreed()
    await leaveWallet(other.own, rules, other.walletId)
    expect(await jobs('passes.mandate-left', other.mandateId)).toHaveLength(1)

    const third = await agreed()
    expect(await endCollecting(city, third.mandateId)).toEqual({ walletId: third.walletId, by: third.personId })
    expect(await third.refill()).toBeNull()
    expect(await jobs('passes.mandate-left', third.mandateId)).toEqual([])
  })
  it('is asked with a message when the way of paying gave no mandate', async () => {
    const personId = newId()
    const walletId = await openWallet(city, [personId])
    const asked = { walletId, cents: 1_000, payer: personId, kind: 'mandate' } as const
    const { id } = await askTopUp(resident(personId), rules, asked)
    await creditTopUp(city, id)
    expect(await beginRefilling(city, id, null)).toBe(true)
    const answer = await answerLowBalance(city, rules, { walletId, n: 2 })
    expect(answer).toMatchObject({ outcome: 'asked', mandateId: null, topUp: { kind: 'refill' } })
  })
  it('is not begun for a pass that stops', async () => {
    const personId = newId()
    const walletId = await openWallet(city, [personId])
    const asked = { walletId, cents: 1_000, payer: personId, kind: 'mandate' } as const
    const { id } = await askTopUp(resident(personId), rules, asked)
    await leaveWallet(resident(personId), rules, walletId)
    await creditTopUp(city, id)
    expect(await beginRefilling(city, id, newId())).toBe(false)
  })
})

describe('What a bank takes back of a top-up', () => {
  it('leaves the pass once, below zero if need be, and comes back when it is undone', async () => {
    const { topUpId, cents, walletId, own } = await agreed()
    const taken = { id: newId(), cents: 1_000 }
    expect(await bookTakenBack(city, topUpId, { ...taken, kind: 'charge-back' })).toBe(true)
    expect(await bookTakenBack(city, topUpId, { ...taken, kind: 'charge-back' })).toBe(false)
    expect(await cents()).toBe(0)
    await bookTakenBack(city, topUpId, { ...taken, id: newId(), kind: 'charge-back' })
    expect(await cents()).toBe(-1_000)
    expect(await bookTakenBack(city, topUpId, { ...taken, kind: 'charge-back-reversed' })).toBe(true)
    expect(await cents()).toBe(0)
    expect((await linesOf(own, walletId)).map(({ kind }) => kind)).toEqual([
      ...['charge-back-reversed', 'charge-back', 'charge-back', 'top-up'],
    ])
    expect(await ledgersOf(city, [walletId])).toMatchObject({ broken: 0 })
  })
  it('is not paid out to a household that leaves', async () => {
    const { topUpId, walletId, own } = await agreed()
    await bookTakenBack(city, topUpId, { id: newId(), cents: 600, kind: 'charge-back' })
    await leaveWallet(own, rules, walletId)
    await settleDue(at(city.actor, 30))
    expect((await linesOf(city, walletId))[0]).toMatchObject({ kind: 'refund', cents: -400 })
  })
  it('after the pass was closed a person looks', async () => {
    const { topUpId, walletId, own } = await agreed()
    await leaveWallet(own, rules, walletId)
    await settleDue(at(city.actor, 30))
    expect(await bookTakenBack(city, topUpId, { id: newId(), cents: 1_000, kind: 'charge-back' })).toBe(false)
    const mine = (await openDoubts(city)).filter((doubt) => doubt.walletId === walletId)
    expect(mine.map(({ kind }) => kind)).toEqual(['charge-back-after-closing'])
  })
})
