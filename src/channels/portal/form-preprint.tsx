import type { Answer, Field } from '#domain/forms/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { html, type Preprint, preprint } from '#ui/index.ts'
import type { Site, Visit } from '../site.ts'
import { waysShown } from '../ways.ts'
import { FormPage, type FormShown } from './form-page.tsx'

/** Kept until the ways in the footer change: once a minute. */
const kept = new WeakMap<object, Map<string, Preprint>>()
const most = 500

/**
 * A page of a form as everybody gets it who has nothing to put right: kept with gaps, filled in for who asks. Null: this page
 * holds what somebody typed or added, or is for a member of the household, and is drawn for him alone.
 */
export function preprintedForm(site: Site, visit: Visit, shown: FormShown): Buffer | null {
  const { visitor, language } = visit
  const { product, page, at, of, before, known, answers, about } = shown
  if (
    visitor.kind !== 'resident' ||
    about !== null ||
    !page.fields.every((field) => isListed(field, answers[field.name]))
  )
    return null
  const asked = page.fields.map(({ name }) => [name, answers[name] ?? null])
  const facts = known?.facts.map(({ label, value }) => [label, value === '']) ?? null
  const key = JSON.stringify([
    language,
    product.id,
    product.version,
    page.slug,
    at,
    of,
    before,
    facts,
    asked,
    cityDay(site.clock()),
  ])
  const fill = preprinted(waysShown(site, null, language), key, () => draw(site, visit, shown))
  const values: Record<string, string | number> = {
    case: shown.caseId,
    csrf: visitor.csrf,
    initials: visitor.initials,
    idle: visitor.deadlines.idleSeconds,
    absolute: visitor.deadlines.absoluteSeconds,
    asof: known?.asOf ?? '',
  }
  known?.facts.forEach(({ value }, index) => {
    values[`fact${index}`] = value
  })
  return fill(values)
}

function preprinted(ways: object, key: string, drawn: () => Preprint): Preprint {
  const forms = kept.get(ways) ?? new Map<string, Preprint>()
  const fill = forms.get(key) ?? drawn()
  if (forms.size >= most) forms.clear()
  forms.set(key, fill)
  kept.set(ways, forms)
  return fill
}

/** The page with gaps for everything that is somebody's; of the answers only those that the definition offers. */
function draw(site: Site, { language }: Visit, shown: FormShown): Preprint {
  const { page, answers, known } = shown
  return preprint((gap) => {
    const caseId = gap<string>('case')
    const deadlines = { idleSeconds: gap<number>('idle'), absoluteSeconds: gap<number>('absolute') }
    const path = `/aanvraag/${caseId}/${page.slug}`
    const visitor = {
      kind: 'resident',
      csrf: gap<string>('csrf'),
      initials: gap<string>('initials'),
      deadlines,
    } as const
    const facts = known?.facts.map(({ label, value }, index) => ({
      label,
      value: value && gap<string>(`fact${index}`),
    }))
    const form: FormShown = {
      ...shown,
      caseId,
      answers: Object.fromEntries(page.fields.map(({ name }) => [name, answers[name] ?? null])),
      known: known && { facts: facts ?? [], asOf: gap('asof') },
    }
    return html(<FormPage site={site} visit={{ visitor, language, path }} shown={form} problems={[]} />)
  })
}

/** Not answered, or with one of the answers that the question offers. */
function isListed(field: Field, answer: Answer | undefined): boolean {
  if (field.kind === 'file') return false
  if (answer === undefined || answer === null) return true
  const { options = [], kind } = field
  return kind === 'yes-no' ? answer === 'yes' || answer === 'no' : options.some(({ value }) => value === answer)
}
