import { describe, expect, it } from 'vitest'
import { type Actor, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { placeEmployee } from '../access/index.ts'
import { applications, aResident } from '../cases/cases.fixture.ts'
import { caseByNumber, casesOf, lookAtCase, openCases, startCase, withheldCasesOf } from '../cases/index.ts'
import { confidentialElsewhere, loadCatalogue, planChange, publish, takeBackChange } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { acceptHandOver, handOverList, handOversToAccept } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const pension = aProduct({
  id: 'pensioen',
  confidential: true,
  unitTexts: [{ unit: 'SD', analogue: { nl: 'Kom naar het sociaal centrum.' } }],
})
const residence = aProduct({ id: 'attest' })
const offer = anOffer()
const centre = {
  id: 'centrum',
  name: 'Sociaal centrum',
  unit: 'SD',
  hours: [],
  roles: [{ role: 'counter', validFrom: '2022-01-01' }],
} as const
const counter = {
  id: 'loket',
  name: 'Stadsloket',
  hours: [],
  roles: [{ role: 'counter', validFrom: '2021-01-01' }],
} as const
const city = {
  ...offer.city,
  units: [
    { id: 'OS', name: 'OS' },
    { id: 'SD', name: 'SD' },
  ],
  places: [centre, counter],
  handOvers: [
    { warnDays: 14, validFrom: '2021-09-01', validTo: '2021-12-30' },
    { warnDays: 3, validFrom: '2021-12-31' },
  ],
}
const begin = { db, actor: system('start'), now: new Date('2021-09-01T08:00:00Z') }
await publish(begin, [pension, residence])
const catalogue = await loadCatalogue(db, { ...offer, city })
for (const [voId, name, unit] of [
  ['luc', 'Luc Mertens', 'OS'],
  ['sara', 'Sara Willems', 'SD'],
] as const)
  await placeEmployee(begin, { voId, name, unit })
const change = await planChange({ ...begin, now: new Date('2021-11-15T09:00:00Z') }, catalogue, {
  from: 'OS',
  to: 'SD',
  on: '2022-01-01',
  products: ['pensioen'],
  basis: '2021_CBS_04787',
})

const newYearsEve = '2021-12-31T22:59:59Z'
const newYear = '2021-12-31T23:00:00Z'
const ids = { luc: newId(), sara: newId(), dirk: newId(), naima: newId() }
/** As a page makes it: with what is kept from this employee at that moment. */
function as(name: keyof typeof ids, unit: string, at: string, ...roles: string[]): OpenContext {
  const now = new Date(at)
  const actor: Actor = { kind: 'employee', id: ids[name], name, unit, roles, channel: 'desk', sessionId: newId() }
  return { db, now, actor: { ...actor, withheld: confidentialElsewhere(catalogue, unit, now) } }
}
const luc = (at: string) => as('luc', 'OS', at, 'mid-office')
const sara = (at: string) => as('sara', 'SD', at, 'mid-office')
const dirk = (at: string) => as('dirk', '', at, 'administrator')

const { submitted } = applications(db, new Date('2021-12-20T09:00:00Z'))
const file = await submitted(pension)
const other = await submitted(residence, file.applicant)
const number = async (id: string) => (await lookAtCase({ ...begin }, id)).number

describe('A file of a product that goes over', () => {
  const sees = async (context: OpenContext) => {
    const one = await lookAtCase(context, file.id).then(
      () => true,
      () => false,
    )
    const lists = [
      (await openCases(context)).some(({ id }) => id === file.id),
      (await casesOf(context, file.applicant)).some(({ id }) => id === file.id),
      (await caseByNumber(context, await number(file.id))) !== null,
      !(await withheldCasesOf(context, file.applicant)).has(file.id),
    ]
    expect(lists).toEqual(lists.map(() => one))
    return one
  }

  it('is seen by the one unit until midnight, by the other from then on, by both never', async () => {
    expect([await sees(luc(newYearsEve)), await sees(sara(newYearsEve))]).toEqual([true, false])
    expect([await sees(luc(newYear)), await sees(sara(newYear))]).toEqual([false, true])
  })

  it('is not seen by who manages the programme, nor by a counter that did not help', async () => {
    expect(await sees(dirk(newYear))).toBe(false)
    expect(await sees(as('naima', 'contact centre', newYear, 'contact-centre'))).toBe(false)
  })

  it('is seen by who helped to hand it in, whichever unit answers for it', async () => {
    const naima = as('naima', 'contact centre', newYear, 'contact-centre')
    const resident = newId()
    const begun = await startCase({ db, actor: aResident(resident), now: new Date(newYear) }, pension, resident)
    const helped = await startCase(naima, pension, resident)
    expect([helped.id, (await lookAtCase(naima, begun.id)).assistedBy]).toEqual([begun.id, ids.naima])
    await expect(lookAtCase(luc(newYear), begun.id)).rejects.toThrow('cases/not-found')
  })

  it('takes nothing along of what is not confidential', async () => {
    for (const context of [luc(newYear), sara(newYear)])
      expect((await casesOf(context, file.applicant)).map(({ id }) => id)).toContain(other.id)
  })
})

describe('The list of what goes over', () => {
  it('names files, texts, rights and places, and no resident', async () => {
    const list = await handOverList(dirk('2021-12-20T09:00:00Z'), catalogue, change.id)
    expect(list).toMatchObject({
      state: 'planned',
      files: [{ number: await number(file.id), product: 'pensioen', status: 'submitted' }],
      texts: [{ product: 'pensioen', changes: ['analogue'] }],
      rights: { lose: ['Luc Mertens'], get: ['Sara Willems'] },
      places: { before: ['Stadsloket'], after: ['Sociaal centrum'] },
      acceptances: [],
    })
    expect(JSON.stringify(list)).not.toContain(file.applicant)
  })

  const warned = async (context: OpenContext) =>
    (await handOversToAccept(context, catalogue)).map((near) => [near.change.id, near.warnedDays, near.open])
  const both = ['OS', 'SD'].map((unit) => ({ unit, why: 'missing' }))

  it('warns both units from so many days before, by the rule of that day, while nobody accepted it', async () => {
    for (const who of [luc, sara, dirk]) {
      expect(await warned(who('2021-12-17T09:00:00Z'))).toEqual([])
      expect(await warned(who('2021-12-18T09:00:00Z'))).toEqual([[change.id, 14, both]])
      expect(await warned(who(newYearsEve))).toEqual([[change.id, 1, both]])
      expect(await warned(who(newYear))).toEqual([])
    }
    for (const at of ['2021-12-20T09:00:00Z', newYearsEve])
      expect(await warned(as('naima', 'SW', at, 'mid-office'))).toEqual([])
    const list = await handOverList(luc('2021-12-17T09:00:00Z'), catalogue, change.id)
    expect([list.open, list.warnedDays]).toEqual([both, null])
  })

  it('is accepted by both units, as they read it', async () => {
    const at = '2021-12-20T09:00:00Z'
    const { fingerprint } = await handOverList(luc(at), catalogue, change.id)
    const accepted = { changeId: change.id, fingerprint }
    await acceptHandOver(luc(at), catalogue, accepted)
    await acceptHandOver(luc(at), catalogue, accepted)
    expect(await warned(sara(at))).toEqual([[change.id, 12, [{ unit: 'SD', why: 'missing' }]]])
    await acceptHandOver(sara(at), catalogue, accepted)
    expect([await warned(sara(at)), await warned(luc(at))]).toEqual([[], []])
    const { acceptances } = await handOverList(sara(at), catalogue, change.id)
    expect(acceptances.map(({ unit, byName, files }) => [unit, byName, files])).toEqual([
      ['OS', 'luc', 1],
      ['SD', 'sara', 1],
    ])
    await submitted(pension)
    await expect(acceptHandOver(sara(at), catalogue, accepted)).rejects.toThrow('hands/list-changed')
    const older = ['OS', 'SD'].map((unit) => ({ unit, why: 'older' }))
    expect(await warned(sara(at))).toEqual([[change.id, 12, older]])
    expect(await warned(luc(newYearsEve))).toEqual([[change.id, 1, older]])
  })

  it('names no file to the old unit once they went over: those are of the other', async () => {
    const filesOf = async (context: OpenContext) => (await handOverList(context, catalogue, change.id)).files.length
    expect([await filesOf(luc(newYear)), await filesOf(sara(newYear))]).toEqual([0, 2])
    const { fingerprint } = await handOverList(luc(newYear), catalogue, change.id)
    await expect(acceptHandOver(luc(newYear), catalogue, { changeId: change.id, fingerprint })).rejects.toThrow(
      'hands/other-unit',
    )
  })

  it('is nobody else’s', async () => {
    await expect(handOverList(as('naima', 'SW', newYear, 'mid-office'), catalogue, change.id)).rejects.toThrow(
      'catalogue/unknown-change',
    )
    await expect(acceptHandOver(dirk(newYear), catalogue, { changeId: change.id, fingerprint: 'x' })).rejects.toThrow(
      'hands/other-unit',
    )
  })
})

describe('A plan that is taken back', () => {
  it('warns nobody, and a file that waits for its customer is on the list meanwhile', async () => {
    const at = '2022-03-01T09:00:00Z'
    const back = await planChange({ ...begin, now: new Date(at) }, catalogue, {
      from: 'OS',
      to: 'SD',
      on: '2022-03-03',
      products: ['attest'],
      basis: '2022_CBS_00001',
    })
    await db.updateTable('cases.case').set({ status: 'awaiting-customer' }).where('id', '=', other.id).execute()
    const near = await handOversToAccept(luc(at), catalogue)
    expect(near.map(({ change: { id }, warnedDays }) => [id, warnedDays])).toEqual([[back.id, 2]])
    expect(near[0]?.files.map((one) => one.status)).toContain('awaiting-customer')
    await takeBackChange(dirk(at), catalogue, back.id)
    expect(await handOversToAccept(luc(at), catalogue)).toEqual([])
  })
})
