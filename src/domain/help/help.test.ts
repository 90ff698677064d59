import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, anonymous, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anEmployee, applications, noFacts } from '../cases/cases.fixture.ts'
import { timelineOf } from '../cases/index.ts'
import * as help from './index.ts'
import type { HelpTables } from './store.ts'

const { db, url } = await testDatabase<HelpTables>()
// Another process: connections of its own.
const other = openDatabase<HelpTables>(url)
afterAll(() => other.close())
beforeEach(() => sql`truncate help.call cascade`.execute(db))

const { as, draft } = applications(db)
const passerBy = as(anonymous)
const lien = as(anEmployee('contact-centre'))
const rang = async () => help.askHelp(passerBy, { place: 'bib', language: 'nl' })
const job = as(system('help'))

/** Maria, signed in at the contact point, with a draft and somebody on the line. */
async function helped() {
  const { context, id: caseId } = await draft()
  const { line, call } = await help.askHelp(context, { place: 'bib', language: 'nl' })
  await help.answerCall(lien, call.id)
  return { context, caseId, line, callId: call.id }
}

describe('A call for help from a contact point', () => {
  it('rings at every employee who helps, until one answers; the caller sees who', async () => {
    const { line, call } = await rang()
    expect((await help.callsNow(lien)).ringing.map(({ id }) => id)).toEqual([call.id])
    await help.answerCall(lien, call.id)
    expect(await help.callOf(passerBy, line)).toMatchObject({ state: 'open', helper: { name: 'Griet Peeters' } })
    expect(await help.callsNow(lien)).toMatchObject({ ringing: [], mine: { id: call.id } })
  })

  it('is the same call when the button is pressed twice', async () => {
    const { line, call } = await rang()
    const again = await help.askHelp(passerBy, { line, place: 'bib', language: 'nl' })
    expect([again.line, again.call.id]).toEqual([line, call.id])
  })

  it('is answered by one of two who answer at the same time, in two processes', async () => {
    for (let round = 0; round < 10; round++) {
      const { call } = await rang()
      const two = [lien, as(anEmployee('counter'), other.db)]
      const outcomes = await Promise.allSettled(two.map((who) => help.answerCall(who, call.id)))
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'help/taken' })
      await sql`truncate help.call cascade`.execute(db)
    }
  })

  it('is one at a time for who helps', async () => {
    const [one, two] = [await rang(), await rang()]
    await help.answerCall(lien, one.call.id)
    await expect(help.answerCall(lien, two.call.id)).rejects.toMatchObject({ code: 'help/busy' })
    await help.endCall(lien, one.call.id)
    await help.answerCall(lien, two.call.id)
  })

  it('offers another way when nobody answers in time; answered meanwhile, it stays', async () => {
    const { line, call } = await rang()
    await help.endUnanswered(job, call.id)
    expect(await help.callOf(passerBy, line)).toMatchObject({ state: 'nobody' })
    await expect(help.answerCall(lien, call.id)).rejects.toMatchObject({ code: 'help/taken' })

    const answered = await rang()
    await help.answerCall(lien, answered.call.id)
    await help.endUnanswered(job, answered.call.id)
    expect(await help.callOf(passerBy, answered.line)).toMatchObject({ state: 'open' })
  })

  it('keeps the screen from waiting for somebody as long as the page of who helps is heard of, and no longer', async () => {
    const { context, line, callId } = await helped()
    expect(await help.callOf(context, line)).toMatchObject({ isHelperThere: true })
    await sql`update help.call set helper_seen_at = now() - interval '1 minute'`.execute(db)
    expect(await help.callOf(context, line)).toMatchObject({ isHelperThere: false })
    await help.noteHelperThere(lien, callId)
    expect(await help.callOf(context, line)).toMatchObject({ isHelperThere: true })
  })

  it('ends for both when either hangs up', async () => {
    const first = await helped()
    await help.hangUp(first.context, first.line)
    expect(await help.answeredCall(lien, first.callId)).toMatchObject({ state: 'over' })
    const second = await helped()
    await help.endCall(lien, second.callId)
    expect(await help.callOf(second.context, second.line)).toMatchObject({ state: 'over' })
  })

  it('cannot be answered, seen or ended by who has no such work, nor by a resident', async () => {
    const { context, callId } = await helped()
    for (const stranger of [as(anEmployee('planner')), context, passerBy]) {
      await expect(help.callsNow(stranger)).rejects.toThrow()
      await expect(help.answerCall(stranger, callId)).rejects.toThrow()
      await expect(help.endCall(stranger, callId)).rejects.toThrow()
    }
    const colleague = as(anEmployee('contact-centre'))
    for (const look of [help.answeredCall, help.shownCase, help.endCall])
      await expect(look(colleague, callId)).rejects.toMatchObject({ code: 'help/not-found' })
  })
})

