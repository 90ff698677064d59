import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantsOf, standingAt } from '#domain/grants/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { permitGivenBefore } from './permit-before.fixture.ts'
import { aResident } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-renewed-'))
let demo: Demo
beforeAll(async () => {
  const clock = { LOKET_CLOCK: '2026-11-23T10:00:00+01:00', LOG_LEVEL: 'silent' }
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', ...clock })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const inDays = (days: number) => new Date(demo.program.site.clock().getTime() + days * 86_400_000)

/** Somebody who has a permit for this plate since two years, until so many days from now. */
async function withPermit(key: string, plate: string, daysLeft: number, zone = 'BER2') {
  const person = aResident(demo.program.url, key)
  await person.signIn()
  const { id, holder } = await permitGivenBefore(demo, { key, plate, zone, daysLeft })
  const office: OpenContext = { db: demo.program.site.db, actor: system('mid-office'), now: demo.program.site.clock() }
  const path = `/mijn-loket/vergunningen/${id}`
  const holds = async () =>
    (await grantsOf(office, holder ?? '')).filter((one) => standingAt(one, inDays(0)) === 'valid')
  return { person, path, holds, renew: async () => person.send(await person.visit(path), `${path}/verlengen`) }
}

describe('The page of a permit that ends', () => {
  it('says from which day on we look whether it goes on by itself, and has no button until then', async () => {
    const { person, path, holds, renew } = await withPermit('omer', '1WWW904', 100)
    const { body } = await person.visit(path)
    expect(body).toContain('Vanaf woensdag 20 januari 2027 kijken wij of alles nog klopt.')
    expect(body).not.toContain('Nu verlengen')
    expect((await renew()).status).toBe(409)
    expect(await holds()).toHaveLength(1)
  })

  it('renews it for another term at once, when the sources confirm it: once, however often it is sent', async () => {
    const { person, path, holds, renew } = await withPermit('jan', '1WWW901', 30)
    const before = await person.visit(path)
    expect(before.body).toContain('Nu verlengen')
    const after = await renew()
    expect(after.url.search).toBe('?gedaan=verlengd')
    expect(after.body).toContain('Dit is verlengd. U hoeft niets meer te doen.')
    const [held, ...others] = await holds()
    expect(others).toEqual([])
    expect(after.url.pathname).toBe(`/mijn-loket/vergunningen/${held?.id}`)
    expect(held?.valid?.until?.getTime()).toBeGreaterThan(inDays(700).getTime())
    expect((await person.send(before, `${path}/verlengen`)).status).toBe(409)
    expect(await holds()).toHaveLength(1)
  })

  it('says what is missing when they do not, and where to apply; nothing is renewed', async () => {
    const { holds, renew } = await withPermit('yasmina', '1WWW905', 30, 'BER1')
    const answer = await renew()
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Hiervoor hebben wij opnieuw een bewijs nodig.')
    expect(answer.body).toContain('Vraag het aan met dezelfde nummerplaat.')
    expect(answer.body).toContain('href="/dienst/parkeervergunning-bewoner/aanvragen"')
    expect((await holds())[0]?.valid?.until?.getTime()).toBeLessThan(inDays(31).getTime())
  })

  it('is nobody else’s to renew, and nobody’s who is not signed in', async () => {
    const { path, holds } = await withPermit('sofie', '1WWW902', 30)
    const maria = aResident(demo.program.url, 'maria')
    const own = await maria.signIn()
    expect((await maria.send(own, `${path}/verlengen`)).status).toBe(404)
    const nobody = aResident(demo.program.url, 'maria')
    expect((await nobody.send(await nobody.visit('/'), `${path}/verlengen`)).status).toBeGreaterThanOrEqual(400)
    expect((await holds())[0]?.valid?.until?.getTime()).toBeLessThan(inDays(31).getTime())
  })
})
