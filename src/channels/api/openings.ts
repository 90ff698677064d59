import { requireAsker } from '#domain/grants/index.ts'
import { bookOpenings } from '#domain/passes/index.ts'
import { Delivered, Delivery, openingsIn } from '#outside/container-system/index.ts'
import { system } from '#platform/context.ts'
import { passRulesNow } from '../pass.ts'
import type { Site } from '../site.ts'
import { type Operation, operation } from './operation.ts'

/** The purpose that the key of a container system must have. */
export const openingsPurpose = 'openingen'

/** What container systems tell us. Whatever is told twice, late or out of order is booked once. */
export function openingOperations(site: Site): readonly Operation[] {
  return [
    operation({
      ...{ id: 'tellOpenings', method: 'POST', path: '/api/openings', largest: 600_000 },
      summary:
        'Openings of containers, in any order. Send again whatever was not answered with 200: it is booked once.',
      refusals: ['grants/unknown-key', 'grants/other-purpose', 'grants/other-role'],
      body: Delivery,
      answer: Delivered,
      async handle({ key, body }) {
        await requireAsker({ db: site.db }, key, { role: 'container', purpose: openingsPurpose })
        const context = { db: site.db, actor: system('containers'), now: site.clock() }
        return bookOpenings(context, passRulesNow(site), openingsIn(body))
      },
    }),
  ]
}
