import { createHash } from 'node:crypto'
import { type BankStatement, parseCoda, type StatementMistake } from '#outside/bank/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { announce } from '../announce.ts'
import { bankReceived } from '../ledger.ts'
import { mayRefund, requireStaff } from '../order.ts'
import { book, type PaymentsTables } from '../store.ts'
import { balanceBefore, insertLine, insertStatement, orderIdByCommunication } from './store.ts'
import { takeMoney } from './take-money.ts'

/** What a statement brought. `isNew: false`: it was read before, and nothing was booked. */
export type StatementRead = Readonly<{
  id: string
  number: string
  on: string
  isNew: boolean
  lines: number
  /** Lines that paid an order whole, and lines that somebody has to look at. */
  matched: number
  open: number
}>
export type FileRead =
  | Readonly<{ statements: readonly StatementRead[] }>
  | Readonly<{
      mistakes: readonly Readonly<{ line: number; what: StatementMistake['what'] | 'other-account' | 'differs' }>[]
    }>

/**
 * Reads a statement file of the city's account and books what came in: all of it or nothing. Read twice, also at the same time and
 * also by another process, it books once. A file that says something else than one that was read before is not believed.
 */
export async function readStatementFile(
  context: Context<PaymentsTables>,
  file: Uint8Array,
  account: string,
): Promise<FileRead> {
  requireStaff(context.actor)
  if (!mayRefund(context.actor)) throw new Refusal('forbidden', 'payments/may-not-refund')
  const read = parseCoda(file)
  if ('mistakes' in read) return read
  if (read.statements.some((statement) => statement.account !== account))
    return { mistakes: [{ line: 0, what: 'other-account' }] }

  try {
    return await transaction(context, async (tx) => {
      const statements: StatementRead[] = []
      for (const statement of read.statements) statements.push(await takeIn({ ...context, db: tx }, statement))
      return { statements }
    })
  } catch (error) {
    if (error instanceof Differs) return { mistakes: [{ line: 0, what: 'differs' }] }
    throw error
  }
}

/** Takes back what the same file brought before it. */
class Differs extends Error {}

async function takeIn(context: Context<PaymentsTables>, statement: BankStatement): Promise<StatementRead> {
  const { db: tx, actor, now } = context
  const sha256 = createHash('sha256').update(JSON.stringify(statement)).digest('hex')
  const { number, on, movements } = statement
  const stored = await insertStatement(tx, statement, sha256, { by: actor.id, at: now })
  if (stored.sha256 !== sha256) throw new Differs()
  const about = { id: stored.id, number, on, isNew: stored.isNew, lines: movements.length }
  if (!stored.isNew) return { ...about, matched: 0, open: 0 }

  const before = await balanceBefore(tx, statement)
  if (before !== null && before !== statement.oldCents) {
    const key = `statement-missing:${stored.id}`
    await announce(tx, { key, kind: 'statement-missing', cents: statement.oldCents - before }, now)
  }
  let [matched, open] = [0, 0]
  for (const movement of movements) {
    const line = await insertLine(tx, stored.id, movement)
    if (line.cents < 0) continue
    await book(tx, bankReceived(line), now)
    const orderId = movement.communication ? await orderIdByCommunication(tx, movement.communication) : null
    const left = await takeMoney(tx, context, line, orderId)
    if (left.restCents === 0) matched++
    else open++
  }
  return { ...about, matched, open }
}
