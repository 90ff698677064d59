import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { ordersOfCase } from '../../payments/index.ts'
import { requestSignature } from '../../signing/index.ts'
import { aProof } from '../../signing/signing.fixture.ts'
import { aResident } from '../cases.fixture.ts'
import {
  chooseSigners,
  declinedBy,
  declineToSign,
  endUnsigned,
  eraseDueCases,
  lettersOf,
  letterToSign,
  lookAtCase,
  ownLetter,
  remindSigners,
  saveAnswers,
  signersOf,
  signTogether,
  startCase,
  takeBack,
  timelineOf,
  withdrawCase,
} from '../index.ts'
import { aHousehold, together } from './signers.fixture.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const other = openDatabase<unknown>(database.url)
afterAll(() => other.close())
const elsewhere = other.db as OpenContext['db']
const home = await aHousehold(db)
const { as, people, chosen, waiting, firstSigned, read, office } = home

const [inTurn, atOnce] = [together('in-turn'), together('at-once')]
const paid = together('at-once', { fees: [{ channels: ['portal'], cents: 700, validFrom: '2021-09-01' }] })

const statusOf = async (id: string) => (await lookAtCase(office, id)).status
const statesOf = async (id: string) => (await signersOf(office, id)).map(({ state }) => state)
const eventsOf = async (id: string) => (await timelineOf(office, id)).map(({ what }) => what)
const later = (days: number): OpenContext => ({ ...office, now: new Date(office.now.getTime() + days * 86_400_000) })
async function jobsFor(name: string, caseId: string): Promise<number> {
  const found = sql<{ n: number }>`select count(*)::int as n from platform.outbox where name = ${name}
    and (data ->> 'caseId' = ${caseId} or data ->> 'signerId' in (select id::text from cases.signer where case_id = ${caseId}))`
  return (await found.execute(db)).rows[0]?.n ?? 0
}
/** Nothing of an earlier test is a draft of Tom any more. */
beforeEach(async () => {
  await sql`update cases.case set status = 'withdrawn' where status in ('draft', 'awaiting-signatures')`.execute(db)
})

describe('Who signs besides the applicant', () => {
  it('is chosen from the household, each for his own place', async () => {
    const { id } = await chosen(inTurn)
    expect((await signersOf(as('tom'), id)).map(({ role, name }) => [role, name])).toEqual([
      ['partner', 'Hanne Lauwers'],
      ['getuige', 'Jan Wouters'],
    ])
  })
  it.each([
    ['who is not his partner', { partner: people.jan.insz, getuige: people.hanne.insz }, 'cases/not-a-signer'],
    ['nobody', { partner: people.hanne.insz }, 'cases/signers-missing'],
    ['one person twice', { partner: people.hanne.insz, getuige: people.hanne.insz }, 'cases/signers-missing'],
    ['a stranger', { partner: people.hanne.insz, getuige: '85600012543' }, 'people/not-in-household'],
    ['himself', { partner: people.hanne.insz, getuige: people.tom.insz }, 'cases/not-a-signer'],
  ])('is not %s', async (_, wanted, code) => {
    const { id, context } = await chosen(inTurn)
    await expect(chooseSigners(context, inTurn, id, wanted)).rejects.toMatchObject({ code })
  })
  it('must live there still when the applicant signs: who moved out meanwhile does not count', async () => {
    const own = await aHousehold(db)
    const { id } = await own.chosen(inTurn)
    await own.movedOut('jan')
    await expect(own.firstSigned(inTurn, id)).rejects.toMatchObject({ code: 'people/not-in-household' })
    await own.movedBack()
    expect(await own.firstSigned(inTurn, id)).toMatchObject({ case: { status: 'awaiting-signatures' } })
  })
  it('must be chosen before the applicant signs', async () => {
    const { id } = await home.draft(inTurn, people.tom.id)
    await expect(firstSigned(inTurn, id)).rejects.toMatchObject({ code: 'cases/signers-missing' })
    expect(await statusOf(id)).toBe('draft')
  })
})