describe('What is shown to who helps', () => {
  it('is nothing, until the caller allows it; nothing again when it is taken back or somebody hangs up', async () => {
    const { context, caseId, line, callId } = await helped()
    expect(await help.shownCase(lien, callId)).toBeNull()
    await help.showForm(context, line, caseId)
    expect(await help.shownCase(lien, callId)).toMatchObject({ id: caseId })
    await help.shownCase(lien, callId)
    // The customer reads who looked, once.
    expect((await timelineOf(context, caseId)).filter(({ what }) => what === 'looked-at')).toHaveLength(1)
    await help.hideForm(context, line)
    expect(await help.shownCase(lien, callId)).toBeNull()
    await help.showForm(context, line, caseId)
    await help.hangUp(context, line)
    expect(await help.shownCase(lien, callId)).toBeNull()
  })

  it('is never a draft of somebody else, nor one that somebody without a session names', async () => {
    const { context, line } = await helped()
    const { id: foreign } = await draft()
    await expect(help.showForm(context, line, foreign)).rejects.toMatchObject({ code: 'cases/not-found' })
    await expect(help.showForm(passerBy, line, foreign)).rejects.toMatchObject({ code: 'help/not-open' })
  })

  it('follows the caller from question to question of that draft, and of no other', async () => {
    const { context, caseId, line, callId } = await helped()
    await help.showForm(context, line, caseId)
    const call = () => help.answeredCall(lien, callId)
    await help.noteQuestion(context, await call(), { caseId, question: 'question' })
    expect(await call()).toMatchObject({ atQuestion: 'question' })
    await help.noteQuestion(context, await call(), { caseId: newId(), question: 'other' })
    expect(await call()).toMatchObject({ atQuestion: 'question' })
  })

  it('can be pointed at, only while it is shown', async () => {
    const { context, caseId, line, callId } = await helped()
    await expect(help.pointAt(lien, callId, 'question')).rejects.toMatchObject({ code: 'help/not-shown' })
    await help.showForm(context, line, caseId)
    await help.pointAt(lien, callId, 'question')
    expect(await help.callOf(context, line)).toMatchObject({ pointsAt: 'question' })
    await help.hideForm(context, line)
    expect(await help.callOf(context, line)).toMatchObject({ pointsAt: null })
  })

  it('holds the questions, and values only of what the city wrote itself', () => {
    const label = (nl: string) => ({ nl })
    const pages = [
      {
        slug: 'wagen',
        title: label('Uw wagen'),
        fields: [
          { name: 'plate', kind: 'plate' as const, label: label('Nummerplaat') },
          { name: 'own', kind: 'yes-no' as const, label: label('Is de wagen van u?') },
          // Asked as facts of the registers say: here nobody knows them.
          { name: 'why', kind: 'text' as const, label: label('Waarom?'), when: 'person.deceased != true' },
        ],
      },
    ]
    const answers = { plate: '1ABC234', own: 'yes', why: '' }
    const seen = help.overShoulder(pages, answers, { language: 'nl', facts: noFacts })
    expect(seen).toEqual([
      { name: 'plate', label: 'Nummerplaat', kind: 'plate', isAnswered: true, value: null },
      { name: 'own', label: 'Is de wagen van u?', kind: 'yes-no', isAnswered: true, value: 'Ja' },
      { name: 'why', label: 'Waarom?', kind: 'text', isAnswered: false, value: null },
    ])
    const hidden = help.overShoulder(pages, answers, { language: 'nl', facts: noFacts, isConfidential: true })
    expect(hidden.map(({ value }) => value)).toEqual([null, null, null])
  })
})

