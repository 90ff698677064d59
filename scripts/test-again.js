// npm run test:again: what `npm test` leaves out to stay short. Plain JavaScript, as `npm test` is.
import { spawnSync } from 'node:child_process'
import { ensureInstalled, nodePath, root, toolEnvironment } from './bootstrap.js'

ensureInstalled()
const env = { ...toolEnvironment(), AGAIN: 'yes' }
const steps = [
  ['kills at other steps', 'node_modules/vitest/vitest.mjs', ['run', 'src/killed', 'src/survive']],
  // Each on a demo city of its own: they use the same people for the same products.
  ['more journeys', 'scripts/journeys.js', ['--grep', '@more']],
  ['variants of journeys', 'scripts/journeys.js', ['--grep', '@again']],
]

const failed = []
for (const [name, file, args] of steps) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status } = spawnSync(nodePath(), [file, ...args], { cwd: root, stdio: 'inherit', env })
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}, ${((Date.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  console.error(`\nfailed: ${failed.join(', ')}`)
  process.exit(1)
}
