import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, posted } from '../kind.ts'

const words = { nl: ['Ja', 'Nee'], fr: ['Oui', 'Non'], en: ['Yes', 'No'] } as const

export const yesNo: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).slice(0, 20),
  problem: (answer) => (answer === 'yes' || answer === 'no' ? null : mistake('forms/yes-or-no')),
  value: (answer) => (answer === 'yes' ? true : answer === 'no' ? false : null),
  show: (answer, _field, language) => words[language][answer === 'yes' ? 0 : 1],
}