describe('After the applicant signed', () => {
  it('the application waits, is not handed in, and no clock runs', async () => {
    const id = await waiting(inTurn)
    expect(await lookAtCase(office, id)).toMatchObject({ status: 'awaiting-signatures', promisedOn: null })
    expect(await jobsFor('cases.proceed', id)).toBe(0)
    expect(await jobsFor('cases.submitted', id)).toBe(0)
  })
  it('in turn, only the first is asked, and the next once he signed', async () => {
    const id = await waiting(inTurn)
    expect(await statesOf(id)).toEqual(['asked', 'chosen'])
    await expect(letterToSign(as('jan'), id)).rejects.toMatchObject({ code: 'cases/not-found' })
    await signTogether(as('hanne'), inTurn, { caseId: id, proof: await read('hanne', id) })
    expect(await statesOf(id)).toEqual(['signed', 'asked'])
    expect(await jobsFor('signers.asked', id)).toBe(2)
  })
  it('at once, all are asked and any may be the first', async () => {
    const id = await waiting(atOnce)
    await signTogether(as('jan'), atOnce, { caseId: id, proof: await read('jan', id) })
    expect(await statesOf(id)).toEqual(['asked', 'signed'])
    expect(await statusOf(id)).toBe('awaiting-signatures')
  })
  it('each reads the letter that the applicant signed, with the names of all', async () => {
    const id = await waiting(atOnce)
    const { text } = await letterToSign(as('hanne'), id)
    expect(text).toContain('Ondertekend door: Tom Hermans, Hanne Lauwers, Jan Wouters')
    expect(text).toContain('Wij vragen dit aan.')
    const texts = await sql<{ text: string }>`select text from signing.signature where case_id = ${id}`.execute(db)
    expect(texts.rows).toEqual([{ text }])
  })
  it('the last signature hands it in, on the day of that signature', async () => {
    const id = await waiting(inTurn)
    await signTogether(as('hanne'), inTurn, { caseId: id, proof: await read('hanne', id) })
    const proof = await read('jan', id)
    const nextDay = later(1).now
    await signTogether(as('jan', db, nextDay), inTurn, { caseId: id, proof })
    expect(await lookAtCase(office, id)).toMatchObject({ status: 'submitted', submittedAt: nextDay })
    expect(await eventsOf(id)).toEqual(['started', 'signed-first', 'signed-too', 'signed-too', 'all-signed'])
    const kept = sql<{ n: number }>`select count(distinct person_id)::int as n, count(distinct text_hash)::int as texts
      from signing.signature where case_id = ${id}`
    expect((await kept.execute(db)).rows).toEqual([{ n: 3, texts: 1 }])
  })
  it('nothing is owed before all signed, and then it is, by the applicant', async () => {
    const id = await waiting(paid)
    await signTogether(as('hanne'), paid, { caseId: id, proof: await read('hanne', id) })
    expect(await ordersOfCase(office, id)).toEqual([])
    await signTogether(as('jan'), paid, { caseId: id, proof: await read('jan', id) })
    expect(await statusOf(id)).toBe('awaiting-payment')
    expect(await ordersOfCase(office, id)).toMatchObject([{ payer: people.tom.id, cents: 700, status: 'open' }])
  })
  it('two who sign at the same moment on two machines are both recorded, and it goes on once', async () => {
    const id = await waiting(atOnce)
    const [hanne, jan] = [await read('hanne', id), await read('jan', id)]
    await Promise.all([
      signTogether(as('hanne'), atOnce, { caseId: id, proof: hanne }),
      signTogether(as('jan', elsewhere), atOnce, { caseId: id, proof: jan }),
    ])
    expect(await statesOf(id)).toEqual(['signed', 'signed'])
    expect(await statusOf(id)).toBe('submitted')
    expect(await jobsFor('cases.proceed', id)).toBe(1)
    expect((await eventsOf(id)).filter((what) => what === 'all-signed')).toHaveLength(1)
  })
  it('signing twice at once is one signature', async () => {
    const id = await waiting(atOnce)
    const proof = await read('hanne', id)
    const both = [db, elsewhere].map((on) => signTogether(as('hanne', on), atOnce, { caseId: id, proof }))
    await Promise.all(both)
    const kept = sql<{ n: number }>`select count(*)::int as n from signing.signature
      where case_id = ${id} and person_id = ${people.hanne.id}`
    expect((await kept.execute(db)).rows).toEqual([{ n: 1 }])
  })
  it('a yes and a stop at the same moment do not both hold', async () => {
    const id = await waiting(atOnce)
    const proof = await read('hanne', id)
    await Promise.allSettled([
      signTogether(as('hanne'), atOnce, { caseId: id, proof }),
      withdrawCase(as('tom', elsewhere), id),
    ])
    expect(await statusOf(id)).toBe('withdrawn')
    expect(await statesOf(id)).toEqual([])
  })
})

