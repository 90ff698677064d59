import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { momentOf } from './question.ts'
import { registration, type Service } from './service.ts'
import type { MessageFiles } from './simulator-messages.ts'
import { buildXml, childAt, textAt, type XmlContent, type XmlElement } from './xml.ts'

/** A source behind the simulated gateway: what it is asked for, and what it answers. */
export type SimulatedSource = Readonly<{
  services: readonly Service[]
  /** It holds something about that number itself, as of a day: then no message file answers. */
  knows(insz: string, today: string): boolean
  answer(asked: Asked): Answer
  files: MessageFiles
  /** About whom anybody may ask without registering them first. */
  registeredBefore?: ReadonlySet<string>
}>

/** What the simulated system remembers: about whom an organisation may ask. */
export type Repertory = Set<string>

const words: Readonly<Record<string, string>> = {
  '13202': 'Er is geen dossier geregistreerd voor de persoon',
  '20002': 'INSZ in de vraag heeft een ongeldige structuur',
  '30001': 'Geen gegevens gevonden voor de vraag',
  '30003': 'Onbestaande INSZ',
  '30014': 'Ongeldige ontvangstreferte',
  '30016': 'Geen verdere gegevens beschikbaar',
  '30004': 'Persoon heeft een nieuw INSZ verkregen',
  '40006': 'Fout in autorisatie',
  '60006': 'Geen antwoord van de bron ontvangen',
  '70001': 'Antwoord met waarschuwing',
  '99996': 'Te veel gelijktijdige bevragingen',
}

type Exception = Readonly<{ code: string; type?: string; annotations?: Readonly<Record<string, string>> }>
export type Answer = Readonly<{ exceptions?: readonly Exception[]; content?: XmlContent }>

/** A question as it was asked, once the signature held. */
export type Asked = Readonly<{
  service: Service
  insz: string
  /** What is asked about that number. */
  question: XmlElement | undefined
  sender: string
  purpose: string
  reference: string
  today: string
}>

/** `undefined`: no question of a service that the simulator knows. */
export function askedIn(
  payload: XmlElement | undefined,
  services: readonly Service[],
  today: string,
): Asked | undefined {
  const service = [...services, registration].find(({ name }) => name === payload?.name)
  const request = childAt(payload, 'Verzoek')
  if (!service || service.namespace !== payload?.namespace || !request) return undefined
  const asker = childAt(request, 'Context', 'Bericht', 'Afzender')
  const question = childAt(request, 'Vragen', 'Vraag')
  const content = childAt(question, 'Inhoud') ?? question
  const subject = childAt(content, 'Inschrijving', 'BetrokkenSubject', 'Subjecten', 'Subject')
  const criteria = childAt(content, 'Criteria')
  const [inside] = criteria?.children ?? []
  return {
    service,
    insz:
      textAt(content, 'Ontvangstreferte') ??
      textAt(criteria, 'INSZ') ??
      textAt(inside, 'ssin') ??
      textAt(subject, 'Sleutel') ??
      '',
    question: criteria,
    sender: textAt(asker, 'Identificatie') ?? '',
    purpose: textAt(asker, 'Hoedanigheid') ?? '',
    reference: textAt(question, 'Referte') ?? '',
    today,
  }
}

/** The answer as it goes over the wire, envelope and all. */
export function answerTo(asked: Asked, source: SimulatedSource, repertory: Repertory, at: Date): string {
  const { service, insz, sender, purpose } = asked
  const { files, registeredBefore } = source
  if (!sender || !purpose) return messageFor(asked, refusedWith('40006'), at)
  if (service.about === 'receipt') {
    const kept = files.find(service.name, insz)
    return kept ? enveloped(kept) : messageFor(asked, source.answer(asked), at)
  }
  if (!/^\d{11}$/.test(insz)) return messageFor(asked, { exceptions: [{ code: '20002' }] }, at)

  const known = source.knows(insz, asked.today)
  const file = known ? undefined : files.find(service.name, insz)
  if (!known && !files.knows(insz) && !parseNationalNumber(insz))
    return messageFor(asked, { exceptions: [{ code: '30003' }] }, at)

  if (service.name === registration.name) {
    if (!file) repertory.add(`${sender} ${insz}`)
    return file ? enveloped(file) : messageFor(asked, { content: registered }, at)
  }
  const mayAsk = repertory.has(`${sender} ${insz}`) || registeredBefore?.has(insz) || (!known && !file)
  if (!mayAsk) return messageFor(asked, { exceptions: [{ code: '13202' }] }, at)
  if (file) return enveloped(file)
  return messageFor(asked, known ? source.answer(asked) : nothing, at)
}

const registered: XmlContent = { Resultaat: { '@Beschrijving': 'Wel geslaagd', '#text': '1' } }
/** No data found for the question. */
export const nothing: Answer = { exceptions: [{ code: '30001' }] }

/** An exception for the whole message: nothing was asked of the source. */
export const refusedWith = (code: string): Answer & Readonly<{ whole: true }> => ({
  exceptions: [{ code }],
  whole: true,
})

export function messageFor(asked: Asked, answer: Answer & Readonly<{ whole?: true }>, at: Date): string {
  const { day, time } = momentOf(at)
  const moment = { Datum: day, Tijd: time }
  const exceptions = (answer.exceptions ?? []).map((exception) => exceptionContent(exception, moment))
  const beside = exceptions.length > 0 ? { Uitzonderingen: { Uitzondering: exceptions } } : {}
  return buildXml({
    'soapenv:Envelope': {
      '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
      'soapenv:Body': {
        [`web:${asked.service.name}Response`]: {
          '@xmlns:web': asked.service.namespace,
          Repliek: {
            Context: contextOf(asked, moment),
            ...(answer.whole
              ? beside
              : {
                  Antwoorden: {
                    Antwoord: {
                      Referte: asked.reference,
                      ...(answer.content ? { Inhoud: answer.content } : {}),
                      ...beside,
                    },
                  },
                }),
          },
        },
      },
    },
  })
}

const contextOf = ({ service, sender, purpose, reference }: Asked, moment: XmlContent): XmlContent => ({
  Naam: service.name,
  Versie: service.version,
  Bericht: {
    Type: 'ANTWOORD',
    Tijdstip: moment,
    Afzender: { Identificatie: 'vip.vlaanderen.be', Naam: 'MagdaGateway', Referte: reference },
    Ontvanger: { Identificatie: sender, Referte: reference, Hoedanigheid: purpose },
  },
})

const exceptionContent = ({ code, type = 'FOUT', annotations = {} }: Exception, moment: XmlContent): XmlContent => ({
  Identificatie: code,
  Oorsprong: 'MAGDA',
  Type: type,
  Tijdstip: moment,
  Diagnose: words[code] ?? 'Nagebootste uitzondering',
  ...(Object.keys(annotations).length > 0
    ? { Annotaties: { Annotatie: Object.entries(annotations).map(([Naam, Waarde]) => ({ Naam, Waarde })) } }
    : {}),
})

/** A message file as it is: whole and unchanged, between the two halves of an empty envelope. */
function enveloped(message: string): string {
  const empty = buildXml({
    'soapenv:Envelope': {
      '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
      'soapenv:Body': '',
    },
  })
  const cut = empty.indexOf('</soapenv:Body>')
  return `${empty.slice(0, cut)}${message}${empty.slice(cut)}`
}

/** A SOAP fault: the request itself was not accepted. */
export const faultMessage = (code: string, reason: string): string =>
  buildXml({
    'soapenv:Envelope': {
      '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
      'soapenv:Body': { 'soapenv:Fault': { faultcode: code, faultstring: reason } },
    },
  })
