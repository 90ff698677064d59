type Schema = Readonly<{
  type?: string
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  items?: Schema
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: boolean | Schema
  description?: string
}>
type Content = Readonly<{ content?: Readonly<Record<string, { schema: Schema }>> }>
type Described = Readonly<{
  operationId: string
  summary: string
  parameters?: readonly Readonly<{ name: string; in: string }>[]
  requestBody?: Content
  responses: Readonly<Record<string, Content>>
}>
type Document = Readonly<{ paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }>

/**
 * A client in TypeScript, in one file without dependencies, from the description of the API alone: one function per operation,
 * with the types of what it takes and gives. What is refused is thrown as an `ApiRefusal` with status, code, and what else was said.
 */
export function clientFrom(document: Document): string {
  const functions = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => functionOf(path, method.toUpperCase(), operation)),
  )
  return `${head}
export function client({ url, key }: ApiSettings) {
  const call = caller({ url, key })
  return {
${functions.join('\n')}
  }
}
`
}

const head = `// Made from /api/openapi.json; not written by hand.
export type ApiSettings = { url: string; key?: string }
export type Said = { error?: string; says?: string; alternatives?: { place: string; startsAt: string }[]; left?: number }

export class ApiRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly said: Said
  constructor(status: number, said: Said) {
    super(\`\${status} \${said.error}\`)
    this.status = status
    this.code = said.error ?? ''
    this.said = said
  }
}

function caller({ url, key }: ApiSettings) {
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        ...(key && { authorization: \`Bearer \${key}\` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) {
      throw new ApiRefusal(response.status, (await response.json().catch(() => ({}))) as Said)
    }
    return response.json()
  }
}
`

function functionOf(path: string, method: string, operation: Described): string {
  const { operationId, summary, parameters = [], requestBody, responses } = operation
  const names = parameters.map(({ name }) => name)
  const body = requestBody && schemaIn(requestBody)
  const takes = [...names.map((name) => `${name}: string`), ...(body ? [`body: ${typeOf(body)}`] : [])]
  const address = path.replace(/\{(\w+)\}/g, (_, name) => `\${encodeURIComponent(${name})}`)
  const gives = typeOf(schemaIn(responses['200'] ?? {}))
  return `    /** ${summary} */
    ${operationId}: (${takes.join(', ')}): Promise<${gives}> =>
      call('${method}', \`${address}\`${body ? ', body' : ''}) as Promise<${gives}>,`
}

const schemaIn = ({ content }: Content): Schema => content?.['application/json']?.schema ?? {}

function typeOf(schema: Schema): string {
  const { type, items, properties, required = [] } = schema
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const several = schema.anyOf ?? schema.oneOf
  if (several) return several.map(typeOf).join(' | ')
  if (type === 'array') return `(${typeOf(items ?? {})})[]`
  if (type === 'object') {
    const fields = Object.entries(properties ?? {}).map(
      ([name, field]) => `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(field)}`,
    )
    const rest = typeof schema.additionalProperties === 'object' ? typeOf(schema.additionalProperties) : null
    return fields.length === 0 && rest ? `Record<string, ${rest}>` : `{ ${fields.join('; ')} }`
  }
  if (type === 'integer') return 'number'
  return type === 'string' || type === 'number' || type === 'boolean' || type === 'null' ? type : 'unknown'
}
