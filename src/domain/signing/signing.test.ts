import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { completeSignature, eraseSignatures, nonceFor, requestSignature, sealSignature, textHash } from './index.ts'
import { aProof, aToken } from './signing.fixture.ts'
import type { SigningTables } from './store.ts'

const { db } = await testDatabase<SigningTables>()
const context: Context<SigningTables> = { db, actor: system('test'), now: new Date() }
const text = 'Aanvraag LM-AAAA-AAAA\nIk vraag dit aan.'

/** A letter that was shown, waiting to be signed by its applicant. */
async function aLetter() {
  const [caseId, personId] = [newId(), newId()]
  const { requestId, nonce } = await requestSignature(context, { caseId, personId, text })
  const wanted = { caseId, personId, text, kind: 'simple' as const, proof: aProof({ requestId, nonce }, personId) }
  return { caseId, personId, requestId, nonce, wanted }
}
const rowOf = (id: string) =>
  db.selectFrom('signing.signature').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('A signature', () => {
  it('keeps who, when, level, the hash of the text and the token of the provider', async () => {
    const { wanted, personId, nonce } = await aLetter()
    const kept = await rowOf(await completeSignature(context, wanted))
    expect(kept).toMatchObject({ person_id: personId, level: 'substantial', text, id_token: aToken(nonce) })
    expect(kept.text_hash).toEqual(textHash(text))
    expect(nonceFor(kept.text_hash, kept.salt ?? Buffer.alloc(0))).toBe(nonce)
  })

  it('of somebody else is refused', async () => {
    const { wanted, requestId, nonce } = await aLetter()
    const proof = aProof({ requestId, nonce }, newId())
    await expect(completeSignature(context, { ...wanted, proof })).rejects.toMatchObject({
      code: 'signing/somebody-else',
    })
  })

  it('at a low level is refused', async () => {
    const { wanted, requestId, nonce, personId } = await aLetter()
    const proof = aProof({ requestId, nonce }, personId, { level: 'low' })
    await expect(completeSignature(context, { ...wanted, proof })).rejects.toMatchObject({
      code: 'signing/level-too-low',
    })
  })

  it.each([
    ['of another request', aToken('another')],
    ['that answers nothing', 'header.e30.signature'],
    ['that cannot be read', 'header.claims.signature'],
  ])('with a token %s is refused', async (_, idToken) => {
    const { wanted, requestId, nonce, personId } = await aLetter()
    const proof = aProof({ requestId, nonce }, personId, { idToken })
    await expect(completeSignature(context, { ...wanted, proof })).rejects.toMatchObject({
      code: 'signing/changed-since',
    })
  })

  it('that comes too late is refused', async () => {
    const { wanted, requestId } = await aLetter()
    await db
      .updateTable('signing.request')
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .where('id', '=', requestId)
      .execute()
    await expect(completeSignature(context, wanted)).rejects.toMatchObject({ code: 'signing/too-late' })
  })

  it('is good for one time', async () => {
    const { wanted } = await aLetter()
    await completeSignature(context, wanted)
    await expect(completeSignature(context, wanted)).rejects.toMatchObject({ code: 'signing/used' })
  })

  it('of two clicks at once is made once', async () => {
    const { wanted } = await aLetter()
    const both = await Promise.allSettled([completeSignature(context, wanted), completeSignature(context, wanted)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('does not hold for another text, not even by one character', async () => {
    const { wanted } = await aLetter()
    await expect(completeSignature(context, { ...wanted, text: `${text} ` })).rejects.toMatchObject({
      code: 'signing/changed-since',
    })
  })

  it('does not hold for another application', async () => {
    const { wanted } = await aLetter()
    await expect(completeSignature(context, { ...wanted, caseId: newId() })).rejects.toMatchObject({
      code: 'signing/unknown',
    })
  })

  it('of a stronger kind cannot be made by signing in', async () => {
    const { wanted } = await aLetter()
    await expect(completeSignature(context, { ...wanted, kind: 'qualified' })).rejects.toMatchObject({
      code: 'signing/kind-not-reached',
    })
  })
})

describe('The evidence of a signature', () => {
  it('is sealed once, however often the job runs', async () => {
    const id = await completeSignature(context, (await aLetter()).wanted)
    let seals = 0
    const seal = async (hash: Uint8Array) => Buffer.concat([hash, Buffer.from([++seals])])
    await sealSignature(context, id, seal)
    await sealSignature(context, id, seal)
    expect(seals).toBe(1)
    const { seal: kept, evidence_hash } = await rowOf(id)
    expect(kept?.subarray(0, 32)).toEqual(evidence_hash)
  })

  it('waits unsealed while the seal cannot be had', async () => {
    const id = await completeSignature(context, (await aLetter()).wanted)
    const broken = () => Promise.reject(new Error('no time stamp'))
    await expect(sealSignature(context, id, broken)).rejects.toThrow('no time stamp')
    expect((await rowOf(id)).seal).toBeNull()
  })

  it('loses text and token at the end of its retention, and keeps hash, level and dates', async () => {
    const { wanted, caseId } = await aLetter()
    const id = await completeSignature(context, wanted)
    await eraseSignatures(context, [caseId])
    const kept = await rowOf(id)
    expect(kept).toMatchObject({ text: null, id_token: null, level: 'substantial' })
    expect(kept.text_hash).toEqual(textHash(text))
    const requests = sql<{ id: string }>`select id from signing.request where case_id = ${caseId}`
    expect((await requests.execute(db)).rows).toEqual([])
  })
})
