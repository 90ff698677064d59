/**
 * What rules reckon with. Days are strings `YYYY-MM-DD`, with 00 for what is not known; money is whole cents.
 * `null` or absent means unknown: it is never "no".
 */
export type Fact = boolean | number | string | null | readonly Fact[] | Readonly<{ [name: string]: Fact }>
export type Facts = Readonly<{ [name: string]: Fact | undefined }>

/** `oneOf`: text that can only be one of these, so that a misspelt option is found at publication. */
export type FactType =
  | 'boolean'
  | 'number'
  | 'text'
  | 'date'
  | Readonly<{ oneOf: readonly string[] }>
  | Readonly<{ list: FactType }>
  | Readonly<{ record: Readonly<Record<string, FactType>> }>

/** Every name that a rule may use, and what it holds. Names are letters, digits and underscores. */
export type Dictionary = Readonly<Record<string, FactType>>

export type Basic = 'boolean' | 'number' | 'text' | 'date' | 'list' | 'record'

export function basicOf(type: FactType): Basic {
  if (typeof type === 'string') return type
  if ('oneOf' in type) return 'text'
  return 'list' in type ? 'list' : 'record'
}

/** As an editor reads it: "een getal". */
export const inDutch: Readonly<Record<Basic, string>> = {
  boolean: 'ja of nee',
  number: 'een getal',
  text: 'tekst',
  date: 'een datum',
  list: 'een lijst',
  record: 'een groep gegevens',
}

/**
 * Takes a value for what the dictionary promises, else for unknown: a source that sends something else than agreed must
 * not turn into a yes or a no. An infinite number is no number.
 */
export function known(value: unknown, basic: Basic): Fact {
  switch (basic) {
    case 'boolean':
      return typeof value === 'boolean' ? value : null
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null
    case 'text':
      return typeof value === 'string' ? value : null
    case 'date':
      return isDayLike(value) ? value : null
    case 'list':
      return Array.isArray(value) ? value : null
    case 'record':
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fact) : null
  }
}

/** `....-..-..`: looked at by its marks only, since this runs for every comparison of every rule. */
export function isDayLike(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length === 10 && value.charCodeAt(4) === dash && value.charCodeAt(7) === dash
  )
}
const dash = 45
