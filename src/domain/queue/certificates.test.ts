import { afterAll, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { monday } from '../appointments/appointments.fixture.ts'
import { employeesToPlan, saveEmployee } from '../roster/index.ts'
import * as queues from './index.ts'
import { aCityOfQueues, atTheDoor, queueOver, seated } from './queue.fixture.ts'
import type { QueueTables } from './store.ts'

const { db } = await testDatabase<QueueTables>()
const plain = aCityOfQueues()
const city = {
  ...plain,
  visits: plain.visits?.map((kind) => (kind.product === 'kaart' ? { ...kind, certificate: 'officer' } : kind)) ?? [],
}
const queue = await queueOver(db, city, [monday])
afterAll(() => queue.news.close())
const at = (time: string) => new Date(`${monday}T${time}:00+02:00`)
const staff = { db: db as never, actor: system('planner'), now: at('08:00') }

it('Whoever comes for what asks a certificate is called by who has it, and by nobody else', async () => {
  const certified = (await employeesToPlan(staff)).find(({ number }) => number === 'place-0-1')
  if (!certified) throw new Error('nobody sits there')
  await saveEmployee(staff, { ...certified, certificates: ['officer'] })
  const without = await seated(db, queue, 0, at('10:00'))
  const { visitor } = await queues.takeTicket(atTheDoor(db, at('09:30')), queue, { place: 'place-0', product: 'kaart' })
  expect(await queues.callNext(without.does(), queue)).toBeNull()
  // The page of the desk says that nobody here can receive them.
  expect((await queues.deskView(without.does(), queue)).line).toMatchObject([
    { visitor: { id: visitor.id }, range: null },
  ])
  const withIt = await seated(db, queue, 1, at('10:01'))
  expect((await queues.deskView(without.does(), queue)).line[0]?.range).not.toBeNull()
  expect(await queues.callNext(without.does(at('10:02')), queue)).toBeNull()
  expect(await queues.callNext(withIt.does(at('10:02')), queue)).toMatchObject({ id: visitor.id })

  // Passed on by theme it is still asked; to one colleague by name it is that colleague's to see.
  await queues.passOn(withIt.does(at('10:03')), queue, { visitorId: visitor.id, to: { theme: 'identity' } })
  expect(await queues.callNext(without.does(at('10:04')), queue)).toBeNull()
  expect(await queues.callNext(withIt.does(at('10:04')), queue)).toMatchObject({ id: visitor.id })
  await queues.passOn(withIt.does(at('10:05')), queue, { visitorId: visitor.id, to: { seatId: without.seat.id } })
  expect(await queues.callNext(without.does(at('10:06')), queue)).toMatchObject({ id: visitor.id })
})
