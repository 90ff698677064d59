/** What a key does that writes nothing itself. */
export const acts = ['shift', 'back', 'space', 'signs', 'letters', 'enter', 'hide'] as const
export type Act = (typeof acts)[number]
/** One sign that is written, or what it does in braces: `{back}`. */
export type Key = string
export type Board = readonly (readonly Key[])[]

const letters = (last: readonly Key[]): Board => [
  [...'1234567890'],
  [...'azertyuiop'],
  [...'qsdfghjklm'],
  ['{shift}', ...'wxcvbn', "'", '-', '{back}'],
  ['{signs}', ...last, '{hide}'],
]

/** Letters of names in Belgium that have no key of their own, and signs. */
const signs: Board = [
  [...'éèëêçàâïîô'],
  [...'öüäñşğıłøß'],
  [...'/:;?!&+()€'],
  ['{shift}', ...'"*%=#', '’', '-', '_', '{back}'],
  ['{letters}', ',', '{space}', '.', '{hide}'],
]

const numbers = (sign: Key): Board => [[...'123'], [...'456'], [...'789'], [sign, '0', '{back}']]

/** What the field asks for, by its own mode (`inputmode`, else its type). */
export type Asks = 'text' | 'email' | 'numeric' | 'decimal' | 'tel' | 'lines'

export function boardFor(asks: Asks, page: 'letters' | 'signs' = 'letters'): Board {
  if (asks === 'numeric') return numbers('{hide}')
  if (asks === 'decimal') return numbers(',')
  if (asks === 'tel') return numbers('+')
  if (page === 'signs') return signs
  if (asks === 'email') return letters(['@', '_', '.', '{space}'])
  return letters(asks === 'lines' ? [',', '{space}', '.', '{enter}'] : [',', '{space}', '.'])
}

export const actOf = (key: Key): Act | null => acts.find((act) => key === `{${act}}`) ?? null

type Text = Readonly<{ value: string; from: number; to: number }>

/** The text after a key: `from` and `to` are what is marked, or where one writes. */
export function afterKey(
  { value, from, to }: Text,
  written: string | 'back',
  longest = Number.POSITIVE_INFINITY,
): Text {
  const isBack = written === 'back'
  const start = isBack && from === to ? Math.max(0, from - 1) : from
  const put = isBack ? '' : written
  const next = value.slice(0, start) + put + value.slice(to)
  if (next.length > longest) return { value, from, to }
  return { value: next, from: start + put.length, to: start + put.length }
}
