import type { Words } from '#platform/words.ts'

export const fieldKinds = [
  'text',
  'long-text',
  'choice',
  'choices',
  'yes-no',
  'date',
  'number',
  'money',
  'national-number',
  'email',
  'phone',
  'iban',
  'plate',
  'address',
  'stretch',
  'file',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** A day that is a bound in a period (`YYYY-MM-DD`, both ends included): a day, `today`, or so many days from today. */
export type DatedBound = Readonly<{
  validFrom: string
  validTo?: string
  day: string
  /** The rule that says so. */
  source?: string
  toConfirm?: boolean
}>

/**
 * In this period (`YYYY-MM-DD`, both ends included) the paper may follow after the application was filed: within so many days of that day,
 * with a reminder after some of them.
 */
export type Following = Readonly<{
  validFrom: string
  validTo?: string
  days: number
  remindAfter: number
  /** The rule that says so. */
  source?: string
  toConfirm?: boolean
}>

export type Option = Readonly<{ value: string; label: Words; hint?: Words }>

/** One question. Pure data that survives JSON; what a kind can do stands in `kinds/<kind>.ts`. */
export type Field = Readonly<{
  name: string
  kind: FieldKind
  label: Words
  hint?: Words
  /** What the employee reads instead, where he fills it in for the client: default the same hint. */
  staffHint?: Words
  /** What it is called within a sentence, "uw nummerplaat": for what is said when the answer is wrong. */
  called?: Words
  /** Default: required. */
  optional?: boolean
  /** FEEL condition over earlier answers and facts; asked only when it holds. */
  when?: string
  /** choice, choices */
  options?: readonly Option[]
  /** text, long-text: characters; number: value; money: cents; choices: how many; stretch: metres; file: bytes. */
  min?: number
  max?: number
  /** text: a regular expression that the whole answer must match, and an example to show when it does not. */
  pattern?: string
  example?: string
  /** number: how many digits behind the comma at most. Default: none. */
  decimals?: number
  /** date: `YYYY-MM-DD`, `today`, or so many days from today: `today-1`, `today+1`. Where a rule says so, by date. */
  earliest?: string | readonly DatedBound[]
  latest?: string
  /** file: allowed kinds. */
  accept?: readonly ('pdf' | 'jpeg' | 'png' | 'heic')[]
  /** file: that it may come later, and how much later. Default: it belongs to what is filed. */
  follows?: readonly Following[]
  /** Autocomplete token of HTML, where one fits. */
  autocomplete?: string
}>

/** One subject a page. */
export type Page = Readonly<{ slug: string; title: Words; intro?: Words; when?: string; fields: readonly Field[] }>

/** An answer as JSON: text as typed (trimmed), lists for several choices, an object for address, stretch and file. */
export type Answer = string | readonly string[] | Readonly<Record<string, string | number | null>> | null
export type Answers = Readonly<Record<string, Answer>>

/** Wrong input, tied to a field: a value, never thrown. The text for `code` stands in ui/words. */
export type Problem = Readonly<{
  field: string
  /** Which input of it, where it has several: `day`, `postalCode`. The input's name is `field-part`. */
  part?: string
  code: `forms/${string}`
  facts?: Readonly<Record<string, string | number>>
}>
