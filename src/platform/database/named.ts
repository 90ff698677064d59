import type { PoolClient } from 'pg'

/** So many statements get a name: each costs memory in every connection. A city has some two hundred that come back. */
const most = 300

type Known = { seen: number; name: string | null }
const statements = new Map<string, Known>()
let named = 0
const staysUnnamed = /(select|returning|,)\s+\*|\.\*|on conflict \([^)]*\) where [^)]*?\$/i

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
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return query(...given)
    const name = nameOf(text)
    return name === null ? query(...given) : query({ name, text, values }, ...rest)
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
  if (known.name === null && named < most && !staysUnnamed.test(text)) known.name = `s${++named}`
  return known.name
}
