import type { Dictionary } from '../rules/index.ts'
import { conditionMistakes } from './condition-mistakes.ts'
import type { Page } from './field.ts'
import { fieldMistakes, wordsMistakes } from './field-mistakes.ts'

/** What is wrong with a form's definition: where (`pages.0.fields.2.when`), and what, in Dutch, for whoever edits it. */
export type FormMistake = Readonly<{ where: string; what: string }>

/** `facts`: what conditions may name besides the answers. An empty list: the form can be published. */
export function formMistakes(pages: readonly Page[], facts: Dictionary = {}): readonly FormMistake[] {
  const places = pages.flatMap((page, at) =>
    page.fields.map((field, number) => ({ field, where: `pages.${at}.fields.${number}` })),
  )
  const slugs = pages.map(({ slug }) => slug)
  const names = places.map(({ field }) => field.name)
  return [
    ...pages.flatMap((page, at) => pageMistakes(page, `pages.${at}`)),
    ...again(slugs).map((at) => ({ where: `pages.${at}.slug`, what: `Er is al een pagina “${slugs[at]}”.` })),
    ...places.flatMap(({ field, where }) => fieldMistakes(field, where, facts)),
    ...again(names).map((at) => ({ where: `${places[at]?.where}.name`, what: `Er is al een vraag “${names[at]}”.` })),
    ...conditionMistakes(pages, facts),
  ]
}

function pageMistakes({ slug, title, intro }: Page, where: string): readonly FormMistake[] {
  const shaped = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)
  return [
    ...(shaped ? [] : [{ where: `${where}.slug`, what: 'Gebruik alleen kleine letters, cijfers en streepjes.' }]),
    ...wordsMistakes(title, `${where}.title`),
    ...wordsMistakes(intro, `${where}.intro`),
  ]
}

/** The places of what was there before. */
function again(names: readonly string[]): readonly number[] {
  return [...names.keys()].filter((at) => names.indexOf(names[at] ?? '') < at)
}
