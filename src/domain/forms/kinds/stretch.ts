import type { Language } from '#platform/words.ts'
import type { Answer } from '../field.ts'
import { partProblems } from './address.ts'
import { type FormBody, isEmpty, type Kind, typedIn, type Wrong } from './kind.ts'
import { partOf, partsIn } from './parts.ts'

/**
 * A stretch of street side, measured from the door of an address, as seen from the street with the face to the house: so many
 * whole metres to the left of it and so many to the right. One of both may be negative: then it begins beyond the door.
 */
const stretchParts = ['street', 'number', 'postcode', 'municipality', 'id', 'side', 'left', 'right'] as const
const sides = ['same', 'opposite'] as const
/** Further away another house is nearer. */
const furthest = 200

/** What the buttons beside the numbers do, a metre at a time. They post the form, and it comes back. */
const moves: Readonly<Record<string, Readonly<{ left: number; right: number }>>> = {
  left: { left: 1, right: -1 },
  right: { left: -1, right: 1 },
  longer: { left: 0, right: 1 },
  shorter: { left: 0, right: -1 },
}

export const stretch: Kind = {
  type: () => ({
    record: {
      street: 'text',
      number: 'text',
      postcode: 'text',
      municipality: 'text',
      side: { oneOf: sides },
      left: 'number',
      right: 'number',
      length: 'number',
      lane: 'text',
    },
  }),
  read(body, field) {
    const typed = partsIn(body, field, stretchParts)
    if (!typed) return undefined
    const id = /^[\w:/.#-]{1,200}$/.test(typed.id) ? typed.id : ''
    const metres = movedBy(moveIn(body, field.name), { left: asTyped(typed.left), right: asTyped(typed.right) })
    const answer = Object.fromEntries(
      Object.entries({ ...typed, id, ...metres }).map(([part, text]) => [part, text || null]),
    )
    return isEmpty({ ...answer, id: null }) ? null : answer
  },
  body: (answer, { name }) => Object.fromEntries(stretchParts.map((part) => [`${name}-${part}`, partOf(answer, part)])),
  problems(answer, { min = 1, max = furthest }) {
    const wrong = (['street', 'number', 'postcode', 'municipality'] as const).flatMap((part) =>
      partProblems(part, partOf(answer, part)),
    )
    if (!sides.some((side) => side === partOf(answer, 'side'))) wrong.push({ part: 'side', code: 'forms/stretch-side' })
    return [...wrong, ...metreProblems(answer, min, max)]
  },
  value(answer) {
    if (isEmpty(answer)) return null
    const [left, right] = [metresIn(answer, 'left'), metresIn(answer, 'right')]
    const text = (part: string) => partOf(answer, part) || null
    return {
      ...{ street: text('street'), number: text('number'), postcode: text('postcode') },
      municipality: text('municipality'),
      side: sides.find((side) => side === partOf(answer, 'side')) ?? null,
      ...{ left, right },
      length: left === null || right === null ? null : left + right,
      lane: laneOf(answer),
    }
  },
  show: (answer, _, language) => linesOf(answer, language).join('\n'),
  stays: (body, { name }) => moveIn(body, name) !== null,
}

const moveIn = (body: FormBody, name: string) => moves[typedIn(body, `${name}-move`) ?? ''] ?? null

/** `5`, `5 m` and `5 meter` are the same; anything else stays as it was typed. */
function asTyped(typed: string): string {
  const [, sign = '', digits] = /^([-−–]?)\s*0*(\d{1,4})\s*(?:m|meter|mètres?|metres?)?\.?$/i.exec(typed) ?? []
  if (digits === undefined) return typed
  return sign !== '' && digits !== '0' ? `-${digits}` : digits
}

function movedBy(move: (typeof moves)[string] | null, typed: Readonly<{ left: string; right: string }>) {
  const [left, right] = [Number(typed.left), Number(typed.right)]
  if (!move || !Number.isInteger(left) || !Number.isInteger(right)) return typed
  const moved = { left: left + move.left, right: right + move.right }
  // Of nothing there is nothing to shorten.
  return moved.left + moved.right < 1 ? typed : { left: String(moved.left), right: String(moved.right) }
}

function metresIn(answer: Answer, part: 'left' | 'right'): number | null {
  const written = partOf(answer, part)
  return /^-?\d{1,4}$/.test(written) ? Number(written) : null
}

function metreProblems(answer: Answer, min: number, max: number): readonly Wrong[] {
  const [left, right] = [metresIn(answer, 'left'), metresIn(answer, 'right')]
  const wrong = (['left', 'right'] as const).filter((part) => {
    const metres = metresIn(answer, part)
    return metres === null || Math.abs(metres) > furthest
  })
  if (left === null || right === null || wrong.length > 0)
    return wrong.map((part) => ({ part, code: 'forms/stretch-metres', facts: { part, max: furthest } }))
  const length = left + right
  if (length < min) return [{ part: 'right', code: 'forms/stretch-short', facts: { min } }]
  return length > max ? [{ part: 'right', code: 'forms/stretch-long', facts: { max, length } }] : []
}

/** `2600 Fruithoflaan, oneven huisnummers`: the side of the street on which it lies, by its house numbers. */
function laneOf(answer: Answer): string | null {
  const number = Number.parseInt(partOf(answer, 'number'), 10)
  const [street, postcode, side] = ['street', 'postcode', 'side'].map((part) => partOf(answer, part))
  if (!street || !postcode || Number.isNaN(number) || (side !== 'same' && side !== 'opposite')) return null
  return `${postcode} ${street}, ${(number % 2 === 0) === (side === 'same') ? 'even' : 'oneven'} huisnummers`
}

const words = {
  nl: {
    same: 'Aan de kant van dit huis',
    opposite: 'Aan de overkant van de straat',
    span: 'Van {from} tot {to}: {length} meter lang',
    left: '{metres} meter links van de deur',
    right: '{metres} meter rechts van de deur',
    door: 'de deur',
  },
  fr: {
    same: 'Du côté de cette maison',
    opposite: 'De l’autre côté de la rue',
    span: 'De {from} à {to} : {length} mètres de long',
    left: '{metres} m à gauche de la porte',
    right: '{metres} m à droite de la porte',
    door: 'la porte',
  },
  en: {
    same: 'On the side of this house',
    opposite: 'Across the street',
    span: 'From {from} to {to}: {length} metres long',
    left: '{metres} metres left of the door',
    right: '{metres} metres right of the door',
    door: 'the door',
  },
} as const

/** How a stretch is said; in braces what is filled in. */
export const stretchWords = (language: Language): Readonly<Record<keyof (typeof words)['nl'], string>> =>
  words[language]

/** `metres` to the right of the door, in words; to the left when negative. */
function spotIn(metres: number, language: Language): string {
  const { left, right, door } = words[language]
  if (metres === 0) return door
  return (metres < 0 ? left : right).replace('{metres}', String(Math.abs(metres)))
}

/** From where to where, in words: the picture for who does not see it. Empty while the numbers are not there. */
export function stretchInWords(answer: Answer, language: Language): string {
  const [left, right] = [metresIn(answer, 'left'), metresIn(answer, 'right')]
  if (left === null || right === null || left + right < 1) return ''
  return words[language].span
    .replace('{from}', spotIn(-left, language))
    .replace('{to}', spotIn(right, language))
    .replace('{length}', String(left + right))
}

function linesOf(answer: Answer, language: Language): readonly string[] {
  const [street, number, postcode, municipality, side] = ['street', 'number', 'postcode', 'municipality', 'side'].map(
    (part) => partOf(answer, part),
  )
  const typed = ['left', 'right'].map((part) => partOf(answer, part)).filter(Boolean)
  return [
    [street, number].filter(Boolean).join(' '),
    [postcode, municipality].filter(Boolean).join(' '),
    side === 'same' || side === 'opposite' ? words[language][side] : '',
    stretchInWords(answer, language) || typed.join(', '),
  ].filter((line) => line !== '')
}