describe('A signature of another signer', () => {
  it('is refused to who was not named, and to staff', async () => {
    const id = await waiting(atOnce)
    const proof = await read('hanne', id)
    const stranger = { ...as('tom'), actor: aResident(newId()) }
    for (const context of [stranger, as('tom')])
      await expect(signTogether(context, atOnce, { caseId: id, proof })).rejects.toMatchObject({
        code: 'cases/not-found',
      })
    await expect(signTogether(office, atOnce, { caseId: id, proof })).rejects.toMatchObject({
      code: 'access/residents-only',
    })
  })
  it('with the sign-in of somebody else counts for nobody', async () => {
    const id = await waiting(atOnce)
    const proof = await read('hanne', id)
    await expect(signTogether(as('jan'), atOnce, { caseId: id, proof })).rejects.toMatchObject({
      code: 'signing/somebody-else',
    })
    expect(await statesOf(id)).toEqual(['asked', 'asked'])
  })
  it('needs the level that the product asks', async () => {
    const high = together('at-once', { minimumLevel: 'high' })
    const id = await waiting(high)
    const proof = await read('hanne', id)
    await expect(signTogether(as('hanne'), high, { caseId: id, proof })).rejects.toMatchObject({
      code: 'signing/level-too-low',
    })
    const sure = await read('hanne', id, { level: 'high' })
    await signTogether(as('hanne'), high, { caseId: id, proof: sure })
    expect(await statesOf(id)).toEqual(['signed', 'asked'])
  })
  it('over another text is refused', async () => {
    const id = await waiting(atOnce)
    const personId = people.hanne.id
    const asked = await requestSignature(as('hanne'), { caseId: id, personId, text: 'Iets anders' })
    const proof = aProof(asked, personId)
    await expect(signTogether(as('hanne'), atOnce, { caseId: id, proof })).rejects.toMatchObject({
      code: 'signing/changed-since',
    })
  })
  it('stays as it was given, in the database too', async () => {
    const id = await waiting(atOnce)
    await signTogether(as('hanne'), atOnce, { caseId: id, proof: await read('hanne', id) })
    const wipe = sql`update cases.signer set state = 'asked' where case_id = ${id} and state = 'signed'`
    await expect(wipe.execute(db)).rejects.toThrow('does not change')
    await expect(sql`delete from cases.signer where case_id = ${id}`.execute(db)).rejects.toThrow('stays written down')
  })
})

