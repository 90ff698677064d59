import { linkOf, readLink, readShortLink, shortLinkOf, type ToldUse } from './link.ts'
import type { Appointments } from './offer.ts'

/** Where each kind of link leads. */
const places = {
  proposal: '/afspraak/voorstel/',
  waiting: '/afspraak/wachtlijst/',
  contact: '/afspraak/bevestigen/',
  booking: '/afspraak/',
} as const satisfies Record<ToldUse, string>
const uses = Object.keys(places) as ToldUse[]

/** The address in a message with a link of this kind. */
export const pathOf = (key: Buffer, use: ToldUse, id: string): string => places[use] + linkOf(key, use, id)

/** A short address for one of ours that holds a link: `/k/...`; any other stays as it is. */
export function shortPathOf({ key }: Appointments, path: string): string {
  const use = uses.find((one) => path.startsWith(places[one]))
  const id = use ? readLink(key, use, path.slice(places[use].length)) : null
  return use && id !== null ? `/k/${shortLinkOf(key, use, id)}` : path
}

/** Whose link it is: the id of a visit, a hold or a place on the waiting list; null: none of ours. Says nothing of what it stands for. */
export function visitOfLink({ key }: Appointments, link: string): string | null {
  for (const use of uses) {
    const id = readLink(key, use, link)
    if (id !== null) return id
  }
  return null
}

/** The whole address that a short one stands for; null: it was not made here. */
export function wholePathOf({ key }: Appointments, short: string): string | null {
  const found = readShortLink(key, short)
  return found && pathOf(key, found.use, found.id)
}
