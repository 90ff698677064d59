import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { colleagues } from '../access/index.ts'
import { type OpenFile, openFilesOf } from '../cases/index.ts'
import {
  type Catalogue,
  type ChangeOfHands,
  type ChangeState,
  countersFor,
  isWithin,
  stateOn,
  type UnitTexts,
} from '../catalogue/index.ts'
import { type Acceptance, acceptancesOf } from './store.ts'

type TextName = Exclude<keyof UnitTexts, 'unit'>

/** What goes over on the day: a dry run, and the list that both units accept. Names no resident. */
export type HandOverList = Readonly<{
  change: ChangeOfHands
  state: ChangeState
  /** Open files as they are now; drafts go along without being listed. None to the old unit, once they went over. */
  files: readonly OpenFile[]
  drafts: number
  /** They went over, and this reader is of the old unit: the files are not his to see, nor the list to accept. */
  wentOver: boolean
  /** Of each product, which texts change on the day. */
  texts: readonly Readonly<{ product: string; changes: readonly TextName[] }>[]
  /** Who sees these files no longer, and who does from the day on. */
  rights: Readonly<{ lose: readonly string[]; get: readonly string[] }>
  /** Where customers go: before and from the day on. */
  places: Readonly<{ before: readonly string[]; after: readonly string[] }>
  /** Changes when anything on the list does. */
  fingerprint: string
  acceptances: readonly Acceptance[]
  /** Until it is carried out: which units have not accepted the list, or accepted an older one. */
  open: readonly OpenAcceptance[]
  /** So many days before, when that is near enough to warn of what is open; null: nothing is open, or it is not near. */
  warnedDays: number | null
}>

export type OpenAcceptance = Readonly<{ unit: string; why: 'missing' | 'older' }>

/** For administrators and for both units; to others it does not exist. */
export async function handOverList(
  context: OpenContext,
  catalogue: Catalogue,
  changeId: string,
): Promise<HandOverList> {
  const change = catalogue.changes().find(({ id }) => id === changeId)
  if (!change) throw new Refusal('missing', 'catalogue/unknown-change')
  requireParty(context, change)

  const { files, drafts } = await openFilesOf(context, change.products)
  const staff = await colleagues(context, [change.from, change.to])
  const namesIn = (unit: string) => staff.filter((one) => one.unit === unit).map(({ name }) => name)
  const products = change.products.flatMap((id) => catalogue.find(id, new Date(`${change.on}T12:00:00Z`)) ?? [])
  const placesOf = (unit: string) =>
    countersFor(catalogue.city, { unit: [{ name: unit, validFrom: change.on }] }, change.on).map(({ name }) => name)
  const list = {
    files,
    texts: products.map(({ id, unitTexts = [] }) => ({ product: id, changes: textsThatDiffer(unitTexts, change) })),
    rights: { lose: namesIn(change.from), get: namesIn(change.to) },
    places: { before: placesOf(change.from), after: placesOf(change.to) },
  }
  // Why a file stands where it stands changes nothing of what goes over.
  const same = { ...list, files: files.map(({ reason: _, ...file }) => file) }
  const fingerprint = createHash('sha256').update(JSON.stringify(same)).digest('hex')
  const acceptances = await acceptancesOf(context.db, changeId)
  const state = stateOn(change, cityDay(context.now))
  const wentOver = state === 'carried-out' && isOnlyIn(context, change.from)
  const shown = wentOver ? { files: [], drafts: 0 } : { files, drafts }
  const open = state === 'planned' ? openAcceptances(change, fingerprint, acceptances) : []
  const warnedDays = open.length > 0 ? daysToWarn(catalogue, change, cityDay(context.now)) : null
  return { change, state, wentOver, ...list, ...shown, fingerprint, acceptances, open, warnedDays }
}

/**
 * The lists that are near and not accepted by both as they are now: for the mid-office of both units and for administrators, the first to go
 * over first. To others there are none.
 */
export async function handOversToAccept(context: OpenContext, catalogue: Catalogue): Promise<readonly HandOverList[]> {
  const today = cityDay(context.now)
  const near = catalogue
    .changes()
    .filter((change) => isParty(context, change) && stateOn(change, today) === 'planned')
    .filter((change) => daysToWarn(catalogue, change, today) !== null)
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const lists = await Promise.all(near.map(({ id }) => handOverList(context, catalogue, id)))
  return lists.filter(({ warnedDays }) => warnedDays !== null)
}

function openAcceptances(
  { from, to }: ChangeOfHands,
  fingerprint: string,
  acceptances: readonly Acceptance[],
): readonly OpenAcceptance[] {
  return [from, to].flatMap((unit): readonly OpenAcceptance[] => {
    const own = acceptances.filter((one) => one.unit === unit)
    if (own.some((one) => one.fingerprint === fingerprint)) return []
    return [{ unit, why: own.length > 0 ? 'older' : 'missing' }]
  })
}

/** How many days are left, once that is few enough to warn (by the rule of today). */
function daysToWarn({ city }: Catalogue, { on }: ChangeOfHands, today: string): number | null {
  const { warnDays = 0 } = city.handOvers?.find((rule) => isWithin(rule, today)) ?? {}
  const days = Temporal.PlainDate.from(today).until(on).days
  return days > 0 && days <= warnDays ? days : null
}

function requireParty(context: OpenContext, change: ChangeOfHands): void {
  if (context.actor.kind === 'system' || isParty(context, change)) return
  throw new Refusal('missing', 'catalogue/unknown-change')
}

const isParty = ({ actor }: OpenContext, { from, to }: ChangeOfHands): boolean =>
  actor.kind === 'employee' &&
  (actor.roles.includes('administrator') || (actor.roles.includes('mid-office') && [from, to].includes(actor.unit)))

const isOnlyIn = ({ actor }: OpenContext, unit: string): boolean =>
  actor.kind === 'employee' && actor.unit === unit && !actor.roles.includes('administrator')

function textsThatDiffer(texts: readonly UnitTexts[], { from, to }: ChangeOfHands): readonly TextName[] {
  const [before, after] = [from, to].map((name) => texts.find(({ unit }) => unit === name))
  return (['analogue', 'bring', 'leadTime', 'whatNext'] as const).filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  )
}
