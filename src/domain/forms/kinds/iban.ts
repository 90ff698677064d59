import { bareIban, ibanMistake, showIban } from '#platform/formats/iban.ts'
import { oneLine } from './kind.ts'

/** Kept without spaces, in capitals. */
export const iban = oneLine({
  type: () => 'text',
  kept: (typed) => (ibanMistake(typed) === null ? bareIban(typed) : typed),
  problems(answer) {
    const mistake = ibanMistake(answer)
    return mistake === null ? [] : [{ code: `forms/iban-${mistake}` }]
  },
  value: (answer) => (ibanMistake(answer) === null ? bareIban(answer) : null),
  show: readable,
  written: readable,
})

function readable(answer: string): string {
  return ibanMistake(answer) === null ? showIban(answer) : answer
}
