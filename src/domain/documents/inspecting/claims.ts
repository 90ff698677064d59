/** What a PDF of ours says of itself, read from its bytes; the last revision counts. Ours have no object streams. */
export type Claims = Readonly<{
  /** `2A`, `3A`; PDF/A part and conformance from the XMP metadata. */
  pdfa: string | undefined
  /** The title in the metadata. */
  title: string | undefined
  language: string | undefined
  tagged: boolean
  structured: boolean
  showsTitle: boolean
  /** Names of fonts without a program in the file. */
  fontsNotEmbedded: readonly string[]
  /** Names of files attached as data. */
  attachments: readonly string[]
  seals: number
}>

/** This is done for every certificate: searches for words, and looks with patterns only where a word was found. */
export function claimsOf(pdf: Uint8Array): Claims {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1')
  const metadata = Buffer.from(between(text, '<?xpacket begin', '<?xpacket end'), 'latin1').toString('utf8')
  const catalog = objectAround(text, text.lastIndexOf('/Type /Catalog'))
  const part = /pdfaid:part>(\d)</.exec(metadata)?.[1]
  return {
    pdfa: part && `${part}${/pdfaid:conformance>(\w)</.exec(metadata)?.[1] ?? ''}`,
    title: unescaped(/<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(metadata)?.[1]),
    language: /\/Lang \(([\w-]+)\)/.exec(catalog)?.[1],
    tagged: /\/MarkInfo\s*<<\s*\/Marked true/.test(catalog),
    structured: /\/StructTreeRoot \d+ 0 R/.test(catalog),
    showsTitle: /\/DisplayDocTitle true/.test(catalog),
    fontsNotEmbedded: objectsWith(text, '/Type /FontDescriptor')
      .filter((one) => !/\/FontFile[23]? \d+ 0 R/.test(one))
      .map((one) => /\/FontName \/([^\s/]+)/.exec(one)?.[1] ?? 'nameless'),
    attachments: objectsWith(text, '/Type /Filespec').map((one) => /\/F \(([^)]*)\)/.exec(one)?.[1] ?? 'nameless'),
    seals: placesOf(text, '/SubFilter /ETSI.CAdES.detached').length,
  }
}

const unescaped = (xml: string | undefined): string | undefined =>
  xml?.replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => entities[name] ?? '')
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function between(text: string, begin: string, end: string): string {
  const from = text.indexOf(begin)
  return from < 0 ? '' : text.slice(from, text.indexOf(end, from))
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

/** The text of the object in which a place lies; empty for no place. */
const objectAround = (text: string, at: number): string =>
  at < 0 ? '' : text.slice(text.lastIndexOf(' obj', at), text.indexOf('endobj', at))

const objectsWith = (text: string, word: string): string[] => placesOf(text, word).map((at) => objectAround(text, at))
