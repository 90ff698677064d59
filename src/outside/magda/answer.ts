import type { SourceNotice } from './consulted.ts'
import { childAt, childrenOf, parseXml, textAt, type XmlElement, XmlProblem } from './xml.ts'

/** What is the same in the messages of every service. */
export type Message = Readonly<{
  kind: 'answer' | 'question' | 'fault'
  /** `GeefPersoon`; absent in a fault. */
  service?: string
  version?: string
  namespace?: string
  /** Our reference, when it came back. */
  reference?: string
  /** `YYYY-MM-DDTHH:MM:SS...`, as the source says it. */
  at?: string
  notices: readonly SourceNotice[]
  /** How many answers there are; the first is read, for one question is asked at a time. */
  answers?: number
  /** From the annotations beside an exception: the number that took the place of the one that was asked for. */
  newInsz?: string
  /** What was answered or asked. */
  content?: XmlElement
}>

/**
 * Reads any message of MAGDA, in its envelope or bare. Throws `XmlProblem` when it is no XML that we accept, or neither an
 * answer, a question nor a fault.
 */
export function readEnvelope(text: string): Message {
  const root = parseXml(text)
  const payload = root.name === 'Envelope' ? childAt(root, 'Body')?.children[0] : root
  if (!payload) throw new XmlProblem('an envelope without a message')
  if (payload.name === 'Fault') return faultFrom(payload)

  const reply = childAt(payload, 'Repliek')
  if (reply && payload.name.endsWith('Response')) return answerFrom(payload, reply)
  const request = childAt(payload, 'Verzoek')
  if (request) return questionFrom(payload, request)
  throw new XmlProblem('no message of MAGDA')
}

function answerFrom(payload: XmlElement, reply: XmlElement): Message {
  const answers = childrenOf(childAt(reply, 'Antwoorden'), 'Antwoord')
  const [answer] = answers
  const exceptions = [reply, answer].flatMap((at) => childrenOf(childAt(at, 'Uitzonderingen'), 'Uitzondering'))
  const newInsz = exceptions.flatMap((exception) => annotationOf(exception, 'Nieuw INSZ') ?? [])[0]
  const content = childAt(answer, 'Inhoud')
  const moment = childAt(reply, 'Context', 'Bericht', 'Tijdstip')
  const reference = textAt(answer, 'Referte')
  return {
    kind: 'answer',
    service: payload.name.slice(0, -'Response'.length),
    version: textAt(reply, 'Context', 'Versie') ?? '',
    namespace: payload.namespace,
    ...(reference ? { reference } : {}),
    ...(textAt(moment, 'Datum') ? { at: `${textAt(moment, 'Datum')}T${textAt(moment, 'Tijd') ?? '00:00:00'}` } : {}),
    notices: exceptions.map(noticeFrom),
    answers: answers.length,
    ...(newInsz ? { newInsz } : {}),
    ...(content ? { content } : {}),
  }
}

function questionFrom(payload: XmlElement, request: XmlElement): Message {
  const question = childAt(request, 'Vragen', 'Vraag')
  const content = childAt(question, 'Inhoud')
  const reference = textAt(question, 'Referte')
  return {
    kind: 'question',
    service: payload.name,
    version: textAt(request, 'Context', 'Versie') ?? '',
    namespace: payload.namespace,
    ...(reference ? { reference } : {}),
    notices: [],
    ...(content ? { content } : {}),
  }
}

/** SOAP 1.1 (`faultcode`) and 1.2 (`Code/Value`). */
function faultFrom(fault: XmlElement): Message {
  const code = textAt(fault, 'faultcode') ?? textAt(fault, 'Code', 'Value') ?? 'Fault'
  const words = textAt(fault, 'faultstring') ?? textAt(fault, 'Reason', 'Text')
  return { kind: 'fault', notices: [{ code: withoutPrefix(code), type: 'FAULT', ...(words ? { words } : {}) }] }
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1)

function noticeFrom(exception: XmlElement): SourceNotice {
  const words = textAt(exception, 'Diagnose')
  const origin = textAt(exception, 'Oorsprong')
  return {
    code: textAt(exception, 'Identificatie') ?? 'onbekend',
    type: typeOf(textAt(exception, 'Type')),
    ...(words ? { words } : {}),
    ...(origin ? { origin } : {}),
  }
}

/** A type that is not in the list is taken for the gravest. */
const typeOf = (type: string | undefined): SourceNotice['type'] =>
  type === 'WAARSCHUWING' || type === 'INFORMATIE' ? type : 'FOUT'

function annotationOf(exception: XmlElement, name: string): string | undefined {
  const annotation = childrenOf(childAt(exception, 'Annotaties'), 'Annotatie').find(
    (candidate) => textAt(candidate, 'Naam') === name,
  )
  return textAt(annotation, 'Waarde')
}

/** Every national number that a message names, each once, in order. */
export function numbersIn(element: XmlElement | undefined): readonly string[] {
  if (!element) return []
  const own = element.name === 'INSZ' && element.text !== '' ? [element.text] : []
  return [...new Set([...own, ...element.children.flatMap((child) => numbersIn(child))])]
}