describe('Somebody who says no', () => {
  it('ends it, nothing is owed, and who knew of it is told', async () => {
    const id = await waiting(paid)
    await signTogether(as('jan'), paid, { caseId: id, proof: await read('jan', id) })
    await declineToSign(as('hanne'), { caseId: id, reason: 'not-willing' })
    expect(await lookAtCase(office, id)).toMatchObject({ status: 'withdrawn', reason: 'signer-declined' })
    expect(await ordersOfCase(office, id)).toEqual([])
    expect(await declinedBy(as('tom'), id)).toMatchObject({ name: 'Hanne Lauwers', reason: 'not-willing' })
    expect(await jobsFor('signers.stopped', id)).toBe(1)
    expect(await jobsFor('signers.ended', id)).toBe(1)
    await expect(letterToSign(as('jan'), id)).rejects.toMatchObject({ code: 'cases/not-asked-to-sign' })
  })
  it('because it is not right gives it back to the applicant, with the same people chosen', async () => {
    const id = await waiting(atOnce)
    await declineToSign(as('hanne'), { caseId: id, reason: 'not-right' })
    expect(await statusOf(id)).toBe('draft')
    expect((await signersOf(as('tom'), id)).map(({ name, state }) => [name, state])).toEqual([
      ['Hanne Lauwers', 'chosen'],
      ['Jan Wouters', 'chosen'],
    ])
    await firstSigned(atOnce, id)
    expect(await statesOf(id)).toEqual(['asked', 'asked'])
  })
  it('because it is not right ends it when the applicant began the same again', async () => {
    const id = await waiting(atOnce)
    await startCase(as('tom'), atOnce, people.tom.id)
    await declineToSign(as('hanne'), { caseId: id, reason: 'not-right' })
    expect(await statusOf(id)).toBe('withdrawn')
  })
  it('after he signed is refused', async () => {
    const id = await waiting(atOnce)
    await signTogether(as('hanne'), atOnce, { caseId: id, proof: await read('hanne', id) })
    await expect(declineToSign(as('hanne'), { caseId: id, reason: 'not-willing' })).rejects.toMatchObject({
      code: 'cases/not-asked-to-sign',
    })
  })
})

describe('The applicant', () => {
  it('takes it back to change it: what was signed counts no more, and all are asked anew', async () => {
    const id = await waiting(atOnce)
    await signTogether(as('hanne'), atOnce, { caseId: id, proof: await read('hanne', id) })
    const old = await read('jan', id)
    await takeBack(as('tom'), id)
    expect(await statusOf(id)).toBe('draft')
    expect(await jobsFor('signers.stopped', id)).toBe(2)
    await saveAnswers(as('tom'), id, { question: 'Iets anders' })
    await firstSigned(atOnce, id)
    expect(await statesOf(id)).toEqual(['asked', 'asked'])
    expect((await letterToSign(as('hanne'), id)).text).toContain('Iets anders')
    // Signed in for what stood there before.
    await expect(signTogether(as('jan'), atOnce, { caseId: id, proof: old })).rejects.toMatchObject({
      code: 'signing/changed-since',
    })
  })
  it('does not take it back while he has another draft of the same', async () => {
    const id = await waiting(atOnce)
    await startCase(as('tom'), atOnce, people.tom.id)
    await expect(takeBack(as('tom'), id)).rejects.toMatchObject({ code: 'cases/other-draft' })
  })
  it('is the only resident who takes it back, or sees who signs', async () => {
    const id = await waiting(atOnce)
    await expect(takeBack(as('hanne'), id)).rejects.toMatchObject({ code: 'cases/not-found' })
    await expect(signersOf(as('hanne'), id)).rejects.toMatchObject({ code: 'cases/not-found' })
  })
  it('stops it, and who was asked is told, not whose turn had not come', async () => {
    const id = await waiting(inTurn)
    await withdrawCase(as('tom'), id)
    expect(await jobsFor('signers.stopped', id)).toBe(1)
    expect(await statesOf(id)).toEqual([])
    expect(await statusOf(id)).toBe('withdrawn')
  })
})

