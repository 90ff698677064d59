import { patternMistake, wholePattern } from '#platform/formats/pattern.ts'
import { dictionaryOf, type Field, type Page } from '../forms/index.ts'
import { compile, type Dictionary } from '../rules/index.ts'
import type { ProductMistake } from './definition.ts'
import { factDictionary } from './facts.ts'

/** What is wrong with the questions of a definition: nobody could answer them, or they look at what is not known yet. */
export function questionMistakes(pages: readonly Page[]): readonly ProductMistake[] {
  return pages.flatMap((page, at) => [
    ...whenMistakes(page.when, pages.slice(0, at), `pages.${at}.when`),
    ...page.fields.flatMap((field, number) => {
      const where = `pages.${at}.fields.${number}`
      const before = [...pages.slice(0, at), { ...page, fields: page.fields.slice(0, number) }]
      return [...whenMistakes(field.when, before, `${where}.when`), ...fieldMistakes(field, where)]
    }),
  ])
}

/** A condition may look at facts and at answers to earlier questions, and says yes or no. */
function whenMistakes(when: string | undefined, earlier: readonly Page[], where: string): readonly ProductMistake[] {
  if (when === undefined) return []
  const dictionary: Dictionary = { ...factDictionary, ...optionsOf(earlier) }
  const compiled = compile(when, dictionary, 'boolean')
  return 'mistakes' in compiled ? compiled.mistakes.map(({ message }) => ({ where, what: message })) : []
}

/** As the form has them, and a choice is one of its options: a misspelt option is found. */
function optionsOf(pages: readonly Page[]): Dictionary {
  const choices = pages
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === 'choice')
    .map(({ name, options = [] }) => [name, { oneOf: options.map(({ value }) => value) }] as const)
  return { ...dictionaryOf(pages), ...Object.fromEntries(choices) }
}

function fieldMistakes(field: Field, where: string): readonly ProductMistake[] {
  const wrong = (part: string, what: string): ProductMistake => ({ where: `${where}.${part}`, what })
  const mistakes: ProductMistake[] = []
  const values = field.options?.map(({ value }) => value) ?? []
  const choosing = field.kind === 'choice' || field.kind === 'choices'

  if (choosing && values.length < 2) mistakes.push(wrong('options', 'Geef minstens twee keuzes.'))
  if (!choosing && field.options) mistakes.push(wrong('options', 'Deze soort vraag heeft geen keuzes.'))
  if (new Set(values).size < values.length) mistakes.push(wrong('options', 'Twee keuzes hebben dezelfde waarde.'))
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) {
    mistakes.push(wrong('min', 'Het minimum ligt boven het maximum.'))
  }
  if (field.pattern !== undefined && field.kind !== 'text') {
    mistakes.push(wrong('pattern', 'Alleen een tekst kan een patroon hebben.'))
  }
  const costly = field.pattern === undefined ? null : patternMistake(field.pattern)
  if (costly) mistakes.push(wrong('pattern', costly))
  else if (field.pattern !== undefined && !wholePattern(field.pattern).test(field.example ?? '')) {
    mistakes.push(wrong('example', 'Het voorbeeld past niet in het patroon.'))
  }
  if (field.kind === 'file' && (field.accept ?? []).length === 0) {
    mistakes.push(wrong('accept', 'Zeg welke soorten bestanden mogen.'))
  }
  for (const part of ['earliest', 'latest'] as const) {
    const day = field[part]
    if (day !== undefined && day !== 'today' && !/^\d{4}-\d\d-\d\d$/.test(day)) {
      mistakes.push(wrong(part, 'Schrijf een dag als 2021-09-06, of today.'))
    }
  }
  return mistakes
}
