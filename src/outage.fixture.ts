import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, vi } from 'vitest'
import { type Buttons, moods } from '#platform/simulation/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { startDemo } from './dev.ts'

export const ill = moods.filter((mood) => mood !== 'well')
type Ill = (typeof ill)[number]

/** The whole program, in which a system may be slow, down or answering nonsense; after each test all are well again. */
export async function aFragileCity({ sealElsewhere = false } = {}) {
  // Whole walks, in which systems are waited for: on a busy machine they take their time.
  vi.setConfig({ testTimeout: 120_000 })
  const { url, pool } = await testDatabase<unknown>()
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-outage-'))
  // A system that is slow answers after more than the 700 ms that it gets here, and rests are one two-hundredth of the usual ones.
  const options = { answerWithin: 700, patience: 0.005, sealElsewhere }
  const demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }, options)
  const systems = { ...demo.simulators.simulators, ...demo.certificates.simulators }
  afterEach(() => {
    for (const { buttons } of Object.values(systems)) buttons.press('well')
  })
  afterAll(async () => {
    await demo.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const breaks = ({ buttons }: Readonly<{ buttons: Buttons }>, mood: Ill) => buttons.press(mood, 2_000)
  return { base: demo.program.url, systems, breaks, pool }
}

export type Page = Readonly<{ status: number; body: string }>

/** A page for people, in Dutch, that gives nothing of the inside away. */
export function expectClear({ status, body }: Page, wanted: number, ...words: readonly string[]): void {
  expect(status).toBe(wanted)
  expect(body).toContain('<html lang="nl-BE"')
  for (const one of words) expect(body).toContain(one)
  expect(body).not.toMatch(/ at .*\.tsx?:|node_modules|ECONN|fetch failed|Timeout|undefined|\[object/)
}

export const numberIn = ({ body }: Page): string => /LM-\w{4}-\w{4}/.exec(body)?.[0] ?? 'no number'
export const documentsIn = ({ body }: Page): string[] => [...new Set(body.match(/\/document\/[0-9a-f-]{36}/g) ?? [])]

export const certificate = 'attest-gezinssamenstelling'
export const answers = { purpose: 'school', delivery: 'here' }
