import type { Answer, Field } from '#domain/forms/index.ts'

/** Choices on one screen, the one that shows more included. */
const mostChoices = 5

/** Where one is in a list that is shown a screen at a time. */
export type Handful<One> = Readonly<{ shown: readonly One[]; from: number; left: number }>

/** The part of a list that stands on one screen, from the place that was asked on. `most`: fewer where other choices stand beside it. */
export function handfulOf<One>(all: readonly One[], asked = '0', most = mostChoices): Handful<One> {
  const from = Math.max(0, Math.min(Math.floor(Number(asked)) || 0, all.length - 1))
  const rest = all.slice(from)
  const shown = rest.length <= most ? rest : rest.slice(0, most - 1)
  return { shown, from, left: rest.length - shown.length }
}

/** The screen before in the same list; from its first screen, what led to the list. `here`: its address without the place in it. */
export const before = ({ from }: Pick<Handful<unknown>, 'from'>, here: string, above: string): string =>
  from === 0 ? above : from < mostChoices ? here : `${here}?vanaf=${from - (mostChoices - 1)}`

/**
 * A question with more options than one screen has: the options of one screen, the one that was chosen before in sight. Several answers
 * at once stay together: what is not in sight would be left out.
 */
export function optionsOf(
  field: Field,
  answer: Answer | undefined,
  asked?: string,
): Handful<NonNullable<Field['options']>[number]> {
  const options = field.options ?? []
  if (field.kind !== 'choice') return { shown: options, from: 0, left: 0 }
  if (asked !== undefined) return handfulOf(options, asked)
  const chosen = options.findIndex(({ value }) => value === answer)
  let handful = handfulOf(options)
  while (handful.left > 0 && chosen >= handful.from + handful.shown.length) {
    handful = handfulOf(options, String(handful.from + handful.shown.length))
  }
  return handful
}
