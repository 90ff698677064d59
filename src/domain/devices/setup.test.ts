import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, anonymous, type Context } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aDevice, deviceKey, shown, signedMessage } from './devices.fixture.ts'
import {
  changeNotice,
  changeSetup,
  changesOfNotice,
  changesOfSetup,
  type DevicesTables,
  makePairingCode,
  type Notice,
  noteStep,
  noticeAt,
  noticeMistakes,
  openScreen,
  pairDevice,
  screenOf,
  takeBackNotice,
  takeBackSetup,
} from './index.ts'

const database = await testDatabase<DevicesTables>()
const { db, pool } = database
const other = openDatabase<DevicesTables>(database.url, { connections: 2 })
afterAll(other.close)

const audience = 'http://loket.test'
const at = (actor: Actor, on = db): Context<DevicesTables> => ({ db: on, actor, now: new Date('2021-09-06T09:00:00Z') })
const named = (name: string): Actor => ({
  ...{ kind: 'employee', id: newId(), name, unit: '', roles: ['administrator'] },
  ...{ channel: 'desk', sessionId: newId() },
})
const dirk = at(named('Dirk'))
const els = at(named('Els'), other.db)
const leftOut = { providerPage: '' }
const may = { products: ['attest', 'afschrift'], languages: ['fr', 'en'] }

let addresses = 0
async function paired() {
  const key = deviceKey()
  const { code } = await makePairingCode(dirk, aDevice({ languages: ['nl', 'fr'] }))
  const message = await signedMessage(key, { wish: 'pair', code, key: shown(key) }, { audience })
  const { id } = await pairDevice(at(anonymous), audience, { message, address: `10.8.0.${++addresses}` })
  const open = async () => {
    const said = await signedMessage(key, { wish: 'screen' }, { audience, id })
    const { token, id: screenId } = await openScreen(at(anonymous), audience, said)
    return { screenId, look: () => screenOf(pool, token) }
  }
  return { id, open }
}
const eventsOf = async (what: 'setup-changed' | 'notice-changed') =>
  db.selectFrom('devices.event').selectAll().where('what', '=', what).execute()

describe('A device in service', () => {
  it('offers and speaks something else from the next visit on; who began goes on as it was', async () => {
    const { id, open } = await paired()
    const { screenId, look } = await open()
    await noteStep(dirk, screenId, { step: 'choose' })
    const to = { offer: ['attest'], languages: ['nl', 'en'], ...leftOut }
    expect(await changeSetup(dirk, may, { deviceId: id, version: 0, to })).toBe('done')
    expect(await look()).toMatchObject({ offer: [], languages: ['nl', 'fr'], ...leftOut })
    expect(await (await open()).look()).toMatchObject(to)
  })

  it('says it at once on a screen that nobody touched yet', async () => {
    const { id, open } = await paired()
    const { look } = await open()
    await changeSetup(dirk, may, { deviceId: id, version: 0, to: { offer: ['attest'], languages: ['nl'], ...leftOut } })
    expect(await look()).toMatchObject({ offer: ['attest'], languages: ['nl'] })
  })

  it('is changed by one of two at once; the other is told, and nothing is lost', async () => {
    const { id } = await paired()
    const change = (who: Context<DevicesTables>, offer: string) =>
      changeSetup(who, may, { deviceId: id, version: 0, to: { offer: [offer], languages: ['nl'], ...leftOut } })
    const said = await Promise.all([change(dirk, 'attest'), change(els, 'afschrift')])
    expect(said.toSorted()).toEqual(['done', 'meanwhile'])
    const winner = said[0] === 'done' ? { by: 'Dirk', offer: 'attest' } : { by: 'Els', offer: 'afschrift' }
    expect(await changesOfSetup(dirk, id)).toMatchObject([{ version: 1, by: winner.by, to: { offer: [winner.offer] } }])
  })

  it('stands as before when it is taken back, and each change is kept and written down', async () => {
    const { id, open } = await paired()
    await changeSetup(dirk, may, { deviceId: id, version: 0, to: { offer: ['attest'], languages: ['nl'], ...leftOut } })
    expect(await takeBackSetup(els, { deviceId: id, version: 0 })).toBe('meanwhile')
    expect(await takeBackSetup(els, { deviceId: id, version: 1 })).toBe('done')
    expect(await (await open()).look()).toMatchObject({ offer: [], languages: ['nl', 'fr'], ...leftOut })
    expect((await changesOfSetup(dirk, id)).map(({ version, by }) => [version, by])).toEqual([
      [2, 'Els'],
      [1, 'Dirk'],
    ])
    const mine = (await eventsOf('setup-changed')).filter((one) => one.device_id === id)
    expect(mine.map(({ facts }) => facts)).toEqual([{ version: 1 }, { version: 2 }])
    await expect(pool.query('update devices.setup set version = 9')).rejects.toThrow(/append-only/)
  })

  it.each([
    ['a product that is not offered there', { offer: ['paspoort'], languages: ['nl'], ...leftOut }],
    ['a language that the city did not decide', { offer: [], languages: ['nl', 'tr'], ...leftOut }],
    ['no Dutch', { offer: [], languages: ['fr'], ...leftOut }],
    ['the same twice', { offer: ['attest', 'attest'], languages: ['nl'], ...leftOut }],
  ])('takes nothing else: %s', async (_, to) => {
    const { id } = await paired()
    const change = async () => changeSetup(dirk, may, { deviceId: id, version: 0, to })
    await expect(change()).rejects.toMatchObject({ code: 'devices/malformed' })
  })

  it('leads to the page of the sign-in service once a manager says why; who began goes on as it was', async () => {
    const { id, open } = await paired()
    const { screenId, look } = await open()
    await noteStep(dirk, screenId, { step: 'choose' })
    expect(await look()).toMatchObject({ providerPage: '', isReaderGone: false })
    const to = { offer: [], languages: ['nl', 'fr'], providerPage: 'Gsm’s hebben hier geen bereik.' }
    await changeSetup(dirk, may, { deviceId: id, version: 0, to })
    expect([await look(), await (await open()).look()]).toMatchObject([leftOut, { providerPage: to.providerPage }])
    expect(await changesOfSetup(dirk, id)).toMatchObject([{ to, before: leftOut }])
    await takeBackSetup(dirk, { deviceId: id, version: 1 })
    expect(await (await open()).look()).toMatchObject(leftOut)
    const tooLong = { ...to, providerPage: 'x'.repeat(141) }
    const change = async () => changeSetup(dirk, may, { deviceId: id, version: 2, to: tooLong })
    await expect(change()).rejects.toMatchObject({ code: 'devices/malformed' })
  })

  it('is none when nothing was changed, or when nobody knows it', async () => {
    const { id } = await paired()
    const unknown = { kind: 'missing', code: 'devices/not-found' }
    await expect(takeBackSetup(dirk, { deviceId: id, version: 0 })).rejects.toMatchObject(unknown)
    await expect(takeBackSetup(dirk, { deviceId: newId(), version: 0 })).rejects.toMatchObject(unknown)
  })
})

