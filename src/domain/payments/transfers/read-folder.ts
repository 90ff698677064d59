import { createHash } from 'node:crypto'
import type { StatementFolder } from '#outside/bank/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { announce } from '../announce.ts'
import type { PaymentsTables } from '../store.ts'
import { readStatementFile } from './read-statement.ts'

/** Where statements of the city's account are laid by the bank's own program. */
export type Statements = Readonly<{ folder: StatementFolder; account: string }>

/**
 * Reads every file that waits. What is read moves aside after it was booked: cut off in between, it is read again and books nothing.
 * What cannot be read is put apart, and a person is told.
 */
export async function readFolder(context: Context<PaymentsTables>, { folder, account }: Statements): Promise<void> {
  for (const name of await folder.waiting()) {
    const file = await folder.read(name)
    const read = await readStatementFile(context, file, account)
    if ('statements' in read) {
      await folder.putAside(name, 'gelezen')
      continue
    }
    const key = `statement-refused:${createHash('sha256').update(file).digest('hex')}`
    await transaction(context, (tx) => announce(tx, { key, kind: 'statement-refused' }, context.now))
    await folder.putAside(name, 'geweigerd')
  }
}
