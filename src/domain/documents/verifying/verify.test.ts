import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationSeal } from '#outside/seal-service/index.ts'
import { startMaker } from '../maker.fixture.ts'
import { prepareSeal } from '../sealing/prepare.ts'
import { sealPdf } from '../sealing/seal.ts'
import { largestFile, verifyPdf } from './verify.ts'

let parts: Awaited<ReturnType<typeof startMaker>>
let genuine: Buffer
beforeAll(async () => {
  parts = await startMaker()
  genuine = Buffer.from((await parts.makeExample('household-composition')).pdf)
})
afterAll(() => parts.stop())

const judge = (pdf: Uint8Array) => verifyPdf(pdf, parts.anchors)
const seed = 20210906

describe('A file that somebody shows', () => {
  it('is genuine when it is as it was issued', () => {
    expect(judge(genuine)).toMatchObject({ verdict: 'genuine', signer: 'Berchem - demonstratiezegel' })
  })

  it('is never genuine when one byte is another, anywhere', () => {
    fc.assert(
      fc.property(fc.nat(genuine.length - 1), fc.integer({ min: 1, max: 255 }), (place, difference) => {
        const changed = Buffer.from(genuine)
        changed[place] = (changed[place] ?? 0) ^ difference
        return judge(changed).verdict !== 'genuine'
      }),
      { seed, numRuns: 800 },
    )
  })

  it('is never genuine when one digit of the seal itself is another, whatever it stands for', () => {
    const gap = genuine.indexOf('/Contents <', genuine.lastIndexOf('/ByteRange')) + 11
    for (let place = gap; place < gap + 4_000; place++) {
      const changed = Buffer.from(genuine)
      const digit = Number.parseInt(genuine.subarray(place, place + 1).toString('latin1'), 16)
      changed.write(((digit + 1 + (place % 15)) % 16).toString(16), place)
      if (judge(changed).verdict === 'genuine') throw new Error(`a change at ${place - gap} of the seal went unseen`)
    }
  })

  it('is changed when something was added, taken away or put in after the seal', () => {
    const added = Buffer.concat([genuine, Buffer.from('\n%%EOF\n')])
    expect(judge(added)).toEqual({ verdict: 'changed', reason: 'bytes-after-seal' })
    fc.assert(
      fc.property(fc.nat(genuine.length), fc.uint8Array({ minLength: 1, maxLength: 20 }), (place, bytes) => {
        const more = Buffer.concat([genuine.subarray(0, place), bytes, genuine.subarray(place)])
        return judge(more).verdict !== 'genuine' && judge(genuine.subarray(0, place - 1)).verdict !== 'genuine'
      }),
      { seed, numRuns: 300 },
    )
  })

  it('is changed when another page was laid over it by a later revision', () => {
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(genuine.subarray(-64).toString('latin1'))?.[1])
    const at = genuine.length
    const object = '1 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\n'
    const revision = `${object}xref\n1 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 2 /Prev ${table} >>\nstartxref\n${at + object.length}\n%%EOF\n`
    expect(judge(Buffer.concat([genuine, Buffer.from(revision)]))).toEqual({
      verdict: 'changed',
      reason: 'bytes-after-seal',
    })
  })

  it('is changed when the gap of the seal is made wider, to hide something in it', () => {
    const text = genuine.toString('latin1')
    const widened = text.replace(
      /\/ByteRange \[0 (\d+)( +)(\d+)/,
      (_all, start, space, end) => `/ByteRange [0 ${Number(start) - 1}${space}${end}`,
    )
    expect(judge(Buffer.from(widened, 'latin1')).verdict).toBe('changed')
  })

  it('is not ours when somebody else sealed it, even under our name', async () => {
    const impostor = await demonstrationSeal('Berchem')
    const rendered = await parts.renderExample('life')
    const { pdf } = await sealPdf(rendered, {
      key: impostor.key,
      timestamps: parts.timestamps,
      words: 'Zegel',
    })
    expect(judge(pdf)).toEqual({ verdict: 'not-ours' })
    expect(verifyPdf(pdf, { ...parts.anchors, seals: [new X509Certificate(impostor.anchor)] }).verdict).toBe('genuine')
  })

  it('is not believed when its time stamp is of an authority that we do not trust', () => {
    expect(verifyPdf(genuine, { ...parts.anchors, timestamps: [] })).toEqual({
      verdict: 'changed',
      reason: 'timestamp-stranger',
    })
  })

  it('has no seal when it has none', async () => {
    const unsealed = await parts.renderExample('life')
    expect(judge(unsealed)).toEqual({ verdict: 'no-seal', reason: 'no-signature' })
    const room = prepareSeal(unsealed, { signer: 'Stad', words: 'Zegel', at: new Date(), room: 5_000 })
    expect(judge(room.bytes)).toEqual({ verdict: 'changed', reason: 'seal-unreadable' })
  })

  it('is judged without a crash and without delay, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        const faked = Buffer.concat([Buffer.from('%PDF-1.7\n/ByteRange [0 40 60 9]'), bytes])
        return judge(bytes).verdict !== 'genuine' && judge(faked).verdict !== 'genuine'
      }),
      { seed, numRuns: 500 },
    )
    const begin = performance.now()
    judge(Buffer.alloc(largestFile, '%PDF-/ByteRange [0 1 2 3] /Contents <'))
    judge(Buffer.alloc(largestFile, '%PDF-<3'))
    expect(judge(Buffer.alloc(largestFile + 1))).toEqual({ verdict: 'no-seal', reason: 'too-large' })
    expect(judge(Buffer.from('PK\u0003\u0004'))).toEqual({ verdict: 'no-seal', reason: 'no-pdf' })
    expect(performance.now() - begin).toBeLessThan(5_000)
  })
})
