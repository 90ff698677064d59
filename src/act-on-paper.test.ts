import { describe, expect, it } from 'vitest'
import { aPdf, aPhoto } from './domain/documents/attachments/files.fixture.ts'
import { aFragileCity, documentsIn, expectClear } from './outage.fixture.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { base, systems, pool } = await aFragileCity()
const nowhere = 'http://nowhere.invalid'
const sought = { act: 'birth', family: 'Onbekend', given: 'Karel', year: '1899', delivery: 'here' }
const noted = {
  ...{ result: 'found', how: 'scan', number: '12', municipality: 'Berchem', given: 'Karel', family: 'Onbekend' },
  ...{ 'eventDate-day': '3', 'eventDate-month': '5', 'eventDate-year': '1899' },
  ...{ 'drawnUp-day': '4', 'drawnUp-month': '5', 'drawnUp-year': '1899' },
}
const csrfIn = (body: string) => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''

/** Somebody who asked and paid for an act that no database has. */
async function waits(person: string, product = 'afschrift-akte-ander', asked: Record<string, string> = sought) {
  const resident = aResident(base, person)
  const toPay = await resident.sign(await resident.apply(product, asked))
  const { pathname } = toPay.url
  const checkout = await resident.send(toPay, `${pathname}/betalen`)
  const back = await resident.browser.submit(checkout.url, { doe: 'betaal' }, new URL(base).origin)
  await resident.visit(back.url.toString())
  const until = (words: string) =>
    seen(
      () => resident.visit(pathname),
      ({ body }) => body.includes(words),
      30,
    )
  await until('Een medewerker bekijkt uw aanvraag')
  const caseId = pathname.split('/')[2] ?? ''
  return { resident, pathname, caseId, desk: `/balie/dossier/${caseId}`, until }
}

/** An employee at the page of that file, whose forms he sends as a browser does. */
async function atDesk(person: string, page: string) {
  const employee = await anEmployee(base, person)
  const token = async () => csrfIn((await employee.visit(page)).body)
  return {
    ...{ employee, token },
    does: async (action: string) =>
      employee.browser.submit(new URL(`${page}/taak/${action}`, base), { _csrf: await token() }, nowhere),
    async notes(
      fields: Record<string, string>,
      file: Readonly<{ name: string; bytes: Uint8Array }> | null,
      csrf?: string,
    ) {
      const data = new FormData()
      data.append('_csrf', csrf ?? (await token()))
      for (const [name, value] of Object.entries(fields)) data.append(name, value)
      data.append('scan', file ? new Blob([new Uint8Array(file.bytes)]) : new Blob([]), file?.name ?? '')
      const address = new URL(`${page}/taak/opgezocht`, base).toString()
      return employee.browser.visit(address, nowhere, { method: 'POST', body: data })
    },
  }
}
const scan = async () => ({ name: 'akte.jpg', bytes: await aPhoto() })

describe('An act that is found on paper, over HTTP', () => {
  it('has its scan inspected as every upload, is confirmed by another person, and the customer has it', async () => {
    const { resident, pathname, caseId, desk, until } = await waits('maria')
    const luc = await atDesk('luc', desk)
    expectClear(await luc.does('nemen'), 200, 'U hebt deze taak', 'Zoek de akte van Karel Onbekend, uit 1899.')
    expectClear(await luc.notes(noted, { name: 'akte.pdf', bytes: aPdf() }), 422, 'Kies JPG, PNG of HEIC')
    systems.scanner.buttons.press('down')
    expectClear(await luc.notes(noted, await scan()), 422)
    systems.scanner.buttons.press('well')
    expect((await luc.notes(noted, await scan(), 'of somebody else')).status).toBe(403)
    expectClear(await luc.notes({ ...noted, number: '' }, await scan()), 422, 'akte.jpg')
    // The scan that came with the wrong form is there: it is not asked again.
    expectClear(await luc.notes(noted, null), 200, 'Een collega bevestigt het', 'akte.jpg')
    expectClear(await luc.does('bevestigen'), 403)

    const { rows } = await pool.query(`select id from documents.attachment where case_id = $1`, [caseId])
    const file = `${pathname}/bijlage/${rows[0]?.id}`
    expect((await resident.visit(file)).status).toBe(404)
    expect((await resident.visit(pathname)).body).not.toContain('akte.jpg')

    const dirk = await atDesk('dirk', desk)
    expectClear(await dirk.does('bevestigen'), 200, 'gaat het dossier verder')
    expect(documentsIn(await until('Uw attest is klaar'))).toHaveLength(1)
  })

  it('is one of the customer himself: looked for by his number, found elsewhere, refused with the money back', async () => {
    const own = await waits('oleksandr', 'afschrift-akte', { act: 'birth', delivery: 'here' })
    const luc = await atDesk('luc', own.desk)
    expectClear(await luc.does('nemen'), 200, 'U hebt deze taak', 'Zoek Oleksandr Kovalenko, 88.65.09-115.75')
    expectClear(await luc.notes({ result: 'elsewhere', keeper: 'Gent' }, null), 200, 'Een collega bevestigt het')
    const dirk = await atDesk('dirk', own.desk)
    expectClear(await dirk.does('bevestigen'), 200, 'gaat het dossier verder')
    expectClear(await own.until('Niet akkoord?'), 200, 'Gent')
    const given = () => pool.query('select status from payments.refund')
    expect((await seen(given, ({ rows }) => rows.length > 0, 30)).rows).toHaveLength(1)
  })

  it('is noted by nobody of another unit', async () => {
    const { desk, caseId } = await waits('lina')
    const sara = await anEmployee(base, 'sara')
    const data = new FormData()
    data.append('_csrf', csrfIn((await sara.visit('/balie')).body))
    const sent = await sara.browser.visit(new URL(`${desk}/taak/opgezocht`, base).toString(), nowhere, {
      ...{ method: 'POST', body: data },
    })
    expect(sent.status).toBe(409)
    const { rows } = await pool.query('select result, status from tasks.task where case_id = $1', [caseId])
    expect(rows).toEqual([{ result: null, status: 'open' }])
  })
})
