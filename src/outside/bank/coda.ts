import { bareIban, ibanMistake } from '#platform/formats/iban.ts'
import { movementsOf, type Part } from './coda-movement.ts'
import { CodaMistake, type CodaRecord, centsAt, dayAt, recordsOf } from './coda-record.ts'
import type { BankStatement, ReadStatements } from './statement.ts'

/**
 * Reads a CODA file (version 2, records of 128 positions): one or more statements. Pure. All or nothing: a file of which the
 * balances or totals do not add up is not believed in any part. Text is Latin-1, as banks deliver it.
 */
export function parseCoda(file: Uint8Array | string): ReadStatements {
  try {
    const records = recordsOf(typeof file === 'string' ? file : Buffer.from(file).toString('latin1'))
    const statements: BankStatement[] = []
    let rest = records
    if (records[0] && records[0].kind !== '0') throw new CodaMistake(records[0].line, 'unknown-record')
    while (rest.length > 0) {
      const end = rest.findIndex(({ kind }) => kind === '9')
      if (end < 0) throw new CodaMistake(rest.at(-1)?.line ?? 0, 'cut-off')
      statements.push(statementOf(rest.slice(0, end + 1)))
      rest = rest.slice(end + 1)
    }
    return { statements }
  } catch (error) {
    if (error instanceof CodaMistake) return { mistakes: [{ line: error.line, what: error.what }] }
    throw error
  }
}

/** Header, old balance, movements with their information, new balance, free messages, trailer: in this order. */
const order = ['0', '1', '23', '8', '4', '9']

function statementOf(records: readonly CodaRecord[]): BankStatement {
  requireOrder(records)
  const only = (kind: string) => records.find((record) => record.kind === kind) as CodaRecord
  const [before, after, trailer] = [only('1'), only('8'), only('9')]
  const movements = movementsOf(records.filter(({ kind }) => kind === '2'))
  const [oldCents, newCents] = [signed(before, 43, 44), signed(after, 42, 43)]

  const totals = movements.filter(({ isTotal }) => isTotal)
  const sum = (part: readonly Part[]) => part.reduce((total, { cents }) => total + cents, 0)
  if (oldCents + sum(totals) !== newCents) throw new CodaMistake(after.line, 'balance-differs')
  const debits = -sum(totals.filter(({ cents }) => cents < 0))
  const credits = sum(totals.filter(({ cents }) => cents > 0))
  if (centsAt(trailer, 23) !== debits || centsAt(trailer, 38) !== credits)
    throw new CodaMistake(trailer.line, 'totals-differ')

  return {
    account: accountOf(before),
    number: before.at(126, 128).trim() || '000',
    on: dayOf(after),
    oldCents,
    newCents,
    movements: movements.filter(({ isBooked }) => isBooked).map(({ isTotal, isBooked, ...movement }) => movement),
  }
}

function requireOrder(records: readonly CodaRecord[]): void {
  let at = 0
  for (const { kind, line } of records) {
    const next = order.findIndex((kinds) => kinds.includes(kind))
    if (next < 0) throw new CodaMistake(line, 'unknown-record')
    if (next < at) throw new CodaMistake(line, 'out-of-order')
    at = next
  }
  for (const kind of ['0', '1', '8', '9']) {
    const found = records.filter((record) => record.kind === kind)
    if (found.length !== 1) throw new CodaMistake(found[1]?.line ?? records.at(-1)?.line ?? 0, 'out-of-order')
  }
}

/** Position 2 says how the account is written: 2 and 3 are IBANs, 0 is the old Belgian number. */
function accountOf(record: CodaRecord): string {
  const structure = record.at(2, 2)
  const [account, currency] =
    structure === '0' ? [ibanOf(record.at(6, 17)), record.at(19, 21)] : [bareIban(record.at(6, 39)), record.at(40, 42)]
  if (structure === '1' || ibanMistake(account)) throw new CodaMistake(record.line, 'no-iban')
  if (currency !== 'EUR') throw new CodaMistake(record.line, 'not-euro')
  return account
}

/** BE and its check digits before the twelve digits of the old number. */
function ibanOf(digits: string): string {
  if (!/^\d{12}$/.test(digits)) return ''
  return `BE${String(98n - (BigInt(`${digits}111400`) % 97n)).padStart(2, '0')}${digits}`
}

/** Sign (0 credit, 1 debit) at one position, fifteen digits from the next. */
function signed(record: CodaRecord, sign: number, amount: number): number {
  const cents = centsAt(record, amount)
  return record.at(sign, sign) === '1' && cents !== 0 ? -cents : cents
}

function dayOf(balance: CodaRecord): string {
  const day = dayAt(balance, 58)
  if (!day) throw new CodaMistake(balance.line, 'not-a-day')
  return day
}
