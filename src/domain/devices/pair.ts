import { createHash, hash, randomInt } from 'node:crypto'
import { calculateJwkThumbprint } from 'jose'
import { type Context, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type NewDevice, requireManager } from './device.ts'
import { type Audience, readIntroduction } from './message.ts'
import {
  countAttempt,
  type DevicesTables,
  forgetAttempt,
  insertDevice,
  insertPairing,
  openPairing,
  recordEvent,
  usePairing,
} from './store.ts'

/** How long a code is good, in minutes; and how often one may guess in that time, from one address and from all together. */
const codeMinutes = 10
const most = { here: 10, everywhere: 200 }

/** Eight digits, with or without spaces and strokes. */
const digitsIn = (code: string): string => code.replace(/[\s-]/g, '')
const codeHash = (code: string): Buffer => hash('sha256', `pairing ${digitsIn(code)}`, 'buffer')

/** A code with which one device can be paired, within ten minutes. Shown once; the table keeps its hash. For managers. */
export async function makePairingCode(
  context: Context<DevicesTables>,
  wanted: NewDevice,
): Promise<Readonly<{ code: string; expiresAt: Date }>> {
  const { actor } = context
  requireManager(actor)
  return transaction(context, async (tx) => {
    for (;;) {
      const digits = String(randomInt(100_000_000)).padStart(8, '0')
      const made = { codeHash: codeHash(digits), wanted, by: actor.id, minutes: codeMinutes }
      const expiresAt = await insertPairing(tx, made)
      if (!expiresAt) continue
      await recordEvent(tx, { deviceId: null, what: 'code-made', actor, facts: { place: wanted.place } })
      return { code: `${digits.slice(0, 4)}-${digits.slice(4)}`, expiresAt }
    }
  })
}

/**
 * A device says its code and shows its key, with a signature that it has the other half. `address`: of the network, only counted.
 * Refuses `devices/too-many-attempts`, `devices/forged`, `devices/wrong-code`, `devices/name-taken`.
 */
export async function pairDevice(
  context: Context<DevicesTables>,
  audience: Audience,
  { message, address }: Readonly<{ message: string; address: string }>,
): Promise<Readonly<{ id: string; device: NewDevice }>> {
  const { db } = context
  const stranger = { kind: 'device', id: 'unknown' }
  const refused = async (refusal: Refusal) => {
    await recordEvent(db, { deviceId: null, what: 'refused', actor: stranger, facts: { code: refusal.code } })
    return refusal
  }
  const attempts = await countAttempt(db, createHash('sha256').update(address).digest(), codeMinutes)
  if (attempts.here > most.here || attempts.everywhere > most.everywhere)
    throw await refused(new Refusal('too-many', 'devices/too-many-attempts', { minutes: codeMinutes }))
  const introduction = await readIntroduction(audience, message)
  if (!introduction) throw await refused(new Refusal('unauthenticated', 'devices/forged'))
  const { code, key } = introduction
  const thumbprint = await calculateJwkThumbprint(key)
  const id = newId()
  try {
    const device = await transaction(context, async (tx) => {
      const pairing = await openPairing(tx, codeHash(code))
      if (!pairing) return null
      await insertDevice(tx, { id, wanted: pairing.wanted, by: pairing.madeBy, key, thumbprint })
      await usePairing(tx, pairing.id, id)
      await forgetAttempt(tx, attempts.id)
      await recordEvent(tx, { deviceId: id, what: 'paired', actor: { kind: 'device', id }, facts: { thumbprint } })
      return pairing.wanted
    })
    if (device) return { id, device }
  } catch (error) {
    if (brokenConstraint(error) !== 'one_device_by_name') throw error
    throw new Refusal('conflict', 'devices/name-taken')
  }
  throw await refused(new Refusal('unauthenticated', 'devices/wrong-code'))
}