const printer: Notice = {
  ...{ nl: 'De printer staat in de gang.', fr: '', en: 'The printer is in the corridor.' },
  ...{ tr: 'Yazıcı koridorda.', ar: 'الطابعة في الممر.', uk: '' },
  ...{ from: '2021-09-06', until: '2021-09-30' },
}
const today = '2021-09-06'

describe('A notice of a place', () => {
  it('stands there on its days, and elsewhere not', async () => {
    expect(await changeNotice(dirk, { place: 'a', version: 0, to: printer }, today)).toBe('done')
    expect(await noticeAt(dirk, 'a', '2021-09-05')).toBeNull()
    expect(await noticeAt(dirk, 'a', '2021-09-06')).toEqual(printer)
    expect(await noticeAt(dirk, 'a', '2021-09-30')).toEqual(printer)
    expect(await noticeAt(dirk, 'a', '2021-10-01')).toBeNull()
    expect(await noticeAt(dirk, 'elsewhere', '2021-09-06')).toBeNull()
  })

  it('is written by one of two at once, taken away, and taken back', async () => {
    const write = (who: Context<DevicesTables>, nl: string) =>
      changeNotice(who, { place: 'b', version: 0, to: { ...printer, nl } }, today)
    expect((await Promise.all([write(dirk, 'Een.'), write(els, 'Twee.')])).toSorted()).toEqual(['done', 'meanwhile'])
    const first = await noticeAt(dirk, 'b', today)
    expect(await changeNotice(els, { place: 'b', version: 1, to: null }, today)).toBe('done')
    expect(await noticeAt(dirk, 'b', today)).toBeNull()
    expect(await takeBackNotice(dirk, { place: 'b', version: 1 })).toBe('meanwhile')
    expect(await takeBackNotice(dirk, { place: 'b', version: 2 })).toBe('done')
    expect(await noticeAt(dirk, 'b', today)).toEqual(first)
    expect((await changesOfNotice(dirk, 'b')).map(({ version, to }) => [version, to?.nl ?? null])).toEqual([
      [3, first?.nl],
      [2, null],
      [1, first?.nl],
    ])
    const facts = (await eventsOf('notice-changed')).map((one) => one.facts)
    expect(facts).toContainEqual({ place: 'b', version: 3 })
    await expect(pool.query('delete from devices.notice')).rejects.toThrow(/append-only/)
    await expect(takeBackNotice(dirk, { place: 'never', version: 0 })).rejects.toMatchObject({
      code: 'devices/not-found',
    })
  })

  it.each<[string, Partial<Notice>, object]>([
    ['no Dutch', { nl: '' }, { at: 'nl', why: 'missing' }],
    ['too long', { en: 'x'.repeat(141) }, { at: 'en', why: 'too-long' }],
    ['too long in Arabic', { ar: 'س'.repeat(141) }, { at: 'ar', why: 'too-long' }],
    ['not plain', { nl: 'Gelieve te wachten.' }, { at: 'nl', why: 'not-plain' }],
    ['no day', { from: '2021-02-30' }, { at: 'from', why: 'no-day' }],
    ['an end before its begin', { from: '2021-09-10', until: '2021-09-09' }, { at: 'until', why: 'before-begin' }],
    ['over already', { from: '2021-09-01', until: '2021-09-05' }, { at: 'until', why: 'over' }],
    ['more than a year', { until: '2022-09-07' }, { at: 'until', why: 'too-many-days' }],
  ])('is refused with a reason: %s', async (_, own, mistake) => {
    const wrong = { ...printer, ...own }
    expect(noticeMistakes(wrong, today)).toMatchObject([mistake])
    const write = async () => changeNotice(dirk, { place: 'c', version: 0, to: wrong }, today)
    await expect(write()).rejects.toMatchObject({ code: 'devices/malformed' })
  })

  it('may be as long as it may be, for a whole year', () => {
    expect(noticeMistakes({ ...printer, fr: 'x'.repeat(140), until: '2022-09-06' }, today)).toEqual([])
  })
})
