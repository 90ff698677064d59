import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Mail, mailOverSmtp } from '#outside/mail/index.ts'
import { type Actor, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { drainJobs } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { startMailSimulator } from '../../outside/mail/simulator.ts'
import {
  confirmAddress,
  eraseMessages,
  type MessagesTables,
  messagesOf,
  messagesOfCase,
  type PostRoom,
  readMessage,
  requestConfirmation,
  resendMessage,
  sendMessage,
  tell,
  troubledMessages,
} from './index.ts'
import { patienceAfter } from './message.ts'
import { someFacts } from './messages.fixture.ts'

const { db } = await testDatabase<MessagesTables>()
const server = await startMailSimulator()
const mail = mailOverSmtp({
  host: '127.0.0.1',
  port: server.smtpPort,
  tls: 'none',
  from: { name: 'Stad Demo', address: 'loket@stad.example' },
  patience: 500,
})
afterAll(async () => {
  mail.close()
  await server.stop()
})

const now = new Date('2021-09-06T07:00:00Z')
const sender = { city: 'Stad Demo', url: 'https://loket.example', contact: '/contact' }
const as = (actor: Actor): Context<MessagesTables> => ({ db, actor, now })
const resident = (id: string): Actor => ({ kind: 'resident', id, level: 'high', channel: 'portal', sessionId: 's' })
const employee = (...roles: string[]): Actor => ({
  kind: 'employee',
  id: 'e',
  name: 'Griet',
  unit: 'SD',
  roles,
  channel: 'desk',
  sessionId: 's',
})
const program = as(system('test'))

let person = ''
let caseId = ''
let address = ''
let confirmed = true
const room = (over: Mail = mail): PostRoom => ({
  mail: over,
  sender,
  reach: async (id) =>
    address === ''
      ? null
      : { address: id === person ? address : 'other@voorbeeld.example', confirmed, name: 'Maria Verbeeck' },
  documentOf: async (id) =>
    id === '0193' ? { name: 'attest.pdf', type: 'application/pdf', content: Buffer.from('%PDF') } : null,
})
beforeEach(async () => {
  await sql`delete from platform.outbox`.execute(db)
  server.buttons.press('well')
  person = newId()
  caseId = newId()
  address = `${person}@voorbeeld.example`
  confirmed = true
})

const received = () =>
  ({ personId: person, template: 'application-received', facts: someFacts['application-received'], caseId }) as const
/** What waits for later is done now. */
const runJobs = async (over?: Mail) => {
  await sql`update platform.outbox set not_before = now() - interval '1 second'`.execute(db)
  return drainJobs(
    db,
    { 'messages.send': ({ messageId }) => sendMessage(program, room(over), messageId) },
    { limit: 5 },
  )
}
const attempt = (id: string, over?: Mail) => sendMessage(program, room(over), id)
const told = async (...what: Parameters<typeof tell>) => (await tell(...what)) as string
const only = async () => (await messagesOf(program, person))[0]

describe('A message', () => {
  it('is sent once the command is done, and kept with its proof', async () => {
    const id = await told(program, received())
    await runJobs()
    expect(server.letters(address)).toMatchObject([
      { subject: 'Wij kregen uw aanvraag: Attest van gezinssamenstelling', messageId: `<${id}@stad.example>` },
    ])
    expect(await only()).toMatchObject({ status: 'sent', sentAt: now, attempts: 1 })
  })

  it('does not exist when the command was rolled back', async () => {
    await expect(
      db.transaction().execute(async (tx) => {
        await tell({ ...program, db: tx }, received())
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    expect([await runJobs(), await only()]).toEqual([[], undefined])
  })

  it('carries ids in its job, and nothing of the person', async () => {
    const id = await told(program, received())
    const { rows } = await sql<{ data: object }>`select data from platform.outbox`.execute(db)
    expect(rows).toEqual([{ data: { messageId: id } }])
  })

  it('is said once about a case, however often the job runs that says it', async () => {
    await told(program, received())
    expect(await tell(program, received())).toBeNull()
    expect(await tell(program, { ...received(), again: true })).not.toBeNull()
    expect(await messagesOf(program, person)).toHaveLength(2)
  })

  it('whose job runs twice at once is sent once', async () => {
    const id = await told(program, received())
    await Promise.all([attempt(id), attempt(id), attempt(id)])
    await runJobs()
    expect(server.letters(address)).toHaveLength(1)
  })

  it('that was being sent when the program was killed goes out again under the same Message-ID', async () => {
    const id = await told(program, received())
    await mail.post({ id, to: address, subject: 'x', text: 'x', html: 'x' })
    await sql`update messages.message set attempts = 1, leased_until = now() - interval '1 second' where id = ${id}`.execute(
      db,
    )
    await runJobs()
    expect(new Set(server.letters(address).map(({ messageId }) => messageId)).size).toBe(1)
    expect(await only()).toMatchObject({ status: 'sent' })
  })

  it('to somebody without an address is read in the profile', async () => {
    address = ''
    const id = await told(program, received())
    await runJobs()
    expect(await only()).toMatchObject({ status: 'undeliverable', reason: 'No e-mail address is known.' })
    const { content } = await readMessage(as(resident(person)), id, sender)
    expect(content?.text).toContain('LM-7KQ4-M2XR')
  })
})

describe('When the mail server', () => {
  it.each(['down', 'garbage'] as const)('is %s, the message waits and goes on by itself', async (mood) => {
    server.buttons.press(mood)
    const id = await told(program, received())
    await attempt(id)
    expect(await only()).toMatchObject({ status: 'queued', attempts: 1 })
    server.buttons.press('well')
    await runJobs()
    expect(await only()).toMatchObject({ status: 'sent', attempts: 2 })
  })

  it('does not know the mailbox, staff see it, and may send it again', async () => {
    server.refuse(address, 550)
    const id = await told(program, received())
    await runJobs()
    expect(await only()).toMatchObject({ status: 'failed', reason: 'The mail server answered 550.' })
    expect((await troubledMessages(as(employee('mid-office')))).map((message) => message.id)).toContain(id)

    address = `new-${address}`
    await resendMessage(as(employee('mid-office')), id)
    await runJobs()
    expect(await only()).toMatchObject({ status: 'sent' })
    await expect(resendMessage(as(employee('mid-office')), id)).rejects.toMatchObject({ code: 'messages/not-failed' })
  })

  it('stays away for days, it is tried less and less, and then given to staff', () => {
    const waits = Array.from({ length: 26 }, (_, index) => patienceAfter(index + 1))
    const days = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 86_400_000
    expect(days).toBeGreaterThan(3)
    expect(days).toBeLessThan(4)
    expect(waits.at(-1)).toBeNull()
  })
})

describe('A document by e-mail', () => {
  const asked = () =>
    ({ personId: person, template: 'certificate-file', facts: someFacts['certificate-file'] }) as const

  it('goes along to a confirmed address', async () => {
    await tell(program, asked())
    await runJobs()
    expect(server.letters(address)[0]?.attachments).toMatchObject([{ name: 'attest.pdf', type: 'application/pdf' }])
  })
  it('never goes to an address that was not confirmed', async () => {
    confirmed = false
    await tell(program, asked())
    await runJobs()
    expect([server.letters(address), (await only())?.status]).toEqual([[], 'undeliverable'])
  })
  it('that was erased is not sent', async () => {
    await tell(program, { ...asked(), facts: { ...asked().facts, documentId: 'gone' } })
    await runJobs()
    expect(await only()).toMatchObject({ status: 'undeliverable', reason: 'The document is no longer there.' })
  })
})

describe('A foreign actor', () => {
  const stranger = as(resident(newId()))
  const outsider = as(employee('planner'))
  const nobody = as({ kind: 'anonymous', id: 'anonymous', channel: 'portal' })

  it.each([
    ['a stranger', stranger],
    ['an employee without the role', outsider],
    ['nobody', nobody],
  ])('%s reads, lists, sends and causes nothing', async (_who, context) => {
    const id = await told(program, received())
    const missing = { kind: 'missing', code: 'messages/not-found' }
    await expect(messagesOf(context, person)).rejects.toMatchObject(missing)
    await expect(readMessage(context, id, sender)).rejects.toMatchObject(missing)
    await expect(resendMessage(context, id)).rejects.toMatchObject(missing)
    await expect(troubledMessages(context)).rejects.toMatchObject(missing)
    await expect(eraseMessages(context, caseId)).rejects.toMatchObject(missing)
    await expect(tell(context, received())).rejects.toMatchObject(missing)
    await expect(requestConfirmation(context, { personId: person, address })).rejects.toMatchObject(missing)
    await expect(confirmAddress(context, { personId: person, code: '000000' })).rejects.toMatchObject(missing)
  })
  it('sees nothing of a case of others', async () => {
    await tell(program, received())
    expect(await messagesOfCase(stranger, caseId)).toEqual([])
    expect(await messagesOfCase(as(resident(person)), caseId)).toHaveLength(1)
    expect(await messagesOfCase(as(employee('counter')), caseId)).toHaveLength(1)
    await expect(messagesOfCase(outsider, caseId)).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('After the retention date', () => {
  it('the content is gone; that something was said, and when, stays', async () => {
    const id = await told(program, received())
    await runJobs()
    await eraseMessages(program, caseId)
    const { message, content } = await readMessage(as(resident(person)), id, sender)
    expect([content, message.status, message.sentAt]).toEqual([null, 'sent', now])
    const { rows } = await sql<{ facts: object }>`select facts from messages.message where id = ${id}`.execute(db)
    expect(rows).toEqual([{ facts: {} }])
  })
})

describe('A code for an address', () => {
  const self = () => as(resident(person))
  const asked = async () => {
    expect(await requestConfirmation(self(), { personId: person, address })).toBe(true)
    await runJobs()
    return /\b\d{6}\b/.exec(server.letters(address)[0]?.text ?? '')?.[0] ?? ''
  }
  const typed = (code: string) => confirmAddress(self(), { personId: person, code })
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

  it('typed back confirms it, once, also with spaces', async () => {
    const code = await asked()
    expect(await typed(`${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ outcome: 'confirmed', address })
    expect(await typed(code)).toEqual({ outcome: 'expired' })
  })
  it('may be mistyped four times, and no more', async () => {
    const code = await asked()
    for (const triesLeft of [4, 3, 2, 1]) expect(await typed(wrong(code))).toEqual({ outcome: 'wrong', triesLeft })
    expect(await typed(wrong(code))).toEqual({ outcome: 'expired' })
    expect(await typed(code)).toEqual({ outcome: 'expired' })
  })
  it('cannot be tried more often at once', async () => {
    const code = await asked()
    const tried = await Promise.all(Array.from({ length: 20 }, () => typed(wrong(code))))
    expect(tried.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(4)
  })
  it('works for fifteen minutes', async () => {
    const code = await asked()
    await sql`update messages.confirmation set expires_at = now() where person_id = ${person}`.execute(db)
    expect(await typed(code)).toEqual({ outcome: 'expired' })
  })
  it('makes the former one useless', async () => {
    const former = await asked()
    const code = await asked()
    if (former !== code) expect(await typed(former)).toMatchObject({ outcome: 'wrong' })
    expect(await typed(code)).toMatchObject({ outcome: 'confirmed' })
  })
  it('can be asked five times an hour', async () => {
    for (let index = 0; index < 5; index += 1) await requestConfirmation(self(), { personId: person, address })
    await expect(requestConfirmation(self(), { personId: person, address })).rejects.toMatchObject({ kind: 'too-many' })
  })
  it('does not stay behind in a table, and cannot be read in the profile', async () => {
    const code = await asked()
    const { rows } = await sql<{ facts: object; code_hash: Buffer }>`
      select m.facts, c.code_hash from messages.message m join messages.confirmation c using (person_id) where person_id = ${person}`.execute(
      db,
    )
    expect(JSON.stringify(rows)).not.toContain(code)
    const message = await only()
    expect((await readMessage(self(), message?.id ?? '', sender)).content).toBeNull()
  })
  it('is not sent when it is of no use any more', async () => {
    await requestConfirmation(self(), { personId: person, address })
    await sql`update messages.confirmation set expires_at = now() where person_id = ${person}`.execute(db)
    await runJobs()
    expect([server.letters(address), (await only())?.status]).toEqual([[], 'undeliverable'])
  })
  it('is not sent to what is no address', async () => {
    expect(await requestConfirmation(self(), { personId: person, address: 'maria@' })).toBe(false)
  })
})
