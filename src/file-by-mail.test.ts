import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-mail-'))
let demo: Demo
let jan: ReturnType<typeof aResident>
/** Address of the page on which Jan asks for his file. */
let page = ''

beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' })
  jan = aResident(demo.program.url, 'jan')
  const check = await jan.apply('attest-gezinssamenstelling', { purpose: 'school', delivery: 'here' })
  const done = await jan.decided((await jan.sign(check)).url.pathname)
  page = /href="(\/document\/[^"]+\/e-mail)"/.exec(done.body)?.[1] ?? ''
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const letters = (address: string) => demo.simulators.simulators.mail.letters(address)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Types an address and gives the page on which the code is asked, with the code that came by mail. */
async function askedCode(address: string) {
  const before = letters(address).length
  const asked = await jan.send(await jan.visit(page), page, { adres: address })
  const [letter] = await seen(
    async () => letters(address),
    (all) => all.length > before,
  )
  return { asked, code: /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? '' }
}
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('The file of a certificate by e-mail', () => {
  it('is offered where the certificate is, and asks for an address first', async () => {
    expect(page).not.toBe('')
    const wrong = await jan.send(await jan.visit(page), page, { adres: 'jan@' })
    expect([wrong.status, wrong.body.includes('Vul een e-mailadres in')]).toEqual([422, true])
  })

  it('does not go anywhere by a wrong code, and says how often one may still try', async () => {
    const { asked, code } = await askedCode('wrong@voorbeeld.example')
    expect(asked.body).toContain('wrong@voorbeeld.example')
    const tried = await jan.send(asked, `${page}/code`, { code: another(code) })
    expect([tried.status, tried.body.includes('U kunt nog 4 keer proberen')]).toEqual([422, true])
    for (const left of [3, 2, 1, 0]) {
      const again = await jan.send(asked, `${page}/code`, { code: another(code) })
      expect(again.body).toContain(left > 1 ? `nog ${left} keer` : left === 1 ? 'nog één keer' : 'werkt niet meer')
    }
    await jan.send(asked, `${page}/code`, { code })
    expect(letters('wrong@voorbeeld.example').flatMap(({ attachments }) => attachments)).toEqual([])
  })

  it('arrives byte for byte at the address whose code was typed back', async () => {
    const { asked, code } = await askedCode('jan@voorbeeld.example')
    const done = await jan.send(asked, `${page}/code`, { code })
    expect(done.body).toContain('Wij sturen het bestand naar jan@voorbeeld.example')
    const [letter] = await seen(
      async () => letters('jan@voorbeeld.example'),
      ([newest]) => newest?.attachments.length === 1,
    )
    const kept = await db
      .withTables<{ 'documents.content': { document_id: string; pdf: Uint8Array } }>()
      .selectFrom('documents.content')
      .select('pdf')
      .where('document_id', '=', page.split('/')[2] ?? '')
      .executeTakeFirstOrThrow()
    expect(letter?.attachments.map(({ content }) => sha256(content))).toEqual([sha256(kept.pdf)])
    expect(letter?.attachments[0]?.name).toMatch(/^attest-van-gezinssamenstelling-\d{4}-\d\d-\d\d\.pdf$/)
  })

  it('goes to a confirmed address by one button, and to nobody else without a new code', async () => {
    const before = letters('jan@voorbeeld.example').length
    const start = await jan.visit(page)
    expect(start.body).toContain('Uw bevestigde e-mailadres is jan@voorbeeld.example.')
    await jan.send(start, page, { adres: 'jan@voorbeeld.example' })
    await seen(
      async () => letters('jan@voorbeeld.example').length,
      (count) => count > before,
    )
    expect(letters('jan@voorbeeld.example')[0]?.attachments).toHaveLength(1)
    const { code } = await askedCode('other@voorbeeld.example')
    expect(code).toMatch(/^\d{6}$/)
    expect(letters('other@voorbeeld.example').flatMap(({ attachments }) => attachments)).toEqual([])
  })

  it('can have its code sent again, by which the former one is of no use', async () => {
    const before = letters('other@voorbeeld.example').length
    const codes = await jan.visit(`${page}/code`)
    const again = await jan.send(codes, `${page}/opnieuw`)
    expect(again.body).toContain('Wij stuurden een nieuwe code')
    await seen(
      async () => letters('other@voorbeeld.example').length,
      (count) => count > before,
    )
    expect(letters('other@voorbeeld.example')).toHaveLength(before + 1)
  })

  it('is not the only thing that comes: who says that a fact is wrong is thanked, and staff read it', async () => {
    const data = '/mijn-loket/gegevens'
    await jan.send(await jan.visit(data), `${data}/klopt-niet`, { wat: 'Ik woon op nummer 12.' })
    const thanked = await seen(
      async () => letters('jan@voorbeeld.example')[0]?.subject,
      (subject) => subject === 'Wij kregen uw melding',
    )
    expect(thanked).toBe('Wij kregen uw melding')
    const { id } = await db
      .withTables<{ 'people.correction': { person_id: string } }>()
      .selectFrom('people.correction')
      .select('person_id as id')
      .executeTakeFirstOrThrow()
    const employee = await anEmployee(demo.program.url, 'bram')
    expect((await employee.visit(`/balie/persoon/${id}`)).body).toContain('Ik woon op nummer 12.')
  })

  it('does not exist for somebody else', async () => {
    const maria = aResident(demo.program.url, 'maria')
    const mine = await maria.signIn()
    expect((await maria.visit(page)).status).toBe(404)
    expect((await maria.visit(`${page}/code`)).status).toBe(404)
    for (const action of [page, `${page}/code`, `${page}/opnieuw`])
      expect((await maria.send(mine, action, { adres: 'maria@voorbeeld.example', code: '000000' })).status).toBe(404)
    expect(letters('maria@voorbeeld.example')).toEqual([])
  })
})
