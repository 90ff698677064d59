import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { freeDays, timesOn } from './domain/appointments/index.ts'

/* A library, where everybody goes out by one address. */
const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-library-'))
let demo: Demo

beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const wish = { products: ['identiteitskaart'], persons: 1 }
const base = '/afspraak/kies/identiteitskaart/1'
async function asked(path: string, body?: Record<string, string>) {
  const init = body && { method: 'POST', body: new URLSearchParams(body) }
  const response = await fetch(new URL(path, demo.program.url), { redirect: 'manual', ...init })
  return { status: response.status, text: await response.text(), to: response.headers.get('location') ?? '' }
}

/** What the browser does while one reads. */
function worked(page: string): string {
  const [, challenge = '', bits = ''] = /data-proof="([^"]+)" data-bits="(\d+)"/.exec(page) ?? []
  const zeros = (text: string) => Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0))
  for (let number = 0; ; number++) if (zeros(`${challenge}:${number}`) >= Number(bits)) return `${challenge}:${number}`
}

/** From choosing the service to the visit, through the pages. Gives the status of each that was not as it should be. */
async function books(email: string, at: { place: string; day: string; time: Date }): Promise<readonly string[]> {
  const wrong: string[] = []
  const step = async (name: string, path: string, body: Record<string, string> | undefined, wanted: number) => {
    const answer = await asked(path, body)
    if (answer.status !== wanted) wrong.push(`${name} ${answer.status}`)
    return answer
  }
  await step('choose', '/afspraak', { dienst: 'identiteitskaart', personen: '1' }, 303)
  const day = await step('day', `${base}/${at.place}/${at.day}`, undefined, 200)
  const path = `${base}/${at.place}/${at.time.toISOString()}`
  const held = await step('hold', path, { werk: worked(day.text) }, 303)
  await step('who', held.to, { name: 'Rosa Verbruggen', contact: 'email', email }, 303)
  const { mail } = demo.simulators.simulators
  const letter = () => mail.letters(email).find(({ subject }) => subject === 'Bevestig uw afspraak')
  await expect.poll(letter, { timeout: 20_000, interval: 50 }).toBeDefined()
  const done = await step('code', held.to, { code: letter()?.text.match(/\d{6}/)?.[0] ?? '' }, 303)
  if (!done.to.includes('gedaan=gemaakt')) wrong.push(`done ${done.to}`)
  return wrong
}

describe('Behind one address', () => {
  it('forty people book through the pages within a minute, and none is asked to wait', async () => {
    const { site } = demo.program
    const now = site.clock()
    const times = freeDays(site.appointments, wish, { now }).flatMap(({ place, day }) =>
      timesOn(site.appointments, wish, { now, place, day }).map((time) => ({ place, day, time })),
    )
    const forty = times.filter((_, at) => at % 7 === 0).slice(0, 40)
    expect(forty).toHaveLength(40)
    const began = performance.now()
    const wrong: string[] = []
    for (let at = 0; at < 40; at += 8) {
      const some = forty.slice(at, at + 8).map((time, one) => books(`library-${at + one}@voorbeeld.example`, time))
      wrong.push(...(await Promise.all(some)).flat())
    }
    expect(wrong).toEqual([])
    expect(performance.now() - began).toBeLessThan(60_000)
    const { rows } = await pool.query(`select count(*)::int as visits from appointments.booking
      where state = 'booked' and contact like 'library-%'`)
    expect(rows).toEqual([{ visits: 40 }])
  }, 120_000)

  it('who keeps trying one visit is stopped, and nobody else', async () => {
    const links = await pool.query<{ contact: string }>(`select contact from appointments.booking
      where contact like 'library-%' order by contact limit 2`)
    const pages = links.rows.map(({ contact }) => {
      const { mail } = demo.simulators.simulators
      const letter = mail.letters(contact).find(({ subject }) => subject === 'Bevestig uw afspraak')
      return new URL(/http\S+bevestigen\S+/.exec(letter?.text ?? '')?.[0] ?? '').pathname
    })
    const [mine = '', theirs = ''] = pages
    const answers = await Promise.all(Array.from({ length: 31 }, () => asked(mine, {})))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    expect((await asked(theirs, {})).status).not.toBe(429)
  })

  it('links that are no links of ours count together, for their address', async () => {
    const answers = await Promise.all(
      Array.from({ length: 31 }, (_, at) => asked(`/afspraak/voorstel/${at}.${'A'.repeat(43)}`, {})),
    )
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
  })
})
