import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Context, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { attachCard, bookOpenings, ledgersOf, lookAtPass, openWallet, type PassesTables } from './index.ts'
import type { ContainerOpening } from './ledger/opening.ts'
import { passRules as rules } from './passes.fixture.ts'
import { priceOn } from './tariff.ts'

const { db, url } = await testDatabase<PassesTables>()
const now = new Date('2022-03-01T10:00:00Z')
const city: Context<PassesTables> = { db, actor: system('containers'), now }

let story = 0
/** Three households with two cards each. */
async function households() {
  story += 1
  const all = await Promise.all(
    [1, 2, 3].map(async (household) => {
      const walletId = await openWallet(city, [newId()])
      const cards = [1, 2].map((card) => `09${String(story).padStart(9, '0')}${household}${card}`)
      for (const card of cards) await attachCard(city, walletId, card)
      return { walletId, cards }
    }),
  )
  return { all, cards: all.flatMap(({ cards }) => cards), containers: [1, 2, 3].map((one) => `P${story}-${one}`) }
}

const told = fc.record({
  container: fc.nat(2),
  sequence: fc.nat(12),
  card: fc.nat(5),
  drum: fc.constantFrom(['residual', 30], ['residual', 60], ['pmd', 60], ['paper', 60]),
  openedAt: fc.date({ min: new Date('2021-10-01'), max: now, noInvalidDate: true }),
})
const told2 = fc.array(told, { minLength: 1, maxLength: 40 })
/** The same openings as they travel: some twice or thrice, in any order, cut into batches. */
const travel = fc.record({
  again: fc.array(fc.nat(200), { maxLength: 40 }),
  seed: fc.integer(),
  batch: fc.integer({ min: 1, max: 30 }),
})

function shuffled<One>(list: readonly One[], seed: number): readonly One[] {
  let state = seed >>> 0 || 1
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return list
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
const batches = <One>(list: readonly One[], size: number) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

describe('Whatever the order in which openings are told', () => {
  it('a wallet holds what a naive sum says, also when two processes book at once', async () => {
    const second = openDatabase<PassesTables>(url, { connections: 2, name: 'second' })
    const contexts = [city, { ...city, db: second.db }]
    await fc.assert(
      fc.asyncProperty(told2, travel, async (openings, { again, seed, batch }) => {
        const { all, cards, containers } = await households()
        // One container and sequence is one opening: the first that is drawn.
        const distinct = new Map<string, ContainerOpening>()
        for (const { container, sequence, card, drum, openedAt } of openings) {
          const [fraction, litres] = drum as [string, number]
          const opening = {
            ...{ container: containers[container] ?? '', sequence, card: cards[card] ?? '' },
            ...{ fraction, litres, openedAt },
          }
          const key = `${opening.container} ${sequence}`
          if (!distinct.has(key)) distinct.set(key, opening)
        }
        const once = [...distinct.values()]
        const doubles = again.flatMap((at) => once[at % once.length] ?? [])
        const parts = batches(shuffled([...once, ...doubles], seed), batch)
        await Promise.all(
          [0, 1].map(async (process) => {
            const context = contexts[process] as typeof city
            for (const part of parts.filter((_, at) => at % 2 === process)) await bookOpenings(context, rules, part)
          }),
        )
        for (const { walletId, cards: own } of all) {
          const spent = once
            .filter(({ card }) => own.includes(card))
            .reduce((sum, { openedAt, fraction, litres }) => {
              const day = openedAt.toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' })
              return sum + (priceOn(rules, day, fraction, litres) ?? Number.NaN)
            }, 0)
          expect((await lookAtPass(city, walletId)).cents).toBe(0 - spent)
        }
        const wallets = all.map(({ walletId }) => walletId)
        expect(await ledgersOf(city, wallets)).toEqual({ lines: once.length, broken: 0, differ: 0 })
      }),
      { numRuns: Number(process.env.PROOF_RUNS ?? 25) },
    )
    await second.close()
  }, 300_000)
})
