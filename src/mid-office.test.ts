import { describe, expect, it } from 'vitest'
import { aPdf } from './domain/documents/attachments/files.fixture.ts'
import { aFragileCity, answers, certificate, documentsIn, expectClear, numberIn } from './outage.fixture.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { base, systems, pool } = await aFragileCity()
const question = 'Sinds wanneer woont u hier?'
/** As long as the facts of a hard case are: all of it must reach the customer. */
const facts = Array.from({ length: 50 }, (_, at) => `Het Rijksregister kent uw gezin niet op adres ${at + 1}.`)
const grounds = facts.join(' ')

/** An application that only a person can end: the register knows nothing of this resident. */
async function aTask(person: string) {
  systems.population.buttons.fail('30101')
  const resident = aResident(base, person)
  const { pathname } = (await resident.sign(await resident.apply(certificate, answers))).url
  const page = await seen(
    () => resident.visit(pathname),
    ({ body }) => body.includes('Een medewerker bekijkt uw aanvraag'),
  )
  systems.population.buttons.fail(null)
  const caseId = pathname.split('/')[2] ?? ''
  const until = (words: string) =>
    seen(
      () => resident.visit(pathname),
      ({ body }) => body.includes(words),
    )
  return { resident, pathname, number: numberIn(page), desk: `/balie/dossier/${caseId}`, until }
}

/** An employee who does something with the form of a page of his. */
async function atDesk(person: string, page: string) {
  const employee = await anEmployee(base, person)
  return async (action: string, fields: Record<string, string> = {}) => {
    const { body } = await employee.visit(page)
    const csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''
    return employee.browser.submit(
      new URL(`${page}/${action}`, base),
      { _csrf: csrf, ...fields },
      'http://nowhere.invalid',
    )
  }
}

