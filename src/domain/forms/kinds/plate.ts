import { readPlate, showPlate } from '#platform/formats/plate.ts'
import { oneLine } from './kind.ts'

/** A number plate of any country, in any spelling: kept as letters and digits alone. Which country it is of, is another question. */
export const plate = oneLine({
  type: () => 'text',
  kept: (typed) => readPlate(typed)?.plate ?? typed,
  problems: (answer) => (readPlate(answer) ? [] : [{ code: 'forms/plate' }]),
  value: (answer) => readPlate(answer)?.plate ?? null,
  show: showPlate,
  written: showPlate,
})
