/**
 * The binary form of IPP messages (RFC 8010): version, operation or status, request id, groups of attributes, then the
 * document. Only the value tags that we write have names here; every tag can be read.
 */
export const groupTag = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, unsupported: 0x05 } as const
export const valueTag = {
  noValue: 0x13,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const

const beginCollection = 0x34
const endCollection = 0x37
const memberName = 0x4a

export type IppValue = number | boolean | string | null | Uint8Array | Readonly<{ [name: string]: readonly IppValue[] }>
export type IppAttribute = Readonly<{ tag: number; values: readonly IppValue[] }>
export type IppGroup = Readonly<{ tag: number; attributes: ReadonlyMap<string, IppAttribute> }>
export type IppMessage = Readonly<{
  /** The operation of a request, the status of an answer. */
  code: number
  requestId: number
  groups: readonly IppGroup[]
  data: Uint8Array
}>

/** Groups from plain lists: `[tag, [name, value tag, ...values]]`. */
export function group(tag: number, ...attributes: readonly (readonly [string, number, ...IppValue[]])[]): IppGroup {
  return { tag, attributes: new Map(attributes.map(([name, kind, ...values]) => [name, { tag: kind, values }])) }
}

/** Throws a RangeError when a name or value is longer than the format can say (65,535 bytes). */
export function encode({ code, requestId, groups, data }: IppMessage): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16BE(0x0101, 0)
  head.writeUInt16BE(code, 2)
  head.writeUInt32BE(requestId, 4)
  const body = groups.flatMap(({ tag, attributes }) => [
    Buffer.of(tag),
    ...[...attributes].flatMap(([name, { tag: kind, values }]) =>
      values.map((value, index) => attributeBytes(kind, index === 0 ? name : '', value)),
    ),
  ])
  return Buffer.concat([head, ...body, Buffer.of(groupTag.end), data])
}

function attributeBytes(tag: number, name: string, value: IppValue): Buffer {
  const named = Buffer.from(name, 'utf8')
  const bytes = valueBytes(tag, value)
  if (named.length > 0x7fff || bytes.length > 0x7fff) throw new RangeError('An IPP name or value is too long.')
  const head = Buffer.alloc(3 + named.length + 2)
  head.writeUInt8(tag, 0)
  head.writeUInt16BE(named.length, 1)
  named.copy(head, 3)
  head.writeUInt16BE(bytes.length, 3 + named.length)
  return Buffer.concat([head, bytes])
}

function valueBytes(tag: number, value: IppValue): Buffer {
  if (tag >= 0x10 && tag <= 0x1f) return Buffer.alloc(0)
  if (tag === valueTag.boolean) return Buffer.of(value === true ? 1 : 0)
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4)
    bytes.writeInt32BE(value)
    return bytes
  }
  if (typeof value === 'string') return Buffer.from(value, 'utf8')
  if (value instanceof Uint8Array) return Buffer.from(value)
  throw new RangeError('This kind of IPP value is only read, not written.')
}

/** Throws a RangeError on anything that is no IPP message. */
export function decode(bytes: Uint8Array): IppMessage {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length < 9 || ![1, 2].includes(buffer.readUInt8(0))) throw new RangeError('This is no IPP message.')
  const groups: { tag: number; attributes: Map<string, { tag: number; values: IppValue[] }> }[] = []
  let at = 8
  let last: IppValue[] | undefined

  for (;;) {
    const tag = buffer.readUInt8(at)
    if (tag === groupTag.end) break
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() })
      last = undefined
      at += 1
      continue
    }
    const item = itemAt(buffer, at)
    at = item.next
    let value: IppValue = item.value
    if (tag === beginCollection) ({ value, next: at } = collectionAt(buffer, at))

    if (item.name !== '') {
      last = [value]
      groups.at(-1)?.attributes.set(item.name, { tag, values: last })
    } else if (last) last.push(value)
    else throw new RangeError('An IPP value belongs to no attribute.')
  }
  return { code: buffer.readUInt16BE(2), requestId: buffer.readUInt32BE(4), groups, data: buffer.subarray(at + 1) }
}

function itemAt(buffer: Buffer, start: number) {
  const tag = buffer.readUInt8(start)
  const nameEnd = start + 3 + buffer.readUInt16BE(start + 1)
  const next = nameEnd + 2 + buffer.readUInt16BE(nameEnd)
  if (next > buffer.length) throw new RangeError('The IPP message ends too early.')
  const name = buffer.toString('utf8', start + 3, nameEnd)
  return { tag, name, value: readValue(tag, buffer.subarray(nameEnd + 2, next)), next }
}

function collectionAt(buffer: Buffer, start: number, depth = 0): { value: IppValue; next: number } {
  if (depth > 8) throw new RangeError('An IPP collection is nested too deeply.')
  const members: Record<string, IppValue[]> = Object.create(null)
  let values: IppValue[] | undefined
  for (let at = start; ; ) {
    const item = itemAt(buffer, at)
    at = item.next
    if (item.tag === endCollection) return { value: members, next: at }
    if (item.tag === memberName) {
      values = []
      members[String(item.value)] = values
    } else if (item.tag === beginCollection) {
      const inner = collectionAt(buffer, at, depth + 1)
      values?.push(inner.value)
      at = inner.next
    } else values?.push(item.value)
  }
}

function readValue(tag: number, bytes: Buffer): IppValue {
  if (tag >= 0x10 && tag <= 0x1f) return null
  if (tag === valueTag.integer || tag === valueTag.enum) return bytes.readInt32BE(0)
  if (tag === valueTag.boolean) return bytes.readUInt8(0) === 1
  // 0x35 and 0x36 carry a language before the text.
  if (tag === 0x35 || tag === 0x36) return bytes.toString('utf8', 4 + bytes.readUInt16BE(0))
  if (tag >= 0x40 && tag <= 0x4f) return bytes.toString('utf8')
  return bytes
}

/** The values of an attribute in the first group of that kind that has it. */
export function valuesOf(message: IppMessage, tag: number, name: string): readonly IppValue[] {
  for (const one of message.groups) {
    const attribute = one.tag === tag ? one.attributes.get(name) : undefined
    if (attribute) return attribute.values
  }
  return []
}
