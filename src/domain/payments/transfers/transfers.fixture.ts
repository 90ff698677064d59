import type { Kysely } from 'kysely'
import { writeCoda } from '#outside/bank/coda-writer.ts'
import type { Movement } from '#outside/bank/index.ts'
import { type Context, system } from '#platform/context.ts'
import type { Database } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { type PaymentsTables, readStatementFile, requestTransfer } from '../index.ts'
import { openOrder } from '../open-order.ts'
import { anOrder, employee, resident, type Tables } from '../payments.fixture.ts'

export const cityAccount = { iban: 'BE68539007547034', holder: 'Stad Voorbeeld', prefix: '090' } as const

type Came = Readonly<{ cents: number; communication?: string; text?: string }>

/** A city with an account, and the bank that writes its statements, one after the other. */
export function aBankAccount({ db }: Pick<Database<Tables>, 'db'>) {
  const at = (actor = employee('mid-office'), on: Kysely<Tables> = db): Context<PaymentsTables> => ({
    db: on as unknown as Kysely<PaymentsTables>,
    actor,
    now: new Date('2026-11-23T09:00:00Z'),
  })
  let count = 0
  let balance = 0

  /** The next statement, with these lines. */
  function statement(lines: readonly Came[], change: Readonly<{ account?: string }> = {}): Buffer {
    const movements = lines.map(
      ({ cents, communication = null, text = '' }, index): Movement => ({
        place: `${String(index + 1).padStart(4, '0')}/0000`,
        reference: `REF${count}${index}`,
        cents,
        valueOn: '2026-11-23',
        communication,
        text: communication ? '' : text,
        other: { name: 'YILDIZ-SAHIN OMER', account: 'BE43068999999501' },
      }),
    )
    const oldCents = balance
    balance = movements.reduce((sum, { cents }) => sum + cents, balance)
    count++
    const day = new Date(Date.UTC(2021, 8, count)).toISOString().slice(0, 10)
    const { account = cityAccount.iban } = change
    return Buffer.from(writeCoda({ account, number: '001', on: day, oldCents, newCents: balance, movements }), 'latin1')
  }

  return {
    at,
    statement,
    system: () => at(system('payments') as never),
    read: (file: Uint8Array, context = at()) => readStatementFile(context, file, cityAccount.iban),
    /** An open order with its communication, of a new resident. */
    async asked(cents = 2_750) {
      const what = anOrder({ cents, caseId: newId() })
      const payer = at(resident(what.payer) as never)
      const order = await openOrder(payer, what)
      return { order, payer, request: await requestTransfer(payer, cityAccount, order.id) }
    },
  }
}
