import { inflateSync } from 'node:zlib'

/** How many pages a PDF has, as far as its page objects can be found, openly or in compressed object streams; null: they cannot. */
export function pagesIn(pdf: Uint8Array): number | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const packed = [...text.matchAll(/\/ObjStm[^>]*>>\s*stream\r?\n/g)].map(({ 0: head, index }) => {
    const begin = index + head.length
    return unpacked(pdf.subarray(begin, text.indexOf('endstream', begin)))
  })
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? null
}

function unpacked(stream: Uint8Array): string {
  try {
    return inflateSync(stream, { maxOutputLength: 20_000_000 }).toString('latin1')
  } catch {
    // Packed otherwise: its pages are not known.
    return ''
  }
}
