import type { Coded, PartialDate, PersonName } from './consulted.ts'
import { childAt, childrenOf, textAt, type XmlElement } from './xml.ts'

/**
 * A day as the register writes it, `00` for what is not known: `1985-00-00`, `1985-04`, `1985`. A time zone is dropped. `undefined`
 * when nothing is known of it.
 */
export function partialDate(text: string | undefined): PartialDate | undefined {
  const [, year, month = '00', day = '00'] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text ?? '') ?? []
  if (!year || year === '0000' || Number(month) > 12 || Number(day) > 31) return undefined
  return `${year}-${month}-${day}`
}

/** The day from which something holds. */
export const sinceOf = (element: XmlElement | undefined): { since?: PartialDate } =>
  definite('since', partialDate(element?.attributes.DatumBegin))

/** `{ [name]: value }`, or nothing: what a source left out is absent, never empty. */
export function definite<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value }
}

/** A code with its text: the message's own, else the code list's. `undefined` without a code. */
export function codedFrom(element: XmlElement | undefined, list: Readonly<Record<string, string>>): Coded | undefined {
  const code = textAt(element, 'Code')
  if (code === undefined) return undefined
  return { code, ...definite('words', textAt(element, 'Omschrijving') ?? list[code]) }
}

/** Names in the order of the source; somebody may have no given name, or no family name. */
export function nameFrom(element: XmlElement | undefined): PersonName | undefined {
  if (!element) return undefined
  const texts = (list: string, item: string) =>
    childrenOf(childAt(element, list), item).flatMap(({ text }) => (text === '' ? [] : [text]))
  const name = { given: texts('Voornamen', 'Voornaam'), family: texts('Achternamen', 'Achternaam') }
  return name.given.length + name.family.length > 0 ? name : undefined
}

/** The code decides: texts beside it are known to differ. */
export function genderFrom(element: XmlElement | undefined): 'male' | 'female' | 'unknown' | undefined {
  const code = textAt(element, 'Code')
  if (code === undefined) return undefined
  return code === '1' ? 'male' : code === '2' ? 'female' : 'unknown'
}
