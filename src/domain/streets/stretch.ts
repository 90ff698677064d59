import type { Answer } from '../forms/index.ts'

/**
 * A stretch of street side as somebody asks it: whole metres to the left and to the right of the door of an address, as seen
 * from the street with the face to the house. `opposite`: across the street, left and right seen from the same spot. One of both
 * may be negative: from 3 metres right of the door on, `left` is -3.
 */
export type Stretch = Readonly<{
  street: string
  number: string
  postcode: string
  municipality: string
  side: 'same' | 'opposite'
  left: number
  right: number
}>

/** In metres; more than 0 in what a form let through. */
export const lengthOf = ({ left, right }: Pick<Stretch, 'left' | 'right'>): number => left + right

/** The stretch in an answer of kind `stretch`; `null` when it is not complete. */
export function stretchIn(answer: Answer | undefined): Stretch | null {
  if (!answer || typeof answer === 'string' || Array.isArray(answer)) return null
  const part = (name: string) => String((answer as Readonly<Record<string, string | number | null>>)[name] ?? '')
  const [left, right] = [Number(part('left') || Number.NaN), Number(part('right') || Number.NaN)]
  const side = part('side')
  if (side !== 'same' && side !== 'opposite') return null
  const stretch = {
    street: part('street'),
    number: part('number'),
    postcode: part('postcode'),
    side,
    left,
    right,
  } as const
  const isComplete = stretch.street !== '' && stretch.number !== '' && stretch.postcode !== ''
  return isComplete && left + right > 0 ? { ...stretch, municipality: part('municipality') } : null
}
