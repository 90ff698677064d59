import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { erasePrepared, freeDays, joinWaitingList, preparedOf, timesOn } from './domain/appointments/index.ts'
import { anonymous, system } from './platform/context.ts'
import { aResident, seen } from './resident.fixture.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-visits-'))
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
/** Who is not signed in types the code that came by mail; gives where that leads. */
async function booked(path: string, email: string) {
  const { to } = await asked(path, visitor(email))
  const { mail } = demo.simulators.simulators
  const letter = () => mail.letters(email).find(({ subject }) => subject === 'Bevestig uw afspraak')
  await expect.poll(letter, { timeout: 10_000, interval: 20 }).toBeDefined()
  return { ...(await asked(to, { code: letter()?.text.match(/\d{6}/)?.[0] ?? '' })), letter: letter()?.text ?? '' }
}
const visitor = (email: string) => ({ name: 'Rosa Verbruggen', contact: 'email', email })

/** A place and a time that one person can be received, and everybody who could at that time. */
function aTime(at: number) {
  const { site } = demo.program
  const day = freeDays(site.appointments, wish, { now: site.clock() })[at]
  const time = day && timesOn(site.appointments, wish, { now: site.clock(), ...day })[0]
  if (!day || !time) throw new Error('The demonstration has no free times.')
  return { ...day, path: `${base}/${day.place}/${time.toISOString()}` }
}

