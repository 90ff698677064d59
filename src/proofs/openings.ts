import {
  attachCard,
  bookOpenings,
  type ContainerOpening,
  ledgersOf,
  lookAtPass,
  openWallet,
  type PassesTables,
} from '#domain/passes/index.ts'
import { passRules } from '#domain/passes/passes.fixture.ts'
import { type Context, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { chance } from './chance.ts'

export type OpeningsOptions = Readonly<{
  /** A migrated database of which nothing else is used. */
  databaseUrl: string
  /** How many openings are told; three in ten of them are told before. */
  events: number
  seed: number
  households?: number
  /** Senders at the same time, each with batches of its own. */
  senders?: number
  say?: (line: string) => void
}>

export type OpeningsResult = Readonly<{
  told: number
  distinct: number
  households: number
  seconds: number
  lines: number
  /** What is not so: empty when every balance is what a naive sum says. */
  broken: readonly string[]
}>

const now = new Date('2022-06-01T10:00:00Z')
const batchOf = 1_000
const drums = passRules.prices.map(({ fraction, litres }) => ({ fraction, litres }))

/**
 * Tells openings of containers in any order, many of them twice or more, by several senders at once; then reckons every
 * balance anew, by hand from what was told, and holds it against the ledger.
 */
export async function proveOpenings(options: OpeningsOptions): Promise<OpeningsResult> {
  const { databaseUrl, events, seed, households = 2_000, senders = 4, say = () => {} } = options
  const random = chance(seed)
  const database = openDatabase<PassesTables>(databaseUrl, { connections: senders + 2, name: 'proof' })
  const context: Context<PassesTables> = { db: database.db, actor: system('containers'), now }
  try {
    const wallets: string[] = []
    for (let at = 0; at < households; at++) {
      const walletId = await openWallet(context, [newId()])
      await attachCard(context, walletId, cardOf(at))
      wallets.push(walletId)
    }
    say(`${households} households`)

    const distinct = Math.ceil(events * 0.7)
    const openings = Array.from({ length: distinct }, (_, at) => anOpening(at, random, households))
    const order = shuffled(events, distinct, random)
    const began = performance.now()
    let next = 0
    const send = async () => {
      while (next < order.length) {
        const part = order.subarray(next, next + batchOf)
        next += batchOf
        const batch = [...part].map((at) => openings[at] as ContainerOpening)
        await bookOpenings(context, passRules, batch)
        if (next % 100_000 < batchOf) say(`${Math.min(next, events)} told`)
      }
    }
    await Promise.all(Array.from({ length: senders }, send))
    const seconds = (performance.now() - began) / 1_000

    const spent = naiveSums(openings)
    const broken: string[] = []
    for (const [at, walletId] of wallets.entries()) {
      const { cents } = await lookAtPass(context, walletId)
      const wanted = -(spent.get(cardOf(at)) ?? 0)
      if (cents !== wanted) broken.push(`wallet ${at}: ${cents} in the ledger, ${wanted} by hand`)
    }
    let lines = 0
    // Some at a time: no statement runs long.
    for (let at = 0; at < wallets.length; at += 100) {
      const ledger = await ledgersOf(context, wallets.slice(at, at + 100))
      lines += ledger.lines
      if (ledger.broken > 0) broken.push(`${ledger.broken} lines do not follow on the one before`)
      if (ledger.differ > 0) broken.push(`${ledger.differ} lines differ from their opening`)
    }
    if (lines !== distinct) broken.push(`${lines} lines for ${distinct} openings`)
    return { told: order.length, distinct, households, seconds, lines, broken }
  } finally {
    await database.close()
  }
}

const cardOf = (household: number) => `0930${String(household).padStart(9, '0')}`

/** The `at`th opening: of one of fifty containers, so that their numbers run together with those of others. */
function anOpening(at: number, random: () => number, households: number): ContainerOpening {
  const drum = drums[Math.floor(random() * drums.length)] as (typeof drums)[number]
  return {
    container: `C-${at % 50}`,
    sequence: Math.floor(at / 50),
    card: cardOf(Math.floor(random() * households)),
    ...drum,
    openedAt: new Date(now.getTime() - Math.floor(random() * 200 * 86_400_000)),
  }
}

/** Every opening once, some again, in a random order. */
function shuffled(events: number, distinct: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: events }, (_, at) => (at < distinct ? at : Math.floor(random() * distinct)))
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
  return order
}

/** Reckoned again, without anything of the program but the price list. */
function naiveSums(openings: readonly ContainerOpening[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { card, fraction, litres, openedAt } of openings) {
    const day = cityDay(openedAt)
    const price = passRules.prices.find(
      (one) =>
        one.fraction === fraction &&
        one.litres === litres &&
        one.validFrom <= day &&
        (one.validTo === undefined || day <= one.validTo),
    )
    sums.set(card, (sums.get(card) ?? 0) + (price?.cents ?? Number.NaN))
  }
  return sums
}
