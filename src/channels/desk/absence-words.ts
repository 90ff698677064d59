import type { Touched } from '#domain/appointments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { planningWords as words } from '#ui/words/desk-planning.ts'
import type { Site } from '../site.ts'
import { placeNamed } from './appointment-words.ts'

/** What becomes of a visit, in a sentence or two. `nameOf`: of an employee. */
export function becomesShown(site: Pick<Site, 'city'>, touched: Touched, nameOf: (id: string) => string): string {
  const { visit, cover, proposal, call } = touched
  const name = nameOf(visit.employeeId)
  if (cover) return cover.secondAdult ? words.staysAlone(name, cover.secondAdult) : words.stays(name)
  if (call?.outcome) return words.outcomes[call.outcome] ?? words.called(call.outcome)
  const kept = proposal && `${showMoment(proposal.to.startsAt)}, ${placeNamed(site, proposal.to.place)}`
  if (call) return kept && proposal?.state === 'open' ? words.callWith(kept) : words.callNothing
  return kept && proposal ? `${words.proposal(kept)} ${words.states[proposal.state] ?? ''}`.trim() : ''
}

/** How many go on, get a proposal, have to be called. */
export function countsOf(touched: readonly Touched[]): readonly [number, number, number] {
  const stay = touched.filter(({ cover }) => cover).length
  const call = touched.filter((one) => !one.cover && one.call).length
  return [stay, touched.length - stay - call, call]
}
