import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { readMessage, textOf } from '#outside/population-register/index.ts'

/** npm run register:read -- FILE...: what each message file says, as one JSON line; exit 1 when one is no message that we know. */
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Name one or more message files: npm run register:read -- FILE...')
  process.exitCode = 1
}
for (const file of files) {
  try {
    // npm runs a script in the folder of the project; the files are named from where npm was called.
    const path = resolve(process.env.INIT_CWD ?? '.', file)
    const { size } = statSync(path)
    if (size > 5_000_000) throw new Error(`larger than 5 MB (${size} bytes)`)
    const message = readMessage(textOf(readFileSync(path)), basename(file).replace(/\.xml$/i, ''))
    console.log(JSON.stringify({ file, ...message }))
  } catch (problem) {
    console.error(`${file}: ${reasonOf(problem)}`)
    process.exitCode = 1
  }
}

function reasonOf(problem: unknown): string {
  const { code, message } = problem as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'is a folder'
  return `is no message of a known service: ${message}`
}
