import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { requireFormToken } from '../sessions.ts'
import type { Desk } from './desk.ts'

/** The one file of a form, at most so many bytes, or what is wrong with it. The token comes before the file, and what else is `said` too. */
export async function oneFileIn(
  request: FastifyRequest,
  { cookies }: Pick<Desk, 'cookies'>,
  most: number,
  said: Map<string, string> = new Map(),
): Promise<Buffer | 'missing' | 'too-large'> {
  if (!request.isMultipart()) return 'missing'
  let token: unknown
  const options = { limits: { files: 1, fileSize: most, fields: 5 }, throwFileSizeLimit: false }
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      if (part.fieldname === '_csrf') token = part.value
      else if (typeof part.value === 'string') said.set(part.fieldname, part.value)
      continue
    }
    requireFormToken(request, cookies, 'desk', token)
    const file = await part.toBuffer()
    if (part.file.truncated) return 'too-large'
    return file.length === 0 ? 'missing' : file
  }
  requireFormToken(request, cookies, 'desk', token)
  return 'missing'
}
