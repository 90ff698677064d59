/** One figure: `ratio` is value / besideValue where there is something beside it; `ok` says whether it meets `bar`. */
export type Row = Readonly<{
  name: string
  value: number
  unit: string
  beside: string | null
  besideValue: number | null
  ratio: number | null
  bar: string
  ok: boolean
}>

/** A figure that is judged by its ratio to what is beside it. */
export function besideRow(
  name: string,
  unit: string,
  value: number,
  beside: string,
  besideValue: number,
  atLeast: number,
): Row {
  const ratio = value / besideValue
  return { name, value, unit, beside, besideValue, ratio, bar: `ratio >= ${atLeast}`, ok: ratio >= atLeast }
}

/** A figure with nothing beside it. */
export function aloneRow(
  name: string,
  unit: string,
  value: number,
  bar: Readonly<{ atLeast: number } | { atMost: number }>,
): Row {
  const ok = 'atLeast' in bar ? value >= bar.atLeast : value <= bar.atMost
  return {
    name,
    value,
    unit,
    beside: null,
    besideValue: null,
    ratio: null,
    bar: 'atLeast' in bar ? `>= ${bar.atLeast}` : `<= ${bar.atMost}`,
    ok,
  }
}
