import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-known-'))
let demo: Demo
let naima: Awaited<ReturnType<typeof anEmployee>>
beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
  naima = await anEmployee(demo.program.url, 'naima')
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const minutes = (body: string) => [...body.matchAll(/(\d+) min te voet/g)].map(([, said]) => Number(said))
const idOf = async (key: string) => {
  const { insz } = residentByKey(key)
  const { rows } = await sql<{ id: string }>`select id from people.person where insz = ${insz}`.execute(db)
  return rows[0]?.id ?? ''
}
/** What an employee asks from the page of somebody whom we know. */
async function asked(persoon: string, fields: Record<string, string>) {
  const page = await naima.visit(persoon ? `/balie/afspraak?persoon=${persoon}` : '/balie/afspraak')
  const _csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  const to = new URL('/balie/afspraak/zoeken', demo.program.url)
  const sent = { _csrf, dienst: 'identiteitskaart', personen: '1', eerst: 'soonest', ...(persoon && { persoon }) }
  const answer = await naima.browser.submit(to, { ...sent, ...fields }, 'http://nowhere.invalid')
  return { page, answer }
}
const looks = async (id: string) => {
  const { rows } = await sql<{ purpose: string; actor_kind: string }>`select purpose, actor_kind
    from people.consultation where person_id = ${id} and actor_kind = 'employee' order by at`.execute(db)
  // Whether a visit is needed is looked at too; that has a purpose of its own (`src/visit-instead.test.ts`).
  return rows.map(({ purpose }) => purpose).filter((purpose) => purpose !== 'nakijken of een bezoek nodig is')
}

describe('The nearest place for a person whom we know, at the desk', () => {
  it('counts from the address that the register gave, says so in the log of who looked, and stands in no link', async () => {
    const jan = aResident(demo.program.url, 'jan')
    await jan.apply('attest-woonst', {})
    const id = await idOf('jan')
    const { page, answer } = await asked(id, { register: 'ja' })
    expect(page.body).toContain('Zoeken vanaf het adres in het register')
    // To offer it is not to look.
    expect(await looks(id)).toEqual(['dichtste plaats zoeken voor de klant'])
    expect([answer.status, answer.url.searchParams.get('eerst')]).toEqual([200, 'nearest'])
    const far = minutes(answer.body)
    expect(far.length).toBeGreaterThan(1)
    expect(far[0]).toBe(Math.min(...far))
    const home = residentByKey('jan').addresses.at(-1)?.address
    const street = home?.street ?? '-'
    expect(answer.url.href).not.toMatch(new RegExp(`${street}|51\\.|4\\.4`, 'i'))
    expect(answer.body).not.toContain(street)

    // As far as for who says that address on the telephone.
    const adres = `${street} ${home?.houseNumber}, ${home?.postalCode} ${home?.municipality}`
    const { answer: typed } = await asked('', { adres, eerst: 'nearest' })
    expect(minutes(typed.body)).toEqual(far)

    // The resident reads it too.
    await jan.signIn()
    const profile = await jan.visit('/mijn-loket/gegevens')
    expect(profile.body).toContain('dichtste plaats zoeken voor de klant')
  })

  it('keeps the order that was asked, and looks at nobody before it is clear what for', async () => {
    const id = await idOf('jan')
    const before = await looks(id)
    const { answer: unclear } = await asked(id, { register: 'ja', dienst: '' })
    expect(unclear.status).toBe(422)
    expect(await looks(id)).toEqual(before)
    const { answer } = await asked(id, { register: 'ja', eerst: 'both' })
    expect(answer.url.searchParams.get('eerst')).toBe('both')
    // Looking the usual way looks at nobody either.
    const { answer: plain } = await asked(id, {})
    expect(plain.status).toBe(200)
    expect(await looks(id)).toHaveLength(before.length + 1)
  })

  it('is not there for who is not known, and says so where the register was never asked, or the address is protected', async () => {
    const { page, answer } = await asked('', { register: 'ja' })
    expect(page.body).not.toContain('name="register"')
    expect(minutes(answer.body)).toEqual([])
    const karel = aResident(demo.program.url, 'karel')
    await karel.signIn()
    const { answer: unknown } = await asked(await idOf('karel'), { register: 'ja' })
    expect([unknown.status, unknown.body.includes('Wij hebben geen adres dat wij mogen gebruiken.')]).toEqual([
      422,
      true,
    ])
    expect(minutes(unknown.body)).toEqual([])

    const id = await idOf('jan')
    await sql`update people.fact set value = value || '{"protectedAddress": true}' where person_id = ${id} and name = 'person'`.execute(
      db,
    )
    const { answer: hidden } = await asked(id, { register: 'ja' })
    expect([hidden.status, hidden.body.includes('Wij hebben geen adres dat wij mogen gebruiken.')]).toEqual([422, true])
    expect(hidden.body).not.toContain(residentByKey('jan').addresses.at(-1)?.address.street)
  })
})
