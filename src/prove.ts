import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { proveCrash } from './proofs/crash.ts'

/** npm run prove -- crash [seed] [kills]: the long proofs, told as a page that is kept in docs/operations/proofs. */
const [area, seedGiven, killsGiven] = process.argv.slice(2)
const seed = Number(seedGiven ?? Date.now() % 1_000_000)
const kills = Number(killsGiven ?? 200)
if (area !== 'crash') {
  console.error(
    'Which proof? There is: crash [seed] [kills]. DATABASE_URL: on an own PostgreSQL instead of the embedded one.',
  )
  process.exit(1)
}
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const databaseUrl = process.env.DATABASE_URL || undefined
const began = Date.now()
const result = await proveCrash({
  seed,
  kills,
  ...(databaseUrl && { databaseUrl }),
  say: (line) => console.error(line),
})
console.log(`## ${databaseUrl ? 'Own PostgreSQL' : 'Embedded PostgreSQL, killed with the program'}

commit ${commit}, seed ${seed}, Node ${process.version}, ${cpus().length} cores, ${Math.round((Date.now() - began) / 1_000)} s

| what | |
|---|---|
| kill -9 of the program | ${result.kills} |
| applications begun | ${result.applications} |
| submitted | ${result.submitted} |
| paid | ${result.paid} |
| left as drafts | ${result.drafts} |
| from start to answering, mean | ${result.restartMs} ms |
| promises broken | ${result.broken.length} |
${result.broken.map((line) => `\n- ${line}`).join('')}`)
process.exit(result.broken.length === 0 ? 0 : 1)
