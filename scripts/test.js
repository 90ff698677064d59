// npm test: everything that must hold. Plain JavaScript, so that an older Node can begin.
import { spawnSync } from 'node:child_process'
import { ensureInstalled, nodePath, root, toolEnvironment } from './bootstrap.js'

ensureInstalled()
const env = toolEnvironment()
const steps = [
  ['types', 'node_modules/typescript/bin/tsc', ['-p', '.']],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--diagnostic-level=warn', '.']],
  ['lock file', 'scripts/check-lock.js', []],
  ['imports', 'scripts/check-imports.js', []],
  ['styles and browser scripts', 'scripts/build-ui.js', []],
  ['unit and database tests', 'node_modules/vitest/vitest.mjs', ['run']],
  // The main way of each area; all others run before a change lands (`.ci/run`), with `npm run test:again`.
  ['journeys in a browser', 'scripts/journeys.js', ['--grep-invert', '@more|@again']],
]

const only = process.argv.slice(2)
for (const [name, file, args] of steps) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue
  console.log(`\n== ${name}`)
  const started = Date.now()
  const done = spawnSync(nodePath(), [file, ...args], { cwd: root, stdio: 'inherit', env })
  if (done.status !== 0) {
    console.error(`\n${name}: failed`)
    process.exit(done.status ?? 1)
  }
  console.log(`${name}: ok, ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
