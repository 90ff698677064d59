// Who may import whom (.dependency-cruiser.cjs). A guard that cannot fail is no guard: it must have seen every file that git
// lists, and it must reject the fixture.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, nodePath, root } from './bootstrap.js'

const cruise = (...paths) => {
  const done = spawnSync(
    nodePath(),
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...paths,
    ],
    { cwd: root, maxBuffer: 256 * 1024 * 1024 },
  )
  if (!done.stdout?.length) fail(`The import check did not run: ${done.stderr}`)
  return JSON.parse(done.stdout)
}
const violationsOf = (result) => result.summary.violations.filter((violation) => violation.rule.severity === 'error')

const result = cruise('src')
const listed = spawnSync('git', ['ls-files', 'src'], { cwd: root })
  .stdout.toString()
  .split('\n')
  .filter((name) => /\.tsx?$/.test(name))
const seen = new Set(result.modules.map((module) => module.source))
const unseen = listed.filter((name) => !seen.has(name))
if (listed.length === 0 || unseen.length > 0)
  fail(`The import check saw ${seen.size} files and missed ${unseen.length}: ${unseen.slice(0, 5).join(', ')}`)

const violations = violationsOf(result)
for (const { from, to, rule } of violations) console.error(`${from} -> ${to}  (${rule.name})`)
if (violations.length > 0) fail(`${violations.length} imports that the rules forbid.`)

const fixtures = JSON.parse(readFileSync(join(root, 'scripts', 'forbidden-imports.json'), 'utf8'))
const passed = []
for (const { file, text, rule } of fixtures) {
  const path = join(root, file)
  writeFileSync(path, text)
  try {
    if (!violationsOf(cruise(file)).some((violation) => violation.rule.name === rule)) passed.push(`${file} (${rule})`)
  } finally {
    rmSync(path)
  }
}
if (passed.length > 0) fail(`The import check lets forbidden imports through: ${passed.join(', ')}`)
console.log(`${listed.length} files keep the import rules; ${fixtures.length} forbidden imports were rejected.`)
