import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followMove, renewDue, requestRenewal } from '#domain/automation/index.ts'
import { changePlate } from '#domain/grants/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aPermitOffice, inBerchem, living } from './permit.fixture.ts'

/** They get their permits on Monday 2 February 2026, until 1 February 2028. */
let now = new Date('2026-02-02T09:00:00Z')
const given = now
const on = (day: string) => {
  now = new Date(`${day}T09:00:00Z`)
}
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']

let office: Awaited<ReturnType<typeof aPermitOffice>>
beforeAll(async () => {
  const home = (key: string, houseNumber: string) =>
    living(key, { since: '2003-09-01', address: inBerchem('Fruithoflaan', houseNumber) })
  office = await aPermitOffice({ db, pool: database.pool }, () => now, {
    residents: [
      home('els', '901'),
      home('omer', '902'),
      home('maria', '902'),
      home('karel', '903'),
      home('lina', '905'),
      living(
        'tom',
        { since: '2003-09-01', address: inBerchem('Fruithoflaan', '904') },
        { since: '2028-01-10', address: inBerchem('Uitbreidingstraat', '904') },
      ),
    ],
    cars: {
      '1CCC701': { holder: 'els' },
      '1CCC702': { holder: 'omer' },
      '1CCC703': { holder: 'maria' },
      '1CCC704': { holder: 'karel' },
      '1CCC705': { holder: 'tom' },
      '1CCC706': { holder: 'lina' },
    },
  })
})
afterAll(() => office.stop())
const sweep = () => renewDue(office.program(), office.office)

describe('A resident permit that ends', () => {
  it('goes on by itself from six weeks before its end while the sources confirm it, and its holder is told once', async () => {
    on('2026-02-02')
    const els = await office.resident('els')
    expect(await els.apply({ plate: '1CCC701' })).toMatchObject({ status: 'granted' })
    on('2027-12-20')
    expect(await sweep()).toEqual({ renewed: 0, asked: 0, looks: 0, silent: 0 })
    on('2027-12-22')
    expect(await sweep()).toEqual({ renewed: 1, asked: 0, looks: 0, silent: 0 })
    expect(await sweep()).toEqual({ renewed: 0, asked: 0, looks: 0, silent: 0 })
    const [permit] = await els.holds()
    expect(permit).toMatchObject({ place: 1, zone: 'BER2', subject: { key: '1CCC701' } })
    expect(permit?.valid?.until).toEqual(new Date('2030-02-01T23:00:00Z'))
    const told = (await els.messages()).filter(({ template }) => template === 'permit-renewed')
    expect(told).toMatchObject([{ facts: { until: '2030-02-01', path: `/mijn-loket/vergunningen/${permit?.id}` } }])
  })

  it('waits while a source is silent, and goes on the next day', async () => {
    on('2026-02-02')
    const omer = await office.resident('omer')
    await omer.apply({ plate: '1CCC702' })
    on('2027-12-28')
    office.vehicles.buttons.press('down')
    expect(await sweep()).toMatchObject({ renewed: 0, asked: 0, silent: 1 })
    office.vehicles.buttons.press('well')
    on('2027-12-29')
    expect(await sweep()).toMatchObject({ renewed: 1 })
  })

  it('is asked anew by its holder while two of the dwelling hold their places: it goes on, on its own', async () => {
    on('2026-02-02')
    const maria = await office.resident('maria')
    await maria.apply({ plate: '1CCC703' })
    const [first] = await maria.holds()
    on('2028-01-25')
    const again = await maria.apply({ plate: '1-CCC-703' })
    expect(again).toMatchObject({ status: 'granted' })
    const [second] = await maria.holds()
    expect(second).toMatchObject({ replaces: first?.id, place: first?.place, caseId: again.id })
    expect(second?.valid?.until).toEqual(new Date('2030-02-01T23:00:00Z'))
    // Another car of hers gets no third place.
    expect(await maria.apply({ plate: '1CCC702' })).not.toMatchObject({ status: 'granted' })
  })

  it('is renewed by its holder from his own page, not before its time, and by nobody else', async () => {
    on('2026-02-02')
    const karel = await office.resident('karel')
    await karel.apply({ plate: '1CCC704' })
    const [permit] = await karel.holds()
    const renew = (context = karel.context()) => requestRenewal(context, office.office, permit?.id ?? '')
    await expect(renew()).rejects.toMatchObject({ code: 'grants/not-renewable' })
    on('2028-01-20')
    const els = await office.resident('els')
    await expect(renew(els.context())).rejects.toMatchObject({ kind: 'missing' })
    office.vehicles.buttons.press('down')
    expect(await renew()).toEqual({ wrong: 'silent' })
    office.vehicles.buttons.press('well')
    expect(await renew()).toMatchObject({ renewed: { replaces: permit?.id, place: 1 } })
    await expect(renew()).rejects.toMatchObject({ code: 'grants/not-renewable' })
  })

  it('whose car is no longer theirs does not go on: its holder is told in time, and once more two weeks before', async () => {
    on('2028-02-03')
    const lina = await office.resident('lina')
    await lina.apply({ plate: '1CCC706' })
    // A car of somebody else took its place, as an employee allowed then.
    const [permit] = await lina.holds()
    await changePlate(office.program(), permit?.id ?? '', { plate: '1CCC705' })
    on('2029-12-24')
    expect(await sweep()).toMatchObject({ asked: 1 })
    const ends = async () => (await lina.messages()).filter(({ template }) => template === 'permit-ends')
    expect(await ends()).toMatchObject([{ facts: { why: 'needs-proof', until: '2030-02-02' } }])
    on('2029-12-26')
    await sweep()
    expect(await ends()).toHaveLength(1)
    on('2030-01-21')
    await sweep()
    await sweep()
    expect(await ends()).toHaveLength(2)
    const [held] = await lina.holds()
    expect(await requestRenewal(lina.context(), office.office, held?.id ?? '')).toEqual({ wrong: 'needs-proof' })
  })

  it('of who moved is left to the move: it does not go on at the old address', async () => {
    now = given
    const tom = await office.resident('tom')
    await tom.apply({ plate: '1CCC705' })
    on('2028-01-11')
    await sweep()
    expect((await tom.messages()).map(({ template }) => template)).not.toContain('permit-renewed')
    await followMove(office.program(), office.office, tom.id)
    expect(await tom.holds()).toEqual([])
    expect((await tom.messages()).map(({ template }) => template)).toContain('permit-moved')
  })
})
