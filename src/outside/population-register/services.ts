import { registration, type Service } from '../magda/service.ts'
import type { XmlContent } from '../magda/xml.ts'

/** Source RR: the National Register. Words in Dutch: the language of the file. */
const aboutPerson = (insz: string): XmlContent => ({
  Inhoud: { Criteria: { INSZ: insz }, Bron: 'RR', Taal: 'nl' },
})

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
  history: {
    name: 'GeefHistoriekPersoon',
    version: '02.02.0000',
    namespace: 'http://magda.vlaanderen.be/persoon/soap/geefhistoriekpersoon/v02_02',
    question: aboutPerson,
  },
  register: registration,
  /** What changed since what we received last; about whom, not what: that is asked of the source. */
  changes: {
    name: 'GeefPersoonMutatiesNotificaties',
    version: '02.00.0000',
    namespace: 'http://magda.vlaanderen.be/persoon/soap/GeefPersoonMutatiesNotificaties/v02_00',
    about: 'receipt',
    question: (receipt: string): XmlContent => ({ Inhoud: receipt === '' ? '' : { Ontvangstreferte: receipt } }),
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
  'GeefKindVoordelen',
  'GeefLeefloonbedragen',
  'GeefOnderneming',
  'GeefPasfoto',
  'GeefSociaalStatuut',
  'GeefStatusRechtOndersteuningen',
  'GeefVolledigDossierHandicap',
  'RegistreerUitschrijving',
  'ZoekPersoonOpAdres',
  'ZoekPersoonOpNaam',
]

/** The used service of that name. */
export function serviceNamed(name: string): (Service & Readonly<{ key: ServiceKey }>) | undefined {
  const keys: readonly ServiceKey[] = ['person', 'household', 'history', 'register', 'changes']
  const key = keys.find((candidate) => services[candidate].name === name)
  return key && { ...services[key], key }
}
