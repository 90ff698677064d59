import { askedPages, problems, type Scope } from './asked.ts'
import type { Answers, Page } from './field.ts'
import { revealedBy } from './reveal.ts'

/**
 * The page as it is drawn: what is asked, and what would be asked if a choice on this same page were made otherwise, to be
 * shown under that choice without a script. `null`: this page is not asked.
 */
export function drawnPage(pages: readonly Page[], slug: string, answers: Answers, scope?: Scope): Page | null {
  return drawnFrom(pages, askedPages(pages, answers, scope), slug)
}

/** As `drawnPage`, where it is already known what is asked. */
export function drawnFrom(pages: readonly Page[], allAsked: readonly Page[], slug: string): Page | null {
  const asked = allAsked.find((page) => page.slug === slug)
  const whole = pages.find((page) => page.slug === slug)
  if (!asked || !whole) return null
  const drawn = new Set(asked.fields.map(({ name }) => name))
  for (const field of whole.fields) {
    const under = revealedBy(field, whole.fields)
    if (under && drawn.has(under.field)) drawn.add(field.name)
  }
  return { ...whole, fields: whole.fields.filter(({ name }) => drawn.has(name)) }
}

/** The page after this one where that follows from the form alone; `null`: check your answers; `undefined`: it depends on answers. */
export function plainNextPage(pages: readonly Page[], slug: string): Page | null | undefined {
  const next = pages[placeIn(pages)(slug) + 1]
  if (!next) return null
  const asksSurely = next.fields.length === 0 || next.fields.some(({ when }) => when === undefined)
  return next.when === undefined && asksSurely ? next : undefined
}

/** The page after this one; `null`: check your answers. A page that is no longer asked has a next one all the same. */
export function nextPage(pages: readonly Page[], slug: string, answers: Answers, scope?: Scope): Page | null {
  const place = placeIn(pages)
  return askedPages(pages, answers, scope).find((page) => place(page.slug) > place(slug)) ?? null
}

/** The page before this one; `null`: this is the first. */
export function previousPage(pages: readonly Page[], slug: string, answers: Answers, scope?: Scope): Page | null {
  const place = placeIn(pages)
  return askedPages(pages, answers, scope).findLast((page) => place(page.slug) < place(slug)) ?? null
}

/** Where to go on with a draft: the first asked page with something wrong or missing; `null`: check your answers. */
export function firstOpenPage(
  pages: readonly Page[],
  answers: Answers,
  { now, scope }: Readonly<{ now: Date; scope?: Scope }>,
): Page | null {
  const asked = askedPages(pages, answers, scope)
  return asked.find((page) => problems([page], answers, { now, scope, within: pages }).length > 0) ?? null
}

/** "Stap 2 van 4": counted over the pages that are asked with these answers. `null`: this page is not asked. */
export function progress(
  pages: readonly Page[],
  slug: string,
  answers: Answers,
  scope?: Scope,
): Readonly<{ step: number; of: number }> | null {
  const asked = askedPages(pages, answers, scope)
  const index = asked.findIndex((page) => page.slug === slug)
  return index < 0 ? null : { step: index + 1, of: asked.length }
}

const placeIn = (pages: readonly Page[]) => {
  return (slug: string): number => pages.findIndex((page) => page.slug === slug)
}
