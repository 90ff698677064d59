import { tags } from './der.ts'

/** One element as it stands in the bytes: `bytes` with, `content` without its header. */
export type Element = Readonly<{ tag: number; content: Buffer; bytes: Buffer }>

/** What was read is not DER, or not what was expected there. */
export class MalformedDer extends Error {
  constructor(what: string) {
    super(`malformed DER: ${what}`)
    this.name = 'MalformedDer'
  }
}

/** The only element in `bytes`: anything after it is an error. */
export function readOne(bytes: Uint8Array): Element {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = elementAt(buffer, 0)
  if (found.bytes.length !== buffer.length) throw new MalformedDer('bytes after the end')
  return found
}

/** The first element of `bytes`, whatever follows it. */
export const readFirst = (bytes: Buffer): Element => elementAt(bytes, 0)

/** What stands inside a constructed element. */
export function children(parent: Element): readonly Element[] {
  const found: Element[] = []
  for (let at = 0; at < parent.content.length; ) {
    const child = elementAt(parent.content, at)
    found.push(child)
    at += child.bytes.length
  }
  return found
}

/** The children of an element that must have this tag. */
export function childrenOf(parent: Element | undefined, tag: number): readonly Element[] {
  return children(expectTag(parent, tag))
}

/** As `childrenOf`, and neither fewer nor more than that many: what nobody reads, nobody would miss when it changes. */
export function fieldsOf(parent: Element | undefined, tag: number, least: number, most = least): readonly Element[] {
  const found = childrenOf(parent, tag)
  if (found.length < least || found.length > most) throw new MalformedDer(`${found.length} fields`)
  return found
}

export function expectTag(found: Element | undefined, tag: number): Element {
  if (found?.tag !== tag) throw new MalformedDer(`tag ${tag} expected, ${found?.tag ?? 'nothing'} found`)
  return found
}

export function readOid(found: Element | undefined): string {
  const { content } = expectTag(found, tags.oid)
  const values: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f)
    if (value > Number.MAX_SAFE_INTEGER) throw new MalformedDer('object identifier too large')
    if (byte < 0x80) {
      values.push(value)
      value = 0
    }
  }
  const [first = 0, ...rest] = values
  const root = Math.min(Math.floor(first / 40), 2)
  return [root, first - root * 40, ...rest].join('.')
}

/** A small non-negative integer: versions and states. */
export function readSmallInteger(found: Element | undefined): number {
  const { content } = expectTag(found, tags.integer)
  if (content.length === 0 || content.length > 4 || content.readInt8(0) < 0)
    throw new MalformedDer('small integer expected')
  return content.readUIntBE(0, content.length)
}

/** `YYYYMMDDhhmmss[.f]Z`. */
export function readGeneralizedTime(found: Element | undefined): Date {
  const text = expectTag(found, tags.generalizedTime).content.toString('latin1')
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text)
  if (!parts) throw new MalformedDer('time expected')
  const [, year, month, day, hour, minute, second, fraction = ''] = parts
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`)
  if (Number.isNaN(at.getTime())) throw new MalformedDer('no such time')
  return at
}

function elementAt(bytes: Buffer, at: number): Element {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) throw new MalformedDer('cut off')
  if ((tag & 0x1f) === 0x1f) throw new MalformedDer('long tag')
  const [length, headerLength] = first < 0x80 ? [first, 2] : longLength(bytes, at, first & 0x7f)
  const end = at + headerLength + length
  if (end > bytes.length) throw new MalformedDer('cut off')
  return { tag, content: bytes.subarray(at + headerLength, end), bytes: bytes.subarray(at, end) }
}

function longLength(bytes: Buffer, at: number, count: number): [number, number] {
  if (count < 1 || count > 4 || at + 2 + count > bytes.length) throw new MalformedDer('length')
  const length = bytes.readUIntBE(at + 2, count)
  if (length < 0x80 || (count > 1 && length < 2 ** (8 * (count - 1)))) throw new MalformedDer('length not minimal')
  return [length, 2 + count]
}
