import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VisitKind } from '#domain/catalogue/index.ts'
import { aBrowser, signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { aResident } from './resident.fixture.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-visit-here-'))
let demo: Demo
beforeAll(async () => {
  const clock = '2021-09-07T10:20:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const base = '/kiosk/zonder/afspraak'
type Page = Readonly<{ url: URL; status: number; body: string }>
const titleOf = ({ body }: Page) => /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1]?.replace(/<[^>]*>/g, '')
/** Where the choices on a screen lead, in their order. */
const hrefs = ({ body }: Page) =>
  [...body.matchAll(/<a[^>]*class="[^"]*lom-kiosk-choice[^"]*"[^>]*>/g)].map(
    ([tag]) => /href="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? '',
  )
const timesOf = (page: Page) => hrefs(page).filter((href) => href.includes('tijd='))
const codeOf = ({ body }: Page) => /lom-kiosk-code.*?<strong[^>]*>([A-Z0-9]{6})</s.exec(body)?.[1] ?? ''

/** The place that an address names. */
const placeIn = (href: string, key: 'tijd' | 'plaats') =>
  new URL(href, 'http://x').searchParams.get(key)?.split('|')[0] ?? ''
/** Where the way back leads; where somebody types it is a button. */
const backOf = ({ body }: Page) => {
  const ways = [...body.matchAll(/<(a|button)\s([^>]*)>(.*?)<\/\1>/gs)]
  const back = ways.find(([, , , inside]) => inside?.includes('Terug'))?.[2] ?? ''
  return (/(?:href|value)="([^"]*)"/.exec(back)?.[1] ?? '').replaceAll('&amp;', '&')
}

/** Somebody at a screen without script; `address`: another is another screen, in a demonstration. */
function somebody(address: string) {
  const browser = aBrowser({ address })
  const { visit, send } = aResident(demo.program.url, 'nobody', 'eid', browser)
  const timesFor = (product: string) => visit(`${base}?dienst=${product}&toch=ja`)
  /** From a time to what is read back. */
  async function saying(time: string, name: string, phone: string) {
    const asked = await visit(time)
    const number = await send(asked, `${asked.url.pathname}${asked.url.search}`, { naam: name })
    return send(number, `${number.url.pathname}${number.url.search}`, { telefoon: phone })
  }
  const book = (check: Page) => send(check, `${check.url.pathname}${check.url.search}`)
  async function booked(product: string, at: number, name: string, phone: string) {
    const times = timesOf(await timesFor(product))
    return book(await saying(times[at] ?? '', name, phone))
  }
  const kept = () => Buffer.from(/getypt=([^;]*)/.exec(browser.cookieFor(demo.program.url))?.[1] ?? '', 'base64url')
  return { browser, visit, send, timesFor, saying, book, booked, kept: () => kept().toString() }
}

