import { cleanLine } from '#platform/formats/text.ts'
import type { Answer } from '../field.ts'
import { isOption, optionText } from './choice.ts'
import type { Kind } from './kind.ts'

/** More than this many values under one name are not of a form of ours. */
const most = 500

/**
 * Several of the options. A browser sends nothing for a group without a tick: the form has an empty hidden input of the same
 * name before it, so that "none" is told from "not on this page".
 */
export const choices: Kind = {
  type: ({ options = [] }) => ({ list: { oneOf: options.map(({ value }) => value) } }),
  read(body, { name, options = [] }) {
    if (!Object.hasOwn(body, name)) return undefined
    const sent: unknown = body[name]
    const typed = (Array.isArray(sent) ? sent.slice(0, most) : [sent]).filter((one) => typeof one === 'string')
    const values = new Set(typed.map(cleanLine).filter((one) => one !== ''))
    const known = options.map(({ value }) => value).filter((value) => values.has(value))
    const all = [...known, ...[...values].filter((value) => !known.includes(value))]
    return all.length > 0 ? all : null
  },
  body: (answer, { name }) => ({ [name]: ['', ...listOf(answer)] }),
  problems(answer, field) {
    const { min = 0, max = Number.POSITIVE_INFINITY } = field
    const values = listOf(answer)
    if (values.length === 0 || values.some((value) => !isOption(value, field))) return [{ code: 'forms/option' }]
    if (values.length < min) return [{ code: 'forms/too-few', facts: { min } }]
    return values.length > max ? [{ code: 'forms/too-many', facts: { max } }] : []
  },
  value(answer, field) {
    const values = listOf(answer)
    return values.length > 0 && values.every((value) => isOption(value, field)) ? values : null
  },
  show: (answer, field, language) =>
    listOf(answer)
      .map((value) => optionText(value, field, language))
      .join('\n'),
}

const listOf = (answer: Answer): readonly string[] =>
  Array.isArray(answer) ? answer.filter((one: unknown) => typeof one === 'string') : []
