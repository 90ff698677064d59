// After `npm install`: takes platform packages out of the lock that the registry did not have, because `npm ci` refuses a lock that
// names what it does not hold. What is taken out is said: on those platforms that part cannot work (docs/decisions/100-toolchain.md).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingFrom, root } from './lock.js'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
for (const { from, name } of missingFrom(lock.packages)) {
  console.log(`taken out: ${name}`)
  delete lock.packages[from].optionalDependencies[name]
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