describe('What two browsers tell each other', () => {
  const signal = (kind: 'hello' | 'offer' | 'answer', body = '') => ({ kind, body })

  it('comes to the other in its order, once asked after the last; never back to who told it', async () => {
    const { context, line, callId } = await helped()
    await help.signalFromHelper(lien, callId, signal('hello'))
    await help.signalFromCaller(context, line, signal('offer', 'sdp 1'))
    await help.signalFromCaller(context, line, signal('offer', 'sdp 2'))
    const heard = await help.signalsForHelper(lien, callId, 0)
    expect(heard.map(({ body }) => body)).toEqual(['sdp 1', 'sdp 2'])
    expect(await help.signalsForHelper(lien, callId, heard.at(-1)?.id ?? 0)).toEqual([])
    expect(await help.signalsForCaller(context, line, 0)).toMatchObject([{ kind: 'hello' }])
  })

  it('is heard by nobody else, and is gone with the call', async () => {
    const { context, line, callId } = await helped()
    await help.signalFromCaller(context, line, signal('offer', 'sdp'))
    const over = { code: 'help/not-open' }
    await expect(help.signalsForHelper(as(anEmployee('counter')), callId, 0)).rejects.toMatchObject({
      code: 'help/not-found',
    })
    await expect(help.signalsForCaller(context, 'x'.repeat(32), 0)).rejects.toMatchObject(over)
    await help.hangUp(context, line)
    await expect(help.signalsForHelper(lien, callId, 0)).rejects.toMatchObject(over)
    expect(await db.selectFrom('help.signal').selectAll().execute()).toEqual([])
  })
})

describe('Nobody was there', () => {
  const who = { name: 'Maria', phone: '032300000', about: 'Parkeervergunning' }

  async function unanswered(actor: Actor = anonymous) {
    const { line, call } = await help.askHelp(as(actor), { place: 'bib', language: 'fr' })
    await help.endUnanswered(job, call.id)
    return line
  }

  it('so somebody calls back: once for each call, the last number counts; then name and number go', async () => {
    const line = await unanswered()
    await help.askCallBack(passerBy, line, { ...who, phone: '0' })
    await help.askCallBack(passerBy, line, who)
    const [waiting, ...more] = await help.callBacks(lien)
    expect(more).toEqual([])
    expect(waiting).toMatchObject({ ...who, place: 'bib', language: 'fr' })
    await help.settleCallBack(lien, waiting?.id ?? '', 'reached')
    expect(await help.callBacks(lien)).toEqual([])
    const kept = await db.selectFrom('help.call_back').selectAll().executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ name: null, phone: null, about: null, outcome: 'reached' })
    await expect(help.settleCallBack(lien, kept.id, 'reached')).rejects.toMatchObject({ code: 'help/taken' })
  })

  it('and nobody called in two weeks: name and number go', async () => {
    await help.askCallBack(passerBy, await unanswered(), who)
    await help.forgetCallBacks(job)
    expect(await help.callBacks(lien)).toHaveLength(1)
    await sql`update help.call_back set asked_at = now() - interval '15 days'`.execute(db)
    await help.forgetCallBacks(job)
    expect(await help.callBacks(lien)).toEqual([])
    const kept = await db.selectFrom('help.call_back').selectAll().executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ name: null, phone: null, about: null, outcome: 'forgotten' })
  })

  it('is asked only of a call that nobody answered, and read only by who helps', async () => {
    const { line } = await rang()
    for (const wrong of [line, undefined, 'x'.repeat(32)])
      await expect(help.askCallBack(passerBy, wrong, who)).rejects.toMatchObject({ code: 'help/not-open' })
    await expect(help.callBacks(passerBy)).rejects.toThrow()
    await expect(help.callBacks(as(anEmployee('planner')))).rejects.toMatchObject({ code: 'access/role-missing' })
  })
})
