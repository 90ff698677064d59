import type { XmlContent } from './xml.ts'

/** A service of MAGDA that we ask: its name, version and namespace, and what a question about somebody holds. */
export type Service = Readonly<{
  name: string
  version: string
  namespace: string
  question: (insz: string, asker: Asker) => XmlContent
}>

export type Asker = Readonly<{
  /** How MAGDA knows us, such as `stad.be/ovo000000/dienst-aip`. */
  sender: string
  /** Hoedanigheid: the purpose for which we are authorised. */
  purpose: string
  /** `YYYY-MM-DD`: the day of the question. */
  today: string
}>

/** Source RR: the National Register. Words in Dutch: the language of the file. */
const aboutPerson = (insz: string): XmlContent => ({ Criteria: { INSZ: insz }, Bron: 'RR', Taal: 'nl' })

export const services = {
  person: {
    name: 'GeefPersoon',
    version: '02.02.0000',
    namespace: 'http://magda.vlaanderen.be/persoon/soap/geefpersoon/v02_02',
    question: aboutPerson,
  },
  household: {
    name: 'GeefGezinssamenstelling',
    version: '02.02.0000',
    namespace: 'http://magda.vlaanderen.be/persoon/soap/geefgezinssamenstelling/v02_02',
    question: aboutPerson,
  },
  register: {
    name: 'RegistreerInschrijving',
    version: '02.01.0000',
    namespace: 'http://webservice.registreerinschrijvingdienst-02_01.repertorium-02_01.vip.vlaanderen.be',
    question: (insz, { sender, purpose, today }) => ({
      Inschrijving: {
        Identificatie: sender,
        Hoedanigheid: purpose,
        BetrokkenSubject: { Type: 'PERS', Subjecten: { Subject: { Type: 'PERS', Sleutel: insz } } },
        Periode: { Begin: today, Einde: inFiveYears(today) },
      },
    }),
  },
} as const satisfies Record<string, Service>

export type ServiceKey = keyof typeof services

/** Services of MAGDA whose messages we recognise without asking them. */
export const otherServices: readonly string[] = [
  'GeefAanslagbiljetPersonenbelasting',
  'GeefAttest',
  'GeefBetalingenHandicap',
  'GeefBewijs',
  'GeefDossierHandicap',
  'GeefDossiers',
  'GeefEigendomstoestanden',
  'GeefEpc',
  'GeefFuncties',
  'GeefHistoriekGezinssamenstelling',
  'GeefHistoriekPersoon',
  'GeefKindVoordelen',
  'GeefLeefloonbedragen',
  'GeefOnderneming',
  'GeefPasfoto',
  'GeefPersoonMutatiesNotificaties',
  'GeefSociaalStatuut',
  'GeefStatusRechtOndersteuningen',
  'GeefVolledigDossierHandicap',
  'RegistreerUitschrijving',
  'ZoekPersoonOpAdres',
  'ZoekPersoonOpNaam',
]

/** The used service of that name. */
export function serviceNamed(name: string): (Service & Readonly<{ key: ServiceKey }>) | undefined {
  const keys: readonly ServiceKey[] = ['person', 'household', 'register']
  const key = keys.find((candidate) => services[candidate].name === name)
  return key && { ...services[key], key }
}

/** A person stays registered with us for five years at most; the 29th of February becomes the 28th. */
function inFiveYears(today: string): string {
  const day = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)
  return `${Number(today.slice(0, 4)) + 5}${day}`
}
