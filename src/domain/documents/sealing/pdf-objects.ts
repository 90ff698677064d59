/** Reads the PDF that our own renderer made, also after seals and signatures: classic tables, no encryption, no object streams. */
export type PdfObjects = Readonly<{
  /** Where the last cross-reference table begins. */
  tableAt: number
  /** How many objects there are: the number of the next one. */
  size: number
  trailer: Dictionary
  /** The dictionary that is object `number`, as the last revision has it. */
  dictionary(number: number): Dictionary
}>

/** Entries of a dictionary as they are written, in their order. Keys without the slash. */
export type Dictionary = ReadonlyMap<string, string>

/** A run of numbered objects in a cross-reference table. */
type Run = Readonly<{ first: number; count: number; entries: number }>
type Table = Readonly<{ runs: readonly Run[]; trailer: Dictionary }>

/** A document with so many revisions is none of ours. */
const mostRevisions = 64
const entryLength = 20

/** @throws {Error} for a PDF of any other shape: a fault, because it is our own that we seal. */
export function readObjects(pdf: Buffer): PdfObjects {
  const tail = pdf.subarray(-1024).toString('latin1')
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const tables = tablesFrom(pdf, tableAt)
  const trailer = tables[0]?.trailer ?? new Map<string, string>()
  const size = Number(trailer.get('Size'))
  if (!Number.isInteger(size)) throw new Error('this PDF does not say how many objects it has')

  const read = new Map<number, Dictionary>()

  return {
    tableAt,
    size,
    trailer,
    dictionary(number) {
      const known = read.get(number)
      if (known) return known
      const at = placeOf(pdf, tables, number)
      const end = pdf.indexOf('endobj', at)
      const found = parseDictionary(pdf.toString('latin1', at, end))
      read.set(number, found)
      return found
    },
  }
}

/** The tables of all revisions, the last one first. */
function tablesFrom(pdf: Buffer, lastAt: number): readonly Table[] {
  const tables: Table[] = []
  for (let at = lastAt; tables.length < mostRevisions; ) {
    const table = tableAtPlace(pdf, at)
    tables.push(table)
    const previous = table.trailer.get('Prev')
    if (previous === undefined) return tables
    const earlier = Number(previous)
    if (!(earlier >= 0 && earlier < at)) break
    at = earlier
  }
  throw new Error('this PDF has revisions that we cannot read')
}

function tableAtPlace(pdf: Buffer, place: number): Table {
  const begin = pdf.subarray(place, place + 5).toString('latin1')
  if (!Number.isInteger(place) || !/^xref\s$/.test(begin))
    throw new Error('this PDF has no plain cross-reference table')
  const runs: Run[] = []
  let at = place + begin.length
  while (true) {
    const heading = /^(\d+) (\d+)\s*\n/.exec(pdf.subarray(at, at + 40).toString('latin1'))
    if (!heading) break
    const run = { first: Number(heading[1]), count: Number(heading[2]), entries: at + heading[0].length }
    runs.push(run)
    at = run.entries + run.count * entryLength
  }
  if (runs.length === 0 || pdf.subarray(at, at + 7).toString('latin1') !== 'trailer')
    throw new Error('this PDF has no plain cross-reference table')
  const end = pdf.indexOf('startxref', at)
  return { runs, trailer: parseDictionary(pdf.toString('latin1', at, end < 0 ? pdf.length : end)) }
}

function placeOf(pdf: Buffer, tables: readonly Table[], number: number): number {
  for (const { runs } of tables) {
    const run = runs.find(({ first, count }) => number >= first && number < first + count)
    if (!run) continue
    const entry = run.entries + (number - run.first) * entryLength
    const place = Number(pdf.subarray(entry, entry + 10).toString('latin1'))
    if (number > 0 && pdf[entry + 17] === 0x6e && place < pdf.length) return place
    break
  }
  throw new Error(`this PDF has no object ${number}`)
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
