import { oneLine } from './kind.ts'

const words = { nl: ['Ja', 'Nee'], fr: ['Oui', 'Non'], en: ['Yes', 'No'] } as const

/** Kept as `yes` or `no`; to rules it is true or false. */
export const yesNo = oneLine({
  type: () => 'boolean',
  problems: (answer) => (answer === 'yes' || answer === 'no' ? [] : [{ code: 'forms/option' }]),
  value: (answer) => (answer === 'yes' ? true : answer === 'no' ? false : null),
  show: (answer, _, language) =>
    answer === 'yes' ? words[language][0] : answer === 'no' ? words[language][1] : answer,
})
