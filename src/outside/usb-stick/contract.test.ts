import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { mountedStick } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'stick-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const wanted = { endings: ['pdf', 'jpg'], maxBytes: 1_000 }
let sticks = 0
/** A stick with these files, the last the newest. */
function aStick(files: Readonly<Record<string, string>>) {
  const path = join(folder, String(++sticks))
  mkdirSync(path)
  for (const [at, [name, content]] of Object.entries(files).entries()) {
    const file = join(path, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, content)
    utimesSync(file, 1_600_000_000 + at, 1_600_000_000 + at)
  }
  return { path, stick: mountedStick(path) }
}
const namesOn = async (stick: ReturnType<typeof mountedStick>) => {
  const look = await stick.look(wanted)
  return look.outcome === 'files' ? [look.files.map(({ name }) => name), look.left] : look.outcome
}

describe('A stick', () => {
  it('shows files that fit, the newest first, also in folders', async () => {
    const { stick } = aStick({ 'brief.pdf': 'x', 'foto/huis.JPG': 'y' })
    expect(await namesOn(stick)).toEqual([['huis.JPG', 'brief.pdf'], 0])
    expect(await stick.read(1)).toEqual({ name: 'brief.pdf', bytes: Buffer.from('x') })
  })

  it('that is not there is said, and one without a file that fits is empty', async () => {
    expect(await namesOn(mountedStick(join(folder, 'nothing')))).toBe('none')
    expect(await namesOn(aStick({}).stick)).toEqual([[], 0])
  })

  it('full of harm shows what fits, and no more', async () => {
    const { path, stick } = aStick({
      ...{ 'autorun.inf': 'x', 'virus.exe': 'x', 'brief.pdf.exe': 'x', 'alles.zip': 'x', '.hidden.pdf': 'x' },
      ...{ 'leeg.pdf': '', 'groot.pdf': 'x'.repeat(1_001), 'echt.pdf': 'x' },
    })
    writeFileSync(join(folder, 'secret.pdf'), 'of the machine')
    symlinkSync(join(folder, 'secret.pdf'), join(path, 'link.pdf'))
    symlinkSync('/etc', join(path, 'etc'))
    symlinkSync(path, join(path, 'round'))
    writeFileSync(join(path, 'enorm.pdf'), '')
    truncateSync(join(path, 'enorm.pdf'), 50_000_000_000)
    expect(await namesOn(stick)).toEqual([['echt.pdf'], 0])
  })

  it('of ten thousand files and folders without end shows twelve, and says that there are more', async () => {
    const { path, stick } = aStick({})
    for (let at = 0; at < 10_000; at++) writeFileSync(join(path, `${at}.pdf`), 'x')
    mkdirSync(join(path, ...Array.from({ length: 60 }, () => 'd')), { recursive: true })
    const look = await stick.look(wanted)
    expect(look).toMatchObject({ outcome: 'files', files: { length: 12 } })
    expect(look.outcome === 'files' && look.left).toBeGreaterThan(3_000)
  })

  it.each([
    ['turns text around', 'a\u202Efdp.pdf', 'afdp.pdf'],
    ['has another line in it', 'a\nb.pdf', 'ab.pdf'],
  ])('shows a name that %s as one plain line', async (_, name, shown) => {
    expect(await namesOn(aStick({ [name]: 'x' }).stick)).toEqual([[shown], 0])
  })

  it('keeps a long name short, with its ending', async () => {
    const [[name] = []] = (await namesOn(aStick({ [`${'a'.repeat(200)}.pdf`]: 'x' }).stick)) as [string[], number]
    expect([name?.length, name?.endsWith('….pdf')]).toEqual([120, true])
  })

  it('of who was here is let go, and is shown to nobody until the system did', async () => {
    const { path } = aStick({ 'brief.pdf': 'x' })
    const over = join(folder, 'over')
    const stick = mountedStick(path, over)
    expect(await namesOn(stick)).toEqual([['brief.pdf'], 0])
    stick.forget()
    await vi.waitFor(() => expect(existsSync(over)).toBe(true))
    expect([await stick.read(0), await namesOn(stick)]).toEqual([null, 'none'])
    await pause(250)
    expect(await namesOn(stick)).toBe('none')
    // Taken out, and the stick of who comes next.
    renameSync(path, `${path}-out`)
    await pause(250)
    renameSync(`${path}-out`, path)
    expect(await namesOn(stick)).toEqual([['brief.pdf'], 0])
  })

  it('that the system cannot be asked to let go is not shown to who comes next', async () => {
    const { path } = aStick({ 'brief.pdf': 'x' })
    const stick = mountedStick(path, join(folder, 'nowhere', 'over'))
    stick.forget()
    await pause(150)
    expect(await namesOn(stick)).toBe('none')
  })

  it('gives nothing of a file that another took the place of, that is gone, or that was never shown', async () => {
    const { path, stick } = aStick({ 'a.pdf': 'x', 'b.pdf': 'x' })
    await stick.look(wanted)
    rmSync(join(path, 'a.pdf'))
    symlinkSync(join(folder, 'secret.pdf'), join(path, 'a.pdf'))
    rmSync(join(path, 'b.pdf'))
    expect([await stick.read(0), await stick.read(1), await stick.read(2), await stick.read(-1)]).toEqual(
      Array(4).fill(null),
    )
    stick.forget()
    expect(await stick.read(0)).toBeNull()
  })
})
