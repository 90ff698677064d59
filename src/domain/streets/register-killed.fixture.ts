import { gipodOverApi } from '#outside/gipod/index.ts'
import { system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { registerPlace } from './register.ts'
import type { StreetsTables } from './store.ts'

/** A process of its own that tells the register of one place, to be killed meanwhile. */
const { database, settings, occupationId } = JSON.parse(process.env.KILLED ?? '') as {
  database: string
  settings: Parameters<typeof gipodOverApi>[0]
  occupationId: string
}
const { db } = openDatabase<StreetsTables>(database)
await registerPlace({ db, actor: system('killed'), now: new Date() }, { writer: gipodOverApi(settings) }, occupationId)
