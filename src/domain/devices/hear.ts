import { z } from 'zod'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { brings, type Fault, faults, heartbeatSeconds, type NewDevice } from './device.ts'
import { type Audience, requireDevice } from './message.ts'
import { endScreen, insertWipe } from './screen-store.ts'
import { type DevicesTables, recordEvent, saveHeard } from './store.ts'
import { noteTray } from './tray.ts'
import { promiseTakeBack } from './unsettled.ts'
import { Wipe } from './wipe.ts'

const Heartbeat = z.object({
  version: z.string().max(40),
  faults: z.array(z.enum(faults)).max(faults.length),
  wipes: z.array(Wipe).max(100),
  brings: z.array(z.enum(brings)).max(brings.length).default([]),
})

/** What a device is told at each heartbeat. */
export type Answer = Readonly<{
  restart: boolean
  again: number
  device: Pick<NewDevice, 'place' | 'languages' | 'screen'>
}>

/**
 * A heartbeat: how the device is, and the proof of each session since the last that was heard. A proof that comes twice is kept once;
 * a restart that a manager asked is told once. Refuses as `requireDevice`, and `devices/malformed`.
 */
export async function hearDevice(
  context: Context<DevicesTables>,
  audience: Audience,
  message: string,
): Promise<Answer> {
  const { device, said } = await requireDevice(context, audience, { message, wish: 'heartbeat' })
  const parsed = Heartbeat.safeParse(said)
  if (!parsed.success) throw new Refusal('conflict', 'devices/malformed')
  const { version, faults: now, wipes, brings: has } = parsed.data
  const actor = { kind: 'device', id: device.id }
  return transaction(context, async (tx) => {
    const { before, restart } = await saveHeard(tx, device.id, { version, faults: now, brings: has })
    const tell = (what: 'fault' | 'fault-over', which: readonly Fault[]) =>
      which.length > 0 && recordEvent(tx, { deviceId: device.id, what, actor, facts: { faults: which } })
    await tell(
      'fault',
      now.filter((one) => !before.includes(one)),
    )
    await tell(
      'fault-over',
      before.filter((one) => !now.includes(one)),
    )
    if (restart) await recordEvent(tx, { deviceId: device.id, what: 'restarted', actor })
    for (const wipe of wipes) {
      // A screen of another device is none of its business.
      if (!(await endScreen(tx, device.id, wipe))) continue
      await promiseTakeBack(tx, wipe.screenId)
      // Who stopped by himself, or took his card, was told to take it, and stood there. What got stuck he cannot take.
      const stoodThere = wipe.because === 'stopped' || wipe.because === 'card-removed'
      await noteTray(tx, wipe.screenId, stoodThere ? 'stuck' : 'all')
      const isNew = await insertWipe(tx, device.id, wipe)
      const { found, remains, screenId } = wipe
      if (isNew && found > 0)
        await recordEvent(tx, { deviceId: device.id, what: 'remains', actor, facts: { screenId, found, remains } })
    }
    const { place, languages, screen } = device
    return { restart, again: heartbeatSeconds, device: { place, languages, screen } }
  })
}
