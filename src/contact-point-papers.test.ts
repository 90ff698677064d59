import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { esclScanner } from '#outside/document-scanner/index.ts'
import { mountedStick } from '#outside/usb-stick/index.ts'
import { tapper } from '../bench/tapper.ts'
import { startContactPoint } from './contact-point.fixture.ts'
import { browserHere, until } from './kiosk-agent/agent.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const folder = mkdtempSync(join(tmpdir(), 'papers-'))
// A camera that shows a moving picture, and nobody is asked for it.
const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
const point = browserHere && (await aContactPoint({ ...browserHere, args: [...browserHere.args, ...camera] }))
afterAll(async () => {
  await point?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The whole demo city and a real agent with a scanner, a stick, a camera, and somebody at the question for a paper. */
async function aContactPoint(browser: NonNullable<typeof browserHere>) {
  mkdirSync(join(folder, 'stick'))
  const { url, pool, agent, cards, simulators, stop } = await startContactPoint(
    browser,
    folder,
    ({ documentScanner }) => ({
      papers: {
        scanner: esclScanner({ url: documentScanner.url, patience: 2_000 }),
        stick: mountedStick(join(folder, 'stick')),
        camera: true,
      },
    }),
  )
  const glass = simulators.documentScanner
  const finger = tapper(agent)
  return {
    ...{ url, agent, glass, pool, ...finger },
    /** Signs in with this card and stands at the question; what comes before it was answered elsewhere. */
    atTheQuestion: async (card: string) => {
      await agent.stage()?.go(`${url}/kiosk/dienst/parkeervergunning-bewoner/beginnen`)
      await finger.shows('Wie bent u?')
      await finger.press('Met mijn identiteitskaart')
      await cards.put(card)
      await finger.shows('Typ uw pincode')
      for (const digit of '1234') await finger.press(`[name="cijfer"][value="${digit}"]`)
      await finger.press('Klaar')
      await finger.until(`location.pathname.includes('/kiosk/aanvraag/')`)
      const caseId = (await finger.read<string>('location.pathname'))?.split('/')[3] ?? ''
      await pool.query(`update cases."case" set answers = answers || $2 where id = $1`, [
        caseId,
        { plate: 'AA9999ZZ', country: 'UA', use: 'employer' },
      ])
      await agent.stage()?.go(`${url}/kiosk/aanvraag/${caseId}/vraag/proof`)
      await finger.shows('Attest van werkgever')
      return caseId
    },
    leave: async () => {
      const before = agent.stage()
      await cards.put(null)
      await agent.endVisit('stopped')
      await until(() => agent.stage() !== null && agent.stage() !== before)
      await finger.shows('Steek uw identiteitskaart in')
      await agent.heartbeat()
      return (await pool.query('select because, found, remains from devices.wipe order by heard_at, ended_at')).rows.at(
        -1,
      )
    },
    stop,
  }
}
type Point = NonNullable<typeof point>

/** What browsers lay outside their profile, if they do: temporary files, shared memory. Of others too: only read. */
const outside = () =>
  [tmpdir(), '/var/tmp', '/dev/shm']
    .filter((top) => existsSync(top))
    .flatMap((top) => readdirSync(top).flatMap((name) => (/chrom/i.test(name) ? [join(top, name)] : [])))
const mine = ['memory', 'spool'].map((name) => join(folder, name))

/** Folders of other users of this machine are closed to us, and ours to them. */
function mayRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A browser removes files of its own while one looks: what is gone holds nothing. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

/** Every file of this device that holds these bytes. */
function filesWith(bytes: Buffer, where = mine): string[] {
  return where
    .filter(mayRead)
    .flatMap((top) =>
      readdirSync(top, { recursive: true, withFileTypes: true }).map((entry) =>
        entry.isFile() ? join(entry.parentPath, entry.name) : '',
      ),
    )
    .filter((path) => path !== '' && bytesOf(path).includes(bytes))
}

describe.skipIf(!point)('A paper at a contact point with its real agent', () => {
  it('is scanned from the screen, what goes wrong is said, and nothing of it lies in a file after', async () => {
    const { glass, atTheQuestion, press, shows, read, leave, pool } = point as Point
    const paper = await sharp({
      create: {
        width: 700,
        height: 900,
        channels: 3,
        background: '#ddd',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer()
    glass.lay(paper)
    const caseId = await atTheQuestion('jan')
    await press('Op de scanner leggen')
    await shows('Leg uw papier op de scanner')
    glass.put('lies')
    await press('Scannen')
    await shows('Leg uw papier op de scanner')
    await until(async () =>
      String(await read('document.body.innerText')).includes('De scanner stuurde iets dat geen papier is.'),
    )
    glass.put('ready')
    await new Promise((resolve) => setTimeout(resolve, 500))
    await press('Scannen')
    await shows('Is dit uw papier?')
    const id = String(await read('location.pathname'))
      .split('/')
      .at(-1)
    await press('Ja, dit gebruiken')
    await shows('Attest van werkgever')
    const { rows } = await pool.query(`select answers -> 'proof' ->> 'name' as name from cases."case" where id = $1`, [
      caseId,
    ])
    expect(rows).toEqual([{ name: 'scan.jpg' }])
    expect(glass.waiting()).toBe(0)

    // What a program beside the screen would have left of it.
    writeFileSync(join(folder, 'spool', 'left'), `scan of ${id}`)
    expect(await leave()).toEqual({ because: 'stopped', found: 1, remains: 0 })
    expect([readdirSync(join(folder, 'spool')), filesWith(paper.subarray(400, 464))]).toEqual([[], []])
  })

  it('comes from the stick of who is there, and the next one sees nothing of it', async () => {
    const { atTheQuestion, press, shows, read, leave, pool } = point as Point
    const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#eee' } })
      .jpeg()
      .toBuffer()
    writeFileSync(join(folder, 'stick', 'attest.jpg'), photo)
    await atTheQuestion('sofie')
    await press('Van een USB-stick')
    await shows('Steek uw stick in het toestel')
    await press('Mijn stick zit erin')
    await shows('Welk bestand is het?')
    const address = String(await read('location.href'))
    await press('attest.jpg')
    await shows('Is dit uw papier?')
    await press('Nee, opnieuw')
    await shows('Attest van werkgever')
    await press('Van een USB-stick')
    await press('Mijn stick zit erin')
    await shows('Welk bestand is het?')
    expect(await leave()).toMatchObject({ remains: 0 })
    await (point as Point).agent.stage()?.go(address)
    await until(async () => String(await read('document.readyState')) === 'complete')
    expect(await read('document.body.innerText')).not.toContain('attest.jpg')
    expect((await pool.query('select count(*)::int as n from access.session where revoked_at is null')).rows).toEqual([
      { n: 0 },
    ])
  })
  it('is held before the camera, and after it nothing of the picture lies on this device, nor is it shown', async () => {
    const { agent, atTheQuestion, press, shows, read, leave, pool } = point as Point
    // Who was here before tried an old address: a visit of its own begins.
    await leave()
    await atTheQuestion('karel')
    await press('Voor de camera houden')
    await shows('Houd uw papier voor de camera')
    await until(async () => Number(await read(`document.querySelector('video')?.videoWidth`)) > 0)
    await press('Foto maken')
    await shows('Is dit uw papier?')
    const address = String(await read('location.href'))
    const source = String(await read(`document.querySelector('img.lom-paper').src`))
    const cookie = ((await agent.stage()?.cookies()) ?? []).map(({ name, value }) => `${name}=${value}`).join('; ')
    const picture = Buffer.from(await (await fetch(source, { headers: { cookie } })).arrayBuffer())
    expect(picture.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect((await sharp(picture).metadata()).width).toBeGreaterThan(100)
    const inTheMiddle = picture.subarray(picture.length >> 1, (picture.length >> 1) + 64)
    // The look finds what is there.
    writeFileSync(join(folder, 'spool', 'planted'), picture)
    expect(filesWith(inTheMiddle)).toContain(join(folder, 'spool', 'planted'))
    rmSync(join(folder, 'spool', 'planted'))

    const { folder: profile = '' } = agent.stage() ?? {}
    expect(existsSync(profile)).toBe(true)
    expect(await leave()).toMatchObject({ because: 'stopped', found: 0, remains: 0 })
    expect(existsSync(profile)).toBe(false)
    expect(filesWith(inTheMiddle)).toEqual([])
    // A picture of another quality, or one that was never sent.
    expect(filesWith(Buffer.from([0xff, 0xd8, 0xff]))).toEqual([])
    expect(filesWith(inTheMiddle, outside())).toEqual([])
    // The session is over at the city, and neither the next person nor the old cookies are given the picture.
    const open = 'select count(*)::int as n from access.session where revoked_at is null'
    expect((await pool.query(open)).rows).toEqual([{ n: 0 }])
    const after = await fetch(source, { headers: { cookie }, redirect: 'manual' })
    expect([after.status === 200, (await after.arrayBuffer()).byteLength < picture.length]).toEqual([false, true])
    await agent.stage()?.go(address)
    await until(async () => (await read('document.readyState')) === 'complete')
    expect(await read(`document.querySelector('img.lom-paper') === null`)).toBe(true)
    // Nor does the camera go on: no page of the next one has it.
    expect(await read(`document.querySelector('video') === null`)).toBe(true)
  })
})