describe('What the register does not know', () => {
  it('is on the worklist of the unit with why, and not on that of another', async () => {
    const { number, desk } = await aTask('jan')
    const luc = await anEmployee(base, 'luc')
    expectClear(await luc.visit('/balie/werklijst'), 200, number, 'Het Rijksregister heeft hierover geen gegevens')
    const sara = await anEmployee(base, 'sara')
    expect((await sara.visit('/balie/werklijst')).body).not.toContain(number)
    expect((await sara.visit(desk)).status).toBe(404)
  })

  it('is asked of the customer, who answers; refused with a letter; and granted by somebody else after an objection', async () => {
    const { resident, pathname, desk, until } = await aTask('maria')
    const luc = await atDesk('luc', desk)
    expectClear(await luc('taak/nemen'), 200, 'U hebt deze taak')
    expectClear(await luc('taak/vragen', { question: 'Gelieve te antwoorden.' }), 422, 'Schrijf gewone taal')
    expectClear(await luc('taak/vragen', { question }), 200, question, 'De termijn staat stil')

    expectClear(await resident.visit('/mijn-loket'), 200, 'Wij hebben een vraag')
    const asked = await until(question)
    expectClear(await resident.send(asked, `${pathname}/antwoord`, { answer: ' ' }), 422, 'Schrijf uw antwoord')
    await resident.send(asked, `${pathname}/antwoord`, { answer: 'Sinds mei.' })
    expectClear(await luc('notitie', { note: 'Gebeld met de klant.' }), 200, 'Sinds mei.', 'Gebeld met de klant.')

    expectClear(await luc('taak/weigeren', { grounds }), 422, 'Kies minstens één voorwaarde')
    expectClear(await luc('taak/weigeren', { conditions: 'alive', grounds }), 200, 'Ongedaan maken')
    const refused = await until('Niet akkoord?')
    const letter = await resident.visit(`${pathname}/beslissing`)
    expectClear(letter, 200, grounds, 'Raad van State', 'binnen 60 dagen', 'Een medewerker van')
    expectClear(await resident.send(refused, `${pathname}/niet-akkoord`, { objection: '' }), 422, 'Schrijf waarom')
    await resident.send(refused, `${pathname}/niet-akkoord`, { objection: 'Ik woon hier sinds mei.' })

    expectClear(await luc('taak/nemen'), 409)
    const dirk = await atDesk('dirk', desk)
    expectClear(await dirk('taak/nemen'), 200, 'Ik woon hier sinds mei.', 'U hebt deze taak')
    await dirk('taak/toekennen')
    const done = await until('Uw attest is klaar')
    expect(documentsIn(done)).toHaveLength(1)
  })

  it('is answered with a file, and gets documents that nobody asked: both are read at the counter', async () => {
    const { resident, pathname, desk, until } = await aTask('karel')
    const luc = await atDesk('luc', desk)
    await luc('taak/nemen')
    expectClear(await luc('taak/vragen', { question }), 200, question)
    const asked = await until(question)
    /** As a browser does: the hidden fields, what was typed and the chosen file. */
    const sendWith = (action: string, name: string, file: Uint8Array | null, typed: Record<string, string> = {}) => {
      const data = new FormData()
      data.append('_csrf', /name="_csrf" value="([^"]*)"/.exec(asked.body)?.[1] ?? '')
      for (const [field, value] of Object.entries(typed)) data.append(field, value)
      data.append(name, file ? new Blob([new Uint8Array(file)]) : new Blob([]), file ? `${name}.pdf` : '')
      const address = new URL(`${pathname}/${action}`, base).toString()
      return resident.browser.visit(address, 'http://nowhere.invalid', { method: 'POST', body: data })
    }
    const kept = async () =>
      (
        await pool.query('select name from documents.attachment where case_id = $1 order by name', [
          pathname.split('/')[2],
        ])
      ).rows.map(({ name }) => name)
    // A file without an answer is no answer, and is not kept.
    expectClear(await sendWith('antwoord', 'file', aPdf(), { answer: ' ' }), 422, 'Schrijf uw antwoord')
    expect(await kept()).toEqual([])
    const answered = await sendWith('antwoord', 'file', aPdf(), { answer: 'Sinds mei. Zie mijn huurcontract.' })
    expectClear(answered, 200, 'file.pdf')
    expect(answered.url.pathname).toBe(pathname)
    expectClear(await sendWith('bijvoegen', 'added', null), 422, 'Kies eerst een bestand')
    expectClear(await sendWith('bijvoegen', 'added', aPdf()), 200, 'file.pdf', 'added.pdf')
    expect(await kept()).toEqual(['added.pdf', 'file.pdf'])

    const counter = await anEmployee(base, 'luc')
    const read = await counter.visit(desk)
    expectClear(read, 200, 'Zie mijn huurcontract.', 'file.pdf', 'added.pdf', 'U hebt deze taak')
    const stranger = await anEmployee(base, 'sara')
    const files = [...read.body.matchAll(/href="([^"]*\/bijlage\/[^"]+)"/g)].flatMap(([, href]) => href ?? [])
    expect(files).toHaveLength(2)
    for (const href of files) {
      expect((await counter.visit(href)).body.slice(0, 5)).toBe('%PDF-')
      expect((await stranger.visit(href)).status).toBe(404)
    }
    // Nor does she stop it, or have it looked at again, by its address alone.
    const sara = await atDesk('sara', '/balie')
    for (const action of ['opnieuw', 'stoppen'])
      expect((await sara(`..${desk}/${action}`, { waarom: 'asked' })).status).toBe(404)
    expectClear(await resident.visit(pathname), 200, 'Een medewerker bekijkt uw aanvraag')
    await luc('taak/terug')
  })

  it('is undone in time, given back and taken with others from the list', async () => {
    const [one, two] = [await aTask('sofie'), await aTask('karel')]
    const luc = await anEmployee(base, 'luc')
    const list = await luc.visit('/balie/werklijst')
    const ids = [...list.body.matchAll(/type="checkbox" name="taak" value="([^"]*)"/g)].flatMap(([, id]) => id ?? [])
    const csrf = /name="_csrf" value="([^"]*)"/.exec(list.body)?.[1] ?? ''
    const form = new URLSearchParams([['_csrf', csrf], ...ids.map((id): [string, string] => ['taak', id])])
    const taken = await luc.browser.submit(
      new URL('/balie/werklijst/nemen', base),
      form as never,
      'http://nowhere.invalid',
    )
    expectClear(taken, 200, `U nam ${ids.length} taken`, 'Ongedaan maken')
    expectClear(await luc.visit('/balie/werklijst?lijst=mine'), 200, one.number, two.number)

    // One of them moved on meanwhile: the others go back, and it is said which one did not.
    const act = await atDesk('luc', one.desk)
    expectClear(await act('taak/vragen', { question }), 200, question)
    const back = new URLSearchParams([['_csrf', csrf], ...ids.map((id): [string, string] => ['taak', id])])
    const undone = await luc.browser.submit(
      new URL('/balie/werklijst/terug', base),
      back as never,
      'http://nowhere.invalid',
    )
    const others = ids.length - 1
    const words = others === 1 ? '1 taak ging' : `${others} taken gingen`
    expectClear(undone, 200, `${words} terug naar de lijst, 1 niet.`, one.number, 'Kijk het na')
    const mine = await luc.visit('/balie/werklijst?lijst=mine')
    expect([mine.body.includes(one.number), mine.body.includes(two.number)]).toEqual([true, false])
    expectClear(await luc.visit('/balie/werklijst'), 200, two.number)
  })
})

