import { cleanLine } from '#platform/formats/text.ts'
import { inLanguage } from '#platform/words.ts'
import type { Answer } from '../field.ts'
import { type Kind, mistake } from '../kind.ts'

const listOf = (answer: Answer): readonly string[] => (Array.isArray(answer) ? (answer as readonly string[]) : [])

/** Several of the options, in the order of the definition. */
export const choices: Kind = {
  read(field, body) {
    const given = Object.hasOwn(body, field.name) ? body[field.name] : []
    const texts = (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'string')
    return [...new Set(texts.slice(0, 100).map((one) => cleanLine(one).slice(0, 200)))].filter((one) => one !== '')
  },
  problem(answer, field) {
    const chosen = listOf(answer)
    if (!chosen.every((one) => field.options?.some(({ value }) => value === one))) return mistake('forms/choose-some')
    if (field.min !== undefined && chosen.length < field.min) return mistake('forms/too-few', { min: field.min })
    if (field.max !== undefined && chosen.length > field.max) return mistake('forms/too-many', { max: field.max })
    return null
  },
  value: (answer) => listOf(answer),
  show(answer, field, language) {
    const labels = (field.options ?? []).filter(({ value }) => listOf(answer).includes(value))
    return labels.map(({ label }) => inLanguage(label, language)).join(', ')
  },
}
