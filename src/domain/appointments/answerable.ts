import type { Actor } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/**
 * Whether who asks answers for a visit: from afar anybody can write down any address or number, a program thousands. Who is signed in is known;
 * employees and our partners answer for whom they book for; who stands at a contact point is there in person (decision 460).
 */
export const isAnswerable = (actor: Actor): boolean => actor.kind !== 'anonymous' || actor.channel === 'kiosk'

/**
 * Refuses `appointments/contact-unconfirmed` to who does not answer for it. They keep a time, say who comes, and use the code or link that their
 * contact gets.
 */
export function requireAnswerable(actor: Actor): void {
  if (!isAnswerable(actor)) throw new Refusal('forbidden', 'appointments/contact-unconfirmed')
}
