import { randomUUID } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import { type Message, readEnvelope } from './answer.ts'
import type { Consultation, Consulted, SourceNotice } from './consulted.ts'
import { noticed, type OwnNotice, verdictOn } from './exceptions.ts'
import { questionAbout } from './question.ts'
import { type Registration, registrationFrom } from './registration.ts'
import { registration, type Service } from './service.ts'
import { type Delivery, mutualTls } from './transport.ts'
import { securedEnvelope, signedEnvelope, signerFrom } from './ws-security.ts'
import { buildXml } from './xml.ts'

export type MagdaSettings = Readonly<{
  /** Of the web service. */
  url: string
  /** PEM: the client certificate and its key, and the authority of the server. */
  cert: string
  key: string
  ca: string
  /** How MAGDA knows us (Identificatie). */
  sender: string
  /** PEM: what messages are signed with; without it, the client certificate. */
  signingCert?: string
  signingKey?: string
  /** The code (hoedanigheid) of each of our purposes. Without this list a purpose is sent as it is; with it, no other purpose is. */
  purposes?: Readonly<Record<string, string>>
  /** For one call; 4 seconds without it. */
  timeoutMs?: number
  /** How often a silent source is asked again; twice without it. */
  retries?: number
  /** The first rest before asking again; it doubles each time, and is four times as long when too many ask at once. */
  backoffMs?: number
  connections?: number
  /** Domain time: the day of the facts. */
  now?: () => Date
}>

/** What is understood of an answer about `asked`; `undefined` when it holds nothing about anybody. */
export type Read<T> = (message: Message, asked: string) => Understood<T> | undefined
export type Understood<T> = Readonly<{ value: T; about: 'asked' | 'somebody-else' }>
type Heard<T> = Readonly<{ message: Pick<Message, 'notices' | 'newInsz'>; understood?: Understood<T> | undefined }>

/** One source behind MAGDA. */
export type Magda = Readonly<{
  ask<T>(service: Service, insz: string, why: Consultation, read: Read<T>): Promise<Consulted<T>>
  close(): Promise<void>
}>

/**
 * A source over MAGDA, called `source` in the log: signed SOAP over mutual TLS. A silent source is asked again; a person about
 * whom we may not ask yet is registered first. Throws only for settings that cannot work, never for what the source says or does.
 */
export function magdaClient(settings: MagdaSettings, source: string): Magda {
  const { sender, purposes, retries = 2, backoffMs = 250, now = () => new Date() } = settings
  const signer = signerFrom(settings.signingCert ?? settings.cert, settings.signingKey ?? settings.key)
  const transport = mutualTls({ timeoutMs: 4_000, connections: 16, ...settings })

  async function hear<T>(service: Service, insz: string, why: Consultation, read: Read<T>): Promise<Heard<T>> {
    const purpose = purposes ? (purposes[why.purpose] ?? '') : why.purpose
    if (purpose === '') return failed('PURPOSE')
    if (service.about !== 'receipt' && !/^\d{11}$/.test(insz)) return failed('NOT-A-NUMBER')
    const references = { message: randomUUID(), question: why.reference }
    const question = questionAbout(insz, service, { sender, purpose }, references, now())
    // The time stamp of the signature is real time, whatever day it is for the rules.
    const envelope = signedEnvelope(buildXml(securedEnvelope(question, signer, new Date())), signer)
    return understand(await transport.send(envelope), service, insz, read)
  }

  /** Asks until there is an answer, or until asking again makes no sense. */
  async function insist<T>(service: Service, insz: string, why: Consultation, read: Read<T>): Promise<Consulted<T>> {
    let asked = insz
    let beside: readonly SourceNotice[] = []
    // Registering itself needs no registration.
    let registered = service === registration
    for (let attempt = 0; ; ) {
      const { message, understood } = await hear(service, asked, why, read)
      const { outcome, retry, first } = verdictOn(message.notices, understood?.about === 'asked')
      const conclusion = { source, at: now().toISOString(), notices: [...beside, ...message.notices] }
      if (understood?.about === 'asked') return { ...conclusion, outcome: 'found', value: understood.value }
      if (first === 'register' && !registered) {
        const done = await register(asked, why)
        if (done.outcome !== 'found') return done
        registered = true
      } else if (first === 're-key' && message.newInsz && asked === insz) {
        asked = message.newInsz
        beside = message.notices
      } else if (retry && attempt < retries) {
        await rest(pauseBefore(attempt, retry, backoffMs))
        attempt += 1
      } else {
        return { ...conclusion, outcome: outcome === 'found' ? 'unknown' : outcome }
      }
    }
  }

  async function register(insz: string, why: Consultation): Promise<Consulted<Registration>> {
    const done = await insist(registration, insz, why, readRegistration)
    if (done.outcome !== 'unknown') return done
    return { ...done, outcome: 'not-allowed', notices: [...done.notices, noticed('NOT-REGISTERED')] }
  }

  return { ask: insist, close: () => transport.close() }
}

const failed = (code: OwnNotice): Heard<never> => ({ message: { notices: [noticed(code)] } })

function understand<T>(delivery: Delivery, service: Service, asked: string, read: Read<T>): Heard<T> {
  if ('notice' in delivery) return { message: { notices: [delivery.notice] } }
  const message = messageIn(delivery.text)
  if (!message || (message.kind === 'answer' && message.service !== service.name) || (message.answers ?? 0) > 1) {
    return failed('UNREADABLE')
  }
  const understood = read(message, asked)
  if (understood?.about !== 'somebody-else') return { message, understood }
  return { message: { ...message, notices: [...message.notices, noticed('OTHER-PERSON')] }, understood }
}

/** `null`: what came back is no message. Its text goes nowhere, for it may hold personal data. */
function messageIn(text: string): Message | null {
  try {
    const message = readEnvelope(text)
    return message.kind === 'question' ? null : message
  } catch {
    return null
  }
}

/** A registration that was refused is none. */
const readRegistration: Read<Registration> = ({ content }) => {
  const value = registrationFrom(content)
  return value?.registered ? { value, about: 'asked' } : undefined
}

/** Half of the rest is by chance, so that many who wait do not all come back at once. */
function pauseBefore(attempt: number, retry: 'soon' | 'later', backoffMs: number): number {
  const pause = backoffMs * 2 ** attempt * (retry === 'later' ? 4 : 1)
  return pause / 2 + Math.random() * (pause / 2)
}
