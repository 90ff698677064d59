import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Position } from '#domain/catalogue/index.ts'
import type { AddressRegister, AddressSuggestion } from '#outside/address-register/index.ts'
import { plain } from '#platform/formats/text.ts'
import type { Site } from '../site.ts'

/** Where a caller said that they are, for the page that asks it. Typed text travels by POST alone, for it is an address. */
export type CallerAddress = Readonly<{
  typed: string
  /** `alike`: there is one, and it is not sure that it is theirs. `not-known`: the register gave none of this person that may be used. */
  wrong?: 'unknown' | 'silent' | 'several' | 'alike' | 'not-known'
  /** To choose among, as the register writes them. */
  several: readonly string[]
  /** `lost`: another address came in its place, or half an hour went by. */
  state: 'none' | 'kept' | 'lost'
}>

type Found = Readonly<{ position: Position; label: string }> | Pick<CallerAddress, 'wrong' | 'several'>

/** Looks up what a caller said. `chosen`: the one of several that they mean; one that does not belong to what was typed counts for nothing. */
export async function callerPosition(
  addresses: Pick<AddressRegister, 'suggest'>,
  { typed, chosen }: Readonly<{ typed: string; chosen: string }>,
): Promise<Found> {
  const answer = await addresses.suggest(typed)
  if (answer.outcome !== 'found')
    return { wrong: answer.outcome === 'wrong-question' ? 'unknown' : 'silent', several: [] }
  // Of names that merely resemble what was said, none is offered beside one that was said in full.
  const named = answer.value.filter((one) => plain(typed).startsWith(plain(one.street)))
  const all = named.length > 0 ? named : answer.value
  // One of which the place is not known counts too: the other need not be theirs.
  const sure = all.find(isWhole(typed)) ?? (all.length === 1 ? all.find(isSaid(typed)) : undefined)
  const meant = all.find(({ label }) => label === chosen) ?? sure
  if (meant?.position) return { position: meant.position, label: meant.label }
  const several = all.flatMap(({ label, position }) => (position ? [label] : []))
  return { wrong: several.length === 0 ? 'unknown' : several.length === 1 ? 'alike' : 'several', several }
}

const isWhole =
  (typed: string) =>
  ({ label }: AddressSuggestion) =>
    plain(label) === plain(typed)
/** Street and house number are as they were said, and nothing else was said of it that does not stand in it. */
const isSaid =
  (typed: string) =>
  ({ label, street, houseNumber }: AddressSuggestion) => {
    const [said, words] = [plain(typed), plain(label).split(' ')]
    const isThere = houseNumber && `${said} `.startsWith(`${plain(`${street} ${houseNumber}`)} `)
    return Boolean(isThere) && said.split(' ').every((word) => words.includes(word))
  }

const cookie = 'vertrek-klant'
const path = '/balie/afspraak'
/** A call is over by then; the next caller is somewhere else. */
const secondsKept = 1_800

export const isMark = (said: string): boolean => /^[0-9a-f]{16}$/.test(said)

/**
 * Keeps a rough point, no nearer than a hundred metres, in the employee's browser. The mark that comes back stands in addresses: it says
 * nothing, and a page of another caller does not count from here.
 */
export function keepCaller({ publicUrl }: Site, reply: FastifyReply, { latitude, longitude }: Position): string {
  const mark = randomBytes(8).toString('hex')
  const point = [latitude, longitude].map((degrees) => degrees.toFixed(3)).join()
  const secure = publicUrl.startsWith('https:')
  reply.setCookie(cookie, `${mark},${point}`, { path, httpOnly: true, sameSite: 'strict', secure, maxAge: secondsKept })
  return mark
}

/** The point that goes with a mark; null: it is gone, or it is of another caller. */
export function callerAt(request: FastifyRequest, mark: string | undefined): Position | null {
  const [kept, ...point] = (request.cookies[cookie] ?? '').split(',')
  const [latitude, longitude, ...more] = point.map(Number)
  const isPoint = more.length === 0 && Math.abs(latitude ?? 91) <= 90 && Math.abs(longitude ?? 181) <= 180
  return mark && kept === mark && isPoint && latitude && longitude ? { latitude, longitude } : null
}

/** Who comes next is somewhere else. */
export function forgetCaller(reply: FastifyReply): void {
  reply.clearCookie(cookie, { path })
}
