import fc from 'fast-check'
import type { Field, FieldKind, Page } from './field.ts'

/** A question of a kind, with the bounds that the kind knows, sometimes. */
export function aField(kind: FieldKind, name = 'answer'): fc.Arbitrary<Field> {
  const base = { name, kind, label: { nl: 'Vraag' } }
  const some = <Value>(...values: readonly Value[]) => fc.constantFrom(undefined, ...values)
  switch (kind) {
    case 'text':
      return fc.oneof(
        fc.record({ min: some(1, 3), max: some(20, 200) }).map((bounds) => ({ ...base, ...bounds })),
        fc.constant({ ...base, pattern: '[1-9]-[A-Z]{3}-[0-9]{3}', example: '1-ABC-123' }),
      )
    case 'long-text':
      return fc.record({ min: some(1, 3), max: some(100, 2_000) }).map((bounds) => ({ ...base, ...bounds }))
    case 'choice':
    case 'choices': {
      const options = ['red', 'green', 'light-blue'].map((value) => ({ value, label: { nl: `Kleur ${value}` } }))
      const bounds = kind === 'choices' ? fc.record({ min: some(1, 2), max: some(2, 3) }) : fc.constant({})
      return bounds.map((found) => ({ ...base, options, ...found }))
    }
    case 'date':
      return fc
        .record({ earliest: some('1930-01-01', 'today'), latest: some('2060-01-01') })
        .map((bounds) => ({ ...base, ...bounds }))
    case 'number':
      return fc
        .record({ min: some(-5, 0), max: some(10, 1_000_000), decimals: some(1, 3) })
        .map((bounds) => ({ ...base, ...bounds }))
    case 'money':
      return fc.record({ min: some(-500, 100), max: some(1_000, 100_000) }).map((bounds) => ({ ...base, ...bounds }))
    case 'stretch':
      return fc.record({ min: some(1, 5), max: some(20, 60) }).map((bounds) => ({ ...base, ...bounds }))
    case 'file':
      return fc.record({ max: some(5_000_000), accept: some(['pdf'] as const) }).map((found) => ({ ...base, ...found }))
    default:
      return fc.constant(base)
  }
}

/** A form with questions that depend on others: on the same page, on an earlier page, on what is known. */
export const permitPages: readonly Page[] = [
  {
    slug: 'wagen',
    title: { nl: 'Uw wagen' },
    fields: [
      {
        name: 'plate',
        kind: 'text',
        label: { nl: 'Nummerplaat' },
        pattern: '[1-9]-[A-Z]{3}-[0-9]{3}',
        example: '1-ABC-123',
      },
      { name: 'companyCar', kind: 'yes-no', label: { nl: 'Is het een bedrijfswagen?' } },
      { name: 'employer', kind: 'text', label: { nl: 'Werkgever' }, when: 'companyCar = true' },
      {
        name: 'colour',
        kind: 'choice',
        label: { nl: 'Kleur' },
        optional: true,
        options: [
          { value: 'red', label: { nl: 'Rood' } },
          { value: 'other', label: { nl: 'Anders' } },
        ],
      },
      { name: 'shade', kind: 'text', label: { nl: 'Welke kleur?' }, when: 'colour = "other"' },
    ],
  },
  {
    slug: 'lease',
    title: { nl: 'Uw lease' },
    when: 'companyCar = true',
    fields: [
      { name: 'leased', kind: 'yes-no', label: { nl: 'Least uw werkgever de wagen?' } },
      { name: 'contract', kind: 'file', label: { nl: 'Contract' }, when: 'leased', accept: ['pdf'] },
    ],
  },
  {
    slug: 'adres',
    title: { nl: 'Uw adres' },
    fields: [
      { name: 'address', kind: 'address', label: { nl: 'Adres' }, when: 'person.hasAddress = false or age < 18' },
      { name: 'since', kind: 'date', label: { nl: 'Sinds wanneer?' }, latest: 'today' },
    ],
  },
]
