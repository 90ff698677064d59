import { type Case, openCases } from '#domain/cases/index.ts'
import { namesOf } from '#domain/people/index.ts'
import { cityDay, showDate, showTime } from '#platform/formats/dates.ts'
import type { Tone } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import type { Site } from '../site.ts'
import type { Asked } from './desk.ts'

export const tones: Readonly<Record<string, Tone>> = {
  draft: 'attention',
  'awaiting-signatures': 'busy',
  'awaiting-payment': 'attention',
  submitted: 'busy',
  waiting: 'busy',
  'with-staff': 'attention',
  'awaiting-customer': 'busy',
  granted: 'good',
  refused: 'bad',
}

export const titleOf = (
  site: Pick<Site, 'catalogue'>,
  { product, version }: Pick<Case, 'product' | 'version'>,
): string => site.catalogue.get(product, version).title.nl

export type WaitingCase = Readonly<{ case: Case; name: string }>

/** Open cases with the names of the applicants, oldest first. */
export async function waitingCases(
  { context }: Pick<Asked, 'context'>,
  statuses: Parameters<typeof openCases>[1],
  { products = null, limit = 100 }: Readonly<{ products?: readonly string[] | null; limit?: number }> = {},
): Promise<readonly WaitingCase[]> {
  const cases = await openCases(context, statuses, { limit, products })
  const names = await namesOf(context, [...new Set(cases.map(({ applicant }) => applicant))])
  return cases.map((one) => ({ case: one, name: names.get(one.applicant)?.trim() || words.nameless }))
}

/** The time when it was today, else the day. */
export function shortWhen(at: Date, now = new Date()): string {
  return cityDay(at) === cityDay(now) ? showTime(at, 'nl').replace(' uur', '') : showDate(cityDay(at), 'nl')
}
