import { z } from 'zod'
import { type StatementFolder, statementFolder } from './folder.ts'

/** Where the bank's files arrive: see docs/operations/bank.md. */
export const BankEnvironment = z.object({
  /** A folder; without it statements are only brought by employees. */
  BANK_FOLDER: z.string().optional(),
})

/** From parsed settings to the folder, when there is one. */
export const bankSettings = ({
  BANK_FOLDER,
}: z.infer<typeof BankEnvironment>): Readonly<{ statements?: StatementFolder }> =>
  BANK_FOLDER ? { statements: statementFolder(BANK_FOLDER) } : {}
