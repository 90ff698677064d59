// `npm ci` refuses a lock that names packages which it does not hold, and nobody may depend on one registry's address.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from './bootstrap.js'
import { missingFrom, root } from './lock.js'

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const missing = missingFrom(packages).map(({ name }) => name)
if (missing.length > 0)
  fail(`package-lock.json lacks ${missing.join(', ')}: run node scripts/trim-lock.js and say so in the decision`)
if (JSON.stringify(packages).includes('"resolved":"http')) fail('package-lock.json names the address of a registry.')
console.log(`${Object.keys(packages).length} locked packages, none missing.`)
