import { inflateSync } from 'node:zlib'

/** How many pages a PDF has, as far as the root of its pages can be found, openly or in compressed object streams; null: they cannot. */
export function pagesIn(pdf: Uint8Array): number | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const packed = [...text.matchAll(/\/ObjStm[^>]*>>\s*stream\r?\n/g)].map(({ 0: head, index }) => {
    const begin = index + head.length
    return unpacked(pdf.subarray(begin, text.indexOf('endstream', begin)))
  })
  // The root counts them all. Page objects themselves stand in it again after each signature.
  const trees = [text, ...packed].join('\n').match(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g) ?? []
  const counts = trees.flatMap((one) => /\/Count\s+(\d+)/.exec(one)?.slice(1).map(Number) ?? [])
  return counts.length > 0 ? Math.max(...counts) : null
}

function unpacked(stream: Uint8Array): string {
  try {
    return inflateSync(stream, { maxOutputLength: 20_000_000 }).toString('latin1')
  } catch {
    // Packed otherwise: its pages are not known.
    return ''
  }
}
