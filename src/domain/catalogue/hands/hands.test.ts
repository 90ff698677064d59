import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { loadCatalogue } from '../catalogue.ts'
import { unitAt } from '../fee.ts'
import { periodMistakes } from '../periods.ts'
import { anOffer, aProduct } from '../product.fixture.ts'
import { publish } from '../publish.ts'
import { type ChangeOfHands, presentedOn, stateOn, unitsWith } from './change.ts'
import { planChange, productsOf, takeBackChange } from './plan.ts'

const aChange = (change: Partial<ChangeOfHands> = {}): ChangeOfHands => ({
  id: newId(),
  from: 'OS',
  to: 'SD',
  on: '2022-01-01',
  products: ['pensioen'],
  basis: '2021_CBS_04787',
  plannedAt: new Date('2021-06-11T07:00:00Z'),
  takenBackAt: null,
  ...change,
})
const pension = aProduct({
  id: 'pensioen',
  analogue: { nl: 'Kom naar het stadsloket.' },
  unitTexts: [{ unit: 'SD', analogue: { nl: 'Kom naar het sociaal centrum.' } }],
})
const unitOn = (changes: readonly ChangeOfHands[], day: string) =>
  unitAt({ ...pension, unit: unitsWith(pension, changes) }, day)?.name

describe('A product that changes hands', () => {
  it('belongs to the one until the day before, to the other from the day on', () => {
    const changes = [aChange()]
    expect([unitOn(changes, '2021-12-31'), unitOn(changes, '2022-01-01')]).toEqual(['OS', 'SD'])
  })
  it('stays where it is when the plan is taken back', () => {
    expect(unitOn([aChange({ takenBackAt: new Date() })], '2022-01-01')).toBe('OS')
  })
  it('may go on, and come back', () => {
    const changes = [aChange(), aChange({ from: 'SD', to: 'OS', on: '2022-07-01' })]
    expect(['2021-12-31', '2022-06-30', '2022-07-01'].map((day) => unitOn(changes, day))).toEqual(['OS', 'SD', 'OS'])
  })
  it('is left alone by a plan that its definition no longer fits', () => {
    expect(unitOn([aChange({ from: 'SW' })], '2022-01-01')).toBe('OS')
  })
  it('says what the unit of the day says', () => {
    const moved = { ...pension, unit: unitsWith(pension, [aChange()]) }
    expect(presentedOn(moved, '2021-12-31').analogue?.nl).toContain('stadsloket')
    expect(presentedOn(moved, '2022-01-01').analogue?.nl).toContain('sociaal centrum')
  })
  it('has one unit on every day, whatever is planned', () => {
    const day = fc
      .integer({ min: 1, max: 700 })
      .map((at) => new Date(Date.UTC(2021, 8, 1 + at)).toISOString().slice(0, 10))
    const unit = fc.constantFrom('OS', 'SD', 'SW')
    const change = fc.record({ from: unit, to: unit, on: day }).map(aChange)
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        expect(periodMistakes(unitsWith(pension, changes), pension.validFrom)).toEqual([])
      }),
    )
  })
  it('is planned, then carried out, with nothing that has to run', () => {
    expect([stateOn(aChange(), '2021-12-31'), stateOn(aChange(), '2022-01-01')]).toEqual(['planned', 'carried-out'])
  })
})

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const administrator: Actor = {
  kind: 'employee',
  id: newId(),
  name: 'Dirk',
  unit: '',
  roles: ['administrator'],
  channel: 'desk',
  sessionId: newId(),
}
const at = (now: string, actor: Actor = administrator): OpenContext => ({ db, actor, now: new Date(now) })
const november = '2021-11-15T09:00:00Z'
const offer = anOffer()
const city = {
  ...offer.city,
  units: [
    { id: 'OS', name: 'OS' },
    { id: 'SD', name: 'SD' },
  ],
}
await publish(at(november, system('start')), [pension, aProduct({ id: 'attest' })])
const catalogue = await loadCatalogue(db, { ...offer, city })
const elsewhere = await loadCatalogue(db, { ...offer, city })
const wanted = { from: 'OS', to: 'SD', on: '2022-01-01', products: ['pensioen'], basis: '2021_CBS_04787' }

describe('A plan', () => {
  it('is for administrators, in time, and for what the unit answers for', async () => {
    await expect(
      planChange(at(november, { ...administrator, roles: ['mid-office'] }), catalogue, wanted),
    ).rejects.toThrow('catalogue/may-not-plan')
    await expect(planChange(at('2022-01-01T08:00:00Z'), catalogue, wanted)).rejects.toThrow('catalogue/change-too-late')
    await expect(planChange(at(november), catalogue, { ...wanted, to: 'XX' })).rejects.toThrow('catalogue/unknown-unit')
    await expect(planChange(at(november), catalogue, { ...wanted, from: 'SD', to: 'OS' })).rejects.toThrow(
      'catalogue/not-theirs',
    )
  })

  it('is followed by this process at once, and by another one when it looks', async () => {
    const { id } = await planChange(at(november), catalogue, wanted)
    expect(productsOf(catalogue, 'SD', '2022-01-01')).toEqual(['pensioen'])
    expect(productsOf(catalogue, 'OS', '2021-12-31')).toEqual(['attest', 'pensioen'].toSorted())
    expect(productsOf(elsewhere, 'SD', '2022-01-01')).toEqual([])
    await elsewhere.refresh(db)
    expect(productsOf(elsewhere, 'SD', '2022-01-01')).toEqual(['pensioen'])

    // New Year's Eve, a minute before midnight in the city.
    expect(catalogue.current('pensioen', new Date('2021-12-31T22:59:00Z')).analogue?.nl).toContain('stadsloket')
    expect(catalogue.current('pensioen', new Date('2021-12-31T23:00:00Z')).analogue?.nl).toContain('sociaal centrum')

    await takeBackChange(at('2021-12-31T22:59:00Z'), catalogue, id)
    await takeBackChange(at('2021-12-31T22:59:00Z'), catalogue, id)
    expect(productsOf(catalogue, 'SD', '2022-01-01')).toEqual([])
  })

  it('that was carried out is not taken back any more', async () => {
    const { id } = await planChange(at(november), catalogue, wanted)
    await expect(takeBackChange(at('2021-12-31T23:00:00Z'), catalogue, id)).rejects.toThrow(
      'catalogue/change-carried-out',
    )
    await takeBackChange(at(november), catalogue, id)
  })

  it('for the same product and day is made once, whoever is first', async () => {
    const both = await Promise.allSettled([
      planChange(at(november), catalogue, wanted),
      planChange(at(november), elsewhere, wanted),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
