import { randomBytes } from 'node:crypto'
import {
  type Dictionary,
  type PdfObjects,
  parseDictionary,
  readObjects,
  referenceIn,
  referencesIn,
  writeDictionary,
} from './pdf-objects.ts'

/** A PDF that only lacks its seal: the hexadecimal digits from `gapStart` (the `<`) to `gapEnd` (after the `>`). */
export type Prepared = Readonly<{ bytes: Buffer; gapStart: number; gapEnd: number }>

const rangeDigits = 10
const emptyRange = `/ByteRange [0 ${'0'.repeat(rangeDigits)} ${'0'.repeat(rangeDigits)} ${'0'.repeat(rangeDigits)}]`

/**
 * Appends to the PDF (not a byte of it changes) a signature field that permits no later change (DocMDP, level 1), with
 * room for a seal of `room` bytes. The claims of the document survive: the field is invisible (an empty rectangle needs
 * no appearance in PDF/A), prints, says what it is in words, and hangs in the structure tree as a form element.
 */
export function prepareSeal(
  pdf: Buffer,
  field: Readonly<{ signer: string; words: string; at: Date; room: number }>,
): Prepared {
  const objects = readObjects(pdf)
  const number = { seal: objects.size, widget: objects.size + 1, element: objects.size + 2 }
  const tree = treeOf(objects)
  const changed = new Map<number, string>([
    [tree.catalog, catalogWith(objects.dictionary(tree.catalog), number)],
    [tree.page, pageWith(objects.dictionary(tree.page), number.widget)],
    [tree.root, rootWith(tree.rootEntries, tree.nextKey, number.element)],
    [tree.document, documentWith(objects.dictionary(tree.document), number.element)],
    [number.widget, widget(field.words, tree, number.seal)],
    [number.element, formElement(field.words, tree, number.widget)],
  ])
  return append(pdf, objects, changed, { number: number.seal, text: sealDictionary(field), room: field.room })
}

type Tree = Readonly<{
  catalog: number
  page: number
  root: number
  rootEntries: Dictionary
  document: number
  nextKey: number
}>

function treeOf(objects: PdfObjects): Tree {
  const catalog = referenceIn(objects.trailer.get('Root'), 'its catalog')
  const entries = objects.dictionary(catalog)
  const root = referenceIn(entries.get('StructTreeRoot'), 'its structure')
  const rootEntries = objects.dictionary(root)
  const [document] = referencesIn(rootEntries.get('K'))
  const nextKey = Number(rootEntries.get('ParentTreeNextKey'))
  if (document === undefined || !Number.isInteger(nextKey))
    throw new Error('this PDF has a structure that we cannot read')
  let page = referenceIn(entries.get('Pages'), 'its pages')
  for (let depth = 0; depth < 20; depth++) {
    const [child] = referencesIn(objects.dictionary(page).get('Kids'))
    if (child === undefined) break
    page = child
  }
  return { catalog, page, root, rootEntries, document, nextKey }
}

function catalogWith(entries: Dictionary, number: { seal: number; widget: number }): string {
  const preferences = new Map(
    entries.has('ViewerPreferences') ? parseDictionary(entries.get('ViewerPreferences') ?? '') : [],
  )
  return writeDictionary(
    new Map([
      ...entries,
      ['MarkInfo', '<< /Marked true >>'],
      ['ViewerPreferences', writeDictionary(preferences.set('DisplayDocTitle', 'true'))],
      ['AcroForm', `<< /Fields [${number.widget} 0 R] /SigFlags 3 >>`],
      ['Perms', `<< /DocMDP ${number.seal} 0 R >>`],
    ]),
  )
}

const pageWith = (entries: Dictionary, widgetNumber: number): string =>
  writeDictionary(
    new Map([
      ...entries,
      [
        'Annots',
        `[${referencesIn(entries.get('Annots'))
          .map((one) => `${one} 0 R `)
          .join('')}${widgetNumber} 0 R]`,
      ],
      ['Tabs', '/S'],
    ]),
  )

function rootWith(entries: Dictionary, key: number, element: number): string {
  const numbers = /^\[(.*)\]$/s.exec(parseDictionary(entries.get('ParentTree') ?? '').get('Nums') ?? '')?.[1]
  if (numbers === undefined) throw new Error('this PDF has a parent tree that we cannot read')
  return writeDictionary(
    new Map([
      ...entries,
      ['ParentTree', `<< /Nums [${numbers} ${key} ${element} 0 R] >>`],
      ['ParentTreeNextKey', String(key + 1)],
    ]),
  )
}

const documentWith = (entries: Dictionary, element: number): string =>
  writeDictionary(
    new Map([
      ...entries,
      ['K', `[${[...referencesIn(entries.get('K')), element].map((one) => `${one} 0 R`).join(' ')}]`],
    ]),
  )

/** Without its end: what it holds last is the seal itself. */
function sealDictionary({ signer, at }: Readonly<{ signer: string; at: Date }>): string {
  const permission = '<< /Type /TransformParams /V /1.2 /P 1 >>'
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/Name ${textString(signer)} /M (D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`,
    `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams ${permission} >>]`,
    emptyRange,
  ].join(' ')
}

const widget = (words: string, tree: Tree, seal: number): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Zegel) /TU ${textString(words)} /Contents ${textString(words)} ` +
  `/F 132 /Rect [0 0 0 0] /P ${tree.page} 0 R /V ${seal} 0 R /StructParent ${tree.nextKey} >>`

const formElement = (words: string, tree: Tree, widgetNumber: number): string =>
  `<< /Type /StructElem /S /Form /P ${tree.document} 0 R /Pg ${tree.page} 0 R /Alt ${textString(words)} ` +
  `/K << /Type /OBJR /Pg ${tree.page} 0 R /Obj ${widgetNumber} 0 R >> >>`

/**
 * An incremental update: the changed objects, the seal with its gap, a table of only those, and a trailer that leads
 * back to the first. Everything is measured first and written once: this is done for every certificate.
 */
function append(
  pdf: Buffer,
  objects: PdfObjects,
  changed: ReadonlyMap<number, string>,
  seal: Readonly<{ number: number; text: string; room: number }>,
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
  const after = afterGap(objects, offsets, gapEnd)

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

function afterGap(objects: PdfObjects, offsets: ReadonlyMap<number, number>, gapEnd: number): string {
  const end = ' >>\nendobj\n'
  const numbers = [...offsets.keys()].sort((one, other) => one - other)
  const table = numbers.map((number) => `${number} 1\n${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`)
  const [original] = /\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]+>/.exec(objects.trailer.get('ID') ?? '') ?? []
  const trailer = new Map([
    ...objects.trailer,
    ['Size', String(Math.max(...numbers) + 1)],
    ['Prev', String(objects.tableAt)],
    ...(original ? [['ID', `[${original} <${randomBytes(16).toString('hex')}>]`] as const] : []),
  ])
  const tableAt = gapEnd + end.length
  return `${end}xref\n${table.join('')}trailer\n${writeDictionary(trailer)}\nstartxref\n${tableAt}\n%%EOF\n`
}

/** A PDF text string in UTF-16, so that every name can be written. */
const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