describe('Who leads a unit', () => {
  it('lets a task go first with a reason that everybody reads, and takes it back', async () => {
    const { desk, number } = await aTask('els')
    const luc = await atDesk('luc', desk)
    expectClear(await luc('taak/dringend'), 422, 'Kies waarom deze taak voorgaat')
    const why = 'De klant komt anders in de problemen. Aangeduid door Luc Mertens.'
    expectClear(await luc('taak/dringend', { because: 'hardship' }), 200, why, 'Niet meer dringend')
    const list = await (await anEmployee(base, 'luc')).visit('/balie/werklijst?dringend=ja')
    expectClear(list, 200, number)
    const back = await luc('taak/gewoon')
    expectClear(back, 200, 'Dringend maken')
    expect(back.body).not.toContain(why)
  })

  it('says what colleagues can do, of the own unit only, and undoes it', async () => {
    const bram = await anEmployee(base, 'bram')
    const page = await bram.visit('/balie/vaardigheden')
    expectClear(page, 200, 'Bram Goossens (SW)', 'Voertuigdocumenten nakijken')
    expect(page.body).not.toContain('Luc Mertens')
    const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    const id = /balie\/vaardigheden\/([0-9a-f-]{36})/.exec(page.body)?.[1] ?? ''
    const post = (fields: Record<string, string>) =>
      bram.browser.submit(
        new URL(`/balie/vaardigheden/${id}`, base),
        { _csrf: csrf, ...fields },
        'http://nowhere.invalid',
      )
    const skills = async () =>
      (await pool.query('select skills from access.employee where id = $1', [id])).rows[0]?.skills
    expectClear(await post({ vaardigheid: 'voertuigdocumenten' }), 200, 'zijn bewaard', 'Ongedaan maken')
    expect(await skills()).toEqual(['voertuigdocumenten'])
    expectClear(await post({ terug: 'ja' }), 200, 'Dat is ongedaan gemaakt')
    expect(await skills()).toEqual([])
    const naima = await anEmployee(base, 'naima')
    expect((await naima.visit('/balie/vaardigheden')).status).toBe(403)
  })
})

