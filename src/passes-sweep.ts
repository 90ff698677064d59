import { passRulesOf, sweepPasses } from '#domain/passes/index.ts'
import { type OpenContext, system, transaction } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { products } from './products/index.ts'
import './reactions.ts'

/** npm run passes:sweep -- [--dry-run]: who lives in a sorting street gets a pass; with --dry-run only how many that would be. */
const { DATABASE_URL: url } = process.env
const rules = passRulesOf(products)
if (!url || !rules) {
  console.error('DATABASE_URL=... npm run passes:sweep -- [--dry-run]')
  process.exit(1)
}
const database = openDatabase<unknown>(url, { connections: 2, name: 'loket-sweep' })
const context: OpenContext = { db: database.db, actor: system('passes'), now: new Date() }
if (process.argv.includes('--dry-run')) {
  const { looked, granted, left } = await sweepPasses(context, rules, null)
  console.log(`Of ${looked} people that the register spoke of, ${granted} would get a pass. ${left} passes would end.`)
} else {
  // The sources are asked by the program that has the keys to them.
  await transaction(context, (tx) => enqueue(tx, 'passes.every-day', {}))
  console.log('The running program begins the sweep now.')
}
await database.close()
