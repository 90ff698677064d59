import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { isId } from '#platform/ids/uuid.ts'

/** What a link may be for. Nothing is kept of a link: whoever has the key can tell a true one. */
export type LinkUse = ToldUse | 'feed'
/** Those that stand in a message, where they may have to be short. */
export type ToldUse = 'booking' | 'proposal' | 'waiting' | 'contact'

const macOf = (key: Buffer, use: LinkUse, id: string) => createHmac('sha256', key).update(`${use}/${id}`).digest()

/** The secret part of an address that is the right to one visit: `<id>.<43 characters>`. */
export const linkOf = (key: Buffer, use: LinkUse, id: string): string =>
  `${id}.${macOf(key, use, id).toString('base64url')}`

/** The id that a link is for; null: it was not made here, or for something else. */
export function readLink(key: Buffer, use: LinkUse, link: string): string | null {
  const [id = '', mac = '', ...more] = link.split('.')
  if (more.length > 0 || !isId(id)) return null
  const [given, wanted] = [Buffer.from(mac, 'base64url'), macOf(key, use, id)]
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null
}

const letters = { booking: 'b', proposal: 'v', waiting: 'w', contact: 'c' } as const satisfies Record<ToldUse, string>
const shortMac = (key: Buffer, use: ToldUse, id: string) => macOf(key, use, `short/${id}`).subarray(0, 16)

/** The same right in 45 signs, 128 bits of them secret: for a text message. */
export function shortLinkOf(key: Buffer, use: ToldUse, id: string): string {
  const bytes = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), shortMac(key, use, id)])
  return letters[use] + bytes.toString('base64url')
}

/** What a short link is for; null: it was not made here. */
export function readShortLink(key: Buffer, short: string): Readonly<{ use: ToldUse; id: string }> | null {
  const use = (Object.keys(letters) as ToldUse[]).find((one) => letters[one] === short[0])
  const bytes = Buffer.from(short.slice(1), 'base64url')
  // One way to write it: the last sign has bits to spare.
  if (!use || bytes.length !== 32 || bytes.toString('base64url') !== short.slice(1)) return null
  const id = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  return timingSafeEqual(bytes.subarray(16), shortMac(key, use, id)) ? { use, id } : null
}

/** Who writes `rosa+city@...` is Rosa too. */
const plainContact = (value: string) =>
  value
    .trim()
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/\+[^@]*(?=@)/, '')

/** The id of what is booked under a key that its asker chose (UUIDv8): the same for the same key, and guessed by nobody. */
export function idOfOnce(key: Buffer, once: string): string {
  const bytes = createHmac('sha256', key).update(`once/${once}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The same for the same person, and leads to nobody without the key. */
export function personKeyOf(
  key: Buffer,
  who: Readonly<{ nationalNumber?: string | undefined; contact: Readonly<{ kind: string; value: string }> }>,
): Buffer {
  const said = who.nationalNumber
    ? `number/${who.nationalNumber.replace(/\D/g, '')}`
    : `${who.contact.kind}/${plainContact(who.contact.value)}`
  return createHmac('sha256', key).update(`person/${said}`).digest().subarray(0, 16)
}

export const keeperOf = (key: Buffer, keeper: string): Buffer =>
  createHmac('sha256', key).update(`keeper/${keeper}`).digest().subarray(0, 16)

/** Without what looks like something else: no I, L, O, U, 0, 1. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const newCode = (): string => Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('')
