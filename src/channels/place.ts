import type { Field, Page, Problem } from '#domain/forms/index.ts'
import { placeProblems } from '#domain/streets/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { Application } from './application.ts'
import type { Site } from './site.ts'

/**
 * What is wrong with the place in the street that an application asks, now: too soon, taken, nowhere. `fields`: only what these
 * questions can put right; without them everything, as it is looked at before somebody signs.
 */
export async function streetProblems(
  site: Site,
  context: OpenContext,
  { product, case: subject }: Pick<Application, 'product' | 'case'>,
  fields?: readonly Field[],
): Promise<readonly Problem[]> {
  const { street } = product
  const isAsked = fields?.some(({ name }) => [street?.place, street?.from, street?.until].includes(name)) ?? true
  if (!street || !isAsked) return []
  const problems = await placeProblems(context, site.streets, product, subject.answers)
  return problems.filter(({ field }) => fields?.some(({ name }) => name === field) ?? true)
}

/** The page on which the first of these problems can be put right; `null`: there are none. */
export function pageOf({ form }: Pick<Application, 'form'>, [first]: readonly Problem[]): Page | null {
  return form.pages.find((page) => page.fields.some(({ name }) => name === first?.field)) ?? null
}
