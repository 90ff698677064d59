import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee } from './resident.fixture.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-seat-'))
let demo: Demo
let griet: Awaited<ReturnType<typeof atDesk>>
let fatma: Awaited<ReturnType<typeof atDesk>>

beforeAll(async () => {
  // A Saturday at Harmonie, with an hour to go.
  const clock = '2021-09-11T09:50:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
  griet = await atDesk('griet')
  fatma = await atDesk('fatma')
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** An employee at the page of the queue, without script. */
async function atDesk(person: string) {
  const { browser, visit } = await anEmployee(demo.program.url, person)
  const csrf = async () => /name="_csrf" value="([^"]*)"/.exec((await visit('/balie/wachtrij')).body)?.[1] ?? ''
  const press = async (path: string, fields: Record<string, string> = {}) =>
    browser.submit(
      new URL(`/balie/wachtrij/${path}`, demo.program.url),
      { _csrf: await csrf(), ...fields },
      'http://nowhere.invalid',
    )
  const page = async () => (await visit('/balie/wachtrij')).body
  return { press, page, visit, sit: (desk: string) => press('zitten', { balie: `stadsloket-harmonie/${desk}` }) }
}

async function asked(path: string, body?: Record<string, string>) {
  const init = body && { method: 'POST', body: new URLSearchParams(body) }
  const response = await fetch(new URL(path, demo.program.url), { redirect: 'manual', ...init })
  return { status: response.status, text: await response.text(), to: response.headers.get('location') ?? '' }
}

/** Somebody with an appointment of today, who filled in beforehand what it is about. Gives the code of the visit. */
async function aVisitor(email: string): Promise<string> {
  const time = '/afspraak/kies/identiteitskaart/1/stadsloket-harmonie/2021-09-11T08:15:00.000Z'
  const { to } = await asked(time, { name: 'Rosa Verbruggen', contact: 'email', email })
  const { mail } = demo.simulators.simulators
  const letter = () => mail.letters(email).find(({ subject }) => subject === 'Bevestig uw afspraak')
  await expect.poll(letter, { timeout: 10_000, interval: 20 }).toBeDefined()
  const confirmed = await asked(to, { code: letter()?.text.match(/\d{6}/)?.[0] ?? '' })
  const path = confirmed.to.split('?')[0] ?? ''
  await asked(`${path}/invullen/identiteitskaart/kaart`, { reason: 'lost', urgent: 'no' })
  return /<strong class="lom-nowrap">([^<]+)</.exec((await asked(path)).text)?.[1] ?? ''
}
const visitorIn = (page: string) => /\/balie\/wachtrij\/([0-9a-f-]{36})\//.exec(page)?.[1] ?? ''

