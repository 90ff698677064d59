import { XmlProblem } from './xml.ts'

const known = ['utf-8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252']

/** The text of a document, by its byte order mark or declaration; UTF-8 without either. Throws `XmlProblem` on bytes that do not fit. */
export function textOf(bytes: Uint8Array): string {
  const encoding = markOf(bytes) ?? declaredIn(bytes) ?? 'utf-8'
  if (!known.includes(encoding)) throw new XmlProblem(`an encoding that is not read: ${encoding}`)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new XmlProblem(`bytes that are not ${encoding}`)
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding=["']([\w.-]{1,20})["']/.exec(start)?.[1]?.toLowerCase()
}
