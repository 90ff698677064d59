import { nationalNumberMistake } from '#platform/formats/national-number.ts'
import type { NamedByCard } from './index.ts'

/** Of the identity file of a Belgian card (DF01/4031): tag, length, and a value in UTF-8, one after the other. */
export const tag = { nationalNumber: 6, familyName: 7, givenNames: 8 } as const

/** Who an identity file is of; null: it is no identity file, or it is broken. What else it says is not looked at. */
export function identityIn(file: Uint8Array): NamedByCard | null {
  const fields = fieldsOf(file)
  const nationalNumber = fields?.get(tag.nationalNumber) ?? ''
  const [given = ''] = (fields?.get(tag.givenNames) ?? '').split(' ')
  const family = fields?.get(tag.familyName) ?? ''
  if (!/^\d{11}$/.test(nationalNumber) || nationalNumberMistake(nationalNumber) || family === '') return null
  return { nationalNumber, name: `${given} ${family}`.trim() }
}

/** Null: a length runs over the end. A length of 255 and more goes on in the next byte. */
function fieldsOf(file: Uint8Array): ReadonlyMap<number, string> | null {
  const fields = new Map<number, string>()
  let at = 0
  while (at < file.length) {
    const kind = file[at++] ?? 0
    // A card fills the rest of its file with zeros.
    if (kind === 0 && fields.size > 0) break
    let length = 0
    let step = 255
    while (step === 255) {
      const next = file[at++]
      if (next === undefined) return null
      step = next
      length += step
    }
    if (at + length > file.length) return null
    fields.set(kind, new TextDecoder().decode(file.subarray(at, at + length)))
    at += length
  }
  return fields
}
