/**
 * What we need from the bank: the statement files of an account. They are CODA (Febelfin's "coded statement of account",
 * version 2), brought by an employee or laid in a folder by the bank's own program.
 */
export { parseCoda } from './coda.ts'
export { type StatementFolder, statementFolder } from './folder.ts'
export { BankEnvironment, bankSettings } from './settings.ts'
export type { BankStatement, Movement, ReadStatements, StatementMistake } from './statement.ts'
