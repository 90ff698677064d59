import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalText } from '#ui/words/refusals.ts'
import { languageAsked } from '../refusals.ts'
import type { ApiRequest, Operation } from './operation.ts'

/** Serves one operation: reads the key, reads the body, and answers in JSON that nobody between us keeps. */
export function serve(app: FastifyInstance, operation: Operation): void {
  const { method, path, body: shape, open = false, largest, handle } = operation

  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const read = shape?.safeParse(request.body)
    reply.header('cache-control', 'no-store')
    if (read?.success === false) {
      // Where it is wrong, never what stood there: it may be a plate.
      const where = [...new Set(read.error.issues.map((issue) => issue.path.join('.')))]
      reply.code(400)
      const says = open && { says: refusalText('conflict', 'http/malformed', languageAsked(request)).title }
      return { error: 'api/wrong-body', where: where.slice(0, 20), ...says }
    }
    const given: ApiRequest<unknown> = {
      key: /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null,
      address: request.ip,
      params: request.params as Record<string, string>,
      body: read?.data ?? null,
    }
    const answered = await handle(given as ApiRequest<never>)
    if (Buffer.isBuffer(answered)) reply.type('application/json; charset=utf-8')
    return answered
  }
  app.route({
    method,
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    ...(largest && { bodyLimit: largest }),
    // Each key has a limit of its own, which only its owner can use up. What is for all is limited by what is booked: a library shares an address.
    config: { rateLimit: false, forPrograms: true, saysWhy: open },
    handler: answer,
  })
}
