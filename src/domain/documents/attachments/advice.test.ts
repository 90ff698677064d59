import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { photoAdvice } from './advice.ts'

const svg = (inside: string, [width, height] = [1_000, 1_300]) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`))

/** A sheet with so many lines of words, on a table. A word is a row of strokes: it needs no font. */
function aSheet(lines: number): string {
  const rows = Array.from({ length: lines }, (_, at) =>
    Array.from({ length: 42 }, (_, letter) =>
      letter % 7 === 6 ? '' : `<rect x="${140 + letter * 17}" y="${150 + at * 44}" width="6" height="22" fill="#222"/>`,
    ).join(''),
  )
  return `<rect width="1000" height="1300" fill="#7a5a3a"/><rect x="80" y="80" width="840" height="1140" fill="#f2f0ea"/>${rows.join('')}`
}
/** What stands in any photograph of something: small things with an edge, everywhere. */
const details = Array.from(
  { length: 700 },
  (_, at) =>
    `<circle cx="${(at * 379) % 1_000}" cy="${(at * 617) % 1_300}" r="${3 + (at % 4)}" fill="#${at % 2 ? '333' : 'eee'}"/>`,
).join('')
const adviceOn = async (image: Sharp) =>
  photoAdvice({ bytes: await image.jpeg({ quality: 85 }).toBuffer(), type: 'image/jpeg' })

describe('What is said of the photograph of a paper', () => {
  it.each([24, 8, 5])('is nothing, of a sheet with %i lines of words', async (lines) => {
    expect(await adviceOn(svg(aSheet(lines)))).toEqual([])
  })

  it('is nothing, of a sheet that lies on its side or a little askew', async () => {
    expect(await adviceOn(svg(aSheet(20)).rotate(90))).toEqual([])
    expect(await adviceOn(svg(aSheet(20)).rotate(2, { background: '#7a5a3a' }))).toEqual([])
  })

  it.each([
    [
      'somebody before a wall',
      '<rect width="1000" height="1300" fill="#c8d4e0"/><circle cx="500" cy="430" r="220" fill="#d8a88a"/><circle cx="420" cy="400" r="26" fill="#222"/><circle cx="580" cy="400" r="26" fill="#222"/><rect x="260" y="660" width="480" height="640" fill="#2c4a7a"/>',
    ],
    [
      'a car',
      '<rect width="1000" height="1300" fill="#9fb8c8"/><rect x="120" y="560" width="760" height="260" fill="#b02a2a"/><circle cx="300" cy="830" r="90" fill="#222"/><circle cx="700" cy="830" r="90" fill="#222"/><rect x="260" y="440" width="460" height="140" fill="#dfe8ee"/>',
    ],
    [
      'a sheet with nothing on it',
      '<rect width="1000" height="1300" fill="#7a5a3a"/><rect x="80" y="80" width="840" height="1140" fill="#f2f0ea"/><rect x="480" y="600" width="40" height="100" fill="#222"/>',
    ],
  ])('is that no words are seen, of %s', async (_, picture) => {
    expect(await adviceOn(svg(picture + details))).toEqual(['no-words'])
  })

  it('is that no words are seen, of a weave or leaves: they go on and on', async () => {
    const threads = Array.from({ length: 90 }, (_, at) => `<rect x="${at * 12}" width="5" height="1300" fill="#333"/>`)
    expect(await adviceOn(svg(`<rect width="1000" height="1300" fill="#bbb"/>${threads.join('')}`))).toEqual([
      'no-words',
    ])
  })

  it('is only what can be mended first, where nobody could see words', async () => {
    const dark = svg(
      '<rect width="1000" height="1300" fill="#111"/><rect x="400" y="400" width="9" height="90" fill="#fff"/>',
    )
    expect(await adviceOn(dark)).not.toContain('no-words')
  })

  it('is nothing of a PDF: it is not looked at', async () => {
    expect(await photoAdvice({ bytes: Buffer.from('%PDF-1.7'), type: 'application/pdf' })).toEqual([])
  })
})
