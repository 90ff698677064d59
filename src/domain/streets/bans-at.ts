import type { AddressRegister } from '#outside/address-register/index.ts'
import type { Context } from '#platform/context.ts'
import { cityDay, cityTime } from '#platform/formats/dates.ts'
import type { Placed } from './line.ts'
import { type House, houseAt, placedOn } from './locate.ts'
import { bansOn, lineOf, type StreetsTables } from './store.ts'
import type { Stretch } from './stretch.ts'

/** What we keep free in a place: the cases whose bans hold there (a vehicle may stand in two), or why it is not known. */
export type BansThere =
  | Readonly<{ outcome: 'found'; caseIds: readonly string[] }>
  /** `unknown`: the register has no such address; `silent`: it does not answer now. */
  | Readonly<{ outcome: 'unknown' | 'silent' }>

/** A place as whoever stands there names it, and when (`null`: now). */
export type PlaceThen = Readonly<{ stretch: Stretch; at: Date | null }>

export type Doors = (stretch: Stretch) => Promise<House | 'unknown' | 'silent'>

/** Houses stay where they are: of at most so many the position is remembered, for so long (real time). */
const mostDoors = 5_000
const rememberedFor = 600_000
/** How many doors are asked of the register at one time. */
const together = 8

/** Asks the register where a door is, once in ten minutes. What is silent is not remembered. */
export function rememberedDoors(addresses: AddressRegister): Doors {
  const known = new Map<string, Readonly<{ house: House | 'unknown'; until: number }>>()
  return async (stretch) => {
    const name = [stretch.postcode, stretch.street.toLowerCase(), stretch.number.toUpperCase()].join('|')
    const kept = known.get(name)
    if (kept && kept.until > Date.now()) return kept.house
    const found = await houseAt(addresses, stretch, stretch.number)
    if (found.outcome === 'silent') return 'silent'
    if (known.size >= mostDoors) known.clear()
    const house = found.outcome === 'found' ? found : 'unknown'
    known.set(name, { house, until: Date.now() + rememberedFor })
    return house
  }
}

/** Which bans hold in each of these places, in their order. Every question asks the database: what was withdrawn holds no more. */
export async function bansAt(
  { db, now }: Pick<Context<StreetsTables>, 'db' | 'now'>,
  doors: Doors,
  places: readonly PlaceThen[],
): Promise<readonly BansThere[]> {
  const located = await locatedIn({ db }, doors, places)
  const wanted = located.flatMap((found, no) => {
    if (typeof found === 'string') return []
    const at = places[no]?.at ?? null
    const then = at ?? now
    return [{ no, ...found, at, day: cityDay(then), time: cityTime(then) }]
  })
  const bans = Map.groupBy(await bansOn(db, wanted), ({ no }) => no)
  return located.map((found, no) => {
    if (found === 'unknown' || found === 'silent') return { outcome: found }
    return { outcome: 'found', caseIds: (bans.get(no) ?? []).map(({ caseId }) => caseId) }
  })
}

/** `no-line`: in a street where nobody asked a place ever, none is kept free. */
async function locatedIn(
  { db }: Pick<Context<StreetsTables>, 'db'>,
  doors: Doors,
  places: readonly PlaceThen[],
): Promise<readonly (Placed | 'no-line' | 'unknown' | 'silent')[]> {
  const lines = new Map<string, ReturnType<typeof lineOf>>()
  let isSilent = false
  const locate = async ({ stretch }: PlaceThen) => {
    const house = isSilent ? 'silent' : await doors(stretch)
    if (house === 'silent') isSilent = true
    if (typeof house === 'string') return house
    const name = `${house.postalCode} ${house.street}`
    const reading = lines.get(name) ?? lineOf(db, house.postalCode, house.street)
    lines.set(name, reading)
    const line = await reading
    return line ? placedOn(line, stretch, house) : 'no-line'
  }
  const located: Awaited<ReturnType<typeof locate>>[] = []
  for (let first = 0; first < places.length; first += together) {
    located.push(...(await Promise.all(places.slice(first, first + together).map(locate))))
  }
  return located
}
