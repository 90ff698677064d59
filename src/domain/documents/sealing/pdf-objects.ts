/** Reads the PDF that our own renderer made: one classic cross-reference table, no encryption, no object streams. */
export type PdfObjects = Readonly<{
  /** Where the last cross-reference table begins. */
  tableAt: number
  /** How many objects there are: the number of the next one. */
  size: number
  trailer: Dictionary
  /** The dictionary that is object `number`. */
  dictionary(number: number): Dictionary
}>

/** Entries of a dictionary as they are written, in their order. Keys without the slash. */
export type Dictionary = ReadonlyMap<string, string>

/** @throws {Error} for a PDF of any other shape: a fault, because it is our own that we seal. */
export function readObjects(pdf: Buffer): PdfObjects {
  const tail = pdf.subarray(-1024).toString('latin1')
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const heading = /^xref\s+0 (\d+)\s*\n/.exec(pdf.subarray(tableAt, tableAt + 40).toString('latin1'))
  if (!heading?.[1]) throw new Error('this PDF has no plain cross-reference table')
  const size = Number(heading[1])
  const entries = tableAt + heading[0].length
  const trailer = parseDictionary(pdf.subarray(entries + size * 20).toString('latin1'))

  const read = new Map<number, Dictionary>()

  return {
    tableAt,
    size,
    trailer,
    dictionary(number) {
      const known = read.get(number)
      if (known) return known
      if (!(number > 0 && number < size)) throw new Error(`this PDF has no object ${number}`)
      const at = Number(pdf.subarray(entries + number * 20, entries + number * 20 + 10).toString('latin1'))
      const end = pdf.indexOf('endobj', at)
      const found = parseDictionary(pdf.toString('latin1', at, end))
      read.set(number, found)
      return found
    },
  }
}

/** The object number in `12 0 R`. */
export function referenceIn(value: string | undefined, what: string): number {
  const number = /^\s*(\d+) 0 R\s*$/.exec(value ?? '')?.[1]
  if (!number) throw new Error(`this PDF has no reference for ${what}`)
  return Number(number)
}

/** All object numbers in an array of references. */
export const referencesIn = (array: string | undefined): readonly number[] =>
  [...(array ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))

export const writeDictionary = (entries: Iterable<readonly [string, string]>): string =>
  `<<${[...entries].map(([key, value]) => ` /${key} ${value}`).join('')} >>`

const keyPattern = /\/([^\s/<>[\]()]+)/y

/** The first dictionary in a text. Values that are dictionaries stay text. */
export function parseDictionary(text: string): Dictionary {
  const begin = text.indexOf('<<')
  if (begin < 0) throw new Error('this PDF lacks a dictionary where one must be')
  const entries = new Map<string, string>()
  let at = skipSpace(text, begin + 2)
  while (text[at] === '/') {
    keyPattern.lastIndex = at
    const key = keyPattern.exec(text)?.[1] ?? ''
    const valueAt = skipSpace(text, at + 1 + key.length)
    const end = endOfValue(text, valueAt)
    entries.set(key, text.slice(valueAt, end).trim())
    at = skipSpace(text, end)
  }
  if (!text.startsWith('>>', at)) throw new Error('this PDF has a dictionary that we cannot read')
  return entries
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 32) at++
  return at
}

const [open, close, left, right, leftArray, rightArray, slash, backslash] = [...'()<>[]/\\'].map((one) =>
  one.charCodeAt(0),
)

/** Where the value that begins at `from` ends: at the next key or at the end of the dictionary around it. */
function endOfValue(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === open) at = endOfString(text, at)
    else if (code === leftArray) depth++
    else if (code === rightArray) depth--
    else if (code === left && text.charCodeAt(at + 1) === left) {
      depth++
      at++
    } else if (code === right && text.charCodeAt(at + 1) === right) {
      if (depth === 0) return at
      depth--
      at++
    } else if (code === slash && depth === 0 && at > from) return at
  }
  throw new Error('this PDF has a dictionary without an end')
}

/** The closing parenthesis of a literal string. */
function endOfString(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === backslash) at++
    else if (code === open) depth++
    else if (code === close && --depth === 0) return at
  }
  throw new Error('this PDF has a text without an end')
}
