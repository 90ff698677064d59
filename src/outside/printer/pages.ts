/** How many pages a PDF has, as far as its page objects stand in it openly; null: they do not. */
export function pagesIn(pdf: Uint8Array): number | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? null
}
