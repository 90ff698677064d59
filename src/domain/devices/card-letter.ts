import { z } from 'zod'
import { CardSignature, type CardTrust, type Judged, SignerCertificates } from '#outside/identity-card/index.ts'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import { type Context, handedOver } from '#platform/context.ts'
import { personById } from '../people/index.ts'
import { type LetterHead, letterAt, type SignedAt, signedAt, signerAt } from '../signing/index.ts'
import { type Audience, readSaid, requireDevice } from './message.ts'
import type { DevicesTables } from './store.ts'

const Shown = z.object({ screenId: z.uuid(), certificates: SignerCertificates })
const Made = CardSignature.extend({ screenId: z.uuid() })

/** What a letter needs: who issues it, with what it is made and stamped, and who judges the card. */
export type CardLetters = Readonly<{ head: LetterHead; timestamps: TimestampAuthority; trust: CardTrust }>

/** `hash`: the SHA-256 that the card must sign, base64. Else why this card signs nothing here. */
export type LetterForCard =
  | Readonly<{ outcome: 'sign'; hash: string }>
  | Readonly<{ outcome: Exclude<Judged['outcome'], 'proved'> | 'somebody-else' }>

/**
 * The card beside this screen shows with what it signs: whoever asked to sign there gets the letter for it. Refuses as
 * `requireDevice`, `signing/unknown`.
 */
export async function letterForCard(
  context: Context<DevicesTables>,
  { head, trust }: CardLetters,
  { audience, message }: Readonly<{ audience: Audience; message: string }>,
): Promise<LetterForCard> {
  const { device, said } = await requireDevice(context, audience, { message, wish: 'card-letter' })
  const { screenId, certificates } = readSaid(Shown, said)
  const at = { screenId, deviceId: device.id }
  const { personId, applicantId } = await signerAt(handedOver(context), at)
  const judged = await trust.judgeSigner(certificates)
  if (judged.outcome !== 'proved') return { outcome: judged.outcome }
  const person = await personById(handedOver(context).db, personId)
  if (!person || person.insz !== judged.holder.insz) return { outcome: 'somebody-else' }
  const applicant = applicantId === personId ? person : await personById(handedOver(context).db, applicantId)
  if (!applicant) return { outcome: 'somebody-else' }
  const key = { certificates: certificates.map((one) => Buffer.from(one, 'base64')), insz: judged.holder.insz }
  const hash = await letterAt(handedOver(context), head, { at, person, applicant, key })
  return { outcome: 'sign', hash: hash.toString('base64') }
}

/** What the card made of the letter, brought by its device; gives who signed what. Refuses as `requireDevice` and `finishLetter`. */
export async function hearSignature(
  context: Context<DevicesTables>,
  { timestamps }: CardLetters,
  { audience, message }: Readonly<{ audience: Audience; message: string }>,
): Promise<SignedAt> {
  const { device, said } = await requireDevice(context, audience, { message, wish: 'card-signature' })
  const { screenId, algorithm, signature } = readSaid(Made, said)
  const at = { screenId, deviceId: device.id }
  return signedAt(handedOver(context), timestamps, { at, algorithm, signature: Buffer.from(signature, 'base64') })
}
