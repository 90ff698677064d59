import type { FastifyRequest } from 'fastify'
import { visitOfLink } from '#domain/appointments/index.ts'
import type { Site } from '../site.ts'

const timeWindow = '1 minute'

/**
 * Who fills in much soon has to wait; opening pages is free. A visit, a hold or a place on the list has its own count, by the link that is the right
 * to it: a library shares one address. A link that we did not make counts for its address.
 */
export const perLink = ({ appointments }: Pick<Site, 'appointments'>) => {
  const keyGenerator = (request: FastifyRequest) => {
    const { link = '' } = request.params as { link?: string }
    return visitOfLink(appointments, link) ?? request.ip
  }
  return { config: { rateLimit: { max: 30, timeWindow, keyGenerator } } }
}

/**
 * For what has no link yet, and sends a message or asks a register: who is signed in has a count of their own; of an address it is as many as a
 * library full of people needs. What keeps a time has no such count: its browser works for it, and the holds of whom nothing is known are numbered.
 */
export const perPerson = {
  config: {
    rateLimit: {
      ...({ timeWindow, hook: 'preHandler' } as const),
      max: (_: FastifyRequest, key: string) => (key.startsWith(known) ? 30 : 150),
      keyGenerator: ({ visitor, ip }: FastifyRequest) => (visitor.kind === 'resident' ? known + visitor.actor.id : ip),
    },
  },
}
const known = 'resident/'
