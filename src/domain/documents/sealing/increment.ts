import { type PdfObjects, writeDictionary } from './pdf-objects.ts'

/** A PDF that only lacks its seal: the hexadecimal digits from `gapStart` (the `<`) to `gapEnd` (after the `>`). */
export type Prepared = Readonly<{ bytes: Buffer; gapStart: number; gapEnd: number }>

const rangeDigits = 10
/** Stands in the text of a signature until it is known what it covers. */
export const emptyRange = `/ByteRange [0 ${'0'.repeat(rangeDigits)} ${'0'.repeat(rangeDigits)} ${'0'.repeat(rangeDigits)}]`

/**
 * An incremental update: the changed objects, the seal with its gap, a table of only those, and a trailer that leads
 * back to the first. Everything is measured first and written once: this is done for every certificate.
 */
export function append(
  pdf: Buffer,
  objects: PdfObjects,
  changed: ReadonlyMap<number, string>,
  seal: Readonly<{ number: number; text: string; room: number; revision: Buffer }>,
): Prepared {
  const offsets = new Map<number, number>()
  let before = pdf.at(-1) === 0x0a ? '' : '\n'
  for (const [number, text] of changed) {
    offsets.set(number, pdf.length + before.length)
    before += `${number} 0 obj\n${text}\nendobj\n`
  }
  offsets.set(seal.number, pdf.length + before.length)
  before += `${seal.number} 0 obj\n${seal.text} /Contents `
  const gapStart = pdf.length + before.length
  const gapEnd = gapStart + 2 + seal.room * 2
  const after = afterGap(objects, offsets, gapEnd, seal.revision)

  const bytes = Buffer.allocUnsafe(gapEnd + after.length)
  const digits = (value: number) => String(value).padEnd(rangeDigits, ' ')
  const range = `/ByteRange [0 ${digits(gapStart)} ${digits(gapEnd)} ${digits(after.length)}]`
  pdf.copy(bytes)
  bytes.write(before.replace(emptyRange, range), pdf.length, 'latin1')
  bytes.fill('0', gapStart, gapEnd)
  bytes.write('<', gapStart)
  bytes.write('>', gapEnd - 1)
  bytes.write(after, gapEnd, 'latin1')
  return { bytes, gapStart, gapEnd }
}

function afterGap(objects: PdfObjects, offsets: ReadonlyMap<number, number>, gapEnd: number, revision: Buffer): string {
  const end = ' >>\nendobj\n'
  const numbers = [...offsets.keys()].sort((one, other) => one - other)
  const table = numbers.map((number) => `${number} 1\n${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`)
  const [original] = /\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]+>/.exec(objects.trailer.get('ID') ?? '') ?? []
  const trailer = new Map([
    ...objects.trailer,
    ['Size', String(Math.max(objects.size, ...numbers.map((number) => number + 1)))],
    ['Prev', String(objects.tableAt)],
    ...(original ? [['ID', `[${original} <${revision.toString('hex')}>]`] as const] : []),
  ])
  const tableAt = gapEnd + end.length
  return `${end}xref\n${table.join('')}trailer\n${writeDictionary(trailer)}\nstartxref\n${tableAt}\n%%EOF\n`
}
