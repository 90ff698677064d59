import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { declineToSign, endUnsigned, remindSigners, signTogether, withdrawCase } from '#domain/cases/index.ts'
import { aHousehold, together } from '#domain/cases/signers/signers.fixture.ts'
import { catalogueOf } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { messagesOf } from '#domain/messages/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { signingNews } from './signing-news.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const { as, office, people, read, waiting } = await aHousehold(db)
const atOnce = together('at-once')
const news = signingNews(() => office, catalogueOf([atOnce], anOffer()))
const later = (days: number): OpenContext => ({ ...office, now: new Date(office.now.getTime() + days * 86_400_000) })

type Told = Readonly<{ name: string; data: Readonly<{ signerId: string; caseId: string; n: number; why: 'back' }> }>

/** Does what the worker does with what was promised since; twice, because it may. */
async function told(): Promise<void> {
  const jobs = await sql<Told>`select name, data from platform.outbox where name like 'signers.%' order by id`.execute(
    db,
  )
  for (const { name, data } of [...jobs.rows, ...jobs.rows]) {
    if (name === 'signers.asked') await news.asked(data.signerId)
    if (name === 'signers.reminded') await news.asked(data.signerId, data.n)
    if (name === 'signers.stopped') await news.stopped(data.signerId)
    if (name === 'signers.all-signed') await news.allSigned(data.caseId)
    if (name === 'signers.ended') await news.ended(data.caseId, data.why)
  }
  await sql`delete from platform.outbox`.execute(db)
}
const heard = async (key: keyof typeof people) =>
  (await messagesOf(office, people[key].id)).map(({ template }) => template).toSorted()

beforeEach(async () => {
  await sql`update cases.case set status = 'withdrawn' where status in ('draft', 'awaiting-signatures')`.execute(db)
  await sql`truncate messages.message cascade`.execute(db)
  await sql`delete from platform.outbox`.execute(db)
})

describe('Those who sign together', () => {
  it('are asked once each, and the applicant hears when all signed', async () => {
    const id = await waiting(atOnce)
    await told()
    expect([await heard('hanne'), await heard('jan'), await heard('tom')]).toEqual([
      ['please-sign'],
      ['please-sign'],
      [],
    ])
    for (const key of ['hanne', 'jan'] as const)
      await signTogether(as(key), atOnce, { caseId: id, proof: await read(key, id) })
    await told()
    expect([await heard('hanne'), await heard('tom')]).toEqual([['please-sign'], ['all-signed']])
  })
  it('are reminded on each day of the definition, and not once they answered', async () => {
    const id = await waiting(atOnce)
    await told()
    await remindSigners(later(3))
    await told()
    await signTogether(as('jan'), atOnce, { caseId: id, proof: await read('jan', id) })
    await remindSigners(later(7))
    await told()
    expect(await heard('hanne')).toEqual(['please-sign', 'please-sign-reminder', 'please-sign-reminder'])
    expect(await heard('jan')).toEqual(['please-sign', 'please-sign-reminder'])
  })
  it('are told when it was stopped', async () => {
    const id = await waiting(atOnce)
    await told()
    await withdrawCase(as('tom'), id)
    await told()
    expect([await heard('hanne'), await heard('tom')]).toEqual([['please-sign', 'sign-no-more'], []])
  })
  it('who says no hears nothing more; the others and the applicant do', async () => {
    const id = await waiting(atOnce)
    await told()
    await declineToSign(as('hanne'), { caseId: id, reason: 'not-willing' })
    await told()
    expect([await heard('hanne'), await heard('jan'), await heard('tom')]).toEqual([
      ['please-sign'],
      ['please-sign', 'sign-no-more'],
      ['signers-ended'],
    ])
  })
  it('hear that the time is over, as the applicant does', async () => {
    await waiting(atOnce)
    await told()
    await endUnsigned(later(15))
    await told()
    expect([await heard('jan'), await heard('tom')]).toEqual([['please-sign', 'sign-no-more'], ['signers-ended']])
  })
})
