import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMaker } from '../maker.fixture.ts'
import { readTemplates } from '../template.ts'
import { requireSound, soundnessOf, Unsound } from './soundness.ts'

let parts: Awaited<ReturnType<typeof startMaker>>
beforeAll(async () => {
  parts = await startMaker()
})
afterAll(() => parts.stop())

const template = [...readTemplates().values()].find(({ name }) => name === 'life') ?? { title: '', attachData: false }
const sealed = async () => Buffer.from((await parts.makeExample('life')).pdf)

/** Other letters of the same length, everywhere: the table of the file stays right. */
function rewritten(pdf: Buffer, from: string, to: string): Buffer {
  expect(to).toHaveLength(from.length)
  const text = pdf.toString('latin1')
  expect(text.includes(from)).toBe(true)
  return Buffer.from(text.replaceAll(from, to), 'latin1')
}
const faults = (pdf: Buffer) =>
  soundnessOf(pdf, template)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what)

describe('A sealed document', () => {
  it('holds before it is kept', async () => {
    expect(faults(await sealed())).toEqual([])
  })

  it.each([
    ['a lower level of PDF/A', 'pdfaid:part>2<', 'pdfaid:part>1<', /declares PDF\/A-2a/],
    ['another language', '/Lang (nl-BE)', '/Lang (fr-BE)', /Dutch/],
    ['no mark that it is tagged', '/Marked true', '/Marked fals', /tagged/],
    ['no structure', '/StructTreeRoot', '/StructXreeRoot', /tagged/],
    ['a font that is not in it', '/FontFile2', '/FontXile2', /font/],
    ['another title', '<dc:title>', '<dc:tilte>', /title/],
  ])('with %s does not, and that is said', async (_what, from, to, said) => {
    const found = faults(rewritten(await sealed(), from, to))
    expect(found.some((one) => said.test(one))).toBe(true)
    // Whatever is changed, the seal is not over these bytes.
    expect(found.some((one) => /one seal/.test(one))).toBe(true)
  })

  it('with a byte after its seal does not: not everything is sealed', async () => {
    expect(faults(Buffer.concat([await sealed(), Buffer.from(' ')]))).toEqual([expect.stringMatching(/one seal/)])
  })

  it('without a seal does not', async () => {
    expect(() => requireSound(Buffer.from('%PDF-1.7'), template)).toThrow(Unsound)
    expect(faults(await parts.renderExample('life'))).toContainEqual(expect.stringMatching(/one seal/))
  })
})

describe('The maker', () => {
  it('hands out nothing that does not hold: a fault before the seal is found after it', async () => {
    const spoilt = await startMaker({ spoil: (pdf) => rewritten(Buffer.from(pdf), '/Lang (nl-BE)', '/Lang (xx-XX)') })
    try {
      await expect(spoilt.makeExample('life')).rejects.toThrow(Unsound)
    } finally {
      await spoilt.stop()
    }
  })
})
