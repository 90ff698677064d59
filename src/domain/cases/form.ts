import { type Facts, factDictionary, type Product } from '../catalogue/index.ts'
import {
  type Answers,
  askedPages,
  drawnFrom,
  fieldProblems,
  type Page,
  type Problem,
  type Scope,
} from '../forms/index.ts'

/** The form of one application with the answers so far: which pages are asked, and what is still wrong. */
export type OpenForm = Readonly<{
  pages: readonly Page[]
  problemsOf: (page: Page, now: Date) => readonly Problem[]
  /** The first page that is not right yet; null when all are. */
  firstOpen: (now: Date) => Page | null
  /** As it is drawn and read: also with what another choice on this page would ask. */
  page: (slug: string) => Page | null
  after: (page: Page) => Page | null
  before: (page: Page) => Page | null
}>

/** What the conditions of a form may ask: the facts of the case, in the city's dictionary. */
export const scopeOf = (facts: Facts): Scope => ({ facts, dictionary: factDictionary })

export function formOf(product: Product, answers: Answers, facts: Facts): OpenForm {
  const pages = askedPages(product.pages, answers, scopeOf(facts))
  const at = (page: Page) => pages.findIndex(({ slug }) => slug === page.slug)
  const problemsOf = (page: Page, now: Date) => fieldProblems(pages[at(page)]?.fields ?? [], answers, now)
  return {
    pages,
    problemsOf,
    firstOpen: (now) => pages.find((page) => problemsOf(page, now).length > 0) ?? null,
    page: (slug) => drawnFrom(product.pages, pages, slug),
    after: (page) => pages[at(page) + 1] ?? null,
    before: (page) => pages[at(page) - 1] ?? null,
  }
}