describe('Time', () => {
  it('reminds on the days that the definition says, each time once', async () => {
    const id = await waiting(atOnce)
    await remindSigners(later(2))
    expect(await jobsFor('signers.reminded', id)).toBe(0)
    await Promise.all([remindSigners(later(3)), remindSigners({ ...later(3), db: elsewhere })])
    expect(await jobsFor('signers.reminded', id)).toBe(2)
    await remindSigners(later(4))
    expect(await jobsFor('signers.reminded', id)).toBe(2)
    await remindSigners(later(7))
    await remindSigners(later(9))
    expect(await jobsFor('signers.reminded', id)).toBe(4)
  })
  it('reminds once of days that nobody saw go by', async () => {
    const id = await waiting(inTurn)
    await remindSigners(later(8))
    await remindSigners(later(8))
    expect(await jobsFor('signers.reminded', id)).toBe(1)
  })
  it('does not remind who signed, nor whose turn has not come', async () => {
    const id = await waiting(inTurn)
    await remindSigners(later(3))
    expect(await jobsFor('signers.reminded', id)).toBe(1)
  })
  it('ends what was not signed by all, after the last day and not on it', async () => {
    const id = await waiting(paid)
    await signTogether(as('hanne'), paid, { caseId: id, proof: await read('hanne', id) })
    await endUnsigned(later(14))
    expect(await statusOf(id)).toBe('awaiting-signatures')
    await Promise.all([endUnsigned(later(15)), endUnsigned({ ...later(15), db: elsewhere })])
    expect(await lookAtCase(office, id)).toMatchObject({ status: 'withdrawn', reason: 'signers-too-late' })
    expect(await ordersOfCase(office, id)).toEqual([])
    expect(await jobsFor('signers.ended', id)).toBe(1)
  })
  it('does not let anybody sign after the last day, also before the end was seen', async () => {
    const id = await waiting(atOnce)
    const proof = await read('hanne', id)
    await expect(signTogether(as('hanne', db, later(15).now), atOnce, { caseId: id, proof })).rejects.toMatchObject({
      code: 'cases/too-late-to-sign',
    })
  })
})

describe('A signer', () => {
  it('sees what he was asked to sign, and afterwards that he signed; nothing else of the case', async () => {
    const id = await waiting(atOnce)
    await signTogether(as('hanne'), atOnce, { caseId: id, proof: await read('hanne', id) })
    const [mine] = await lettersOf(as('hanne'))
    expect(mine).toMatchObject({ caseId: id, applicant: 'Tom Hermans', isOpen: true, signer: { state: 'signed' } })
    await expect(lookAtCase(as('hanne'), id)).rejects.toMatchObject({ code: 'cases/not-found' })
    await expect(timelineOf(as('hanne'), id)).rejects.toMatchObject({ code: 'cases/not-found' })
    await withdrawCase(as('tom'), id)
    expect(await ownLetter(as('hanne'), id)).toMatchObject({ isOpen: false, signer: { state: 'void' } })
  })
  it('sees nothing of it any more once its content is erased, and who was never asked is forgotten', async () => {
    const [id, other] = [await waiting(atOnce), (await chosen(inTurn)).id]
    await withdrawCase(as('tom'), id)
    await sql`update cases.case set saved_at = ${new Date('2021-01-01')} where id in (${id}, ${other})`.execute(db)
    await eraseDueCases(office)
    await expect(ownLetter(as('hanne'), id)).rejects.toMatchObject({ code: 'cases/not-found' })
    expect((await lettersOf(as('hanne'))).map(({ caseId }) => caseId)).not.toContain(id)
    const left = sql<{ state: string }>`select distinct state from cases.signer where case_id in (${id}, ${other})`
    expect((await left.execute(db)).rows).toEqual([{ state: 'void' }])
  })
  it('who was only chosen sees nothing yet', async () => {
    const id = await waiting(inTurn)
    await expect(ownLetter(as('jan'), id)).rejects.toMatchObject({ code: 'cases/not-found' })
    expect((await lettersOf(as('jan'))).map(({ caseId }) => caseId)).not.toContain(id)
  })
})
