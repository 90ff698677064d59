import { compile, type Dictionary } from '../rules/index.ts'
import { dictionaryOf } from './answers.ts'
import type { Page } from './field.ts'
import type { FormMistake } from './form-mistakes.ts'

/** A page or a question with its condition, and the names of the questions that it decides on. */
type Place = Readonly<{ where: string; when?: string; decides: readonly string[]; before: ReadonlySet<string> }>

/** Conditions that do not compile, look ahead, or wait for each other. */
export function conditionMistakes(pages: readonly Page[], facts: Dictionary): readonly FormMistake[] {
  const dictionary = { ...dictionaryOf(pages), ...facts }
  const waitsFor = new Map<string, Set<string>>()
  const mistakes: FormMistake[] = []
  const ahead: (FormMistake & { from: readonly string[]; to: string })[] = []
  for (const { where, when, decides, before } of placesIn(pages)) {
    if (when === undefined) continue
    const compiled = compile(when, dictionary, 'boolean')
    if ('mistakes' in compiled) {
      mistakes.push(...compiled.mistakes.map(({ message, from }) => ({ where, what: `Teken ${from + 1}: ${message}` })))
      continue
    }
    const questions = compiled.rule.variables.filter((name) => !Object.hasOwn(facts, name))
    for (const name of decides) {
      waitsFor.set(name, new Set([...(waitsFor.get(name) ?? []), ...questions]))
    }
    for (const name of questions.filter((question) => !before.has(question))) {
      ahead.push({
        where,
        what: `De voorwaarde kijkt naar “${name}”, maar die vraag komt later.`,
        from: decides,
        to: name,
      })
    }
  }
  for (const { where, what, from, to } of ahead) {
    const circle = from.map((name) => pathBetween(to, name, waitsFor)).find((path) => path !== null)
    mistakes.push(
      circle ? { where, what: `De voorwaarden wachten op elkaar: ${[...circle, to].join(' → ')}.` } : { where, what },
    )
  }
  return mistakes
}

/** In the order in which they are asked; `before`: the questions that come first. */
function placesIn(pages: readonly Page[]): readonly Place[] {
  const before = new Set<string>()
  return pages.flatMap((page, at) => {
    const decides = page.fields.map(({ name }) => name)
    const whole: Place = {
      where: `pages.${at}.when`,
      when: page.when,
      decides,
      before: new Set(before),
    }
    const each = page.fields.map(({ name, when }, number): Place => {
      const place = { where: `pages.${at}.fields.${number}.when`, when, decides: [name], before: new Set(before) }
      before.add(name)
      return place
    })
    return [whole, ...each]
  })
}

/** The questions along which one waits for another; `null` when it does not. */
function pathBetween(
  from: string,
  to: string,
  waitsFor: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | null {
  const paths: string[][] = [[from]]
  const seen = new Set([from])
  for (let path = paths.shift(); path; path = paths.shift()) {
    const last = path.at(-1) ?? from
    if (last === to) return path
    for (const next of waitsFor.get(last) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      paths.push([...path, next])
    }
  }
  return null
}
