import Fastify from 'fastify'
import { screenRoutes } from '../src/channels/waiting-room/index.ts'
import { openBoard } from '../src/domain/appointments/index.ts'
import { openNews } from '../src/domain/queue/index.ts'
import type { OpenContext } from '../src/platform/context.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { demoCity } from '../src/products/demo-city/city.ts'

/** What this process is told at its start: the database, the moment it is, and the key of the addresses of devices, in hexadecimal. */
export type ScreenSettings = Readonly<{ databaseUrl: string; now: string; key: string }>

/** The screens of waiting rooms, and nothing else, in a process of their own; says its address when it listens, ends with its parent. */
async function serve({ databaseUrl, now, key }: ScreenSettings): Promise<void> {
  const { db, pool } = openDatabase<unknown>(databaseUrl)
  const clock = () => new Date(now)
  const board = await openBoard({ db: db as never, city: demoCity, clock })
  const queue = { appointments: { board, key: Buffer.from(key, 'hex') }, news: await openNews({ pool }) }
  const app = Fastify()
  screenRoutes(app, { db: db as OpenContext['db'], clock, city: demoCity, queue })
  process.send?.({ url: await app.listen({ port: 0, host: '127.0.0.1' }) })
  process.once('disconnect', () => process.exit(0))
}

const settings = process.env.SCREEN_SETTINGS
if (settings) await serve(JSON.parse(settings))
