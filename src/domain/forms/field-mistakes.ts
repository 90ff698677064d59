import { isDay } from '#platform/formats/dates.ts'
import { patternMistake, wholePattern } from '#platform/formats/pattern.ts'
import type { Words } from '#platform/words.ts'
import type { Dictionary } from '../rules/index.ts'
import { type Field, fieldKinds } from './field.ts'
import type { FormMistake } from './form-mistakes.ts'
import { isRelative } from './kinds/bound.ts'

/** What is wrong with one question of a definition. Conditions are looked at elsewhere: they need the whole form. */
export function fieldMistakes(field: Field, where: string, facts: Dictionary): readonly FormMistake[] {
  const parts = [
    ...nameMistakes(field, facts),
    ...optionMistakes(field),
    ...boundMistakes(field),
    ...patternMistakes(field),
    ...dateMistakes(field),
    ...followingMistakes(field),
  ]
  return [
    ...parts.map(([part, what]) => ({ where: `${where}.${part}`, what })),
    ...wordsMistakes(field.label, `${where}.label`),
    ...wordsMistakes(field.hint, `${where}.hint`),
    ...wordsMistakes(field.staffHint, `${where}.staffHint`),
    ...wordsMistakes(field.called, `${where}.called`),
    ...(field.options ?? []).flatMap(({ label, hint }, at) => [
      ...wordsMistakes(label, `${where}.options.${at}.label`),
      ...wordsMistakes(hint, `${where}.options.${at}.hint`),
    ]),
  ]
}

/** Dutch is the language of record: without it nothing is published. */
export function wordsMistakes(words: Words | undefined, where: string): readonly FormMistake[] {
  return words && words.nl.trim() === '' ? [{ where: `${where}.nl`, what: 'De Nederlandse woorden ontbreken.' }] : []
}

/** Which part of the definition, and what is wrong with it. */
type Mistake = readonly [part: string, what: string]

/** Words of the rules language, which would be read as such in a condition. */
const reserved = new Set(
  'and between date days duration else every false for function hours if in instance months not null of or return satisfies seconds some then time true years'.split(
    ' ',
  ),
)

function nameMistakes({ name, kind }: Field, facts: Dictionary): readonly Mistake[] {
  const mistakes: Mistake[] = []
  if (!/^[a-z][A-Za-z0-9]{0,59}$/.test(name))
    mistakes.push(['name', 'Begin met een kleine letter. Gebruik alleen letters en cijfers.'])
  if (reserved.has(name) || name in {})
    mistakes.push(['name', 'Deze naam is een woord van de regeltaal. Kies een andere.'])
  if (Object.hasOwn(facts, name)) mistakes.push(['name', 'Zo heet al een gegeven uit een bron. Kies een andere naam.'])
  if (!fieldKinds.includes(kind)) mistakes.push(['kind', 'Deze soort vraag bestaat niet.'])
  return mistakes
}

function optionMistakes({ kind, options = [] }: Field): readonly Mistake[] {
  if (kind !== 'choice' && kind !== 'choices') {
    return options.length > 0 ? [['options', 'Deze soort vraag heeft geen keuzes.']] : []
  }
  const values = options.map(({ value }) => value)
  const mistakes: Mistake[] = []
  if (options.length < 2) mistakes.push(['options', 'Geef minstens twee keuzes.'])
  if (new Set(values).size < values.length) mistakes.push(['options', 'Twee keuzes hebben dezelfde waarde.'])
  if (values.some((value) => !/^[\w.:-]{1,100}$/.test(value))) {
    mistakes.push(['options', 'De waarde van een keuze mag alleen letters, cijfers, punten en streepjes hebben.'])
  }
  return mistakes
}

function boundMistakes({ kind, min, max, options = [], decimals, accept }: Field): readonly Mistake[] {
  const mistakes: Mistake[] = []
  if (min !== undefined && max !== undefined && min > max) mistakes.push(['min', 'Het minimum ligt boven het maximum.'])
  if (kind === 'choices' && (min ?? 0) > options.length)
    mistakes.push(['min', 'Er zijn minder keuzes dan dit minimum.'])
  if (max !== undefined && max < 1 && kind !== 'number' && kind !== 'money')
    mistakes.push(['max', 'Met dit maximum past geen antwoord.'])
  if (kind === 'money' && [min, max].some((cents) => cents !== undefined && !Number.isInteger(cents))) {
    mistakes.push(['min', 'Schrijf bedragen in hele centen.'])
  }
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6)) {
    mistakes.push(['decimals', 'Kies 0 tot 6 cijfers achter de komma.'])
  }
  if (kind === 'file' && (accept ?? []).length === 0) mistakes.push(['accept', 'Zeg welke soorten bestanden mogen.'])
  return mistakes
}

function patternMistakes({ kind, pattern, example }: Field): readonly Mistake[] {
  if (pattern === undefined) return []
  if (kind !== 'text') return [['pattern', 'Alleen een korte tekst kan een patroon hebben.']]
  const mistake = patternMistake(pattern)
  if (mistake) return [['pattern', mistake]]
  if (!example) return [['example', 'Geef een voorbeeld: wie zich vergist, krijgt het te zien.']]
  return wholePattern(pattern).test(example) ? [] : [['example', 'Het voorbeeld past niet in het patroon.']]
}

function followingMistakes({ kind, follows }: Field): readonly Mistake[] {
  if (!follows) return []
  if (kind !== 'file') return [['follows', 'Alleen een papier kan later volgen.']]
  return follows.some(({ days, remindAfter }) => remindAfter >= days)
    ? [['follows', 'De herinnering komt vóór de laatste dag.']]
    : []
}

function dateMistakes({ kind, earliest, latest }: Field): readonly Mistake[] {
  if (kind !== 'date')
    return earliest || latest ? [['earliest', 'Alleen een datum heeft een vroegste of laatste dag.']] : []
  const first = typeof earliest === 'object' ? earliest.map(({ day }) => day) : earliest ? [earliest] : []
  const bounds = [...first.map((day) => ['earliest', day] as const), ...(latest ? [['latest', latest] as const] : [])]
  const wrong = bounds.filter(([, day]) => !isRelative(day) && !isDay(day))
  if (wrong.length > 0) return wrong.map(([part]) => [part, 'Schrijf een dag als 2021-09-06, of today, of today+1.'])
  if (!latest || isRelative(latest)) return []
  return first.some((day) => !isRelative(day) && day > latest)
    ? [['earliest', 'De vroegste dag ligt na de laatste.']]
    : []
}