describe('An appointment at a contact point, without signing in', () => {
  it('says first what can be done otherwise, then shows three times, later ones and other places', async () => {
    const { visit } = somebody('10.1.0.1')
    const first = await visit(`${base}?dienst=reispas`)
    expect(titleOf(first)).toBe('Misschien hoeft u niet te komen')
    for (const said of ['U kunt hier nu al uw gegevens klaarzetten', 'op de website van de stad', 'brengen uw reispas'])
      expect(first.body).toContain(said)
    expect(first.body).toContain('Reist u alleen binnen de Europese Unie?')
    const times = await visit(hrefs(first).at(-1) ?? '')
    expect(timesOf(times)).toHaveLength(3)
    const [later = '', places = ''] = hrefs(times).slice(3)
    const next = await visit(later)
    expect(timesOf(next)).toHaveLength(3)
    expect(timesOf(next).filter((one) => timesOf(times).includes(one))).toEqual([])
    const elsewhere = await visit(hrefs(await visit(places))[1] ?? '')
    const placeOf = (href = '') => new URL(href, 'http://x').searchParams.get('tijd')?.split('|')[0]
    expect(placeOf(timesOf(elsewhere)[0])).not.toBe(placeOf(timesOf(times)[0]))
    // Who wants a list that has no such place gets its beginning.
    expect(timesOf(await visit(`${later}99999`))).toEqual(timesOf(times))
  })

  it('is booked once, and of who comes nothing is kept by the browser or stands in an address', async () => {
    const here = somebody('10.1.0.2')
    const [time = ''] = timesOf(await here.timesFor('rijbewijs'))
    const check = await here.saying(time, 'Odette Verstraeten', '0470 39 20 01')
    expect(titleOf(check)).toBe('Klopt dit?')
    for (const said of ['Odette Verstraeten', '0470 39 20 01', 'Rijbewijs']) expect(check.body).toContain(said)
    expect(here.kept()).toContain('Odette')
    // Two touches, one appointment.
    const [one, other] = await Promise.all([here.book(check), here.book(check)])
    expect([titleOf(one), codeOf(one)]).toEqual(['Uw afspraak staat vast', codeOf(other)])
    expect(codeOf(await here.book(check))).toBe(codeOf(one))
    const { rows } = await pool.query(
      "select channel, contact from appointments.booking where name = 'Odette Verstraeten'",
    )
    expect(rows).toEqual([{ channel: 'kiosk', contact: '+32470392001' }])
    for (const { url: at } of [check, one]) expect(at.toString()).not.toMatch(/Odette|0470|32470/)
    expect(here.kept()).not.toMatch(/Odette|0470/)
    // Nothing is left for who comes next, whichever way they come.
    expect(here.kept()).not.toBe('')
    await here.visit('/kiosk/gestopt')
    expect(here.kept()).toBe('')
    expect(titleOf(await here.visit(one.url.pathname))).toBe('Waarvoor komt u langs?')
  })

  it('forgets who was typed when somebody else begins at the start', async () => {
    const here = somebody('10.1.0.3')
    const [time = ''] = timesOf(await here.timesFor('rijbewijs'))
    await here.saying(time, 'Odette Verstraeten', '0470 39 20 02')
    for (const up of ['/kiosk', '/kiosk/zonder', '/kiosk/diensten', '/kiosk/dienst/rijbewijs']) {
      await here.saying(time, 'Odette Verstraeten', '0470 39 20 02')
      expect(here.kept()).toContain('Odette')
      await here.visit(up)
      expect(here.kept()).toBe('')
      expect((await here.visit(time)).body).not.toContain('Odette')
    }
  })

  it('forgets who was typed when somebody signs in at this screen', async () => {
    const here = somebody('10.1.0.16')
    const [time = ''] = timesOf(await here.timesFor('rijbewijs'))
    await here.saying(time, 'Odette Verstraeten', '0470 39 20 16')
    const [start, choice] = [`${demo.program.url}/kiosk/aanmelden?terug=/kiosk/mijn`, { method: 'eid', person: 'jan' }]
    await here.visit((await signedInAt(here.browser, start, `${demo.program.url}/`, choice)).toString())
    expect(here.kept()).toBe('')
    // Who is signed in comes by his own name.
    expect((await here.visit(time)).body).not.toContain('Odette')
  })

  it('keeps the other place that was chosen: on the way back, and when its time is gone meanwhile', async () => {
    const here = somebody('10.1.0.17')
    const [, places = ''] = hrefs(await here.timesFor('reispas')).slice(3)
    const elsewhere = hrefs(await here.visit(places))[1] ?? ''
    const place = placeIn(elsewhere, 'plaats')
    const [time = ''] = timesOf(await here.visit(elsewhere))
    expect(backOf(await here.visit(time))).toContain(`plaats=${place}`)
    const past = time.replace(/tijd=[^&]*/, `tijd=${encodeURIComponent(`${place}|2021-09-07T07:00:00.000Z`)}`)
    const gone = await here.book(await here.saying(past, 'Odette Verstraeten', '0470 39 20 17'))
    expect(gone.body).toContain('Dat moment is intussen weg')
    expect(timesOf(gone).map((one) => placeIn(one, 'tijd'))).toEqual([place, place, place])
  })

  it('asks again what is missing, and leads back who skipped it', async () => {
    const here = somebody('10.1.0.4')
    const [time = ''] = timesOf(await here.timesFor('rijbewijs'))
    expect(titleOf(await here.visit(time.replace('/wie', '/klopt')))).toBe('Hoe heet u?')
    expect((await here.send(await here.visit(time), time, { naam: '  ' })).status).toBe(422)
    const wrong = await here.saying(time, 'Odette', '12')
    expect([wrong.status, titleOf(wrong)]).toEqual([422, 'Op welk nummer bereiken wij u?'])
    expect(titleOf(await here.visit(time.replace('/wie', '/klopt')))).toBe('Op welk nummer bereiken wij u?')
    for (const made of ['x', 'nergens|2021-09-08T07:00:00.000Z'])
      expect((await here.visit(`${base}/wie?dienst=rijbewijs&tijd=${encodeURIComponent(made)}`)).status).toBe(200)
  })

  it('that is gone meanwhile leads back to the times, and nothing typed is lost', async () => {
    const here = somebody('10.1.0.5')
    const past = `${base}/wie?dienst=rijbewijs&tijd=${encodeURIComponent('stadsloket-harmonie|2021-09-07T07:00:00.000Z')}`
    const gone = await here.book(await here.saying(past, 'Odette Verstraeten', '0470 39 20 05'))
    expect(titleOf(gone)).toBe('Kies een moment')
    expect(gone.body).toMatch(/role="alert"><div[^>]*>Dat moment is intussen weg/)
    expect(gone.body).toContain('<title>Fout: Kies een moment')
    expect((await here.visit(timesOf(gone)[0] ?? '')).body).toContain('value="Odette Verstraeten"')
  })

  it('without a time that is free says so, and what one can do', async () => {
    // Something that no counter does.
    const visits = demo.program.site.city.visits as VisitKind[]
    visits.push({ product: 'attest-leven', theme: 'nowhere', minutes: 15, eachFurther: 0, validFrom: '2021-01-01' })
    try {
      const none = await somebody('10.1.0.15').timesFor('attest-leven')
      expect(titleOf(none)).toBe('Er is nu geen moment vrij')
      expect(none.body).toContain('Hulp vragen')
    } finally {
      visits.pop()
    }
  })

  it('is one for each number and product: who has one is told to look it up by its code', async () => {
    const here = somebody('10.1.0.6')
    await here.booked('rijbewijs', 0, 'Odette Verstraeten', '0470 39 20 06')
    const twice = await here.booked('rijbewijs', 1, 'Odette Verstraeten', '0470 39 20 06')
    expect([twice.status, titleOf(twice)]).toEqual([422, 'Met dit nummer lukt het hier niet'])
    // Whether anything is booked on a number is said to nobody: not to who types that of another.
    expect(twice.body).not.toMatch(/lom-kiosk-code|september 2021|al een afspraak<\/h1>|is er al/)
    expect(twice.body).toContain(demo.program.site.city.contactCentre.phone)
    expect(twice.body).toMatch(/href="\/kiosk\/hulp\?van=[^"]*nummer/)
    expect(titleOf(await here.booked('reispas', 1, 'Odette Verstraeten', '0470 39 20 06'))).toBe(
      'Uw afspraak staat vast',
    )
  })

  it('can be made so often in an hour at one screen; then it says so calmly and what to do, and another goes on', async () => {
    const here = somebody('10.1.0.7')
    const most = demo.program.site.city.booking?.[0]?.eachHourAtScreen ?? 0
    let last = await here.visit(base)
    for (let count = 0; count <= most; count++)
      last = await here.booked(
        'identiteitskaart',
        2,
        `Bezoeker ${count}`,
        `0470 39 30 ${String(count).padStart(2, '0')}`,
      )
    expect([last.status, titleOf(last)]).toEqual([429, 'Hier zijn dit uur al veel afspraken gemaakt'])
    expect(last.body).toContain('Er is nog niets geboekt')
    expect(last.body).toMatch(/href="\/kiosk\/hulp\?van=/)
    const elsewhere = await somebody('10.1.0.8').booked('identiteitskaart', 2, 'Bezoeker', '0470 39 30 99')
    expect(titleOf(elsewhere)).toBe('Uw afspraak staat vast')
  })

  it('comes on paper, once, with its code and nobody’s name', async () => {
    const here = somebody('10.1.0.9')
    const booked = await here.booked('rijbewijs', 2, 'Odette Verstraeten', '03 230 39 20')
    expect(booked.body).toContain('Op dit nummer komt geen sms aan')
    const action = /action="([^"]*afdrukken[^"]*)"/.exec(booked.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const printed = await here.send(booked, action)
    expect([printed.status, printed.body.includes('<p role="status">Het papier komt uit de printer')]).toEqual([
      200,
      true,
    ])
    // Who reads another language is told, beside the button, that the paper is Dutch.
    const address = `${booked.url.pathname}${booked.url.search}`
    expect(booked.body).not.toContain('Het papier is in het Nederlands')
    expect((await here.visit(`${address}&taal=en`)).body).toContain('The paper is in Dutch.')
  })
})

describe('An appointment by its code', () => {
  it('shows a day and a place and no name, and is cancelled after one more question; its time is free again', async () => {
    const here = somebody('10.1.0.10')
    const code = codeOf(await here.booked('reispas', 2, 'Odette Verstraeten', '0470 39 20 10'))
    const other = somebody('10.1.0.11')
    const asked = await other.visit(`${base}/code`)
    expect((await other.send(asked, `${base}/code`, { code: '12' })).status).toBe(422)
    expect((await other.send(asked, `${base}/code`, { code: '222222' })).status).toBe(404)
    const found = await other.send(asked, `${base}/code`, {
      code: ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`,
    })
    expect(titleOf(found)).toBe('Uw afspraak')
    expect(found.body).not.toMatch(/Odette|0470/)
    const sure = await other.visit(`${base}/uw/afzeggen`)
    const state = async () =>
      (await pool.query('select state from appointments.booking where code = $1', [code])).rows.map(
        ({ state: is }) => is,
      )
    expect([titleOf(sure), await state()]).toEqual(['Wilt u deze afspraak afzeggen?', ['booked']])
    const done = await other.send(sure, `${base}/uw/afzeggen`)
    expect([titleOf(done), await state()]).toEqual(['Uw afspraak is afgezegd', ['cancelled']])
    expect(titleOf(await other.send(asked, `${base}/code`, { code }))).toBe('Deze afspraak is afgezegd')
    expect(done.url.toString()).not.toContain(code)
    // Who cancelled can book again, at the same screen.
    expect(titleOf(await here.booked('reispas', 2, 'Odette Verstraeten', '0470 39 20 10'))).toBe(
      'Uw afspraak staat vast',
    )
  })

  it('is moved with the same screens of times, keeps its code, and leaves no right to it behind', async () => {
    const here = somebody('10.1.0.13')
    const code = codeOf(await here.booked('rijbewijs', 1, 'Odette Verstraeten', '0470 39 20 13'))
    const other = somebody('10.1.0.14')
    expect(titleOf(await other.visit(`${base}/uw/verzetten`))).toBe('Wat is de code van uw afspraak?')
    await other.send(await other.visit(`${base}/code`), `${base}/code`, { code })
    const times = await other.visit(`${base}/uw/verzetten`)
    expect(titleOf(times)).toBe('Kies een moment')
    const check = await other.visit(timesOf(times)[2] ?? '')
    expect([titleOf(check), check.body.includes('Odette')]).toEqual(['Wilt u deze afspraak verzetten?', false])
    const moved = await other.book(check)
    expect(titleOf(moved)).toBe('Uw afspraak is verzet')
    const to = new URL(timesOf(times)[2] ?? '', 'http://x').searchParams.get('tijd')?.split('|')
    const { rows } = await pool.query('select place, starts_at, state from appointments.booking where code = $1', [
      code,
    ])
    expect(rows).toEqual([{ place: to?.[0], starts_at: new Date(to?.[1] ?? ''), state: 'booked' }])
    // A time that is gone meanwhile leads back to the others.
    const past = `${base}/uw/verzetten/klopt?tijd=${encodeURIComponent('stadsloket-harmonie|2021-09-07T07:00:00.000Z')}`
    expect((await other.send(check, past)).body).toContain('Dat moment is intussen weg')
    await other.visit('/kiosk')
    expect(other.kept()).toBe('')
    expect(titleOf(await other.visit(`${base}/uw/verzetten`))).toBe('Wat is de code van uw afspraak?')
  })

  it('that is moved begins at its own place; who goes elsewhere reads both places, and finds the other one again', async () => {
    const here = somebody('10.1.0.20')
    const [, places = ''] = hrefs(await here.timesFor('reispas')).slice(3)
    const second = await here.visit(hrefs(await here.visit(places))[1] ?? '')
    const check = await here.saying(timesOf(second)[0] ?? '', 'Odette Verstraeten', '0470 39 20 21')
    const own = placeIn(check.url.toString(), 'tijd')
    const code = codeOf(await here.book(check))
    await here.send(await here.visit(`${base}/code`), `${base}/code`, { code })
    const times = await here.visit(`${base}/uw/verzetten`)
    expect(new Set(timesOf(times).map((one) => placeIn(one, 'tijd')))).toEqual(new Set([own]))
    const others = hrefs(await here.visit(hrefs(times).at(-1) ?? ''))
    const away = others.find((one) => placeIn(one, 'plaats') !== own) ?? ''
    const far = await here.visit(timesOf(await here.visit(away))[0] ?? '')
    expect(titleOf(far)).toBe('Wilt u deze afspraak verzetten?')
    for (const id of [own, placeIn(away, 'plaats')])
      expect(far.body).toContain(demo.program.site.city.places.find((one) => one.id === id)?.name)
    expect(backOf(far)).toContain(`plaats=${placeIn(away, 'plaats')}`)
  })

  it('that is now is not over: it says what to do, until its time has passed or it was done', async () => {
    const here = somebody('10.1.0.18')
    const code = codeOf(await here.booked('reispas', 0, 'Odette Verstraeten', '0470 39 20 18'))
    const asked = await here.visit(`${base}/code`)
    const stands = async (minutesAgo: number, state: string) => {
      const from = `timestamptz '2021-09-07T10:20:00+02:00' - interval '${minutesAgo} minutes'`
      await pool.query(
        `update appointments.booking set state = $2, day = '2021-09-07', starts_at = ${from}, ends_at = ${from} + interval '15 minutes' where code = $1`,
        [code, state],
      )
      return here.send(asked, `${base}/code`, { code })
    }
    const late = await stands(5, 'booked')
    expect([titleOf(late), late.body.includes('Meld u aan het loket.')]).toEqual(['Uw afspraak', true])
    expect(late.body).not.toMatch(/uw\/(verzetten|afzeggen)/)
    const there = await stands(20, 'arrived')
    expect([titleOf(there), there.body.includes('Wacht tot wij u roepen')]).toEqual(['Uw afspraak', true])
    expect(titleOf(await stands(20, 'booked'))).toBe('Deze afspraak is voorbij')
    expect(titleOf(await stands(5, 'done'))).toBe('Deze afspraak is voorbij')
  })

  it('is moved and cancelled so often in a minute, each with its own count', async () => {
    const [here, next] = [somebody('10.1.0.19'), somebody('10.1.0.19')]
    const byCode = async (one: typeof here, at: number, phone: string) => {
      const code = codeOf(await one.booked('identiteitskaart', at, 'Odette Verstraeten', phone))
      return one.send(await one.visit(`${base}/code`), `${base}/code`, { code })
    }
    const found = await byCode(here, 0, '0470 39 20 19')
    const other = await byCode(next, 1, '0470 39 20 20')
    const statuses: number[] = []
    for (let count = 0; count < 31; count++) statuses.push((await here.send(found, `${base}/uw/afzeggen`)).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
    expect((await next.send(other, `${base}/uw/afzeggen`)).status).toBe(200)
  })

  it('is not found by trying: a screen tries some, and then waits', async () => {
    const here = somebody('10.1.0.12')
    const asked = await here.visit(`${base}/code`)
    const tries = Array.from({ length: 21 }, (_, at) => here.send(asked, `${base}/code`, { code: `2222${20 + at}` }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    // Nothing else takes a code.
    expect(titleOf(await here.send(asked, `${base}/uw/afzeggen`, { code: '222222' }))).toBe(
      'Wat is de code van uw afspraak?',
    )
  })
})
