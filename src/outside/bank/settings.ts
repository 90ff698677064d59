import { z } from 'zod'

/** Where the bank's files arrive: see docs/operations/bank.md. */
export const BankEnvironment = z.object({
  /** A folder; without it statements are only brought by employees. */
  BANK_FOLDER: z.string().optional(),
})

/** From parsed settings to the path of the folder, when there is one. */
export const bankSettings = ({ BANK_FOLDER }: z.infer<typeof BankEnvironment>): Readonly<{ statementsIn?: string }> =>
  BANK_FOLDER ? { statementsIn: BANK_FOLDER } : {}
