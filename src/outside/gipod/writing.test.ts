import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { gipodOverApi, gipodOverFeatures, idIn, type OwnUse, type PublicDomainWriter, referenceOf } from './index.ts'
import { type GipodSimulator, startGipodSimulator } from './simulator.ts'

let simulator: GipodSimulator
let writer: PublicDomainWriter
beforeAll(async () => {
  simulator = await startGipodSimulator({ clock: () => new Date('2026-11-23T09:00:00Z'), uses: [] })
  writer = gipodOverApi({ ...simulator.settings, patience: 1_000 })
})
afterEach(() => {
  simulator.buttons.press('well')
  simulator.writing.refuse(null)
})
afterAll(() => simulator.stop())

const fruithoflaan = { latitude: 51.198518, longitude: 4.431619 }
const aUse = (changes: Partial<OwnUse> = {}): OwnUse => ({
  reference: referenceOf(newId()),
  kind: 'ban',
  street: 'Fruithoflaan',
  from: '2026-12-08T06:00:00.000Z',
  until: '2026-12-09T18:00:00.000Z',
  ends: [fruithoflaan, { latitude: 51.19852, longitude: 4.4318 }],
  ...changes,
})
const numbersOf = ({ reference }: OwnUse) =>
  simulator.writing.written().flatMap(({ body, gipodId }) => (body.reference === reference ? [gipodId] : []))

describe('A place of ours, written in the register', () => {
  it.each(['ban', 'works'] as const)('(%s) is there once, however often it is written', async (kind) => {
    const use = aUse({ kind })
    const first = await writer.write(use)
    expect(await writer.write(use)).toEqual(first)
    expect(first).toEqual({ outcome: 'done', number: numbersOf(use)[0] })
    expect(numbersOf(use)).toHaveLength(1)
  })

  it('is known again when the answer was lost on the way', async () => {
    const use = aUse()
    simulator.writing.loseAnswers(1)
    expect(await writer.write(use)).toEqual({ outcome: 'silent' })
    expect(await writer.write(use)).toEqual({ outcome: 'done', number: numbersOf(use)[0] })
    expect(numbersOf(use)).toHaveLength(1)
  })

  it('comes back on the public side as ours', async () => {
    const ids = [newId(), newId()] as const
    await writer.write(aUse({ reference: referenceOf(ids[0]), kind: 'ban' }))
    await writer.write(aUse({ reference: referenceOf(ids[1]), kind: 'works' }))
    const question = { around: fruithoflaan, metres: 20, from: '2026-12-08', until: '2026-12-08' }
    const seen = await gipodOverFeatures({ url: simulator.url }).usesNear(question)
    if (seen.outcome !== 'found') throw new Error('not found')
    const kindOf = (id: string) => seen.value.find(({ ours }) => ours === id)
    expect(kindOf(ids[0])).toMatchObject({
      kind: 'hindrance',
      noParking: true,
      from: '2026-12-08',
      until: '2026-12-09',
    })
    expect(kindOf(ids[1])).toMatchObject({ kind: 'works', noParking: false })
  })

  it('ends, or goes, also when we never heard its number', async () => {
    const [ended, removed] = [aUse({ kind: 'works' }), aUse()]
    for (const use of [ended, removed]) await writer.write(use)
    expect(await writer.end({ ...ended, number: null })).toMatchObject({ outcome: 'done' })
    expect(await writer.remove({ ...removed, number: numbersOf(removed)[0] ?? 0 })).toMatchObject({ outcome: 'done' })
    expect(await writer.remove({ ...removed, number: null })).toEqual({ outcome: 'done', number: null })
    const { codes } = simulator.settings
    const left = simulator.writing.written()
    expect(left.find(({ body }) => body.reference === ended.reference)?.statusId).toBe(codes.doneWork)
    expect(left.some(({ body }) => body.reference === removed.reference)).toBe(false)
  })

  it('says nothing but street, place on earth and days', async () => {
    const use = aUse()
    await writer.write(use)
    const { body } = simulator.writing.written().find((one) => one.body.reference === use.reference) ?? {}
    expect(body?.description).toBe(`Tijdelijk parkeerverbod Fruithoflaan (${use.reference})`)
    expect(Object.keys(body ?? {}).sort()).toEqual(
      ['consequenceIds', 'description', 'ownerId', 'period', 'reference', 'statusId', 'zones'].sort(),
    )
  })
})

describe('When the register', () => {
  it.each(['down', 'garbage'] as const)('is %s, it is written later', async (mood) => {
    simulator.buttons.press(mood)
    expect(await writer.write(aUse())).toEqual({ outcome: 'silent' })
  })
  it('does not take it, its reason is told', async () => {
    simulator.writing.refuse('outside-territory')
    expect(await writer.write(aUse())).toEqual({ outcome: 'refused', code: 'outside-territory' })
  })
  it('withdrew our token, a new one is asked', async () => {
    await writer.write(aUse())
    simulator.writing.withdrawTokens()
    expect(await writer.write(aUse())).toMatchObject({ outcome: 'done' })
  })
  it('does not know our key, somebody has to mend it', async () => {
    const stranger = await startGipodSimulator({ clock: () => new Date() })
    const { client } = stranger.settings
    const wrong = gipodOverApi({ ...simulator.settings, client })
    expect(await wrong.write(aUse())).toEqual({ outcome: 'alarm' })
    await stranger.stop()
  })
})

describe('A reference of ours', () => {
  it('is found in words, and nothing else is', () => {
    const id = newId()
    expect(idIn(`Tijdelijk parkeerverbod Fruithoflaan (${referenceOf(id)})`)).toBe(id)
    expect([idIn('LOM-12'), idIn(null), idIn('REF-10021001')]).toEqual([null, null, null])
  })
})
