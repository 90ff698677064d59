import { createHash, randomFillSync } from 'node:crypto'

/**
 * A UUIDv7: made in the program (PostgreSQL 15 cannot), sorted by time, so that indexes grow at one end. Of two that this process
 * makes the later one is the greater, also within a millisecond: who came first on a list is first.
 */
export function newId(): string {
  const bytes = sixteenRandomBytes()
  const now = Date.now()
  const isLater = now > last.at
  // Within a millisecond they are counted, in the twelve bits for that (RFC 9562, 6.2, method 1); a full count borrows the next one.
  const count = isLater ? bytes.readUInt16BE(6) & 0x07ff : last.count + 1
  last = { at: (isLater ? now : last.at) + (count >> 12), count: count & 0x0fff }
  bytes.writeUIntBE(last.at, 0, 6)
  bytes.writeUInt16BE(0x7000 | last.count, 6)
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return written(bytes)
}

/** The one id of a text (UUIDv8 over SHA-256): whoever makes it again gets the same. Not for what has to stay unguessed. */
export function idFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return written(bytes)
}

function written(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

let last = { at: 0, count: 0 }

/** Drawn from the system for many ids at a time: each draw costs more than the id. */
const pool = Buffer.alloc(16 * 128)
let used = pool.length

function sixteenRandomBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return pool.subarray(used - 16, used)
}

/** Whether text from outside has the form of an id: checked before it reaches a statement. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
