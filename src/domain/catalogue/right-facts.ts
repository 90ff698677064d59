import type { DisabilityFile } from '#outside/disability/index.ts'
import type { SocialStatuses } from '#outside/social-status/index.ts'
import type { Facts } from './facts.ts'

/** What rules may ask of social statuses: yes, no, or unknown, never an amount. */
export function socialFacts(statuses: SocialStatuses | undefined): Facts['social'] {
  return {
    known: statuses ? true : null,
    increasedAllowance: statuses?.increasedAllowance ?? null,
    increasedAllowanceInFamily: statuses?.increasedAllowanceInFamily ?? null,
    subsistenceIncome: statuses?.subsistenceIncome ?? null,
    incomeGuarantee: statuses?.incomeGuarantee ?? null,
  }
}

/** What rules may ask of a disability on `today`. A file without a card that counts today says that there is none. */
export function disabilityFacts(file: DisabilityFile | undefined, today: string): Facts['disability'] {
  const recognised = file?.recognitions.filter(({ until }) => until === undefined || until >= today)
  const [current] = recognised?.toSorted((a, b) => (b.since ?? '').localeCompare(a.since ?? '')) ?? []
  const cards = file?.parkingCards.filter(
    ({ from, until }) => (from === undefined || from <= today) && (until === undefined || until >= today),
  )
  const last = cards?.map(({ until }) => until ?? null).toSorted((a, b) => (b ?? '9999').localeCompare(a ?? '9999'))[0]
  return {
    known: file ? true : null,
    recognised: recognised ? recognised.length > 0 : null,
    points: current?.points ?? current?.childPoints ?? null,
    mobility: current?.mobility ?? null,
    parkingCard: cards ? cards.length > 0 : null,
    parkingCardUntil: last ?? null,
  }
}
