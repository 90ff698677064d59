import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { flemishAddressRegister } from '#outside/address-register/index.ts'
import { startAddressSimulator } from '#outside/address-register/simulator.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anOrder } from '../grants/grants.fixture.ts'
import { askerKeyHash, changePlate, giveGrant, grantChecks, makeAsker, withdrawGrant } from '../grants/index.ts'
import { approvePlace } from './approve.ts'
import { rememberedDoors } from './bans-at.ts'
import { locate } from './locate.ts'
import { mayStand, type StandQuestion } from './may-stand.ts'
import { aPlace, aStretch } from './streets.fixture.ts'
import { withdrawPlace } from './withdraw.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const noon = new Date('2026-12-15T12:00:00+01:00')
const clock = () => noon
const office: OpenContext = { db, actor: system('mid-office'), now: noon }
const address = await startAddressSimulator()
const addresses = flemishAddressRegister({ registerUrl: address.url, lookupUrl: address.url, apiKey: 'demo' })
const checks = grantChecks({ pool: database.pool, logKey: Buffer.alloc(32, 3), clock })
const employee = {
  kind: 'employee',
  id: newId(),
  name: 'Els',
  unit: 'IT',
  channel: 'desk',
  sessionId: newId(),
} as const
const administrator: OpenContext = { ...office, actor: { ...employee, roles: ['administrator'] } }
const { key } = await makeAsker(administrator, {
  ...{ name: 'Handhaving', role: 'enforcement', units: ['SW'], purposes: ['parkeercontrole'] },
  ...{ perMinute: 600, days: 30 },
})
const asking = { keyHash: askerKeyHash(key) as Buffer, purpose: 'parkeercontrole' }
const deps = { doors: rememberedDoors(addresses), checks }
afterEach(() => address.buttons.press('well'))
afterAll(async () => {
  await checks.close()
  await address.stop()
})

const doorIn = (street: string, more: Parameters<typeof aStretch>[0] = {}) =>
  aStretch({ street, number: '41', ...more })
/** Each test in a street of its own. */
const question = (street: string, plate: string | null, more: Partial<StandQuestion> = {}): StandQuestion => ({
  subject: plate === null ? null : { key: plate, country: 'BE' },
  stretch: doorIn(street, { left: 0, right: 5 }),
  at: null,
  ...more,
})
const ask = async (one: StandQuestion, by = deps, context = office) =>
  (await mayStand(context, by, { asking, questions: [one] })).answers[0]

/** A ban before a door, on this day from seven to seven; `plate`: which vehicle it is for. */
async function ban(street: string, plate?: string, number = '41') {
  const asked = doorIn(street, { number })
  const located = await locate(office, addresses, asked)
  if (located.outcome !== 'found') throw new Error('not found')
  const order = aPlace({ asked, placed: located.placed, days: { from: '2026-12-14', until: '2026-12-16' } })
  await approvePlace(office, order)
  const valid = { from: new Date('2026-12-14T00:00:00+01:00'), until: new Date('2026-12-17T00:00:00+01:00') }
  const subject = { of: 'plate', key: plate ?? '', country: 'BE' } as const
  const given = { kind: 'parkeerverbod-wagen', zone: '2600 Fruithoflaan', caseId: order.caseId, subject, valid }
  const grant = plate === undefined ? null : await giveGrant(office, anOrder(given))
  return { caseId: order.caseId, grantId: grant?.id ?? '' }
}

