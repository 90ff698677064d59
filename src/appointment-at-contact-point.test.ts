import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VisitKind } from '#domain/catalogue/index.ts'
import { signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { backOf, base, codeOf, hrefs, placeIn, somebodyAt, timesOf, titleOf } from './appointment-here.fixture.ts'
import { type Demo, startDemo } from './dev.ts'

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

const somebody = (address: string) => somebodyAt(demo.program.url, address)

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
