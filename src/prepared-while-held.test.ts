import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { carryPrepared, erasePrepared, freeDays, timesOn } from './domain/appointments/index.ts'
import { anonymous, system } from './platform/context.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-held-'))
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
  const headers = { accept: 'text/html' }
  const response = await fetch(new URL(path, demo.program.url), { redirect: 'manual', headers, ...init })
  return { status: response.status, text: await response.text(), to: response.headers.get('location') ?? '' }
}
const visitor = (email: string) => ({ name: 'Rosa Verbruggen', contact: 'email', email })
const answers = { reason: 'lost', urgent: 'no' }

let taken = 0
/** A time that nobody of these tests asked for. */
function aTime(): string {
  const { site } = demo.program
  const [day] = freeDays(site.appointments, wish, { now: site.clock() })
  const time = day && timesOn(site.appointments, wish, { now: site.clock(), ...day })[taken++ % 6]
  if (!day || !time) throw new Error('The demonstration has no free times.')
  return `${base}/${day.place}/${time.toISOString()}`
}
/** Where a time is kept. */
const held = async () => (await asked(aTime(), {})).to
const intake = (path: string) => `${path}/invullen/identiteitskaart/kaart`
const linkIn = (path: string) =>
  path
    .replace('/afspraak/bewaard/', '')
    .replace(/^\/afspraak\//, '')
    .replace(/\?.*/, '')

async function codeFor(email: string): Promise<string> {
  const { mail } = demo.simulators.simulators
  const letter = () => mail.letters(email).find(({ subject }) => subject === 'Bevestig uw afspraak')
  await expect.poll(letter, { timeout: 10_000, interval: 20 }).toBeDefined()
  return letter()?.text.match(/\d{6}/)?.[0] ?? ''
}
/** The time of every hold that still runs is over, as if one had filled in slowly. */
const runOut = () =>
  sql`update appointments.booking set expires_at = now() - interval '1 second' where state = 'held'`.execute(db)

describe('What one comes for, filled in while a time is kept', () => {
  it('stands on the page of the time before one says who comes, and is the visit’s once it is confirmed', async () => {
    const path = await held()
    const page = await asked(path)
    expect(page.text).toContain('Vul nu al in waarvoor u komt')
    expect(page.text).toContain(`href="${intake(path)}"`)
    expect((await asked(intake(path))).status).toBe(200)
    const wrong = await asked(intake(path), {})
    expect(wrong.status).toBe(422)
    expect((await asked(intake(path), answers)).to).toBe(path)
    expect((await asked(path)).text).toContain('Wat u al invulde')

    // With who comes the code is asked; what was filled in stands there too, and can be changed.
    const email = 'rosa.vooraf@voorbeeld.example'
    await asked(path, visitor(email))
    const code = await asked(path)
    expect(code.text).toContain('Wat u al invulde')
    expect((await asked(intake(path), { ...answers, reason: 'ends' })).to).toBe(path)
    const { to } = await asked(path, { code: await codeFor(email) })
    const visit = await asked(to)
    expect(visit.text).toContain('Wat u al invulde')
    expect(visit.text).not.toContain('Mijn kaart is weg of gestolen')

    // The page that is still open leads to the visit now.
    const late = await asked(intake(path))
    expect([late.status, late.to]).toEqual([303, intake(to.replace(/\?.*/, ''))])
  })

  it('is kept when the time ran out, and goes along to the time that is chosen instead', async () => {
    const path = await held()
    await runOut()
    // Sent after the end: kept all the same.
    expect((await asked(intake(path), answers)).to).toBe(path)
    const gone = await asked(path)
    expect(gone.status).toBe(409)
    expect(gone.text).toContain(`name="vorige" value="${linkIn(path)}"`)
    const next = await asked(aTime(), { vorige: linkIn(path) })
    expect(next.to).not.toBe(path)
    expect((await asked(next.to)).text).toContain('Wat u al invulde')
    // It stands with one time alone.
    expect((await asked(path)).text).not.toContain('name="vorige"')
  })

  it('stays with a time that still is kept, and with a visit: whoever has such a link takes nothing of it', async () => {
    const path = await held()
    await asked(intake(path), answers)
    const other = await asked(aTime(), { vorige: linkIn(path) })
    expect((await asked(other.to)).text).not.toContain('Wat u al invulde')
    expect((await asked(path)).text).toContain('Wat u al invulde')
    // A link that is none hinders nobody.
    expect((await asked(aTime(), { vorige: 'x' })).status).toBe(303)
  })

  it('goes to one of two times that ask for it at once, on two pools', async () => {
    const path = await held()
    await asked(intake(path), answers)
    await runOut()
    const [one, two] = [await held(), await held()]
    const second = openDatabase(url)
    const { site } = demo.program
    const context = (pool: unknown) => ({ db: pool as never, now: site.clock(), actor: anonymous })
    const from = linkIn(path)
    const carried = await Promise.all([
      carryPrepared(context(db), site.appointments, { from, to: linkIn(one) }),
      carryPrepared(context(second.db), site.appointments, { from, to: linkIn(two) }),
    ])
    await second.close()
    expect(carried.toSorted()).toEqual([0, 1])
  })

  it('of a time that nobody took it is erased within a day, of a visit it is not', async () => {
    const path = await held()
    await asked(intake(path), answers)
    const count = async () => {
      const { rows } = await sql<{ state: string; count: number }>`select state, count(*)::int as count
        from appointments.prepared join appointments.booking on id = booking_id group by state`.execute(db)
      return new Map(rows.map((row) => [row.state, row.count]))
    }
    const before = await count()
    expect(before.get('booked')).toBe(1)
    const { site } = demo.program
    const erase = (hours: number) =>
      erasePrepared(
        { db: db as never, now: new Date(site.clock().getTime() + hours * 3_600_000), actor: system('retention') },
        site.catalogue,
      )
    await runOut()
    await erase(1)
    expect(await count()).toEqual(before)
    await erase(25)
    expect(await count()).toEqual(new Map([['booked', 1]]))
  })
})

describe('A product that asks for a file', () => {
  it('is not filled in while a time is kept', async () => {
    const { site } = demo.program
    const products = (site.city.visits ?? []).map(({ product }) => product)
    const asks = products.find((id) =>
      site.catalogue.find(id, site.clock())?.pages.some(({ fields }) => fields.some(({ kind }) => kind === 'file')),
    )
    if (!asks) return
    const [day] = freeDays(site.appointments, { products: [asks], persons: 1 }, { now: site.clock() })
    const time = day && timesOn(site.appointments, { products: [asks], persons: 1 }, { now: site.clock(), ...day })[0]
    const { to } = await asked(`/afspraak/kies/${asks}/1/${day?.place}/${time?.toISOString()}`, {})
    expect((await asked(to)).text).not.toContain('Vul nu al in waarvoor u komt')
  })
})
