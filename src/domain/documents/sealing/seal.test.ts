import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cloudSeal, demonstrationSeal } from '#outside/seal-service/index.ts'
import { startSealSimulator } from '#outside/seal-service/simulator.tsx'
import { TimestampMissing } from '#outside/timestamp-authority/index.ts'
import { claimsOf } from '../inspecting/claims.ts'
import { checkWithTools } from '../inspecting/tools.ts'
import { startMaker } from '../maker.fixture.ts'
import { readTemplates } from '../template.ts'
import { verifyPdf } from '../verifying/verify.ts'
import { prepareSeal } from './prepare.ts'
import { sealPdf } from './seal.ts'

let parts: Awaited<ReturnType<typeof startMaker>>
beforeAll(async () => {
  parts = await startMaker()
})
afterAll(() => parts.stop())
beforeEach(() => parts.authority.buttons.press('well'))

const names = [...readTemplates().keys()]

describe('A sealed certificate', () => {
  it.each(names)('keeps every claim that it made before: %s', async (name) => {
    const { pdf } = await parts.makeExample(name)
    const { attachData, title } = parts.templates.get(name) ?? {}
    expect(claimsOf(pdf)).toMatchObject({
      pdfa: attachData ? '3A' : '2A',
      title,
      language: 'nl-BE',
      tagged: true,
      structured: true,
      showsTitle: true,
      fontsNotEmbedded: [],
      seals: 1,
    })
  })

  it('satisfies tools that know nothing of us', async () => {
    for (const name of ['household-composition', 'act-copy']) {
      const { pdf } = await parts.makeExample(name)
      for (const { tool, what, outcome, detail } of checkWithTools(pdf, parts.seal.anchor)) {
        if (outcome === 'absent') console.warn(`${tool} is not on this machine: not checked that ${what}`)
        else expect(outcome, `${tool}: ${what}\n${detail}`).toBe('passed')
      }
    }
  })

  it('is noticed by those tools when one byte is changed', async () => {
    const { pdf } = await parts.makeExample('life')
    const changed = Buffer.from(pdf)
    const place = changed.indexOf('/Lang (nl-BE)') + 7
    changed.write('x', place)
    const check = checkWithTools(changed, parts.seal.anchor).find(({ tool }) => tool === 'pdfsig')
    if (check) expect(check.outcome).toBe('failed')
    else console.warn('pdfsig or certutil is not on this machine: a changed byte was not held against it')
  })

  it('begins with the unsealed document, of which no byte changed', async () => {
    const unsealed = await parts.renderExample('life')
    const request = { key: parts.seal.key, timestamps: parts.timestamps, words: 'Zegel' }
    const { pdf } = await sealPdf(Buffer.from(unsealed), request)
    expect(pdf.subarray(0, unsealed.length).equals(unsealed)).toBe(true)
    await expect(sealPdf(pdf, request)).rejects.toThrow('has a seal already')
  })

  it('names its field in words, in the structure of the document', async () => {
    const { pdf } = await parts.makeExample('life')
    const text = Buffer.from(pdf).toString('latin1')
    const words = `<FEFF${Buffer.from('Elektronisch zegel van Stad Berchem', 'utf16le').swap16().toString('hex').toUpperCase()}>`
    expect(text).toMatch(/\/S \/Form .*\/Alt /)
    expect(text.split(words).length - 1).toBe(3)
    expect(text).toMatch(/\/Perms << \/DocMDP \d+ 0 R >>/)
  })
})

describe.each(['P-256', 'RSA-2048'] as const)('A certificate sealed by a trust service with a %s key', (keys) => {
  it('satisfies the same tools and our own verification', async () => {
    const service = await startSealSimulator({ keys })
    const request = { key: cloudSeal(service.settings), timestamps: parts.timestamps, words: 'Zegel' }
    const { pdf } = await sealPdf(await parts.renderExample('life'), request)
    await service.stop()
    for (const { tool, what, outcome, detail } of checkWithTools(pdf, service.anchor))
      if (outcome !== 'absent') expect(outcome, `${tool}: ${what}\n${detail}`).toBe('passed')
    const anchors = { ...parts.anchors, seals: [new X509Certificate(service.anchor)] }
    expect(verifyPdf(pdf, anchors).verdict).toBe('genuine')
  })
})

describe('Sealing', () => {
  const reasonOf = (work: Promise<unknown>) =>
    work.then(
      () => 'sealed',
      (error: unknown) => (error instanceof TimestampMissing ? error.reason : String(error)),
    )

  it('waits when the time-stamp authority is silent: nothing leaves with less than a time stamp', async () => {
    parts.authority.buttons.press('down')
    expect(await reasonOf(parts.makeExample('life'))).toBe('silent')
    parts.authority.buttons.press('garbage')
    expect(await reasonOf(parts.makeExample('life'))).toBe('garbage')
    parts.authority.buttons.press('well')
    expect(await reasonOf(parts.makeExample('life'))).toBe('sealed')
  })

  it('takes only a PDF of our own renderer', () => {
    const field = { signer: 'Stad', words: 'Zegel', at: new Date(), room: 100 }
    for (const bytes of ['', '%PDF-1.7', 'x'.repeat(5_000), 'startxref\n0\n%%EOF'])
      expect(() => prepareSeal(Buffer.from(bytes), field)).toThrow()
  })

  it('keeps the key of the demonstration in its folder, so that yesterday’s seals are believed today', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'seal-')), 'seal')
    const [one, two] = [await demonstrationSeal('Berchem', folder), await demonstrationSeal('Berchem', folder)]
    expect(two.anchor).toBe(one.anchor)
    expect(two.key.certificateChain).toEqual(one.key.certificateChain)
    rmSync(join(folder, '..'), { recursive: true })
  })
})
