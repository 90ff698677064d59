import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { freeDays, timesOn } from './domain/appointments/index.ts'
import { anEmployee, aResident } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-instead-'))
let demo: Demo
beforeAll(async () => {
  const clock = '2021-09-07T10:20:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const page = async (path: string) => (await fetch(new URL(path, demo.program.url))).text()
const title = 'Misschien hoeft u niet te komen'
const euOnly = 'Reist u alleen binnen de Europese Unie?'

describe('Before a time is shown', () => {
  it('the pages say what can be done otherwise, of what was chosen, and show the times all the same', async () => {
    expect(await page('/afspraak')).not.toContain(title)
    for (const path of ['/afspraak?dienst=reispas', '/afspraak/kies/reispas/1', '/dienst/reispas']) {
      const body = await page(path)
      expect(body, path).toContain(title)
      expect(body).toContain(euOnly)
      expect(body).toMatch(/Zet uw gegevens online klaar\.[^<]*<a href="\/dienst\/reispas"/)
      expect(body).toMatch(/contactpunt: [^.]+\.\s(Nu|Open)/)
      expect(body).toContain('Wij brengen uw reispas thuis')
      expect(body).toContain('href="/aan-huis"')
    }
    const days = await page('/afspraak/kies/reispas/1')
    expect(days.indexOf(title)).toBeLessThan(days.indexOf('/afspraak/kies/reispas/1/'))
  })

  it('of several services each has its own lines, in the language of the page', async () => {
    const body = await page('/afspraak/kies/identiteitskaart,rijbewijs/1?taal=en')
    expect(body).toContain('Perhaps you need not come')
    expect(body).toContain('Do you only need proof of your address?')
    expect(body).toContain('We bring your licence home')
  })

  it('what needs no visit at all is named too, also where nobody is received for it', async () => {
    const body = await page('/afspraak?dienst=attest-woonst')
    expect(body).toMatch(/Regel het online, van begin tot eind\.[^<]*<a href="\/dienst\/attest-woonst"/)
    expect(await page('/dienst/attest-woonst')).not.toContain(title)
  })

  it('who is signed in, and the employee who helps them, see what they have already; the look is in the log', async () => {
    const jan = aResident(demo.program.url, 'jan')
    await jan.signIn()
    expect((await jan.visit('/afspraak?dienst=reispas')).body).not.toContain('al een afspraak')
    const home = { product: 'reispas', persons: '1', street: 'Driekoningenstraat', number: '998', postcode: '2600' }
    const who = { name: 'Jan Peeters', contact: 'email', email: 'jan.anders@voorbeeld.example' }
    const window = { step: 'book', window: '2021-09-08T07:00:00.000Z' }
    await jan.send(await jan.visit('/aan-huis'), '/aan-huis', { ...home, ...who, ...window })
    for (const path of ['/afspraak?dienst=reispas', '/afspraak/kies/reispas/1', '/dienst/reispas'])
      expect((await jan.visit(path)).body, path).toContain('U hebt hiervoor al een afspraak: woensdag 8 september 2021')
    expect((await jan.visit('/afspraak?dienst=rijbewijs')).body).not.toContain('al een afspraak')
    expect(await page('/dienst/reispas')).not.toContain('al een afspraak')

    const { rows } = await sql<{
      id: string
    }>`select id from people.person where insz = ${residentByKey('jan').insz}`.execute(db)
    const naima = await anEmployee(demo.program.url, 'naima')
    const question = '/balie/afspraak?personen=1&dienst=reispas'
    const unknown = (await naima.visit(question)).body
    expect(unknown).toContain('Kan het ook anders? Zeg dit aan de klant')
    expect(unknown).toContain(euOnly)
    expect(unknown).not.toContain('al een afspraak')
    const looks = () =>
      sql`select purpose from people.consultation where actor_kind = 'employee'
      and person_id = ${rows[0]?.id} and purpose = 'nakijken of een bezoek nodig is'`.execute(db)
    expect((await looks()).rows).toHaveLength(0)
    const known = (await naima.visit(`${question}&persoon=${rows[0]?.id}`)).body
    expect(known).toMatch(/al een afspraak: woensdag 8 september 2021[^<]*<a href="\/balie\/afspraak\//)
    expect((await looks()).rows).toHaveLength(1)
  })
})

describe('What to bring', () => {
  it('for several services is said of each, and each thing once', async () => {
    const { appointments, clock } = demo.program.site
    const products = ['identiteitskaart', 'reispas', 'rijbewijs']
    const wish = { products, persons: 1 }
    const [day] = freeDays(appointments, wish, { now: clock() })
    const [time] = day ? timesOn(appointments, wish, { now: clock(), ...day }) : []
    const body = await page(`/afspraak/kies/${products.join(',')}/1/${day?.place}/${time?.toISOString()}`)
    const part = body.slice(body.indexOf('Breng dit mee'), body.indexOf('<form', body.indexOf('Breng dit mee')))
    const things = [...part.matchAll(/<li>([^<]+)<\/li>/g)].map(([, text]) => text)
    expect(new Set(things).size).toBe(things.length)
    const headings = [...part.matchAll(/<h3[^>]*>([^<]+)</g)].map(([, text]) => text)
    expect(headings[0]).toBe('Voor alles samen')
    expect(headings).toContain('Identiteitskaart aanvragen, Reispas aanvragen')
    expect(headings).toContain('Rijbewijs aanvragen')
    expect(part.indexOf('Uw huidige identiteitskaart')).toBeLessThan(part.indexOf('Een pasfoto'))
    // Of one service there is nothing to tell apart.
    const one = await page(`/afspraak/kies/reispas/1/${day?.place}/${time?.toISOString()}`)
    expect(one).not.toContain('Voor alles samen')
  })
})
