import type { AddressRegister } from '#outside/address-register/index.ts'
import { toLambert72 } from '#outside/address-register/index.ts'
import type { PlannedUse, PublicDomainRegister } from '#outside/gipod/index.ts'
import type { SignedUse, StreetSigns } from '#outside/street-signs/index.ts'
import type { Context } from '#platform/context.ts'
import { type City, isWithin, type OccupantKind, type Period, type StreetRules } from '../catalogue/index.ts'
import { type Conflict, conflictsOf, type Days, freePeriods, type Use } from './conflicts.ts'
import type { Placed } from './line.ts'
import { locate } from './locate.ts'
import { ownAmong, type StreetsTables, usesOn } from './store.ts'
import type { Stretch } from './stretch.ts'

/** Who is asked about a place in the street, and what the city itself knows of it. */
export type StreetSources = Readonly<{
  addresses: AddressRegister
  publicDomain: PublicDomainRegister
  signs: StreetSigns
  city: City
  /** Whether this city writes its own places in the register of the public domain. */
  isWritten?: boolean
}>

/** How it stands with a place that somebody asks. `banned`: parking is forbidden there on each of the days, by whichever register. */
export type PlaceChecked =
  | Readonly<{ outcome: 'free'; placed: Placed; banned: boolean }>
  /** It cannot be had then: with the first days on which it can. `free` is empty when there are none in sight. */
  | Readonly<{ outcome: 'taken'; conflicts: readonly Conflict[]; free: readonly Days[] }>
  /** A person has to look: what stands there never goes, or may go together; `unclear`: the street cannot be measured. */
  | Readonly<{ outcome: 'person'; reason: 'place-reserved' | 'place-shared'; placed: Placed; banned: boolean }>
  | Readonly<{ outcome: 'unclear' }>
  | Readonly<{ outcome: 'unknown' | 'elsewhere' }>
  | Readonly<{ outcome: 'silent'; source: 'address-register' | 'gipod' | 'street-signs' }>

/** How far ahead free days are looked for, and how many periods are named. */
const horizonDays = 60
const mostNamed = 3

/**
 * Whether somebody can have this stretch on these days: where it is, and what other bans, works, markets, events and reserved
 * places are there. `earliest`: the first day that may be named as free.
 */
export async function checkPlace(
  context: Context<StreetsTables>,
  sources: StreetSources,
  asked: Readonly<{ stretch: Stretch; days: Days; rules: StreetRules; earliest: string }>,
): Promise<PlaceChecked> {
  const { stretch, days, rules } = asked
  const located = await locate(context, sources.addresses, stretch)
  if (located.outcome !== 'found') return notFound[located.outcome]
  if (located.municipality !== sources.city.name) return { outcome: 'elsewhere' }

  const { placed, position } = located
  const from = asked.earliest < days.from ? asked.earliest : days.from
  const between = { from, until: later(days.until, horizonDays) }
  const metres = Math.max(Math.abs(stretch.left), Math.abs(stretch.right)) + rules.nearMetres
  const question = { around: position, metres, ...between }
  const [ours, planned, signed] = await Promise.all([
    usesOn(context.db, placed.lane, between),
    sources.publicDomain.usesNear(question),
    sources.signs.usesNear(question),
  ])
  if (planned.outcome !== 'found') return { outcome: 'silent', source: 'gipod' }
  if (signed.outcome !== 'found') return { outcome: 'silent', source: 'street-signs' }

  const all = [
    ...ours,
    ...(await ofOthers(context, planned.value)).map(plannedUse),
    ...signed.value.map(signedUse),
    ...reservedUses(sources.city, days),
  ]
  const uses = all.filter(({ kind }) => rules.taken[kind] !== 'no-matter')
  const near = { uses, nearMetres: rules.nearMetres }
  const conflicts = conflictsOf(placed, days, near)
  const bans = { uses: all.filter(({ kind }) => kind === 'ban'), nearMetres: rules.nearMetres }
  const banned = conflictsOf(placed, days, bans).some((one) => one.days.length === lengthIn(days))
  if (conflicts.length === 0) return { outcome: 'free', placed, banned }
  const forPerson = conflicts.find(({ kind }) => rules.taken[kind] === 'person')
  if (forPerson) {
    return {
      outcome: 'person',
      reason: forPerson.kind === 'reserved' ? 'place-reserved' : 'place-shared',
      placed,
      banned,
    }
  }
  const wanted = { between: { from: asked.earliest, until: between.until }, length: lengthIn(days), most: mostNamed }
  return { outcome: 'taken', conflicts, free: freePeriods(placed, wanted, near) }
}

const notFound = {
  silent: { outcome: 'silent', source: 'address-register' },
  unclear: { outcome: 'unclear' },
  unknown: { outcome: 'unknown' },
} as const

const dayMs = 86_400_000
const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** Days in a period, both ends included. */
export const lengthIn = ({ from, until }: Days): number =>
  Math.round((Date.parse(`${until}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / dayMs) + 1

/** Our own places come back from the register: we know better how it stands with them, and nothing is in its own way. */
async function ofOthers(
  { db }: Context<StreetsTables>,
  planned: readonly PlannedUse[],
): Promise<readonly PlannedUse[]> {
  const own = await ownAmong(
    db,
    planned.flatMap(({ ours }) => ours ?? []),
  )
  return planned.filter(({ ours }) => ours === null || !own.has(ours))
}

const plannedKinds: Readonly<Record<PlannedUse['kind'], OccupantKind>> = {
  works: 'works',
  groundworks: 'works',
  event: 'event',
  market: 'market',
  hindrance: 'works',
}

function plannedUse({ kind, noParking, from, until, position }: PlannedUse): Use {
  return { kind: noParking ? 'ban' : plannedKinds[kind], from, until, where: { shape: [toLambert72(position)] } }
}

function signedUse({ kind, from, until, weekdaysOnly, shape }: SignedUse): Use {
  return { kind: kind === 'ban' ? 'ban' : 'works', from, until, weekdaysOnly, where: { shape: shape.map(toLambert72) } }
}

/** Places that are kept for somebody all the time. */
function reservedUses({ reservedPlaces = [] }: City, days: Days): readonly Use[] {
  return reservedPlaces
    .filter((place: Period) => isWithin(place, days.from) || isWithin(place, days.until))
    .map(({ shape, validFrom, validTo = '9999-12-31' }) => ({
      kind: 'reserved',
      from: validFrom,
      until: validTo,
      where: { shape: shape.map(toLambert72) },
    }))
}
