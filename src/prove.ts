import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { appointmentsPage } from './proofs/appointments-page.ts'
import { crashPage } from './proofs/crash-page.ts'
import { openingsPage } from './proofs/openings-page.ts'
import type { ProofPage } from './proofs/page.ts'
import { productsPage } from './proofs/products-page.ts'

/** npm run prove -- AREA [seed] [how many]: the long proofs, told as a page that is kept in docs/operations/proofs. */
const proofs: Readonly<Record<string, (given: readonly string[]) => Promise<ProofPage>>> = {
  appointments: appointmentsPage,
  crash: crashPage,
  openings: openingsPage,
  products: productsPage,
}

const [area = '', ...given] = process.argv.slice(2)
const prove = proofs[area]
if (!prove) {
  console.error(
    `Which proof? There is: ${Object.keys(proofs).join(', ')}, each with [seed] [how many] (products: of each, then which ones).
crash: DATABASE_URL for an own PostgreSQL instead of the embedded one.`,
  )
  process.exit(1)
}
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const began = Date.now()
const { title, seed, rows, detail = [], broken } = await prove(given)
console.log(`## ${title}

commit ${commit}, seed ${seed}, Node ${process.version}, ${cpus().length} cores, ${Math.round((Date.now() - began) / 1_000)} s

| what | |
|---|---|
${[...rows, ['promises broken', broken.length] as const].map(([what, figure]) => `| ${what} | ${figure} |`).join('\n')}
${broken.map((line) => `\n- ${line}`).join('')}
${detail.join('\n')}`)
process.exit(broken.length === 0 ? 0 : 1)
