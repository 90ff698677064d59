import { type Context, handedOver } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../access/index.ts'
import { ownPlaceToday } from '../queue/index.ts'
import { ownPlacesToday } from '../roster/index.ts'
import { managerRole } from './device.ts'
import type { DevicesTables } from './store.ts'

/** `everywhere` of who looks after devices; else the places where this employee is rostered or took a seat today. For employees. */
export async function trayPlaces(context: Context<DevicesTables>): Promise<'everywhere' | readonly string[]> {
  const { actor } = context
  if (actor.kind === 'system') return 'everywhere'
  requireRole(actor)
  if (actor.roles.includes(managerRole)) return 'everywhere'
  const open = handedOver(context)
  const [seat, rostered] = [await ownPlaceToday(open), await ownPlacesToday(open)]
  return [...new Set([...(seat === null ? [] : [seat]), ...rostered])]
}

/** Refuses `devices/not-found`: who works nowhere today is told of no tray. */
export async function requireTrayPlaces(context: Context<DevicesTables>): Promise<'everywhere' | readonly string[]> {
  const places = await trayPlaces(context)
  if (places.length === 0) throw new Refusal('missing', 'devices/not-found')
  return places
}
