import { randomFillSync } from 'node:crypto'

/** A UUIDv7: made in the program (PostgreSQL 15 cannot), sorted by time, so that indexes grow at one end. */
export function newId(): string {
  const bytes = sixteenRandomBytes()
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

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
