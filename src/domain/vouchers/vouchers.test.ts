import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Actor, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { OutboxTables } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  eraseParcels,
  giveVouchers,
  parcelsOf,
  parcelsToSend,
  releaseVouchers,
  reserveVouchers,
  sendParcels,
  vouchersLeft,
} from './index.ts'
import type { VouchersTables } from './store.ts'

const database = await testDatabase<VouchersTables & OutboxTables>()
const db = database.db as unknown as Context<VouchersTables>['db']
const at = (actor: Actor = system('mid-office'), now = new Date('2026-11-23T09:00:00Z')) => ({ db, actor, now })
const order = (personId: string, count: number, caseId = newId()) =>
  ({ caseId, kind: 'taxicheque', personId, year: 2026, most: 144, count }) as const
const left = (personId: string, exceptCase?: string) =>
  vouchersLeft(at(), { kind: 'taxicheque', personId, year: 2026, most: 144, ...(exceptCase && { exceptCase }) })
const parcel = (caseId: string) => ({
  caseId,
  number: 'LM-7KQ4-M2XR',
  product: 'taxicheques',
  worthCents: 500,
  validUntil: '2027-12-31',
  name: 'Ömer Yıldız-Şahin',
  address: ['Diksmuidelaan 999 bus 12', '2600 Berchem'],
})
const sender = (withheld: readonly string[] = []): Actor => ({
  kind: 'employee',
  id: newId(),
  name: 'Sara',
  unit: 'SD',
  roles: ['mid-office'],
  channel: 'desk',
  sessionId: newId(),
  withheld,
})

describe('The vouchers of a year', () => {
  it('are at most what the rule says, and no more are set aside', async () => {
    const person = newId()
    await reserveVouchers(at(), order(person, 100))
    await expect(reserveVouchers(at(), order(person, 45))).rejects.toMatchObject({
      code: 'vouchers/none-left',
      facts: { left: 44 },
    })
    await reserveVouchers(at(), order(person, 44))
    expect(await left(person)).toBe(0)
  })

  it('are never 145, however many ask at the same time', async () => {
    const person = newId()
    const asked = Array.from({ length: 12 }, () => reserveVouchers(at(), order(person, 36)))
    const got = (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled')
    expect([got.length, await left(person)]).toEqual([4, 0])
  })

  it('are held by the database itself', async () => {
    const person = newId()
    await reserveVouchers(at(), order(person, 144))
    const more = sql`insert into vouchers.entry values
      (gen_random_uuid(), 'taxicheque', ${person}, 2026, gen_random_uuid(), 'reserved', 1, 'x', now())`
    await expect(more.execute(db)).rejects.toThrow('never_more_than_most')
    const around = sql`update vouchers.allowance set taken = 1 where person = ${person}`
    await expect(around.execute(db)).rejects.toThrow('differs from its ledger')
  })

  it('are set aside once for an application, and free again when it comes to nothing', async () => {
    const person = newId()
    const one = order(person, 50)
    await reserveVouchers(at(), one)
    await reserveVouchers(at(), one)
    expect([await left(person), await left(person, one.caseId)]).toEqual([94, 144])
    await releaseVouchers(at(), one)
    await releaseVouchers(at(), one)
    expect(await left(person)).toBe(144)
  })

  it('that were given are not free again', async () => {
    const person = newId()
    const one = order(person, 20)
    await reserveVouchers(at(), one)
    await giveVouchers(at(), parcel(one.caseId))
    await giveVouchers(at(), parcel(one.caseId))
    await releaseVouchers(at(), one)
    expect(await left(person)).toBe(124)
    expect(await parcelsOf(at(), person)).toMatchObject([{ count: 20, validUntil: '2027-12-31', sentAt: null }])
    await expect(giveVouchers(at(), parcel(newId()))).rejects.toThrow('set aside')
  })

  it('equal a naive count, whatever happens in whatever order', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.constantFrom('give', 'release', 'leave')), {
          maxLength: 8,
        }),
        async (moves) => {
          const person = newId()
          let taken = 0
          for (const [count, then] of moves) {
            const one = order(person, count)
            const isTaken = await reserveVouchers(at(), one).then(
              () => true,
              () => false,
            )
            expect(isTaken).toBe(taken + count <= 144)
            if (!isTaken) continue
            taken += count
            if (then === 'give') await giveVouchers(at(), parcel(one.caseId))
            if (then === 'release') {
              await releaseVouchers(at(), one)
              taken -= count
            }
          }
          expect(await left(person)).toBe(144 - taken)
        },
      ),
      { numRuns: 12 },
    ))
})

describe('Parcels', () => {
  it('are listed for the post room, sent once and told', async () => {
    const one = order(newId(), 10)
    await reserveVouchers(at(), one)
    await giveVouchers(at(), parcel(one.caseId))
    const mine = (await parcelsToSend(at(sender()))).filter(({ caseId }) => caseId === one.caseId)
    expect(mine).toMatchObject([{ name: 'Ömer Yıldız-Şahin', address: ['Diksmuidelaan 999 bus 12', '2600 Berchem'] }])
    const ids = mine.map(({ id }) => id)
    expect([await sendParcels(at(sender(['taxicheques'])), ids), await sendParcels(at(sender()), ids)]).toEqual([0, 1])
    expect(await sendParcels(at(sender()), ids)).toBe(0)
  })

  it('are kept from other units', async () => {
    expect(await parcelsToSend(at(sender(['taxicheques'])))).toEqual([])
    await expect(parcelsToSend(at({ ...sender(), roles: ['counter'] } as Actor))).rejects.toThrow('vouchers/not-found')
  })

  it('forget to whom they went, some time after', async () => {
    const one = order(newId(), 10)
    await reserveVouchers(at(), one)
    await giveVouchers(at(), parcel(one.caseId))
    await sendParcels(
      at(sender()),
      (await parcelsToSend(at(sender()))).map(({ id }) => id),
    )
    await eraseParcels(at(system('retention'), new Date('2027-01-20T09:00:00Z')))
    expect((await parcelsOf(at(), one.personId))[0]?.name).not.toBeNull()
    await eraseParcels(at(system('retention'), new Date('2027-02-20T09:00:00Z')))
    expect(await parcelsOf(at(), one.personId)).toMatchObject([{ name: null, address: null, count: 10 }])
  })
})
