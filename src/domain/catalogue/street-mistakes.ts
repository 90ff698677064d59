import type { Field } from '../forms/index.ts'
import type { ProductMistake } from './definition.ts'
import { inDutch, periodMistakes } from './periods.ts'
import type { Product } from './product.ts'

/** What keeps a product from taking a piece of the street as it says. */
export function streetMistakes({ street, pages, validFrom }: Product): readonly ProductMistake[] {
  if (!street) return []
  const fields = new Map(pages.flatMap((page) => page.fields).map((field) => [field.name, field]))
  const { place, from, until, hours, signs, rules } = street
  return [
    ...asked(fields, place, 'stretch', 'street.place'),
    ...asked(fields, from, 'date', 'street.from'),
    ...asked(fields, until, 'date', 'street.until'),
    ...(hours ? [...asked(fields, hours, 'choice', 'street.hours'), ...hourMistakes(fields.get(hours))] : []),
    ...(signs ? asked(fields, signs, 'choice', 'street.signs') : []),
    ...periodMistakes(rules, validFrom).map((wrong) => ({
      where: 'street.rules',
      what: `Regels voor de straat: ${inDutch(wrong)}`,
    })),
  ]
}

function asked(
  fields: ReadonlyMap<string, Field>,
  name: string,
  kind: Field['kind'],
  where: string,
): readonly ProductMistake[] {
  const field = fields.get(name)
  if (!field) return [{ where, what: `De vraag ${name} staat niet in het formulier.` }]
  return field.kind === kind ? [] : [{ where, what: `De vraag ${name} is van een andere soort.` }]
}

const hourMistakes = (field: Field | undefined): readonly ProductMistake[] =>
  (field?.options ?? [])
    .filter(({ value }) => hoursIn(value) === null)
    .map(({ value }) => ({ where: 'street.hours', what: `Schrijf uren als 07:00-19:00, niet ${value}.` }))

/** `07:00-19:00`; `24:00` is the end of the day. `null`: something else. */
export function hoursIn(written: string): Readonly<{ from: string; until: string }> | null {
  const [, from = '', until = ''] =
    /^([01]\d:[0-5]\d|2[0-3]:[0-5]\d)-([01]\d:[0-5]\d|2[0-3]:[0-5]\d|24:00)$/.exec(written) ?? []
  return from < until ? { from, until } : null
}
