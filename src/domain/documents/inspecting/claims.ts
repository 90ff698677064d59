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

export function claimsOf(pdf: Uint8Array): Claims {
  const text = Buffer.from(pdf).toString('latin1')
  const metadata = Buffer.from(/<\?xpacket begin[\s\S]*?<\?xpacket end/.exec(text)?.[0] ?? '', 'latin1').toString(
    'utf8',
  )
  const catalog = [...text.matchAll(/<<(?:(?!endobj)[\s\S])*?\/Type \/Catalog[\s\S]*?endobj/g)].at(-1)?.[0] ?? ''
  const part = /pdfaid:part>(\d)</.exec(metadata)?.[1]
  const descriptors = text.match(/\/Type \/FontDescriptor[\s\S]*?endobj/g) ?? []
  return {
    pdfa: part && `${part}${/pdfaid:conformance>(\w)</.exec(metadata)?.[1] ?? ''}`,
    title: /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(metadata)?.[1],
    language: /\/Lang \(([\w-]+)\)/.exec(catalog)?.[1],
    tagged: /\/MarkInfo\s*<<\s*\/Marked true/.test(catalog),
    structured: /\/StructTreeRoot \d+ 0 R/.test(catalog),
    showsTitle: /\/DisplayDocTitle true/.test(catalog),
    fontsNotEmbedded: descriptors
      .filter((one) => !/\/FontFile[23]? \d+ 0 R/.test(one))
      .map((one) => /\/FontName \/([^\s/]+)/.exec(one)?.[1] ?? 'nameless'),
    attachments: [...text.matchAll(/\/Type \/Filespec[\s\S]*?\/F \(([^)]*)\)/g)].map(([, name = '']) => name),
    seals: (text.match(/\/SubFilter \/ETSI\.CAdES\.detached/g) ?? []).length,
  }
}
