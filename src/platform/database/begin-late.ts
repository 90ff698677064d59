import type { PoolClient } from 'pg'

type Corked = Readonly<{ cork(): void; uncork(): void }>
type Ask = (...given: unknown[]) => unknown
const nothingDone = { command: '', rowCount: null, oid: 0, fields: [], rows: [] }

/**
 * `begin` travels with the first statement of its transaction instead of waiting for an answer of its own: one journey to the
 * database fewer for each transaction, and none at all for one that asks nothing. The client has to be one that sends without
 * waiting (`pipeline`). When the line is cut the first statement says so; `begin` itself cannot fail otherwise.
 */
export function beginLate(client: PoolClient): void {
  const query = client.query.bind(client) as Ask
  const { stream } = (client as unknown as { connection: { stream: Corked } }).connection
  let isHeldBack = false
  const ask: Ask = (...given) => {
    const [text] = given
    if (text === 'begin') {
      isHeldBack = true
      return Promise.resolve(nothingDone)
    }
    if (!isHeldBack) return query(...given)
    isHeldBack = false
    if (text === 'commit' || text === 'rollback') return Promise.resolve(nothingDone)
    stream.cork()
    ;(query('begin') as Promise<unknown>).catch(() => {})
    const answer = query(...given)
    stream.uncork()
    return answer
  }
  client.query = ask as unknown as PoolClient['query']
}
