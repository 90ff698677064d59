import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { momentOf } from './question.ts'
import { type Service, type ServiceKey, serviceNamed } from './services.ts'
import { householdContent, personContent } from './simulator-content.ts'
import type { MessageFiles } from './simulator-messages.ts'
import type { Population } from './simulator-population.ts'
import { buildXml, childAt, textAt, type XmlContent, type XmlElement } from './xml.ts'

export type Known = Readonly<{
  population: Population
  files: MessageFiles
  /** About whom anybody may ask without registering them first. */
  registeredBefore: ReadonlySet<string>
}>

/** What the simulated system remembers: about whom an organisation may ask. */
export type Repertory = Set<string>

const words: Readonly<Record<string, string>> = {
  '13202': 'Er is geen dossier geregistreerd voor de persoon',
  '20002': 'INSZ in de vraag heeft een ongeldige structuur',
  '30001': 'Geen gegevens gevonden voor de vraag',
  '30003': 'Onbestaande INSZ',
  '30004': 'Persoon heeft een nieuw INSZ verkregen',
  '40006': 'Fout in autorisatie',
  '60006': 'Geen antwoord van de bron ontvangen',
  '99996': 'Te veel gelijktijdige bevragingen',
}

type Exception = Readonly<{ code: string; type?: string; annotations?: Readonly<Record<string, string>> }>
type Answer = Readonly<{ exceptions?: readonly Exception[]; content?: XmlContent }>

/** A question as it was asked, once the signature held. */
export type Asked = Readonly<{
  key: ServiceKey
  service: Service
  insz: string
  sender: string
  purpose: string
  reference: string
  today: string
}>

/** `undefined`: no question of a service that the simulator knows. */
export function askedIn(payload: XmlElement | undefined, today: string): Asked | undefined {
  const service = serviceNamed(payload?.name ?? '')
  const request = childAt(payload, 'Verzoek')
  if (!service || service.namespace !== payload?.namespace || !request) return undefined
  const asker = childAt(request, 'Context', 'Bericht', 'Afzender')
  const question = childAt(request, 'Vragen', 'Vraag')
  const content = childAt(question, 'Inhoud')
  const subject = childAt(content, 'Inschrijving', 'BetrokkenSubject', 'Subjecten', 'Subject')
  return {
    key: service.key,
    service,
    insz: textAt(content, 'Criteria', 'INSZ') ?? textAt(subject, 'Sleutel') ?? '',
    sender: textAt(asker, 'Identificatie') ?? '',
    purpose: textAt(asker, 'Hoedanigheid') ?? '',
    reference: textAt(question, 'Referte') ?? '',
    today,
  }
}

/** The answer as it goes over the wire, envelope and all. */
export function answerTo(
  asked: Asked,
  { population, files, registeredBefore }: Known,
  repertory: Repertory,
  at: Date,
): string {
  const { key, insz, sender, purpose } = asked
  if (!sender || !purpose) return messageFor(asked, refusedWith('40006'), at)
  if (!/^\d{11}$/.test(insz)) return messageFor(asked, { exceptions: [{ code: '20002' }] }, at)

  const person = population.person(insz, asked.today)
  const file = person ? undefined : files.find(key, insz)
  if (!person && !files.knows(insz) && !parseNationalNumber(insz))
    return messageFor(asked, { exceptions: [{ code: '30003' }] }, at)

  if (key === 'register') {
    if (!file) repertory.add(`${sender} ${insz}`)
    return file ? enveloped(file) : messageFor(asked, { content: registered }, at)
  }
  const mayAsk = repertory.has(`${sender} ${insz}`) || registeredBefore.has(insz) || (!person && !file)
  if (!mayAsk) return messageFor(asked, { exceptions: [{ code: '13202' }] }, at)
  if (file) return enveloped(file)
  return messageFor(asked, contentFor(asked, population), at)
}

const registered: XmlContent = { Resultaat: { '@Beschrijving': 'Wel geslaagd', '#text': '1' } }
const nothing: Answer = { exceptions: [{ code: '30001' }] }

function contentFor({ key, insz, today }: Asked, population: Population): Answer {
  const person = population.person(insz, today)
  if (!person) return nothing
  const members = key === 'household' ? population.household(insz, today) : []
  if (key === 'household' && members.length === 0) return nothing

  const content = key === 'household' ? householdContent(members) : personContent(insz, person, population, today)
  if (person.replacedBy === undefined || person.replacedBy === insz) return { content }
  const annotations = { 'Oud INSZ': insz, 'Nieuw INSZ': person.replacedBy }
  return { content, exceptions: [{ code: '30004', type: 'WAARSCHUWING', annotations }] }
}

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
