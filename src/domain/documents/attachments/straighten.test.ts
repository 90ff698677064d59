import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { boundSheets, skewOf, straightened } from './index.ts'
import { inspectPdf } from './pdf.ts'

const lines = Array.from(
  { length: 30 },
  (_, at) => `<text x="60" y="${80 + at * 36}" font-size="26">Attest van werkgever, regel ${at}</text>`,
)
const page = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#f4f4f4"/>${lines.join('')}</svg>`,
)
/** A page of print that lies askew on a dark table. */
const aPhoto = async (degrees: number) =>
  sharp(await sharp(page).rotate(degrees, { background: '#3a2f28' }).png().toBuffer())
    .extend({ top: 200, bottom: 200, left: 300, right: 300, background: '#3a2f28' })
    .jpeg()
    .toBuffer()

describe('The photo of a paper that is laid straight', () => {
  it.each([-9, -4, 0, 3.5, 8])('has level lines and no table around it, after %s degrees', async (degrees) => {
    const photo = await aPhoto(degrees)
    expect(Math.abs((await skewOf(photo)) - degrees)).toBeLessThanOrEqual(0.5)
    const laid = await straightened(photo)
    expect(Math.abs(await skewOf(laid))).toBeLessThanOrEqual(0.5)
    const { width, height } = await sharp(laid).metadata()
    expect([Math.abs(width - 900) < 40, Math.abs(height - 1200) < 40]).toEqual([true, true])
  })

  it('keeps its white where the paper fills the picture', async () => {
    const laid = await sharp(await straightened(await sharp(page).png().toBuffer())).metadata()
    expect([laid.width, laid.height]).toEqual([900, 1200])
  })

  it.each([
    ['an even field', sharp({ create: { width: 800, height: 600, channels: 3, background: '#888' } })],
    ['a picture of a few points', sharp({ create: { width: 8, height: 5, channels: 3, background: '#fff' } })],
  ] as const)('stays as large as it was when it is %s', async (_, picture) => {
    const before = await picture.png().toBuffer()
    const [was, is] = [await sharp(before).metadata(), await sharp(await straightened(before)).metadata()]
    expect([is.width, is.height]).toEqual([was.width, was.height])
  })
})

describe('Sheets that become one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are its pages in their order, standing or lying, and other programs can read them', async () => {
    const lying = sharp({ create: { width: 900, height: 500, channels: 3, background: '#a00' } })
    const grey = sharp({ create: { width: 300, height: 500, channels: 3, background: '#777' } }).greyscale()
    const { bytes, type, size } = await boundSheets('papier.pdf', [
      await lying.jpeg().toBuffer(),
      await grey.png().toBuffer(),
    ])
    expect([type, size, inspectPdf(bytes).verdict]).toEqual(['application/pdf', bytes.length, 'sound'])
    const file = join(folder, 'sheets.pdf')
    writeFileSync(file, bytes)
    execFileSync('qpdf', ['--check', file])
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '2', file]).toString()
    expect(info).toMatch(/Pages:\s+2/)
    expect(info).toMatch(/Page\s+1 size:\s+842 x 595/)
    expect(info).toMatch(/Page\s+2 size:\s+595 x 842/)
    execFileSync('pdftoppm', ['-r', '36', '-png', file, join(folder, 'page')])
    const [first] = (await sharp(join(folder, 'page-1.png')).stats()).channels
    expect(Math.round(first?.max ?? 0)).toBeGreaterThan(150)
  })
})