describe('A place that is kept free', () => {
  it('may be used by the vehicle that was named for it, and by no other, also after another took its place', async () => {
    const { grantId } = await ban('Fruithoflaan', '1VAN001')
    expect(await ask(question('Fruithoflaan', '1VAN001'))).toEqual({ answer: 'yes', kind: 'parkeerverbod-wagen' })
    expect(await ask(question('Fruithoflaan', '1CAR001'))).toEqual({ answer: 'no' })
    const later = { ...office, now: new Date(noon.getTime() + 1_000) }
    await changePlate(later, grantId, { plate: '1VAN002' })
    const then = {
      ...deps,
      checks: grantChecks({ pool: database.pool, logKey: Buffer.alloc(32), clock: () => later.now }),
    }
    expect(await ask(question('Fruithoflaan', '1VAN001'), then)).toEqual({ answer: 'no' })
    expect(await ask(question('Fruithoflaan', '1VAN002'), then)).toMatchObject({ answer: 'yes' })
    await then.checks.close()
  })

  it('is kept free on its side, its metres and its hours alone', async () => {
    await ban('Statiestraat', '1VAN141')
    const other = { answer: 'unknown', because: 'other-register' }
    expect(
      await ask(question('Statiestraat', '1CAR001', { stretch: doorIn('Statiestraat', { side: 'opposite' }) })),
    ).toEqual(other)
    expect(
      await ask(question('Statiestraat', '1CAR001', { stretch: doorIn('Statiestraat', { left: -10, right: 15 }) })),
    ).toEqual(other)
    const evening = new Date('2026-12-14T19:30:00+01:00')
    expect(await ask(question('Statiestraat', '1CAR001', { at: evening }))).toEqual(other)
    expect(await ask(question('Statiestraat', '1CAR001', { at: new Date('2026-12-14T18:59:00+01:00') }))).toEqual({
      answer: 'no',
    })
  })

  it('across which a vehicle stands in two bans, must be its own in both', async () => {
    await ban('Uitbreidingstraat', '1VAN181', '41')
    const { caseId } = await ban('Uitbreidingstraat', '1VAN197', '57')
    const both = question('Uitbreidingstraat', '1VAN181', {
      stretch: doorIn('Uitbreidingstraat', { number: '49', left: 12, right: 12 }),
    })
    expect(await ask(both)).toEqual({ answer: 'no' })
    await withdrawPlace(office, caseId, 'asked')
    expect(await ask(both)).toMatchObject({ answer: 'yes' })
  })

  it('of which nobody said which vehicle it is for, is unknown', async () => {
    await ban('Marsstraat')
    expect(await ask(question('Marsstraat', '1CAR001'))).toEqual({ answer: 'unknown', because: 'none-named' })
  })

  it('is withdrawn at once on every process; how it stood before is remembered', async () => {
    const { caseId } = await ban('Ringlaan', '1VAN261')
    const other = openDatabase<unknown>(database.url)
    const elsewhere = { ...office, db: other.db as OpenContext['db'] }
    const by = { doors: deps.doors, checks: grantChecks({ pool: other.pool, logKey: Buffer.alloc(32), clock }) }
    expect(await ask(question('Ringlaan', '1VAN261'), by, elsewhere)).toMatchObject({ answer: 'yes' })
    await withdrawPlace(office, caseId, 'emergency')
    expect(await ask(question('Ringlaan', '1VAN261'), by, elsewhere)).toEqual({
      answer: 'unknown',
      because: 'other-register',
    })
    const then = question('Ringlaan', '1VAN261', { at: new Date(noon.getTime() - 1_000) })
    expect(await ask(then, by, elsewhere)).toMatchObject({ answer: 'yes' })
    await by.checks.close()
    await other.close()
  })

  it('that nobody knows, or that cannot be looked up now, is unknown; what was found is remembered', async () => {
    await ban('Driekoningenstraat', '1VAN301')
    const nowhere = question('Nergens', '1VAN301', { stretch: doorIn('Bestaatnietstraat') })
    expect(await ask(nowhere)).toEqual({ answer: 'unknown', because: 'place-unknown' })
    expect(await ask(question('Driekoningenstraat', null))).toEqual({ answer: 'unknown', because: 'unreadable' })
    address.buttons.press('down')
    expect(await ask(question('Driekoningenstraat', '1VAN301'))).toMatchObject({ answer: 'yes' })
    expect(await ask(question('Strijdhoflaan', '1VAN301'))).toEqual({ answer: 'unknown', because: 'register-silent' })
  })

  it('is asked about in one go with others, in their order, and each stands in the log', async () => {
    const { grantId } = await ban('Elisabethlaan', '1VAN341')
    await withdrawGrant(office, (await ban('Pretoriastraat', '1VAN381')).grantId, 'misuse')
    const questions = [
      question('Pretoriastraat', '1VAN381'),
      question('Elisabethlaan', '1VAN341'),
      question('Boomgaardstraat', '1VAN341'),
    ]
    const fresh = grantChecks({ pool: database.pool, logKey: Buffer.alloc(32), clock })
    const { answers } = await mayStand(office, { ...deps, checks: fresh }, { asking, questions })
    expect(answers.map(({ answer }) => answer)).toEqual(['no', 'yes', 'unknown'])
    await fresh.close()
    const { rows } = await database.pool.query('select grant_ids from grants.question order by id desc limit 1')
    expect(rows[0]?.grant_ids).toEqual([null, grantId, null])
    const stranger = { ...asking, keyHash: Buffer.alloc(32) }
    await expect(mayStand(office, deps, { asking: stranger, questions })).rejects.toMatchObject({
      code: 'grants/unknown-key',
    })
  })
})
