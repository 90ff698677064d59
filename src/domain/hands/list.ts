import { createHash } from 'node:crypto'
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
}>

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
  const fingerprint = createHash('sha256').update(JSON.stringify(list)).digest('hex')
  const acceptances = await acceptancesOf(context.db, changeId)
  const state = stateOn(change, cityDay(context.now))
  const wentOver = state === 'carried-out' && isOnlyIn(context, change.from)
  const shown = wentOver ? { files: [], drafts: 0 } : { files, drafts }
  return { change, state, wentOver, ...list, ...shown, fingerprint, acceptances }
}

function requireParty({ actor }: OpenContext, { from, to }: ChangeOfHands): void {
  if (actor.kind === 'system') return
  const isParty =
    actor.kind === 'employee' &&
    (actor.roles.includes('administrator') || (actor.roles.includes('mid-office') && [from, to].includes(actor.unit)))
  if (!isParty) throw new Refusal('missing', 'catalogue/unknown-change')
}

const isOnlyIn = ({ actor }: OpenContext, unit: string): boolean =>
  actor.kind === 'employee' && actor.unit === unit && !actor.roles.includes('administrator')

function textsThatDiffer(texts: readonly UnitTexts[], { from, to }: ChangeOfHands): readonly TextName[] {
  const [before, after] = [from, to].map((name) => texts.find(({ unit }) => unit === name))
  return (['analogue', 'bring', 'leadTime', 'whatNext'] as const).filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  )
}
