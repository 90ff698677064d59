import type { Actor } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/**
 * Refuses `appointments/contact-unconfirmed` to who is not known: from afar anybody can write down any address or number, a program thousands.
 * They keep a time, say who comes, and use the code or link that their contact gets. Who is signed in is known; employees and our partners
 * answer for whom they book for; who stands at a contact point is there in person (decision 460).
 */
export function requireAnswerable(actor: Actor): void {
  if (actor.kind === 'anonymous' && actor.channel !== 'kiosk')
    throw new Refusal('forbidden', 'appointments/contact-unconfirmed')
}
