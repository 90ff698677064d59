import { awaitsPaper, type Case, followingPapers, paperFollows } from '#domain/cases/index.ts'
import { type Field, followingOn } from '#domain/forms/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Application } from './application.ts'

export type Standing = Pick<Case, 'status' | 'reason' | 'answers'>

/** The questions whose paper still has to come, after the application was filed. */
export function papersToCome({ case: subject, product }: Pick<Application, 'case' | 'product'>): readonly Field[] {
  if (subject.status !== 'awaiting-customer' && subject.status !== 'with-staff') return []
  const names = followingPapers(subject)
  return product.pages.flatMap(({ fields }) => fields).filter(({ name }) => names.includes(name))
}

/** Somebody asked the applicant something else than the papers that he promised: that comes before them. */
export const isAskedBesides = ({ status, reason }: Pick<Standing, 'status' | 'reason'>): boolean =>
  status === 'awaiting-customer' && reason !== paperFollows

/** The last paper is there, and the application has not gone on yet: it does so by itself. */
export const arePapersSettling = (subject: Standing): boolean =>
  subject.status === 'awaiting-customer' && subject.reason === paperFollows && followingPapers(subject).length === 0

/** The question that this address names, where its paper is awaited. Refuses `cases/no-paper-awaited`. */
export function awaitedField({ case: subject, product }: Pick<Application, 'case' | 'product'>, name: string): Field {
  const field = product.pages.flatMap(({ fields }) => fields).find((one) => one.name === name)
  if (!field || !awaitsPaper(subject, name)) throw new Refusal('conflict', 'cases/no-paper-awaited')
  return field
}

/**
 * How an application stands, in a few words: `statuses` by status, `toBring` where a promised paper is awaited, which is no question of ours.
 */
export function standShown(subject: Standing, statuses: Readonly<Record<string, string>>, toBring: string): string {
  if (arePapersSettling(subject)) return statuses['submitted'] ?? ''
  const awaits = subject.status === 'awaiting-customer' && !isAskedBesides(subject)
  return awaits ? toBring : (statuses[subject.status] ?? '')
}

/** The questions as they stand on `day` (`YYYY-MM-DD`): a paper follows as its term of that day says, or not. */
export const fieldsOn = (fields: readonly Field[], day: string): readonly Field[] =>
  fields.map((field) => {
    const term = followingOn(field, day)
    return field.follows ? { ...field, follows: term ? [term] : [] } : field
  })

/** It was promised already. */
export function withoutPromise({ follows: _, ...field }: Field): Field {
  return field
}
