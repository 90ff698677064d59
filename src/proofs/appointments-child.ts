import { type Appointments, type AppointmentsTables, openBoard } from '#domain/appointments/index.ts'
import { openDatabase } from '#platform/database/index.ts'
import { actAtRandom } from './appointments-acts.ts'
import { type ChildOrder, proofCity, proofKey, proofNow, rushDay } from './appointments-city.ts'
import { joinRush } from './appointments-rush.ts'

/** One of two processes of a proof, which may be killed at any moment: it does what it is sent, and tells what came of it. */
const order = JSON.parse(process.env.PROOF_ORDER ?? '') as ChildOrder
const database = openDatabase<AppointmentsTables>(order.databaseUrl, { connections: 10, name: 'proof-child' })
const city = proofCity(order.kind)
const board = await openBoard({ db: database.db, city, clock: () => proofNow, pool: database.pool })
const appointments: Appointments = { board, key: proofKey }

process.on('message', async () => {
  if (order.kind === 'rush')
    process.send?.({ rush: await joinRush(database.db, appointments, { day: rushDay, clients: 32 }) })
  else await actAtRandom(database.db, appointments, order, (act) => process.send?.({ act }))
  process.send?.({ done: true })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
