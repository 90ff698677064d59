import { randomBytes } from 'node:crypto'
import { append, emptyRange, type Prepared } from './increment.ts'
import {
  type Dictionary,
  type PdfObjects,
  parseDictionary,
  readObjects,
  referenceIn,
  referencesIn,
  writeDictionary,
} from './pdf-objects.ts'

/** What a field of a signature says of itself. `room`: bytes for what is put in. `revision`: marks this revision; random when left out. */
export type FieldWords = Readonly<{ signer: string; words: string; at: Date; room: number; revision?: Buffer }>

/** What may still be done with a document after its seal: `closed` nothing; `open` only signatures of persons. */
export type AfterSeal = 'closed' | 'open'

/**
 * Appends the city's seal to a PDF (not a byte of it changes): a signature field that says what may still be done
 * (DocMDP: level 1 nothing; level 2, an open seal, signatures of persons), with room for a seal of `room` bytes. The
 * claims of the document survive: the field is invisible (an empty rectangle needs no appearance in PDF/A), prints, says
 * what it is in words, and hangs in the structure tree as a form element.
 * @throws {Error} for a document that has a seal.
 */
export function prepareSeal(pdf: Buffer, field: FieldWords, after: AfterSeal = 'closed'): Prepared {
  const objects = readObjects(pdf)
  if (signaturesOf(objects).length > 0) throw new Error('this PDF has a seal already')
  return withField(pdf, objects, field, { name: 'Zegel', permits: after })
}

/**
 * Appends room for the signature of a person to a document with an open seal, after those that are there. The same words,
 * time, room and `revision` give the same bytes: who checks a file makes each revision again and compares.
 * @throws {Error} for a document without an open seal.
 */
export function prepareSignature(pdf: Buffer, field: FieldWords): Prepared {
  const objects = readObjects(pdf)
  const before = signaturesOf(objects)
  if (before.length === 0 || !isOpen(objects)) throw new Error('this PDF has no open seal')
  return withField(pdf, objects, field, { name: `Handtekening ${before.length}` })
}

type Kind = Readonly<{ name: string; permits?: AfterSeal }>

function withField(pdf: Buffer, objects: PdfObjects, field: FieldWords, kind: Kind): Prepared {
  const number = { seal: objects.size, widget: objects.size + 1, element: objects.size + 2 }
  const tree = treeOf(objects)
  const changed = new Map<number, string>([
    [tree.catalog, catalogWith(objects, tree.catalog, number, kind)],
    [tree.page, pageWith(objects.dictionary(tree.page), number.widget)],
    [tree.root, rootWith(tree.rootEntries, tree.nextKey, number.element)],
    [tree.document, documentWith(objects.dictionary(tree.document), number.element)],
    [number.widget, widget(kind.name, field.words, tree, number.seal)],
    [number.element, formElement(field.words, tree, number.widget)],
  ])
  return append(pdf, objects, changed, {
    number: number.seal,
    text: signatureDictionary(field, kind),
    room: field.room,
    revision: field.revision ?? randomBytes(16),
  })
}

const catalogOf = (objects: PdfObjects): Dictionary =>
  objects.dictionary(referenceIn(objects.trailer.get('Root'), 'its catalog'))

/** The fields that are there: the seal first. */
function signaturesOf(objects: PdfObjects): readonly number[] {
  const form = catalogOf(objects).get('AcroForm')
  return form === undefined ? [] : referencesIn(parseDictionary(form).get('Fields'))
}

function isOpen(objects: PdfObjects): boolean {
  const permissions = parseDictionary(catalogOf(objects).get('Perms') ?? '<< >>')
  const seal = objects.dictionary(referenceIn(permissions.get('DocMDP'), 'its seal'))
  return /\/DocMDP \/TransformParams << \/Type \/TransformParams \/V \/1\.2 \/P 2 >>/.test(seal.get('Reference') ?? '')
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

function catalogWith(
  objects: PdfObjects,
  catalog: number,
  number: { seal: number; widget: number },
  kind: Kind,
): string {
  const entries = objects.dictionary(catalog)
  const fields = [...signaturesOf(objects), number.widget].map((one) => `${one} 0 R`).join(' ')
  const form = ['AcroForm', `<< /Fields [${fields}] /SigFlags 3 >>`] as const
  if (!kind.permits) return writeDictionary(new Map([...entries, form]))
  const preferences = new Map(
    entries.has('ViewerPreferences') ? parseDictionary(entries.get('ViewerPreferences') ?? '') : [],
  )
  return writeDictionary(
    new Map([
      ...entries,
      ['MarkInfo', '<< /Marked true >>'],
      ['ViewerPreferences', writeDictionary(preferences.set('DisplayDocTitle', 'true'))],
      form,
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
function signatureDictionary({ signer, at }: FieldWords, { permits }: Kind): string {
  const permission = `<< /Type /TransformParams /V /1.2 /P ${permits === 'open' ? 2 : 1} >>`
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/Name ${textString(signer)} /M (D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`,
    ...(permits ? [`/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams ${permission} >>]`] : []),
    emptyRange,
  ].join(' ')
}

const widget = (name: string, words: string, tree: Tree, seal: number): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /TU ${textString(words)} /Contents ${textString(words)} ` +
  `/F 132 /Rect [0 0 0 0] /P ${tree.page} 0 R /V ${seal} 0 R /StructParent ${tree.nextKey} >>`

const formElement = (words: string, tree: Tree, widgetNumber: number): string =>
  `<< /Type /StructElem /S /Form /P ${tree.document} 0 R /Pg ${tree.page} 0 R /Alt ${textString(words)} ` +
  `/K << /Type /OBJR /Pg ${tree.page} 0 R /Obj ${widgetNumber} 0 R >> >>`

/** A PDF text string in UTF-16, so that every name can be written. */
const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
