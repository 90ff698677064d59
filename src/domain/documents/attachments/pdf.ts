import { inflateSync } from 'node:zlib'

/** `active`: it wants to do something by itself. `locked`: it is encrypted, so that nobody can look. `damaged`: it is no whole PDF. */
export type PdfVerdict = 'sound' | 'active' | 'locked' | 'damaged'

const active = /\/(JavaScript|Launch|RichMedia|Rendition|XFA|SubmitForm|ImportData|GoToE)(?=[\s<>()[\]{}/%]|$)/
const embedded = /\/EmbeddedFiles?(?=[\s<>()[\]{}/%]|$)/
const mostInflated = 64_000_000

/**
 * Looks for what a document that people send us need not have. Not a parser: whoever hides an action must still name it, in
 * the file itself or in an object stream, so every name is looked at, also the escaped ones (`/J#61vaScript`).
 */
export function inspectPdf(bytes: Buffer): Readonly<{ verdict: PdfVerdict; embedsFiles: boolean }> {
  const text = bytes.toString('latin1')
  const verdict = (word: PdfVerdict, embedsFiles = false) => ({ verdict: word, embedsFiles })
  if (!/^%PDF-[12]\.\d/.test(text) || !/\sobj\b/.test(text)) return verdict('damaged')
  const tail = text.slice(-2_048)
  if (!tail.includes('%%EOF') || !tail.includes('startxref') || endsAsArchive(bytes)) return verdict('damaged')

  const plain = unescaped(text)
  if (/\/Encrypt(?=[\s<>[/])/.test(plain)) return verdict('locked')
  const hidden = objectStreams(text, bytes)
  if (hidden === null) return verdict('damaged')
  const all = [plain, ...hidden.map(unescaped)]
  if (all.some((part) => active.test(part))) return verdict('active')
  return verdict(
    'sound',
    all.some((part) => embedded.test(part)),
  )
}

/** Names may be written with `#` and two hexadecimal digits. */
const unescaped = (text: string): string =>
  text.replace(/\/[^\s<>()[\]{}/%]*#[^\s<>()[\]{}/%]*/g, (name) =>
    name.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
  )

/** The content of every object stream (objects packed together); null when one cannot be read, or is far larger than it looks. */
function objectStreams(text: string, bytes: Buffer): string[] | null {
  const found: string[] = []
  let room = mostInflated
  for (const { index, 0: keyword } of text.matchAll(/\bstream\r?\n/g)) {
    const from = Math.max(0, index - 8_192)
    const before = unescaped(text.slice(from, index))
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    if (!/\/ObjStm\b/.test(dictionary) && !(/\/First\b/.test(dictionary) && /\/N\b/.test(dictionary))) continue
    const start = index + keyword.length
    const end = text.indexOf('endstream', start)
    const content = inflated(dictionary, bytes.subarray(start, end < 0 ? undefined : end), room)
    if (content === null) return null
    room -= content.length
    found.push(content)
  }
  return found
}

function inflated(dictionary: string, stream: Buffer, room: number): string | null {
  const [, several, one] = /\/Filter\s*(?:\[([^\]]*)\]|(\/[^\s<>()[\]{}/%]+))/.exec(dictionary) ?? []
  const filter = (several ?? one)?.trim()
  if (filter === undefined) return stream.toString('latin1')
  if (!/^\/(FlateDecode|Fl)$/.test(filter) || room <= 0) return null
  try {
    return inflateSync(stream, { maxOutputLength: room }).toString('latin1')
  } catch {
    return null
  }
}

/** A file that is also an archive, for whoever reads it from its end. */
function endsAsArchive(bytes: Buffer): boolean {
  const tail = bytes.subarray(-65_557)
  const at = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length
}
