import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { backOf, base, codeOf, hrefs, placeIn, somebodyAt, timesOf, titleOf } from './appointment-here.fixture.ts'
import { type Demo, startDemo } from './dev.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-visit-code-'))
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
