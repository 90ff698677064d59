import { z } from 'zod'
import type { Operation } from './operation.ts'

type Json = Readonly<Record<string, unknown>>

const wrong = z.strictObject({
  error: z.string(),
  where: z.array(z.string()).optional().describe('With api/wrong-body: the fields that are wrong.'),
  says: z.string().optional().describe('What to tell a person, in the language of accept-language: nl, fr or en.'),
  alternatives: z
    .array(z.strictObject({ place: z.string(), startsAt: z.iso.datetime() }))
    .optional()
    .describe('Times that can be had instead of one that cannot.'),
  left: z
    .int()
    .optional()
    .describe('With appointments/wrong-code: how many tries are left; at 0 only the link confirms.'),
})
const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io })
  return schema
}
const content = (schema: Json) => ({ 'application/json': { schema } })

/** The description of the API, OpenAPI 3.1: made of what is served, so that it cannot say anything else. */
export function describe(operations: readonly Operation[], publicUrl: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described(operation) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Loket op Maat', version: '1', description: 'For programs of and for the city.' },
    servers: [{ url: publicUrl }],
    security: [{ key: [] }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key that the city gave you.' } },
      schemas: { Wrong: schemaOf(wrong, 'output') },
    },
    paths,
  }
}

function described({ id, summary, path, body, answer, refusals, open }: Operation): Json {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }))
  return {
    ...{ operationId: id, summary },
    ...(open && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: content(schemaOf(body, 'input')) } }),
    responses: {
      200: { description: 'The answer.', content: content(schemaOf(answer, 'output')) },
      default: {
        description: `Refused. error: ${['api/wrong-body', ...refusals].join(', ')}.`,
        content: content({ $ref: '#/components/schemas/Wrong' }),
      },
    },
  }
}
