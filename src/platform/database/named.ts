import pg, { type PoolClient } from 'pg'

/** So many statements get a name: each costs memory in every connection. A city has some three hundred that come back, a third of them of the queue of jobs. */
const most = 450

type Known = { seen: number; name: string | null }
const statements = new Map<string, Known>()
let named = 0
const staysUnnamed = /(select|returning|,)\s+\*|\.\*|on conflict \([^)]*\) where [^)]*?\$/i
/** The queue takes and writes jobs by long statements whose only `*` is of a list that they carry themselves; some have no values. */
const ofTheQueue = /^\s*with\s[^;]*\bjobs\.job_common\b[^;]*$/i

/**
 * Statements that come back get a name, so that PostgreSQL reads and plans them once a connection instead of every time: half
 * of what a short statement costs. One that gives `*` gets none: a column that a next release adds would break it while this
 * release still runs (migrations are safe beside the previous release). Nor does one that finds its partial index by a value: a plan
 * for any value finds no index.
 */
export function nameStatements(client: PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  const asNamed = (...given: unknown[]) => {
    const [text, values, ...rest] = given
    if (typeof text !== 'string') return query(...given)
    const hasValues = Array.isArray(values) && values.length > 0
    const name = hasValues || ofTheQueue.test(text) ? nameOf(text) : null
    return name === null ? query(...given) : query({ name, text, values: hasValues ? values : [] }, ...rest)
  }
  client.query = asNamed as unknown as PoolClient['query']
}

/** The same name for the same text in every connection of this process; null: not (yet) worth one. */
function nameOf(text: string): string | null {
  const known = statements.get(text)
  if (!known) {
    // Lists of many lengths make endless texts: those are forgotten.
    if (statements.size >= most * 10) statements.clear()
    statements.set(text, { seen: 1, name: null })
    return null
  }
  known.seen++
  if (known.name === null && named < most && deservesOne(text)) known.name = `s${++named}`
  return known.name
}

const deservesOne = (text: string): boolean => !staysUnnamed.test(text) || ofTheQueue.test(text)

/** A connection whose statements get names from its first one on: for a library that opens its own. */
export class NamingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    nameStatements(this as unknown as PoolClient)
  }
}