describe('At the seat', () => {
  it('one reads who comes, what they filled in at home, and what there is to know about it', async () => {
    await griet.sit('harmonie-2')
    const code = await aVisitor('rosa@voorbeeld.example')
    // Should the line be lost now, the desk knows who is still to come.
    const list = JSON.parse((await griet.visit('/balie/wachtrij/lijst')).body)
    expect(list.people).toMatchObject([
      { state: 'expected', title: '10.15, Rosa Verbruggen', text: expect.stringContaining(`Code: ${code}.`) },
    ])
    const admitted = await griet.press('aanmelden', { wie: code })
    expect([admitted.status, admitted.body.includes('A 01')]).toEqual([200, true])
    await griet.press('volgende')
    const page = await griet.page()
    expect(page).toContain('Rosa Verbruggen')
    expect(page).toContain('Mijn kaart is weg of gestolen')
    for (const known of [
      'De klant heeft nodig:',
      'Regels en prijzen: identiteitskaart aanvragen',
      'Voor een kind jonger dan 12 vraagt u een Kids-ID.',
      'Heel dringend, na 2 werkdagen: € 152,60',
      'Andere diensten van dit thema',
      'href="/dienst/reispas"',
    ])
      expect(page).toContain(known)
  })

  it('nobody calls the next while somebody stands there, nor the visitor of a colleague', async () => {
    const visitor = visitorIn(await griet.page())
    expect((await griet.press('volgende')).status).toBe(409)
    await fatma.sit('harmonie-1')
    for (const act of ['afronden', 'apart', 'herhalen', 'niet-verschenen'])
      expect((await fatma.press(`${visitor}/${act}`, { uitkomst: 'helped' })).status).toBe(409)
    expect((await griet.page()).includes('Rosa Verbruggen')).toBe(true)
  })

  it('what is no visitor, no act, no code and no seat is told, and changes nothing', async () => {
    const before = await griet.page()
    expect((await griet.press(`${newId()}/oproepen`)).status).toBe(404)
    expect((await griet.press('geen-nummer/oproepen')).status).toBe(404)
    expect((await griet.press(`${visitorIn(before)}/wegtoveren`)).status).toBe(404)
    for (const wie of ['', 'ZZZ999', 'Nooit Gehoord'])
      expect((await griet.press('aanmelden', { wie })).status).toBe(422)
    expect((await griet.press('nummer', { dienst: 'bestaat-niet' })).status).toBeGreaterThanOrEqual(400)
    expect((await griet.press('zitten', {})).status).toBe(422)
    expect((await griet.press('zitten', { balie: 'nergens/balie-9' })).status).toBeGreaterThanOrEqual(400)
    expect(await griet.page()).toContain('Rosa Verbruggen')
  })

  it('a visit is finished once, also when the button is pressed in two windows', async () => {
    const visitor = visitorIn(await griet.page())
    const both = await Promise.all([
      griet.press(`${visitor}/afronden`, { uitkomst: 'helped' }),
      griet.press(`${visitor}/afronden`, { uitkomst: 'helped' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await griet.page()).toContain('Niemand aan uw balie')
  })

  it('who stood up sees no visitor and calls nobody', async () => {
    await fatma.press('opstaan')
    expect(await fatma.page()).toContain('Waar zit u vandaag?')
    expect((await fatma.press('volgende')).status).toBe(409)
  })
})

describe('A call for help', () => {
  const pages = [
    '/balie',
    '/balie/werklijst',
    '/balie/afspraken',
    '/balie/afspraak',
    '/balie/betalingen',
    '/balie/ronde',
  ]
  const buttonsIn = (body: string) => body.match(/action="\/balie\/wachtrij\/hulp"/g)?.length ?? 0
  it('is made on every page of who receives people, once on each, and on none of who does not', async () => {
    for (const path of [...pages, '/balie/wachtrij']) expect(buttonsIn((await griet.visit(path)).body), path).toBe(1)
    const luc = await anEmployee(demo.program.url, 'luc')
    for (const path of ['/balie', '/balie/werklijst']) expect(buttonsIn((await luc.visit(path)).body), path).toBe(0)
  })
  it('stands behind a first press, so that one slip calls nobody', async () => {
    const { body } = await griet.visit('/balie/werklijst')
    expect(body).toMatch(/<details class="lom-more lom-more--alarm"><summary[^>]*>Hulp roepen.*Roep nu hulp/s)
  })
  it('by mistake is taken back by who made it; a colleague reads where to go', async () => {
    await fatma.sit('harmonie-1')
    await griet.press('hulp')
    expect(await fatma.page()).toContain('Balie 2 vraagt hulp')
    const own = await griet.page()
    expect(own).toContain('U riep hulp')
    const alarm = /\/balie\/wachtrij\/hulp\/([0-9a-f-]{36})/.exec(own)?.[1] ?? ''
    expect((await griet.press(`hulp/${alarm}`)).status).toBe(200)
    for (const one of [griet, fatma]) expect(await one.page()).not.toMatch(/riep hulp|vraagt hulp/)
  })
  it('is read by colleagues of the place on every page, by who works there and sits nowhere too; elsewhere by nobody', async () => {
    await griet.press('hulp')
    const says = 'Balie 2 in Stadsloket Harmonie vraagt hulp, sinds 9.50 uur. Ga er nu naartoe.'
    for (const path of pages) {
      const { body } = await fatma.visit(path)
      expect([path, body.includes(says), body.includes('Hulp is er')]).toEqual([path, true, true])
      expect(body, path).toContain(`data-live="/balie/hulpoproep?van=${encodeURIComponent(path)}"`)
    }
    // On the page of the queue it stands once.
    expect((await fatma.page()).match(/vraagt hulp/g)).toHaveLength(1)
    expect((await griet.visit('/balie')).body).toContain('U riep hulp, om 9.50 uur.')
    // Who sits nowhere is where the roster has them.
    await pool.query(`update roster.employee set email = null where number = 'D109'`)
    await pool.query(
      `update roster.employee set email = 'griet.vermeulen@stad.example' where id = (select employee_id from roster.shift
        where place = 'stadsloket-harmonie' and starts_at::date = '2021-09-11' limit 1)`,
    )
    await griet.press('opstaan')
    const rostered = (await griet.visit('/balie')).body
    expect([rostered.includes(says), rostered.includes('Hulp is er')]).toEqual([true, false])
    // Another place, and who receives nobody.
    const luc = await anEmployee(demo.program.url, 'luc')
    expect((await luc.visit('/balie')).body).not.toMatch(/vraagt hulp|hulpoproep/)
    const elsewhere = await atDesk('naima')
    await elsewhere.press('zitten', { balie: 'districtshuis-berchem/berchem-1' })
    expect((await elsewhere.visit('/balie')).body).not.toContain('vraagt hulp')
    const alarm = /\/balie\/wachtrij\/hulp\/([0-9a-f-]{36})/.exec((await fatma.visit('/balie')).body)?.[1] ?? ''
    const asked = (await fatma.visit('/balie/werklijst')).body
    expect(asked).toContain('name="terug" value="/balie/werklijst"')
    // Only a page that is kept as it is now may stay as it is: without script one comes back to it.
    expect(asked).not.toContain('name="blijf"')
    const ended = await fatma.press(`hulp/${alarm}`, { terug: '/balie/werklijst' })
    expect([ended.status, ended.url.pathname]).toEqual([200, '/balie/werklijst'])
    expect(ended.body).not.toContain('vraagt hulp')
    await griet.sit('harmonie-2')
  })
  it('is ended on the page where somebody is typing: nothing of it is lost, and nobody is led elsewhere', async () => {
    const alarmIn = async () => {
      await griet.press('hulp')
      return /\/balie\/wachtrij\/hulp\/([0-9a-f-]{36})/.exec((await fatma.visit('/balie')).body)?.[1] ?? ''
    }
    const stays = await fatma.press(`hulp/${await alarmIn()}`, { terug: '/balie/werklijst', blijf: 'ja' })
    expect([stays.status, stays.body]).toEqual([204, ''])
    expect((await fatma.visit('/balie')).body).not.toContain('vraagt hulp')
    for (const terug of ['//elders.example/', 'https://elders.example/', '/mijn', '/balie\\elders', '/balielos']) {
      const back = await fatma.press(`hulp/${await alarmIn()}`, { terug })
      expect([terug, back.url.pathname]).toEqual([terug, '/balie/wachtrij'])
    }
  })
  it('of who sits nowhere asks where that is, and is made with the answer', async () => {
    await fatma.press('opstaan')
    const asks = await fatma.press('hulp')
    expect([asks.status, asks.body.includes('Wij weten niet waar u zit.')]).toEqual([409, true])
    expect(asks.body).toContain('name="hulp" value="ja"')
    await fatma.press('zitten', { balie: 'stadsloket-harmonie/harmonie-1', hulp: 'ja' })
    expect(await griet.page()).toContain('Balie 1 vraagt hulp')
  })
})
