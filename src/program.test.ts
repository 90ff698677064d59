import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { aResident } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-program-'))
let demo: Demo

beforeAll(async () => {
  demo = await startDemo({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
    LOKET_CLOCK: '2026-11-23T10:00:00+01:00',
  })
})
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
const answers = { purpose: 'school', delivery: 'here' }

describe('A resident at home', () => {
  it('leaves with a sealed certificate that anybody can check', async () => {
    const jan = aResident(demo.program.url, 'jan')
    const check = await jan.apply('attest-gezinssamenstelling', answers)
    expect(check.body).toContain('Jan Wouters')
    const signed = await jan.sign(check)
    const done = await jan.decided(signed.url.pathname)
    expect(done.body).toContain('Uw attest is klaar')

    const link = /href="(\/document\/[^"]+)"/.exec(done.body)?.[1] ?? ''
    const cookie = await jan.visit(link)
    expect(cookie.status).toBe(200)
    expect(cookie.body.startsWith('%PDF-')).toBe(true)
  })
})
