import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newChallenge, provenBy } from './proof.ts'

const key = randomBytes(32)
const zeros = (text: string) => Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0))
function worked(challenge: string, bits: number): string {
  for (let number = 0; ; number++) if (zeros(`${challenge}:${number}`) >= bits) return `${challenge}:${number}`
}

describe('The work of a browser', () => {
  it('proves its own challenge, and nothing else', () => {
    const challenge = newChallenge(key)
    const work = worked(challenge, 8)
    expect(provenBy(key, { work, bits: 8 })).toBe(challenge)
    expect(provenBy(randomBytes(32), { work, bits: 8 })).toBe(null)
    expect(provenBy(key, { work, bits: 31 })).toBe(null)
  })
  it('is not proven by an old challenge, by none, or by rubbish', () => {
    const [until = '', ...rest] = newChallenge(key).split('.')
    const older = worked([String(Number(until) - 3_600_000), ...rest].join('.'), 4)
    for (const work of ['', ':', 'a.b.c:1', older, `${newChallenge(key)}:x`, 'é'.repeat(500)])
      expect(provenBy(key, { work, bits: 0 })).toBe(null)
  })
})
