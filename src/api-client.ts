import { writeFileSync } from 'node:fs'
import { clientFrom } from './channels/api/index.ts'

/** npm run api:client -- URL FILE: a client in TypeScript for the API that is described at URL/api/openapi.json. */
const [url = '', file = ''] = process.argv.slice(2)
if (!url || !file) throw new Error('npm run api:client -- URL FILE')
const response = await fetch(new URL('/api/openapi.json', url))
if (!response.ok) throw new Error(`no description of an API at ${url}: ${response.status}`)
writeFileSync(file, clientFrom((await response.json()) as Parameters<typeof clientFrom>[0]))
