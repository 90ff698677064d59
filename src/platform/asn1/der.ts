/** DER (X.690): just what certificates, seals and time stamps need, written fast and read strictly. */

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nul: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** One element: its tag, its length and `content`. */
export function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  let length = 0
  for (const part of content) length += part.length
  return Buffer.concat([header(tag, length), ...content])
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => element(tags.sequence, ...items)
export const octets = (content: Uint8Array): Buffer => element(tags.octets, content)
export const nul = (): Buffer => Buffer.from([tags.nul, 0])
export const boolean = (value: boolean): Buffer => Buffer.from([tags.boolean, 1, value ? 0xff : 0])

/** A SET OF: DER wants its members in the order of their bytes. */
export const setOf = (...items: readonly Uint8Array[]): Buffer => element(tags.set, ...items.toSorted(Buffer.compare))

/** A context tag, explicit or implicit over something constructed. */
export const context = (number: number, ...content: readonly Uint8Array[]): Buffer => element(0xa0 | number, ...content)

/** A non-negative integer, from a number or from its big-endian bytes. */
export function integer(value: number | Uint8Array): Buffer {
  let bytes = typeof value === 'number' ? bytesOf(value) : value
  while (bytes.length > 1 && bytes[0] === 0) bytes = bytes.subarray(1)
  const looksNegative = ((bytes[0] ?? 0) & 0x80) !== 0
  return element(tags.integer, ...(looksNegative ? [Buffer.from([0])] : []), bytes)
}

function bytesOf(value: number): Buffer {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
}

const known = new Map<string, Buffer>()

/** Written once: a seal names the same dozen every time. Only ever asked for names that stand in our code or settings. */
export function oid(dotted: string): Buffer {
  let written = known.get(dotted)
  if (!written) {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
    written = element(tags.oid, Buffer.from([first * 40 + second, ...rest].flatMap(base128)))
    known.set(dotted, written)
  }
  return written
}

/** `20260906120000Z`, without fractions. */
export const generalizedTime = (at: Date): Buffer =>
  element(tags.generalizedTime, Buffer.from(`${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`, 'latin1'))

function base128(value: number): number[] {
  const bytes = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(128 + (rest % 128))
  return bytes
}

function header(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.from([tag, length])
  if (length < 0x100) return Buffer.from([tag, 0x81, length])
  if (length < 0x10000) return Buffer.from([tag, 0x82, length >> 8, length & 0xff])
  return Buffer.from([tag, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff])
}
