import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireManager } from './device.ts'
import { openScreens } from './screen-store.ts'
import { type DevicesTables, markDevice, recordEvent } from './store.ts'
import { promiseTakeBack } from './unsettled.ts'

/** It fetches this with its next heartbeat and begins anew. For managers. Refuses `devices/not-found`. */
export function askRestart(context: Context<DevicesTables>, deviceId: string): Promise<void> {
  requireManager(context.actor)
  return transaction(context, async (tx) => {
    if (!(await markDevice(tx, deviceId, { restartAsked: true }))) throw new Refusal('missing', 'devices/not-found')
    await recordEvent(tx, { deviceId, what: 'restart-asked', actor: context.actor })
  })
}

/** Out of service for good: its key opens nothing and its screen is dark, at once. For managers. Refuses `devices/not-found`. */
export function revokeDevice(context: Context<DevicesTables>, deviceId: string): Promise<void> {
  requireManager(context.actor)
  return transaction(context, async (tx) => {
    const { actor } = context
    const gone = await markDevice(tx, deviceId, { revokedBy: actor.id })
    if (!gone) throw new Refusal('missing', 'devices/not-found')
    await recordEvent(tx, { deviceId, what: 'revoked', actor })
    for (const id of await openScreens(tx, deviceId)) await promiseTakeBack(tx, id)
  })
}
