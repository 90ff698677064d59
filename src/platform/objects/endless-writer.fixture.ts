import { randomBytes } from 'node:crypto'
import { newId } from '../ids/uuid.ts'
import { Refusal } from '../refusal.ts'
import { diskObjects } from './index.ts'

/** Run as a process of its own by the test: keeps objects until it is killed or refused, and says each one that is safe. */
const [, , folder = '', bytes = '200000'] = process.argv
const store = await diskObjects(folder)
try {
  for (;;) process.stdout.write(`${JSON.stringify(await store.put(newId(), randomBytes(Number(bytes))))}\n`)
} catch (error) {
  process.stdout.write(`${error instanceof Refusal ? `${error.kind} ${error.code}` : 'fault'}\n`)
}
