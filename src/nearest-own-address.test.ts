import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { aResident } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-nearest-'))
let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const days = '/afspraak/kies/identiteitskaart/1'
const minutes = (body: string) => [...body.matchAll(/(\d+) min\. te voet/g)].map(([, said]) => Number(said))

describe('The nearest place of who is signed in', () => {
  it('counts from the address that the register gave when it was asked before, which stands in no link', async () => {
    const jan = aResident(demo.program.url, 'jan')
    // Asked for an application, not for this: what is not known is not asked here.
    await jan.apply('attest-woonst', {})
    const before = await jan.visit(days)
    expect(before.body).toContain('Vanaf mijn eigen adres')
    expect(minutes(before.body)).toEqual([])

    const after = await jan.send(before, '/afspraak/vanaf', { terug: days, mijn: 'ja' })
    expect([after.status, after.url.search]).toEqual([200, '?eerst=nearest'])
    const far = minutes(after.body)
    expect(far.length).toBeGreaterThan(1)
    expect(far).toEqual(far.toSorted((a, b) => a - b))

    // As far as for somebody who types that address.
    const home = residentByKey('jan').addresses.at(-1)?.address
    const typing = aResident(demo.program.url, 'els')
    await typing.signIn()
    const theirs = await typing.send(await typing.visit(days), '/afspraak/vanaf', {
      ...{ terug: days, adres: `${home?.street} ${home?.houseNumber}, ${home?.postalCode} ${home?.municipality}` },
    })
    expect(minutes(theirs.body)).toEqual(far)
  })

  it('is not known of who was never asked about, or is not signed in: then it is typed', async () => {
    const karel = aResident(demo.program.url, 'karel')
    await karel.signIn()
    const page = await karel.visit(days)
    const answer = await karel.send(page, '/afspraak/vanaf', { terug: days, mijn: 'ja' })
    expect([answer.status, answer.body.includes('Wij kennen uw adres hier niet. Typ het.')]).toEqual([422, true])
    const anybody = aResident(demo.program.url, 'jan')
    const unsigned = await anybody.visit(days)
    expect(unsigned.body).not.toContain('name="mijn"')
    const asked = await anybody.send(unsigned, '/afspraak/vanaf', { terug: days, mijn: 'ja' })
    expect(asked.status).toBe(422)
  })
})