describe('An appointment at home', () => {
  it('that is taken meanwhile answers 409 with three other times, and keeps what was filled in', async () => {
    const { path } = aTime(3)
    let answer = { status: 303, text: '', to: '' }
    for (let who = 0; who < 12 && answer.status === 303; who++)
      answer = await asked(path, visitor(`somebody-${who}@voorbeeld.example`))
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Deze tijd is net weg')
    expect(answer.text.match(/formaction="\/afspraak\/kies/gi)).toHaveLength(3)
    expect(answer.text).toContain('value="Rosa Verbruggen"')
  })

  it('is kept while one fills in who comes, longer when asked, and gives the time back when left', async () => {
    const { path } = aTime(4)
    const { status, to } = await asked(path, {})
    expect([status, to.split('.')[0]?.startsWith('/afspraak/bewaard/')]).toEqual([303, true])
    expect((await asked(to)).text).toContain('Wij houden deze tijd voor u vrij tot')
    const longer = await asked(to, { name: 'Rosa Verbruggen', doe: 'langer' })
    expect([longer.status, longer.text.includes('value="Rosa Verbruggen"')]).toEqual([200, true])
    expect((await asked(to, { name: '' })).status).toBe(422)
    const left = await asked(to, { name: 'Rosa', doe: 'los' })
    expect([left.status, left.to]).toEqual([303, base])
    expect((await asked(to)).status).toBe(409)
    expect((await asked(`/afspraak/bewaard/${newId()}.${'A'.repeat(43)}`)).status).toBe(404)
  })

  it('whose time is no longer kept says so, with other times, and loses nothing that was typed', async () => {
    const { to } = await asked(aTime(4).path, {})
    await pool.query("update appointments.booking set expires_at = now() where state = 'held'")
    const late = await asked(to, visitor('late@voorbeeld.example'))
    expect(late.status).toBe(409)
    expect(late.text).toContain('Deze tijd houden wij niet meer vrij')
    expect(late.text).toContain('value="late@voorbeeld.example"')
    const other = late.text.match(/formaction="(\/afspraak\/kies[^"]+)"/i)?.[1] ?? ''
    const again = await booked(other, 'late@voorbeeld.example')
    expect((await asked(again.to)).text).toContain('Uw afspraak staat vast')
  })

  it('is made by who reads the message: by the code, in five tries, or by the button behind the link', async () => {
    const email = 'code@voorbeeld.example'
    const { to } = await asked(aTime(8).path, visitor(email))
    expect((await asked(to)).text).toContain('Wij stuurden een code naar code@voorbeeld.example')
    const { mail } = demo.simulators.simulators
    await expect.poll(() => mail.letters(email).length, { timeout: 10_000, interval: 20 }).toBe(1)
    const text = mail.letters(email)[0]?.text ?? ''
    const code = text.match(/\d{6}/)?.[0] ?? ''
    const wrong = code === '000000' ? '111111' : '000000'
    for (let tried = 0; tried < 5; tried++) expect((await asked(to, { code: wrong })).status).toBe(422)
    const locked = await asked(to, { code })
    expect([locked.status, locked.text.includes('Gebruik de link in het bericht')]).toEqual([422, true])
    const link = new URL(text.match(/http\S+bevestigen\S+/)?.[0] ?? '').pathname
    expect((await asked(link)).text).toContain('Met deze knop staat uw afspraak vast.')
    expect((await pool.query('select state from appointments.booking where contact = $1', [email])).rows).toEqual([
      { state: 'held' },
    ])
    expect((await asked((await asked(link, {})).to)).text).toContain('Uw afspraak staat vast')
    expect((await asked(link)).text).toContain('Er is niets meer te bevestigen')
    // Not another name, and not another time for the same.
    const sold = pool.query("update appointments.booking set name = 'Iemand Anders' where contact = $1", [email])
    await expect(sold).rejects.toThrow('the name of a visit does not change')
    const second = await booked(aTime(8).path, email.replace('@', '+nog@'))
    expect([second.status, second.text.includes('U hebt hiervoor al een afspraak')]).toEqual([409, true])
  })

  it('is asked, waited for and looked into at places that receive everybody: not the prison, the ward, nor a season that ended', async () => {
    const pages = await Promise.all([`${base}/wachtlijst`, `${base}/waarom`].map((path) => asked(path)))
    for (const { text } of pages) {
      expect(text).toContain('stadsloket-harmonie')
      expect(text).not.toMatch(/gevangenis|kraamloket/i)
    }
    const guessed = await asked(`${base}/gevangenis-antwerpen/${aTime(0).day}`)
    expect([guessed.status, guessed.to]).toEqual([303, base])
    const body = { ...visitor('waits@voorbeeld.example'), plaats: 'gevangenis-antwerpen', dagen: '56' }
    expect((await asked(`${base}/wachtlijst`, body)).status).toBe(422)
  })

  it('is moved on a page that says why a time is not there, as the page of booking does', async () => {
    const { to } = await booked(aTime(9).path, 'moves@voorbeeld.example')
    const path = to.split('?')[0] ?? ''
    const days = await asked(`${path}/verzetten`)
    expect(days.text).toContain(`href="${path}/verzetten/waarom"`)
    const why = await asked(`${path}/verzetten/waarom?plaats=stadsloket-harmonie&dag=2021-11-01&uur=09:00`)
    expect([why.status, why.text.includes('govuk-notification-banner')]).toEqual([200, true])
    expect(why.text).toContain(`action="${path}/verzetten/waarom"`)
  })

  it('in the past, or of another link, gets a clear page', async () => {
    const { path, place } = aTime(5)
    const past = `${base}/${place}/2020-01-06T09:00:00.000Z`
    const seen = await asked(past)
    expect(seen.status).toBe(409)
    expect(seen.text).toContain('Deze tijden zijn nog vrij')
    expect((await asked(past, visitor('past@voorbeeld.example'))).status).toBe(409)
    for (const odd of ['/afspraak/kies/niets/1', `${base}/nergens/x`, '/afspraak/kies/identiteitskaart/0'])
      expect((await asked(odd)).status).toBe(404)
    expect((await asked(path, { name: '' })).status).toBe(422)
    const foreign = `${newId()}.${'A'.repeat(43)}`
    for (const page of ['', '/agenda', '/annuleren', '/verzetten']) {
      const { status, text } = await asked(`/afspraak/${foreign}${page}`)
      expect(status).toBe(404)
      expect(text).toContain('Wij vinden deze afspraak niet')
    }
    for (const kind of ['voorstel', 'wachtlijst'])
      for (const body of [undefined, { antwoord: 'ja' }, { antwoord: 'nee' }])
        expect((await asked(`/afspraak/${kind}/${foreign}`, body)).status).toBe(404)
  })

  it('is filled in on the page of booking, without an account, and seen by who receives it', async () => {
    const { to } = await booked(aTime(12).path, 'fills@voorbeeld.example')
    const path = to.split('?')[0] ?? ''
    const page = `${path}/invullen/identiteitskaart/kaart`
    const fresh = (await asked(to)).text
    expect(fresh).toContain('Vul nu al in waarvoor u komt')
    expect(fresh).toContain(`action="${page}"`)
    expect(fresh).not.toContain('Op welk nummer bellen wij u?')
    const wrong = await asked(page, { reason: 'lost' })
    expect([wrong.status, wrong.text.includes('govuk-error-summary')]).toEqual([422, true])
    expect((await pool.query('select from appointments.prepared')).rowCount).toBe(0)
    const sent = await asked(page, { reason: 'lost', urgent: 'no' })
    expect([sent.status, sent.to]).toEqual([303, `${path}?gedaan=ingevuld`])
    expect((await asked(path)).text).toContain('Mijn kaart is weg of gestolen')

    const { site } = demo.program
    const { rows } = await pool.query("select id from appointments.booking where contact = 'fills@voorbeeld.example'")
    const counter = { db: site.db, actor: system('counter'), now: site.clock() } as never
    const seenThere = await preparedOf(counter, site.catalogue, rows[0].id)
    expect(seenThere.map(({ product, state, answers }) => [product.id, state, answers.reason])).toEqual([
      ['identiteitskaart', 'filled', 'lost'],
    ])

    const foreign = page.replace(path, `/afspraak/${newId()}.${'A'.repeat(43)}`)
    for (const body of [undefined, { reason: 'lost', urgent: 'no' }])
      expect((await asked(foreign, body)).status).toBe(404)
    expect((await asked(page.replace('kaart', 'niets'))).status).toBe(404)
    await asked(`${path}/annuleren`, {})
    expect((await asked(page, { reason: 'ends', urgent: 'no' })).status).toBe(409)

    // It is gone as long after the visit as the product says, and not sooner.
    const keptDays = site.catalogue.find('identiteitskaart', site.clock())?.retention.contentDays ?? 0
    const daysLater = (days: number) => new Date(Date.parse(`${aTime(12).day}T12:00:00Z`) + days * 86_400_000)
    const erasedOn = (now: Date) =>
      erasePrepared({ db: site.db, actor: system('retention'), now } as never, site.catalogue)
    expect(await erasedOn(daysLater(keptDays))).toBe(0)
    expect([await erasedOn(daysLater(keptDays + 1)), await erasedOn(daysLater(keptDays + 1))]).toEqual([1, 0])
  })

  it('is not changed by opening any of its addresses', async () => {
    const { to, letter } = await booked(aTime(7).path, 'opened@voorbeeld.example')
    const visit = to.split('?')[0] ?? ''
    const state = async () => (await pool.query('select state, sequence from appointments.booking order by id')).rows
    const before = await state()
    for (const page of ['', '/agenda', '/annuleren', '/verzetten']) expect((await asked(visit + page)).status).toBe(200)
    expect((await asked(new URL(letter.match(/http\S+bevestigen\S+/)?.[0] ?? '').pathname)).status).toBe(200)
    expect(await state()).toEqual(before)

    expect((await asked(`${visit}/annuleren`, {})).status).toBe(303)
    expect((await asked(visit)).text).toContain('Deze afspraak is afgezegd')
    expect((await asked(`${visit}/annuleren`)).status).toBe(409)
  })

  it('is told by text message to who gives a mobile number, with a short link that leads to it', async () => {
    const who = { name: 'Rosa Verbruggen', contact: 'phone', phone: '0470 98 76 54' }
    const held = await asked(aTime(6).path, who)
    const { sms } = demo.simulators.simulators
    const count = () => sms.texts('+32470987654').length
    await expect.poll(count, { timeout: 10_000, interval: 20 }).toBe(1)
    const { to } = await asked(held.to, { code: sms.texts('+32470987654')[0]?.text.match(/\d{6}/)?.[0] ?? '' })
    await expect.poll(count, { timeout: 10_000, interval: 20 }).toBe(2)
    const [text] = sms.texts('+32470987654')
    expect([text?.text.includes('Rosa'), (text?.text.length ?? 999) <= 160]).toEqual([false, true])
    const short = new URL(text?.text.split(' ').at(-1) ?? '').pathname
    expect((await asked(short)).to).toBe(to.split('?')[0])
    expect((await asked(`${short.slice(0, -1)}${short.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404)
  })

  it('that nobody finds is waited for: not without a place, and once for the same', async () => {
    const page = `${base}/wachtlijst`
    expect((await asked(page)).status).toBe(200)
    const empty = await asked(page, visitor('waits@voorbeeld.example'))
    expect([empty.status, empty.text.includes('Kies minstens één plaats.')]).toEqual([422, true])
    const hope = { ...visitor('waits@voorbeeld.example'), plaats: 'stadsloket-harmonie', dagen: '7', weekdag: '6' }
    expect((await asked(page, hope)).to).toBe('/afspraak/wachtlijst')
    const again = await asked(page, hope)
    expect([again.status, again.text.includes('U staat hiervoor al op de wachtlijst')]).toEqual([409, true])
  })

  it('that comes free is taken, or left, by the link of who waits', async () => {
    const { site } = demo.program
    const { place, day, path } = aTime(9)
    const first = await booked(path, 'first@voorbeeld.example')
    const { link } = await joinWaitingList(
      { db: site.db, actor: anonymous, now: site.clock() } as never,
      site.appointments,
      {
        ...{ wish, places: [place], fromDay: day, toDay: day },
        visitor: { name: 'Omer', companions: [], contact: { kind: 'email', value: 'omer@voorbeeld.example' } },
      },
    )
    const page = `/afspraak/wachtlijst/${link}`
    expect((await asked(page)).text).toContain('Er wordt nu geen tijd voor u vrijgehouden')
    expect((await asked(page, { antwoord: 'ja' })).status).toBe(409)
    await asked(`${first.to.split('?')[0]}/annuleren`, {})
    expect((await asked(page)).text).toContain('Er is een tijd vrij')
    const taken = await asked(page, { antwoord: 'ja' })
    expect((await asked(taken.to)).text).toContain('Uw afspraak staat vast')
    expect((await asked(page, { antwoord: 'nee' })).to).toContain('gedaan=weg')
  })

  it('takes along what its customer filled in beforehand, and nobody has to call any more', async () => {
    const lina = aResident(demo.program.url, 'lina')
    const typed = { reason: 'ends', urgent: 'no', phone: '0470 12 34 56' }
    const check = await lina.apply('identiteitskaart', typed)
    const sent = await lina.send(check, check.url.pathname.replace(/nakijken$/, 'indienen'))
    const { pathname } = sent.url
    const page = (until: string) =>
      seen(
        () => lina.visit(pathname),
        ({ body }) => body.includes(until),
      )
    expect((await page('Uw gegevens staan klaar')).body).toContain('/afspraak?dienst=identiteitskaart')
    const caseId = pathname.split('/')[2]
    const told = await pool.query(`select from messages.message where case_id = $1 and template = 'step-notice'`, [
      caseId,
    ])
    expect(told.rowCount).toBe(1)

    // Somebody else books as well: nothing of hers goes along.
    await asked(aTime(11).path, visitor('stranger@voorbeeld.example'))
    const { path } = aTime(11)
    await lina.send(await lina.visit(path), path, { ...visitor('lina@voorbeeld.example'), name: 'Lina' })
    const booked = await pool.query('select name, state from appointments.booking where case_id is not null')
    expect(booked.rows).toEqual([{ name: 'Lina', state: 'booked' }])
    const done = await page('Uw afspraak staat vast')
    expect(done.body).toMatch(/href="\/afspraak\/[\w.-]+"/)
    const open = await pool.query('select from tasks.task where case_id = $1 and ended_at is null', [caseId])
    expect(open.rowCount).toBe(0)
  })
})
