import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Books, providerId, type Simulated } from './simulator-payments.ts'

/**
 * Customers and their mandates, beside the payments from which they follow: a mandate holds from the moment that its first
 * payment is paid until it is revoked. Which were revoked is forgotten at the end of the process.
 */
export function simulatedMandates(books: Books) {
  const customers = new Set<string>()
  const revoked = new Set<string>()
  const firstOf = (customer: unknown, mandate: unknown): Simulated | undefined =>
    books
      .all()
      .find(
        ({ customerId, mandateId, sequenceType }) =>
          sequenceType === 'first' && customerId === customer && mandateId === mandate,
      )
  return {
    open(): string {
      const id = providerId('cst')
      customers.add(id)
      return id
    },
    /** A customer whose payments are in the books outlives the process, as they do. */
    isCustomer: (id: unknown): boolean =>
      typeof id === 'string' && (customers.has(id) || books.all().some(({ customerId }) => customerId === id)),
    holds: (customer: unknown, mandate: unknown): boolean =>
      firstOf(customer, mandate) !== undefined && !revoked.has(String(mandate)),
    isKnown: (customer: unknown, mandate: unknown): boolean => firstOf(customer, mandate) !== undefined,
    revoke: (mandate: string) => revoked.add(mandate),
    revoked: (): readonly string[] => [...revoked],
  }
}
export type SimulatedMandates = ReturnType<typeof simulatedMandates>

type ById = { Params: { id: string; mandate: string } }
type Answers = Readonly<{ unknown: (reply: FastifyReply, what: string, status?: number) => FastifyReply }>

/** The routes of mandates: looking at one and revoking it (204, and 410 when that was done before). */
export function mandateRoutes(app: FastifyInstance, mandates: SimulatedMandates, { unknown }: Answers): void {
  const path = '/v2/customers/:id/mandates/:mandate'
  app.get<ById>(path, ({ params: { id, mandate } }, reply) => {
    if (!mandates.isKnown(id, mandate)) return unknown(reply, 'mandate')
    const status = mandates.holds(id, mandate) ? 'valid' : 'invalid'
    return reply
      .type('application/hal+json')
      .send({ resource: 'mandate', id: mandate, mode: 'test', status, method: 'directdebit' })
  })
  app.delete<ById>(path, ({ params: { id, mandate } }, reply) => {
    if (!mandates.isKnown(id, mandate)) return unknown(reply, 'mandate')
    if (!mandates.holds(id, mandate)) return unknown(reply, 'mandate', 410)
    mandates.revoke(mandate)
    return reply.code(204).send()
  })
}
