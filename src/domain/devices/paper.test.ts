import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import type { VirusScanner } from '#outside/virus-scanner/index.ts'
import { type Actor, anonymous, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { diskObjects } from '#platform/objects/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { askPaper, paperOf, startCase } from '../cases/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { knowPerson } from '../people/index.ts'
import { aDevice, deviceKey, shown, signedMessage } from './devices.fixture.ts'
import { hearDevice, hearFiles, hearPaper, makePairingCode, openScreen, pairDevice, paperWantedAt } from './index.ts'

const { db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const folder = mkdtempSync(join(tmpdir(), 'device-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const objects = await diskObjects(folder)
const now = new Date()
const stranger: OpenContext = { db, actor: anonymous, now }
const program: OpenContext = { ...stranger, actor: system('test') }
const audience = 'http://loket.test'
const product = aProduct({
  pages: [
    {
      slug: 'papier',
      title: { nl: 'Papier' },
      fields: [{ name: 'proof', kind: 'file', label: { nl: 'Bewijs' }, accept: ['jpeg', 'pdf'], max: 2_000_000 }],
    },
  ],
})
const catalogue = { get: () => product } as unknown as Catalogue
const scanner = { scan: async () => ({ outcome: 'clean' }) } as unknown as VirusScanner
const over = { code: 'cases/paper-over' }
const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#eee' } })
  .jpeg()
  .toBuffer()

let people = 0
/** A device at work, and somebody at its screen who asks for a paper. */
async function aScreen(source: 'scanner' | 'stick' = 'scanner') {
  const key = deviceKey()
  const { code } = await makePairingCode(program, aDevice())
  const claims = { wish: 'pair', code, key: shown(key) }
  const address = `192.0.2.${++people}`
  const { id } = await pairDevice(stranger, audience, {
    message: await signedMessage(key, claims, { audience }),
    address,
  })
  const say = (said: Readonly<Record<string, unknown>>) => signedMessage(key, said, { audience, id })
  const { id: screenId } = await openScreen(stranger, audience, await say({ wish: 'screen' }))
  const insz = `9264181${String(people).padStart(4, '0')}`
  const { id: person } = await knowPerson(program, { insz, givenName: 'Jan', familyName: 'Wouters' })
  const sessionId = newId()
  await sql`insert into access.session (id, token_hash, kind, subject_id, level, method, channel, provider_subject, authenticated_at,
      idle_time, idle_expires_at, expires_at)
    values (${sessionId}, sha256(${sessionId}::bytea), 'resident', ${person}, 'substantial', 'eid', 'kiosk', 'x', now(),
      interval '10 minutes', now() + interval '10 minutes', now() + interval '1 hour')`.execute(db)
  const actor: Actor = { kind: 'resident', id: person, level: 'substantial', channel: 'kiosk', sessionId }
  const context: OpenContext = { db, actor, now }
  const { id: caseId } = await startCase(context, product, person)
  const asked = await askPaper(context, { caseId, field: 'proof', source, at: { screenId, deviceId: id } })
  const at = { screenId, paperId: asked.id }
  const wanted = async (other = at) =>
    paperWantedAt(stranger, catalogue, { audience, message: await say({ wish: 'paper-asked', ...other }) })
  const bring = async (bytes = photo, own: Readonly<Record<string, unknown>> = {}) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const message = await say({ wish: 'paper', ...at, name: 'scan.jpg', sha256, ...own })
    const content = (async function* () {
      yield bytes
    })()
    return hearPaper(stranger, { catalogue, objects, scanner }, { audience, message, content })
  }
  const offer = async (files: readonly unknown[]) =>
    hearFiles(stranger, { audience, message: await say({ wish: 'paper-files', ...at, files, left: 3 }) })
  const paper = () => paperOf(context, objects, asked.id)
  const leave = () => sql`update access.session set revoked_at = now() where id = ${sessionId}`.execute(db)
  return { id, at, say, context, caseId, asked, wanted, bring, offer, paper, leave }
}

describe('A paper from the scanner beside a screen', () => {
  it('is what the question takes, and is shown to who asked', async () => {
    const { wanted, bring, paper } = await aScreen()
    expect(await wanted()).toEqual({ source: 'scanner', accept: ['jpeg', 'pdf'], maxBytes: 2_000_000 })
    expect(await bring()).toMatchObject({ problem: null })
    expect(await paper()).toMatchObject({ state: 'come', attachment: { type: 'image/jpeg' } })
    await expect(bring()).rejects.toMatchObject(over)
  })

  it('of another device does not come to this screen, nor to who left, nor to whom nobody asked', async () => {
    const [one, two] = [await aScreen(), await aScreen()]
    await expect(two.wanted(one.at)).rejects.toMatchObject(over)
    await expect(two.bring(photo, one.at)).rejects.toMatchObject(over)
    expect(await one.paper()).toMatchObject({ state: 'waiting' })
    await one.leave()
    await expect(one.bring()).rejects.toMatchObject(over)
    await expect(one.wanted()).rejects.toMatchObject(over)
    await expect(two.bring(photo, { screenId: newId() })).rejects.toMatchObject(over)
    await expect(two.bring(photo, { paperId: newId() })).rejects.toMatchObject(over)
  })

  it('that comes late is not the answer to what is asked at the screen meanwhile', async () => {
    const { context, caseId, at, id, bring, asked } = await aScreen()
    const where = { screenId: at.screenId, deviceId: id }
    const next = await askPaper(context, { caseId, field: 'proof', source: 'scanner', at: where })
    await expect(bring(photo, { paperId: asked.id })).rejects.toMatchObject(over)
    expect(await paperOf(context, objects, next.id)).toMatchObject({ state: 'waiting' })
    expect(await bring(photo, { paperId: next.id })).toMatchObject({ problem: null })
  })

  it('that is not what the device signed for is not taken', async () => {
    const { bring, paper } = await aScreen()
    await expect(bring(photo, { sha256: '0'.repeat(64) })).rejects.toMatchObject({ code: 'devices/malformed' })
    expect(await paper()).toMatchObject({ state: 'waiting' })
  })

  it.each([
    ['is no picture', Buffer.from('<html>no picture</html>'), 'forms/file-other-kind'],
    ['is empty', Buffer.alloc(0), 'forms/file-empty'],
    ['is too large', Buffer.alloc(2_000_001, 1), 'forms/file-too-large'],
    ['is a picture that ends in the middle', photo.subarray(0, 400), 'forms/file-damaged'],
  ])('that %s is a problem, and can be brought again', async (_, bytes, code) => {
    const { bring, paper } = await aScreen()
    expect(await bring(bytes)).toMatchObject({ problem: { code } })
    expect(await paper()).toMatchObject({ state: 'waiting' })
    expect(await bring()).toMatchObject({ problem: null })
  })

  it('comes once of two at once', async () => {
    const { bring } = await aScreen()
    const both = await Promise.allSettled([bring(), bring()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('What lies on a stick', () => {
  const files = [{ name: 'brief van de dokter.pdf', size: 10 }]

  it('is shown to who asked, and forgotten when a paper comes of it', async () => {
    const { offer, bring, paper, asked } = await aScreen('stick')
    await offer(files)
    expect(await paper()).toEqual({ state: 'waiting', offered: { files, left: 3 } })
    await bring()
    const { rows } = await sql`select offered from cases.paper_link where id = ${asked.id}`.execute(db)
    expect(rows).toEqual([{ offered: null }])
  })

  it('is not told where a scanner was asked for, nor when it is too much', async () => {
    await expect((await aScreen('scanner')).offer(files)).rejects.toMatchObject(over)
    const many = Array.from({ length: 13 }, () => files[0])
    await expect((await aScreen('stick')).offer(many)).rejects.toMatchObject({ code: 'devices/malformed' })
  })
})

describe('What a device has beside its screen', () => {
  it('is what it said last', async () => {
    const { id, say } = await aScreen()
    const beat = async (brings?: readonly string[]) =>
      hearDevice(stranger, audience, await say({ wish: 'heartbeat', version: '1', faults: [], wipes: [], brings }))
    const has = async () =>
      (await sql<{ brings: string[] }>`select brings from devices.device where id = ${id}`.execute(db)).rows[0]?.brings
    await beat(['scanner', 'camera'])
    expect(await has()).toEqual(['scanner', 'camera'])
    await beat()
    expect(await has()).toEqual([])
    await expect(beat(['bomb'])).rejects.toMatchObject({ code: 'devices/malformed' })
  })
})
