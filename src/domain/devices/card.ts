import { z } from 'zod'
import { CardProof, type CardTrust } from '#outside/identity-card/index.ts'
import { type Context, handedOver } from '#platform/context.ts'
import { askCardChallenge, proveCard } from '../access/index.ts'
import { type Audience, readSaid, requireDevice } from './message.ts'
import type { DevicesTables } from './store.ts'

const AtScreen = z.object({ screenId: z.uuid() })
const Proved = AtScreen.extend({ proof: CardProof })

/** What the card beside this screen must sign. Refuses as `requireDevice` and `askCardChallenge`. */
export async function challengeForCard(
  context: Context<DevicesTables>,
  audience: Audience,
  message: string,
): Promise<Readonly<{ nonce: string }>> {
  const { device, said } = await requireDevice(context, audience, { message, wish: 'card-challenge' })
  const { screenId } = readSaid(AtScreen, said)
  return { nonce: await askCardChallenge(handedOver(context), { screenId, deviceId: device.id }) }
}

/** What the card said, brought by the device that it lies in. Refuses as `requireDevice` and `proveCard`. */
export async function hearCard(
  context: Context<DevicesTables>,
  trust: CardTrust,
  { audience, message }: Readonly<{ audience: Audience; message: string }>,
): ReturnType<typeof proveCard> {
  const { device, said } = await requireDevice(context, audience, { message, wish: 'card' })
  const { screenId, proof } = readSaid(Proved, said)
  const at = { screenId, deviceId: device.id }
  return proveCard(handedOver(context), trust, { ...at, origin: new URL(audience).origin, proof })
}
