import type { Visitor } from '#domain/appointments/index.ts'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { parsePhone } from '#platform/formats/phone.ts'
import { cleanLine } from '#platform/formats/text.ts'

/** Who comes, as typed. */
export type TypedVisitor = Readonly<{
  name: string
  companions?: readonly string[]
  kind?: string
  email?: string
  phone?: string
  /** The national number, when they give it: nothing is kept but a keyed hash. */
  national?: string
}>

/** Names of the inputs that are wrong: `name`, `companion-2`, `contact`, `email`, `phone`, `national`. */
export type WrongVisitor = readonly string[]

const longest = 200
const isMail = (said: string) => said.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(said)

/** Reads who comes from a form; without `visitor`, something is wrong. */
export function readVisitor(
  body: Readonly<Record<string, unknown>> | undefined,
  persons: number,
): Readonly<{ typed: TypedVisitor; wrong: WrongVisitor; visitor?: Visitor }> {
  const text = (name: string) => {
    const said = body?.[name]
    return typeof said === 'string' ? cleanLine(said).slice(0, longest) : ''
  }
  const companions = Array.from({ length: persons - 1 }, (_, at) => text(`companion-${at + 2}`))
  const [name, kind, email, phone] = [text('name'), text('contact'), text('email'), text('phone')]
  const number = parsePhone(phone)
  const national = text('national')
  const nationalNumber = parseNationalNumber(national)?.digits
  const typed = { name, companions, kind, email, phone, national }
  const contact = contactOf(kind, email, number)
  const wrong = [
    ...(name === '' ? ['name'] : []),
    ...companions.flatMap((one, at) => (one === '' ? [`companion-${at + 2}`] : [])),
    ...(contact ? [] : [['email', 'phone'].includes(kind) ? kind : 'contact']),
    ...(national !== '' && !nationalNumber ? ['national'] : []),
  ]
  return {
    typed,
    wrong,
    ...(wrong.length === 0 && contact && { visitor: { name, companions, contact, nationalNumber } }),
  }
}

function contactOf(kind: string, email: string, number: string | null): Visitor['contact'] | null {
  if (kind === 'email' && isMail(email)) return { kind, value: email }
  return kind === 'phone' && number ? { kind, value: number } : null
}
