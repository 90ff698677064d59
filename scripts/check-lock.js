// A platform package that the registry did not have when the lock was made is dropped without a word, and `npm ci` then fails or leaves a
// hole on that platform. What is known to be absent stands in docs/decisions/100-toolchain.md; anything else fails.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, root } from './bootstrap.js'

const known = [/^@myriaddreamin\/typst-ts-node-compiler-/]
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

const isLocked = (from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (at === '' || !at.includes('node_modules')) return false
  }
}
const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).filter(
    (name) => !isLocked(from, name) && !known.some((pattern) => pattern.test(name)),
  ),
)
if (missing.length > 0) fail(`package-lock.json lacks platform packages: ${missing.join(', ')}`)
if (JSON.stringify(packages).includes('"resolved":"http')) fail('package-lock.json names the address of a registry.')
console.log(`${Object.keys(packages).length} locked packages, none missing for a platform.`)
