import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startDemo } from '../src/dev.ts'

/** The demo city in this process, with a database folder of its own, and a pool on the same database. */
export async function startBenchDemo() {
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-bench-'))
  chmodSync(dataDir, 0o755)
  const env = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }
  const demo = await startDemo(env, { requestsPerMinute: Number.MAX_SAFE_INTEGER })
  const pool = new pg.Pool({ connectionString: demo.databaseUrl, max: 10 })
  return {
    demo,
    url: demo.program.url,
    pool,
    stop: async () => {
      await pool.end()
      await demo.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type BenchDemo = Awaited<ReturnType<typeof startBenchDemo>>