describe('What was granted by itself', () => {
  it('says why, and is looked at by a person on request, who tells what came of it', async () => {
    const resident = aResident(base, 'tom')
    const { pathname } = (await resident.sign(await resident.apply(certificate, answers))).url
    const done = await resident.decided(pathname)
    expectClear(done, 200, 'Uw attest is klaar', 'Lees waarom wij dit beslisten')
    const why = await resident.visit(`${pathname}/beslissing`)
    expectClear(why, 200, 'Wat wij nakeken', 'Dit klopt voor u', 'versie 1', 'vanzelf genomen', 'Overleden: nee')
    expectClear(await resident.send(why, `${pathname}/laat-nakijken`, { 'second-look': ' ' }), 422, 'Schrijf wat er')
    const asked = await resident.send(why, `${pathname}/laat-nakijken`, { 'second-look': 'Hanne woont hier ook.' })
    expectClear(asked, 200, 'Een medewerker bekijkt deze beslissing', 'blijft intussen geldig')
    expectClear(await resident.visit(pathname), 200, 'Uw attest is klaar', 'Een medewerker bekijkt deze beslissing')

    const desk = `/balie/dossier/${pathname.split('/')[2] ?? ''}`
    const luc = await atDesk('luc', desk)
    expectClear(await luc('taak/nemen'), 200, 'Hanne woont hier ook.', 'Wat stelde u vast?')
    expectClear(await luc('taak/nagekeken', { answer: 'ok' }), 422, 'Kies wat er met de beslissing gebeurt')
    const said = 'Wij keken alles na. Hanne staat op dit attest.'
    expectClear(await luc('taak/nagekeken', { outcome: 'stands', answer: said }), 200, 'de beslissing blijft')
    expectClear(await resident.visit(pathname), 200, said, 'De beslissing blijft')
    const told = () => pool.query(`select from messages.message where template = 'looked-again'`)
    expect((await seen(told, ({ rowCount }) => rowCount === 1)).rowCount).toBe(1)
  })

  it('is asked at the desk for a customer, and taken back when it was not right', async () => {
    const resident = aResident(base, 'hanne')
    const { pathname } = (await resident.sign(await resident.apply(certificate, answers))).url
    const [document = ''] = documentsIn(await resident.decided(pathname))
    const desk = `/balie/dossier/${pathname.split('/')[2] ?? ''}`
    const naima = await atDesk('naima', desk)
    expectClear(await naima('laat-nakijken', { 'second-look': 'Tom is verhuisd.' }), 200, 'Tom is verhuisd.')
    const luc = await atDesk('luc', desk)
    await luc('taak/nemen')
    await luc('taak/nagekeken', {
      outcome: 'taken-back',
      answer: 'Tom woont hier niet meer. Vraag het attest opnieuw.',
    })
    expectClear(
      await resident.visit(pathname),
      200,
      'Wij namen dit terug',
      'Vraag het attest opnieuw.',
      'Opnieuw aanvragen',
    )
    const { rows } = await pool.query('select state from documents.document where id = $1', [
      document.split('/').at(-1),
    ])
    expect(rows).toEqual([{ state: 'withdrawn' }])
  })
})

describe('How long it takes', () => {
  it('is shown per step, product and unit, with what cost most', async () => {
    const luc = await anEmployee(base, 'luc')
    expectClear(
      await luc.visit('/balie/doorlooptijd'),
      200,
      'Hoe lang duurt het?',
      'Wat de meeste tijd kost',
      'Bronnen opvragen',
    )
  })
})

describe('A robot', () => {
  it('is taken on by an administrator, who sees its key once, and dismissed', async () => {
    const dirk = await anEmployee(base, 'dirk')
    const page = await dirk.visit('/balie/robots')
    const csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
    const post = (path: string, fields: Record<string, string>) =>
      dirk.browser.submit(new URL(path, base), { _csrf: csrf, ...fields }, 'http://nowhere.invalid')
    expectClear(await post('/balie/robots', { naam: 'Archief', werk: 'Oud Archief' }), 422, 'Geef een naam')
    const made = await post('/balie/robots', { naam: 'Archief', werk: 'oud-archief' })
    const key = /robot_[\w-]{43}/.exec(made.body)?.[0] ?? ''
    const lease = () =>
      fetch(`${base}/api/tasks/lease`, { method: 'POST', headers: { authorization: `Bearer ${key}` } })
    expect(await (await lease()).json()).toEqual({ task: null })
    const [, id = ''] = /robot\/([0-9a-f-]{36})\/ontslaan/.exec(made.body) ?? []
    expect((await post(`/balie/robot/${id}/ontslaan`, {})).body).not.toContain(key)
    expect((await lease()).status).toBe(401)
    const luc = await anEmployee(base, 'luc')
    expect((await luc.visit('/balie/robots')).status).toBe(403)
  })
})
