import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const validMs = 30 * 60_000
const macOf = (key: Buffer, said: string) => createHmac('sha256', key).update(`proof/${said}`).digest('base64url')

/** Something to work on, for a browser: `<until>.<random>.<mac>`. Nothing is kept of it. Real time. */
export function newChallenge(key: Buffer): string {
  const said = `${Date.now() + validMs}.${randomBytes(9).toString('base64url')}`
  return `${said}.${macOf(key, said)}`
}

/**
 * The challenge that was worked on: a number so that SHA-256 of `<challenge>:<number>` begins with so many zero bits. Null: it was not, or is too
 * old. Whoever shows nothing is not refused: they are among all of whom nothing is known.
 */
export function provenBy(key: Buffer, { work, bits }: Readonly<{ work: string; bits: number }>): string | null {
  const [challenge = '', number = '', ...more] = work.slice(0, 200).split(':')
  const [until = '', random = '', mac = ''] = challenge.split('.')
  const right = macOf(key, `${until}.${random}`)
  if (more.length > 0 || !/^\d{1,10}$/.test(number) || mac.length !== right.length) return null
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(right)) || Number(until) < Date.now()) return null
  const first = createHash('sha256').update(`${challenge}:${number}`).digest().readUInt32BE(0)
  return Math.clz32(first) >= bits ? challenge : null
}
