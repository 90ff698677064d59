import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { type Message, numbersIn, readEnvelope } from '../magda/answer.ts'
import { registrationFrom } from '../magda/registration.ts'
import { firstNamed, textAt, type XmlElement, XmlProblem } from '../magda/xml.ts'
import { changesFrom } from './changes.ts'
import { civilStates, positions, registers } from './code-lists.ts'
import { historyFrom } from './history.ts'
import { householdFrom } from './household.ts'
import { personFrom } from './person.ts'
import { otherServices, serviceNamed } from './services.ts'

/** What a message says, for whoever has to find out. */
export type ReadMessage = Readonly<{
  /** `null`: a SOAP fault, which names no service. */
  service: string | null
  /** Whom the message is about; `null` when it does not say. */
  insz: string | null
  /** In our words for the services that we use, in the words of the source for the others; `null`: none. */
  facts: unknown
  exceptions: readonly Readonly<{ code: string; type: string }>[]
  /** What a reader should know and a program need not: wrong check digits, missing parts of dates, codes in no list. */
  notes: readonly string[]
}>

/**
 * Reads one message of MAGDA, bare or in its envelope. Throws `XmlProblem` when it is no message of a service that we know.
 * `name`: the file without its ending, which in the collections is the number that was asked about.
 */
export function readMessage(text: string, name = ''): ReadMessage {
  const message = readEnvelope(text)
  const service = message.service ?? null
  if (service !== null && !serviceNamed(service) && !otherServices.includes(service)) {
    throw new XmlProblem('a service that is not known')
  }
  const said =
    textAt(message.content, 'Persoon', 'INSZ') ??
    textAt(message.content, 'HistoriekPersoon', 'INSZ') ??
    askedIn(message)
  const fromName = said === undefined && message.kind === 'answer' && /^\d{11}$/.test(name) ? name : undefined
  return {
    service,
    insz: said ?? fromName ?? null,
    facts: factsIn(message),
    exceptions: message.notices.map(({ code, type }) => ({ code, type })),
    notes: [
      ...notesOnForm(message),
      ...(fromName ? ['the message names nobody it was asked about: insz is the name of the file'] : []),
      ...(said !== undefined && /^\d{11}$/.test(name) && name !== said
        ? ['the name of the file is another number']
        : []),
      ...[...numbersIn(message.content), ...(message.newInsz ? [message.newInsz] : [])].flatMap(notesOnNumber),
      ...notesOnDates(message.content),
      ...notesOnCodes(message.content),
    ],
  }
}

/** A question names whom it is about in its criteria, or as the key of a registration. */
function askedIn({ kind, content }: Message): string | undefined {
  if (kind !== 'question' || !content) return undefined
  return firstNamed(content, 'INSZ')?.text || firstNamed(content, 'Sleutel')?.text || undefined
}

function factsIn({ kind, service, content, newInsz }: Message): unknown {
  if (kind !== 'answer' || !content || !service) return null
  const key = serviceNamed(service)?.key
  if (key === 'person') return personFrom(content, newInsz) ?? null
  if (key === 'household') return householdFrom(content) ?? null
  if (key === 'changes') return changesFrom(content) ?? null
  if (key === 'history') return historyFrom(content, newInsz) ?? null
  if (key === 'register') return registrationFrom(content) ?? null
  return content.children.length > 0 ? asWritten(content) : null
}

/** The content of a service that we do not use, in its own words; an element that repeats becomes a list. */
function asWritten({ attributes, children, text }: XmlElement): unknown {
  if (children.length === 0 && Object.keys(attributes).length === 0) return text
  const parts: Record<string, unknown> = { ...attributes, ...(text === '' ? {} : { text }) }
  for (const name of new Set(children.map((child) => child.name))) {
    const values = children.filter((child) => child.name === name).map(asWritten)
    parts[name] = values.length === 1 ? values[0] : values
  }
  return parts
}

function notesOnForm({ kind, service, version, namespace, newInsz, answers = 1 }: Message): readonly string[] {
  const used = service === undefined ? undefined : serviceNamed(service)
  return [
    ...(kind === 'fault' ? ['a SOAP fault: it names no service'] : []),
    ...(kind === 'question' ? ['this is a question, not an answer'] : []),
    ...(used && used.version !== version ? [`version ${version || 'unknown'}: we read ${used.version}`] : []),
    ...(used && used.namespace !== namespace ? ['another namespace than that of the service'] : []),
    ...(answers > 1 ? [`${answers} answers: the first is shown`] : []),
    ...(newInsz ? [`the number was replaced by ${newInsz}`] : []),
  ]
}

function notesOnNumber(insz: string): readonly string[] {
  const parsed = parseNationalNumber(insz)
  if (parsed) return parsed.kind === 'test' ? [] : [`${insz} lies outside the test range`]
  return /^\d{11}$/.test(insz) && hasCheckDigits(insz)
    ? [`${insz} holds no possible date of birth`]
    : [`${insz} has a wrong check digit or form`]
}

function hasCheckDigits(insz: string): boolean {
  const nine = Number(insz.slice(0, 9))
  return [nine, 2_000_000_000 + nine].some((number) => 97 - (number % 97) === Number(insz.slice(9)))
}

function notesOnDates(content: XmlElement | undefined): readonly string[] {
  const birth = content && firstNamed(content, 'Geboorte')
  const date = textAt(birth, 'Datum')
  return date && /-00|^\d{4}(-\d{2})?$/.test(date) ? [`the date of birth is incomplete: ${date}`] : []
}

const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BurgerlijkeStaat: civilStates,
  Positie: positions,
  Register: registers,
}

/** Codes that are in none of our lists: they keep their raw value. The register writes `2` and `02` for the same. */
function notesOnCodes(element: XmlElement | undefined): readonly string[] {
  if (!element) return []
  const list = lists[element.name]
  const code = textAt(element, 'Code')
  const unknown = list && code !== undefined && !(code in list) && !(code.replace(/^0/, '') in list)
  return [
    ...new Set([
      ...(unknown ? [`code ${code} of ${element.name} is in no list`] : []),
      ...element.children.flatMap(notesOnCodes),
    ]),
  ]
}
