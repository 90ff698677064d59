import type { FastifyInstance } from 'fastify'
import { mapRefusalsToData } from '../refusals.ts'
import { describe } from './openapi.ts'
import type { Operation } from './operation.ts'
import { serve } from './serve.ts'

export { admissionOperations } from './admission.ts'
export { appointmentOperations } from './appointments.ts'
export { checkOperations } from './checks.ts'
export { clientFrom } from './client.ts'
export { minuteLimits } from './limits.ts'
export { listOperations } from './lists.ts'
export { openingOperations, openingsPurpose } from './openings.ts'
export { type ApiRequest, type Operation, operation } from './operation.ts'
export { placeCheckOperations } from './place-checks.ts'
export { taskOperations } from './tasks.ts'

/** What other programs may ask of us: every operation, and the description of them all. */
export async function apiRoutes(
  app: FastifyInstance,
  { publicUrl, operations }: Readonly<{ publicUrl: string; operations: readonly Operation[] }>,
): Promise<void> {
  const description = describe(operations, publicUrl)
  await app.register(async (routes) => {
    mapRefusalsToData(routes)
    for (const operation of operations) serve(routes, operation)
    routes.get('/api/openapi.json', (_, reply) =>
      reply.header('cache-control', 'public, max-age=300').send(description),
    )
  })
}
