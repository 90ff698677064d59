import { type Appointments, type AppointmentsTables, openBoard } from '#domain/appointments/index.ts'
import { openNews, type Queue } from '#domain/queue/index.ts'
import { openDatabase } from '#platform/database/index.ts'
import { actAtRandom } from './appointments-acts.ts'
import { type ChildOrder, proofCity, proofKey, proofNow, rushDay } from './appointments-city.ts'
import { joinRush } from './appointments-rush.ts'

/**
 * One of two processes of a proof, which may be killed at any moment: it opens the books when it is told to, does what it is sent, and tells
 * what came of it.
 */
const order = JSON.parse(process.env.PROOF_ORDER ?? '') as ChildOrder
const opened =
  Promise.withResolvers<Readonly<{ db: Parameters<typeof actAtRandom>[0]; appointments: Appointments; queue: Queue }>>()

async function open(): Promise<void> {
  const database = openDatabase<AppointmentsTables>(order.databaseUrl, { connections: 10, name: 'proof-child' })
  const board = await openBoard({
    ...{ db: database.db, city: proofCity(order.kind), clock: () => proofNow, pool: database.pool },
  })
  const appointments = { board, key: proofKey }
  opened.resolve({
    ...{ db: database.db, appointments, queue: { appointments, news: await openNews({ pool: database.pool }) } },
  })
}

process.on('message', async (said: 'open' | 'refresh' | 'go') => {
  if (said === 'open') await open()
  const { db, appointments, queue } = await opened.promise
  if (said === 'refresh') await appointments.board.refresh()
  if (said !== 'go') return process.send?.({ ready: said })
  if (order.kind === 'rush')
    return process.send?.({ rush: await joinRush(db, appointments, { day: rushDay, clients: 32 }) })
  return actAtRandom(db, { appointments, queue }, order, (act) => process.send?.({ act }))
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: 'loaded' })
