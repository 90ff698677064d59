import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { nameOf, requireManager } from './device.ts'
import { insertSetup, lockSetup, longestWhy, type Setup, type SetupChange, setupChanges } from './setup-store.ts'
import { type DevicesTables, recordEvent } from './store.ts'

/** `meanwhile`: somebody else changed it since `version` was read, and nothing was written. */
export type Changed = 'done' | 'meanwhile'

/** What was changed of a device in service, the last first, at most ten. For managers. */
export function changesOfSetup(context: Context<DevicesTables>, deviceId: string): Promise<readonly SetupChange[]> {
  requireManager(context.actor)
  return setupChanges(context.db, deviceId)
}

/** What may be chosen: ids of products, and codes of the languages that the city decided for its place. */
export type MayChoose = Readonly<{ products: readonly string[]; languages: readonly string[] }>

/**
 * Lets a device offer and speak something else, for whoever begins from now on. `version`: of the last change that the manager saw, 0 when
 * there was none. For managers. Refuses `devices/not-found`, and `devices/malformed`: a product or language that may not be chosen, or a
 * reason that is too long.
 */
export function changeSetup(
  context: Context<DevicesTables>,
  may: MayChoose,
  { deviceId, version, to }: Readonly<{ deviceId: string; version: number; to: Setup }>,
): Promise<Changed> {
  requireManager(context.actor)
  const isChoice =
    to.offer.every((id) => may.products.includes(id)) &&
    to.languages[0] === 'nl' &&
    to.languages.slice(1).every((one) => may.languages.includes(one)) &&
    new Set([...to.offer, ...to.languages]).size === to.offer.length + to.languages.length &&
    to.providerPage.length <= longestWhy
  if (!isChoice) throw new Refusal('conflict', 'devices/malformed')
  return write(context, { deviceId, version, to: () => Promise.resolve(to) })
}

/** The device stands again as before its last change. Taking back what was taken back is a change like any other. Refuses as `changeSetup`. */
export function takeBackSetup(
  context: Context<DevicesTables>,
  { deviceId, version }: Readonly<{ deviceId: string; version: number }>,
): Promise<Changed> {
  requireManager(context.actor)
  return write(context, {
    ...{ deviceId, version },
    to: async (tx) => (await setupChanges(tx, deviceId))[0]?.before ?? null,
  })
}

type Wanted = Readonly<{
  deviceId: string
  version: number
  to: (tx: Context<DevicesTables>['db']) => Promise<Setup | null>
}>

function write(context: Context<DevicesTables>, { deviceId, version, to }: Wanted): Promise<Changed> {
  return transaction(context, async (tx) => {
    const { actor } = context
    const now = await lockSetup(tx, deviceId)
    if (!now) throw new Refusal('missing', 'devices/not-found')
    if (now.version !== version) return 'meanwhile'
    const wanted = await to(tx)
    if (!wanted) throw new Refusal('missing', 'devices/not-found')
    const before = { offer: now.offer, languages: now.languages, providerPage: now.providerPage }
    const next = version + 1
    await insertSetup(tx, { deviceId, version: next, to: wanted, before, by: actor.id, byName: nameOf(actor) })
    await recordEvent(tx, { deviceId, what: 'setup-changed', actor, facts: { version: next } })
    return 'done'
  })
}
