import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { startEmbedded } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'loket-embedded-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('The embedded database', () => {
  it('keeps what was committed when its program is killed', async () => {
    const program = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        `
      const { startEmbedded } = await import('./src/platform/database/index.ts')
      const { default: pg } = await import('pg')
      const database = await startEmbedded(${JSON.stringify(folder)})
      const client = new pg.Client(database.url)
      await client.connect()
      await client.query('create table kept (x int)')
      await client.query('insert into kept values (7)')
      console.log('committed')
    `,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(program.stdout, 'data')
    program.kill('SIGKILL')
    await once(program, 'exit')

    const again = await startEmbedded(folder)
    const client = new pg.Client(again.url)
    await client.connect()
    expect((await client.query('select x from kept')).rows).toEqual([{ x: 7 }])
    await client.end()

    await again.stop()
  })
})
