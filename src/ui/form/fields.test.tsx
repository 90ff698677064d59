import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { type Field, fieldKinds, revealedBy } from '#domain/forms/index.ts'
import { fields as everyKind } from '../gallery/samples.ts'
import { controlId, FormFields, type FormFieldsProps, problemLinks } from './fields.tsx'
import { datePartsOf } from './kinds/date.tsx'

const draw = (props: Partial<FormFieldsProps> & { fields: readonly Field[] }) =>
  renderToString(<FormFields language="nl" {...props} />)

const text: Field = { name: 'reason', kind: 'text', label: { nl: 'Waarvoor?', en: 'What for?' } }

describe('Every kind of field', () => {
  const named = (kind: string) => everyKind.find((field) => field.kind === kind)

  it.each(fieldKinds)('%s is drawn with a label or legend for each control', (kind) => {
    const field = named(kind)
    if (field === undefined) throw new Error(`no sample of ${kind}`)
    const html = draw({ fields: [field] })
    for (const id of idsOfControls(html)) expect(html).toContain(`for="${id}"`)
  })

  it.each(fieldKinds)('%s says at the field what is wrong, and the list on top leads there', (kind) => {
    const field = named(kind) as Field
    const props = { fields: [field], problems: [{ field: field.name, code: 'forms/missing' as const }] }
    const html = draw(props)
    const [link] = problemLinks({ ...props, language: 'nl' })

    expect(html).toContain(`id="${field.name}-error"`)
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${field.name}-error`))
    expect(link?.href).toBe(`#${controlId(field)}`)
    expect(idsOfControls(html)).toContain(controlId(field))
  })

  it.each(fieldKinds)('%s has no id twice on a page', (kind) => {
    const html = draw({
      fields: [named(kind) as Field],
      problems: [{ field: named(kind)?.name ?? '', code: 'forms/x' }],
    })
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('A field', () => {
  it('shows what was typed, whatever it is', () => {
    const html = draw({ fields: [text], answers: { reason: '"><script>مرحبا' } })
    expect(html).toContain('value="&quot;>&lt;script>مرحبا"')
    expect(html).not.toContain('<script')
  })

  it('is asked in the language of the page', () => {
    expect(draw({ fields: [text], language: 'en' })).toContain('What for?')
  })

  it('says when it need not be answered', () => {
    expect(draw({ fields: [{ ...text, optional: true }] })).toContain('(niet verplicht)')
    expect(draw({ fields: [text] })).not.toContain('niet verplicht')
  })

  it('can be the only question of a screen, and is its heading then', () => {
    expect(draw({ fields: [text], asHeading: true })).toContain('<h1')
  })

  it('takes a prefix before its ids, not before its name', () => {
    const html = draw({ fields: [text], idPrefix: 'b-' })
    expect(html).toContain('id="b-reason"')
    expect(html).toContain('name="reason"')
  })
})

describe('A date', () => {
  it('is three inputs, filled from the stored day', () => {
    expect(datePartsOf('1992-04-07')).toEqual({ day: '7', month: '4', year: '1992' })
  })

  it('keeps its parts as they were typed while it is not yet right', () => {
    expect(datePartsOf({ day: '31', month: '2', year: '92' })).toEqual({ day: '31', month: '2', year: '92' })
  })

  it('asks the browser for a birthday only where it is one', () => {
    const born: Field = { name: 'born', kind: 'date', label: { nl: 'Geboren' } }
    expect(draw({ fields: [born] })).not.toContain('bday')
    expect(draw({ fields: [{ ...born, autocomplete: 'bday' }] })).toContain('autocomplete="bday-day"')
  })
})

describe('A question that depends on a choice of the same page', () => {
  const car: Field = {
    name: 'car',
    kind: 'choice',
    label: { nl: 'Welke wagen?' },
    options: [
      { value: 'own', label: { nl: 'Mijn wagen' } },
      { value: 'other', label: { nl: 'Een andere' } },
    ],
  }
  const plate: Field = { name: 'plate', kind: 'text', label: { nl: 'Nummerplaat' }, when: 'car = "other"' }

  it('is drawn under its option, once', () => {
    const html = draw({ fields: [car, plate] })
    expect(html.match(/name="plate"/g)).toHaveLength(1)
    expect(html.indexOf('name="plate"')).toBeGreaterThan(html.indexOf('value="other"'))
    expect(html).toContain('govuk-radios__conditional')
  })

  it('is an ordinary question when the choice is on another page', () => {
    expect(revealedBy(plate, [plate])).toBeNull()
    expect(draw({ fields: [plate] })).toContain('name="plate"')
  })

  it('is an ordinary question when its condition says more', () => {
    expect(revealedBy({ ...plate, when: 'car = "other" and age > 17' }, [car, plate])).toBeNull()
    expect(revealedBy({ ...plate, when: 'car = "third"' }, [car, plate])).toBeNull()
  })
})

describe('The list of what is wrong', () => {
  it('follows the order of the page, one line a field, and ends with what has no field', () => {
    const second: Field = { ...text, name: 'second', label: { nl: 'Tweede' } }
    const links = problemLinks({
      fields: [text, second],
      language: 'nl',
      problems: [
        { field: 'elsewhere', code: 'forms/x' },
        { field: 'second', code: 'forms/x' },
        { field: 'reason', code: 'forms/x' },
        { field: 'reason', code: 'forms/y' },
      ],
    })
    expect(links.map(({ href }) => href)).toEqual(['#reason', '#second', undefined])
  })
})

/** Ids of what a person can fill in. */
const idsOfControls = (html: string): string[] =>
  [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
    .filter(([tag]) => !tag.includes('type="hidden"'))
    .map(([tag]) => /\bid="([^"]+)"/.exec(tag)?.[1] ?? 'no id')

describe('A paper that may come later', () => {
  const paper: Field = {
    ...{ name: 'proof', kind: 'file', label: { nl: 'Bewijs', fr: 'Preuve', en: 'Proof' } },
    follows: [{ validFrom: '2021-01-01', days: 14, remindAfter: 7 }],
  }

  it('can be promised, within its days', () => {
    expect(draw({ fields: [paper] })).toContain('Ik breng het later, binnen 14 dagen')
    expect(draw({ fields: [paper], language: 'fr' })).toContain('dans les 14 jours')
    expect(draw({ fields: [{ ...paper, follows: [] }] })).not.toContain('proof-later')
  })

  it('is no file once it is promised: one can still bring it now', () => {
    const html = draw({ fields: [paper], answers: { proof: { follows: 'yes' } } })
    expect(html).toContain('U brengt dit papier later.')
    expect(html).toContain('Ik breng het toch nu')
    expect(html).not.toContain('U voegde al toe')
    expect(html).not.toContain('Kies een ander bestand')
  })
})
