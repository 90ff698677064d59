import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { aResident } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-own-visits-'))
let demo: Demo
beforeAll(async () => {
  const clock = '2021-09-07T08:20:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const hours = '2021-09-08T07:00:00.000Z'

describe('The appointments of who is signed in', () => {
  it('stand in Mijn loket, on the homepage and in the own data, and lead to the page on which they are moved or cancelled', async () => {
    const jan = aResident(demo.program.url, 'jan')
    await jan.signIn()
    expect((await jan.visit('/mijn-loket')).body).not.toContain('Uw afspraken')
    const home = { product: 'reispas', persons: '1', street: 'Driekoningenstraat', number: '998', postcode: '2600' }
    const who = { name: 'Jan Peeters', contact: 'email', email: 'jan.afspraak@voorbeeld.example' }
    const asking = await jan.visit('/aan-huis')
    const booked = await jan.send(asking, '/aan-huis', { ...home, ...who, step: 'book', window: hours })
    const address = booked.url.pathname

    const mine = (await jan.visit('/mijn-loket')).body
    expect(mine).toContain('Uw afspraken')
    expect(mine).toContain('Bij u thuis')
    expect(mine).toContain(`href="${address}"`)
    expect((await jan.visit('/')).body).toMatch(/Afspraak: woensdag 8 september 2021/)
    const { visits } = JSON.parse((await jan.visit('/mijn-loket/meenemen.json')).body)
    expect(visits).toMatchObject([{ state: 'booked', startsAt: hours, products: ['reispas'], name: 'Jan Peeters' }])
    expect((await jan.visit('/mijn-loket/meenemen')).body).toContain('Uw afspraken')

    // Nobody else sees it.
    const els = aResident(demo.program.url, 'els')
    await els.signIn()
    expect((await els.visit('/mijn-loket')).body).not.toContain('Uw afspraken')
    expect(JSON.parse((await els.visit('/mijn-loket/meenemen.json')).body).visits).toEqual([])

    // What was cancelled waits for nobody, and is still part of the own data.
    await jan.send(await jan.visit(`${address}/annuleren`), `${address}/annuleren`)
    expect((await jan.visit('/mijn-loket')).body).not.toContain('Uw afspraken')
    expect((await jan.visit('/mijn-loket/meenemen')).body).toContain('Afgezegd')
  })
})
