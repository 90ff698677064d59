import type { Kysely } from 'kysely'
import type { Appointments, AppointmentsTables } from '#domain/appointments/index.ts'
import type { Queue } from '#domain/queue/index.ts'
import { isDatabaseGone } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { actsAtTheCounter } from './appointments-acts-counter.ts'
import { actsOfCustomers } from './appointments-acts-customers.ts'
import { actsAtHome } from './appointments-acts-home.ts'
import { actsOfPlanners } from './appointments-acts-planners.ts'
import type { ChildOrder } from './appointments-city.ts'
import { type Act, drawFrom } from './appointments-draw.ts'

/** Acts without end, some at a time, and tells after each: what was told holds, what was under way at a crash may or may not. */
export async function actAtRandom(
  db: Kysely<AppointmentsTables>,
  program: Readonly<{ appointments: Appointments; queue: Queue }>,
  order: ChildOrder,
  tell: (act: Act) => void,
): Promise<never> {
  const draw = drawFrom(db, program, order)
  const all = Object.entries({
    ...actsOfCustomers(draw),
    ...actsAtHome(draw),
    ...actsOfPlanners(draw),
    ...actsAtTheCounter(draw, order),
  })
  const total = all.reduce((sum, [, [weight]]) => sum + weight, 0)

  function drawn(at: number): (typeof all)[number] {
    let passed = 0
    for (const act of all) {
      passed += act[1][0]
      if (at < passed) return act
    }
    return all[0] as (typeof all)[number]
  }

  async function actor(): Promise<never> {
    for (;;) {
      const [what, [, act]] = drawn(draw.random() * total)
      try {
        tell({ what, ...(await act()) })
      } catch (error) {
        if (error instanceof Refusal) tell({ what, refused: error.code })
        else if (isDatabaseGone(error)) process.exit(1)
        else tell({ what, fault: String((error as Error).stack ?? error) })
      }
    }
  }
  return (await Promise.all(Array.from({ length: 4 }, actor)))[0] as never
}
