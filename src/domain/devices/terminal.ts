import { type Context, transaction } from '#platform/context.ts'
import type { Screen } from './screen.ts'
import { type DevicesTables, markTerminal, recordEvent } from './store.ts'

/**
 * What the payment service said of the card reader beside a screen, when somebody wanted to pay there. A device cannot see it itself. It is told
 * once that it is gone, and once that it is back, as every fault.
 */
export function noteTerminal(
  context: Context<DevicesTables>,
  { deviceId }: Pick<Screen, 'deviceId'>,
  said: 'there' | 'gone',
): Promise<void> {
  return transaction(context, async (tx) => {
    if (!(await markTerminal(tx, deviceId, said === 'there'))) return
    const what = said === 'gone' ? 'fault' : 'fault-over'
    const actor = { kind: 'system', id: 'payments' }
    await recordEvent(tx, { deviceId, what, actor, facts: { faults: ['terminal-gone'] } })
  })
}
