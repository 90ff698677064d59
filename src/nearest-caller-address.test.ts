import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AddressSuggestion } from '#outside/address-register/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { callerPosition } from './channels/desk/caller-address.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-caller-'))
let demo: Demo
let naima: Awaited<ReturnType<typeof anEmployee>>
beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
  naima = await anEmployee(demo.program.url, 'naima')
}, 60_000)
afterEach(() => demo.simulators.simulators.addresses.buttons.press('well'))
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const question = { dienst: 'identiteitskaart', personen: '1', eerst: 'nearest' }
/** What the caller says, sent from the page of a new appointment. */
async function asked(fields: Record<string, string>) {
  const page = await naima.visit('/balie/afspraak')
  const _csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  const to = new URL('/balie/afspraak/zoeken', demo.program.url)
  return naima.browser.submit(to, { _csrf, ...question, ...fields }, 'http://nowhere.invalid')
}
const walking = (body: string) => [...body.matchAll(/(\d+) min\.? te voet/g)].map(([, said]) => Number(said))
/** The first day and place on the page. */
const first = (body: string) => /<h3>([^<]+)</.exec(body)?.[1]

describe('The nearest place for who calls', () => {
  it('counts from the address that they say, as far as for who types it at home, and the address stands nowhere', async () => {
    const adres = 'Boomgaardstraat 992, 2600 Antwerpen'
    const near = await asked({ adres })
    expect(near.status).toBe(200)
    const far = walking(near.body)
    expect(far.length).toBeGreaterThan(1)
    expect(near.body).toMatch(/\d+ min met de fiets/)
    expect(near.url.href).not.toMatch(/boomgaard|51\.|4\.4/i)
    expect(near.body).not.toContain('Boomgaardstraat')

    const home = aResident(demo.program.url, 'els')
    await home.signIn()
    const days = '/afspraak/kies/identiteitskaart/1'
    const theirs = await home.send(await home.visit(days), '/afspraak/vanaf', { terug: days, adres })
    expect(Math.min(...far)).toBe(Math.min(...walking(theirs.body)))
    expect(far[0]).toBe(Math.min(...far))
  })

  it('has the soonest, the nearest, or some of both first, each with its minutes', async () => {
    for (const eerst of ['soonest', 'nearest', 'both']) {
      const page = await asked({ adres: 'Boomgaardstraat 992, 2600 Antwerpen', eerst })
      expect([page.status, page.url.searchParams.get('eerst')]).toEqual([200, eerst])
      expect(walking(page.body).length).toBeGreaterThan(1)
    }
  })

  it('of addresses that have one name the employee asks which, and only one of them can be chosen', async () => {
    const adres = 'Grote Markt 1'
    const several = await asked({ adres })
    expect(several.status).toBe(422)
    expect(several.body).toContain('Er zijn meer adressen die zo heten.')
    const labels = [...several.body.matchAll(/name="keuze"[^>]* value="([^"]+)"/g)].map(([, label]) => label ?? '')
    expect(labels).toEqual(['Grote Markt 1, 2000 Antwerpen', 'Grote Markt 1, 2800 Mechelen'])
    const here = await asked({ adres, keuze: labels[0] ?? '' })
    const there = await asked({ adres, keuze: labels[1] ?? '' })
    expect([here.status, there.status]).toEqual([200, 200])
    expect(Math.min(...walking(there.body))).toBeGreaterThan(Math.min(...walking(here.body)))
    // A choice that does not belong to what is typed now is of an earlier question.
    expect((await asked({ adres: 'Meir 1', keuze: labels[1] ?? '' })).status).toBe(200)
    expect((await asked({ adres, keuze: 'Meir 1, 2000 Antwerpen' })).status).toBe(422)
  })

  it('is asked first whether one address is theirs that only resembles what was typed', async () => {
    const label = 'Boomgaardstraat 992, 2600 Antwerpen'
    for (const adres of ['Bomgaardstraat 992, 2600', 'Boomgaardstraat 992, 2600 Berchem']) {
      const alike = await asked({ adres })
      expect(alike.status).toBe(422)
      expect(alike.body).toContain('Wij weten niet zeker of dit het adres is.')
      expect(alike.body).toContain('href="#keuze"')
      expect([...alike.body.matchAll(/name="keuze"[^>]* value="([^"]+)"/g)].map(([, one]) => one)).toEqual([label])
      expect(walking(alike.body)).toEqual([])
      const sure = await asked({ adres, keuze: label })
      expect([sure.status, walking(sure.body).length > 1]).toEqual([200, true])
      expect(sure.url.href).not.toMatch(/gaardstraat/i)
    }
  })

  it('is asked too when the register has the street alone, or another address of the name without its place', async () => {
    const position = { latitude: 51.2, longitude: 4.4 }
    const here = {
      label: 'Kerkstraat 5, 2060 Antwerpen',
      street: 'Kerkstraat',
      houseNumber: '5',
      municipality: 'Antwerpen',
    }
    const there = { ...here, label: 'Kerkstraat 5, 2800 Mechelen', municipality: 'Mechelen' }
    const found = (value: readonly AddressSuggestion[], chosen = '') =>
      callerPosition({ suggest: async () => ({ outcome: 'found', value }) }, { typed: 'Kerkstraat 5', chosen })
    expect(await found([{ ...here, position }])).toEqual({ position, label: here.label })
    const street = { label: 'Kerkstraat, Antwerpen', street: 'Kerkstraat', municipality: 'Antwerpen', position }
    expect(await found([street])).toEqual({ wrong: 'alike', several: [street.label] })
    const both = [{ ...here, position }, there]
    expect(await found(both)).toEqual({ wrong: 'alike', several: [here.label] })
    expect(await found(both, here.label)).toEqual({ position, label: here.label })
    expect(await found([there])).toEqual({ wrong: 'unknown', several: [] })
  })

  it('says that an address is not known, or that the register is silent, and shows the soonest meanwhile', async () => {
    const soonest = await asked({ eerst: 'soonest' })
    const unknown = await asked({ adres: 'Nergenslaan 1' })
    expect(unknown.status).toBe(422)
    expect(unknown.body).toContain('Wij vinden dit adres niet.')
    expect(unknown.body).toContain('value="Nergenslaan 1"')
    expect(first(unknown.body)).toBe(first(soonest.body))

    demo.simulators.simulators.addresses.buttons.press('down')
    const silent = await asked({ adres: 'Boomgaardstraat 992, 2600 Antwerpen' })
    expect(silent.status).toBe(422)
    expect(silent.body).toContain('Dit zijn de vroegste tijden.')
    expect(first(silent.body)).toBe(first(soonest.body))
    expect(walking(silent.body)).toEqual([])
    expect(silent.url.href).not.toMatch(/boomgaard/i)
  })

  it('counts for the next question of this caller, and for no other caller', async () => {
    const near = await asked({ adres: 'Boomgaardstraat 992, 2600 Antwerpen' })
    const vanaf = near.url.searchParams.get('vanaf') ?? ''
    expect(near.body).toContain(`name="vanaf" value="${vanaf}"`)
    const again = await naima.visit(`${near.url.pathname}${near.url.search}&personen=2`)
    expect(walking(again.body)).toEqual(walking(near.body))
    await asked({ adres: 'Meir 1' })
    const other = await naima.visit(`${near.url.pathname}${near.url.search}`)
    expect(other.body).toContain('Het adres van daarnet is gewist.')
    expect(walking(other.body)).toEqual([])
    // A new question begins without the address of who called before.
    const last = await asked({ adres: 'Meir 1' })
    await naima.visit('/balie/afspraak')
    expect(walking((await naima.visit(`${last.url.pathname}${last.url.search}`)).body)).toEqual([])
  })

  it('is asked for what is not said yet as well: what was typed stays', async () => {
    const missing = await asked({ adres: 'Meir 1', dienst: '' })
    expect(missing.status).toBe(422)
    expect(missing.body).toContain('Kies waarvoor de klant komt.')
    expect(missing.body).toContain('value="Meir 1"')
  })
})
