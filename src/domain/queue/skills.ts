import { type Context, type OpenContext, system, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Counter, validOn } from '../catalogue/index.ts'
import { type Employee, ownEmployee, rosterBetween } from '../roster/index.ts'
import { cityOf, counterAt, type Queue } from './place.ts'
import { seatOf, updateSeat } from './seat-store.ts'
import type { QueueTables } from './store.ts'
import type { SkillsFrom } from './tables.ts'
import { requireReceiver } from './visitor.ts'

/** What somebody at a desk can do, and from where that is known. */
type Known = Readonly<{
  themes: readonly string[]
  languages: readonly string[]
  certificates: readonly string[]
  skillsFrom: SkillsFrom
}>

/**
 * What an employee can do of what a place offers: as the roster says of themselves, known by the address of their sign-in; else of whoever is
 * rostered at that desk now; else all. Only the first is certain: the screen says so of the others, and lets them choose.
 */
export async function skillsAt(context: Context<QueueTables>, counter: Counter, desk: string): Promise<Known> {
  const offered = validOn(counter.themes, cityDay(context.now))?.themes ?? []
  const here = (themes: readonly string[]) => offered.filter((theme) => themes.includes(theme))
  const own = await ownEmployee(context as OpenContext)
  if (own && here(own.themes).length > 0) return { ...of(own), themes: here(own.themes), skillsFrom: 'own' }
  const languages = own?.languages
  const rostered = await rosteredAt(context, counter.place, desk)
  if (rostered && here(rostered.themes).length > 0)
    return { ...of(rostered), ...(languages && { languages }), themes: here(rostered.themes), skillsFrom: 'desk' }
  // A certificate is of somebody whom the roster knows.
  return { themes: offered, languages: languages ?? ['nl'], certificates: own?.certificates ?? [], skillsFrom: 'place' }
}

const of = ({ languages, certificates }: Employee) => ({ languages, certificates })

/** Who is rostered at a desk at this moment, with what they know. */
async function rosteredAt(context: Context<QueueTables>, place: string, desk: string) {
  const reading = { ...context, actor: system('queue') } as OpenContext
  const until = new Date(context.now.getTime() + 60_000)
  const { shifts, employees } = await rosterBetween(reading, { from: context.now, until })
  const shift = shifts.find((one) => one.place === place && one.desk === desk)
  return shift && employees.find(({ id }) => id === shift.employeeId)
}

/**
 * Says for which themes somebody is called to this desk, where the roster does not know the employee. Refuses `queue/no-seat`, `queue/own-skills` where it
 * does: then the planners say it, and `queue/no-theme` for none or for what the place does not offer.
 */
export async function chooseThemes(
  context: Context<QueueTables>,
  queue: Queue,
  themes: readonly string[],
): Promise<void> {
  const { id: employeeId } = requireReceiver(context.actor)
  const day = cityDay(context.now)
  const place = await transaction(context, async (tx) => {
    const seat = await seatOf(tx, employeeId, day)
    if (!seat) throw new Refusal('conflict', 'queue/no-seat')
    if (seat.skills_from === 'own') throw new Refusal('conflict', 'queue/own-skills')
    const offered = offeredAt(queue, seat.place, day)
    const chosen = offered.filter((theme) => themes.includes(theme))
    if (chosen.length === 0 || chosen.length !== new Set(themes).size) throw new Refusal('conflict', 'queue/no-theme')
    await updateSeat(tx, seat.id, { themes: chosen, skills_from: 'chosen' })
    return seat.place
  })
  queue.news.tell(place)
}

/** The themes that a place offers on a day (`YYYY-MM-DD`). */
export const offeredAt = (queue: Queue, place: string, day: string): readonly string[] =>
  validOn(counterAt(cityOf(queue), place)?.themes ?? [], day)?.themes ?? []
