import { isPartialDay } from '#platform/formats/dates.ts'
import type { CertificateData } from './certificate.ts'

/**
 * What decides how a letter is built, without anything that it says: two documents of one template with the same text here
 * have the same headings, lists and tables, and so the same fate at the gate for accessibility (PDF/UA-1). `length`: of
 * everything that is printed; twice as much may take another page, and counts as another structure.
 */
export const structureOf = (template: string, data: CertificateData, length: number): string =>
  `${template} ${Math.floor(Math.log2(length))} ${shapeOf(data)}`

/** Of a value: which facts there are; of a list how long it is, and each kind of element once. */
function shapeOf(value: unknown, key = ''): string {
  if (typeof value === 'string') return shapeOfText(value, key)
  if (Array.isArray(value)) {
    const elements = new Set(value.map((one) => shapeOf(one)))
    return `[${value.length} ${[...elements].sort().join(' ')}]`
  }
  if (typeof value !== 'object' || value === null) return ''
  const entries = Object.entries(value).filter(([, fact]) => fact !== undefined)
  return `{${entries.map(([name, fact]) => `${name}:${shapeOf(fact, name)}`).join(' ')}}`
}

/** A template asks of a text only what kind of address or act it is, in which language, and what of a date is known. */
function shapeOfText(text: string, key: string): string {
  if (key === 'kind' || key === 'language') return text
  if (!isPartialDay(text)) return ''
  return text.endsWith('-00-00') ? 'year' : text.endsWith('-00') ? 'month' : 'day'
}
