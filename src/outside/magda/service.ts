import type { XmlContent } from './xml.ts'

/** A service of MAGDA that we ask: its name, version and namespace, and what a question about somebody holds (`Vraag`). */
export type Service = Readonly<{
  name: string
  version: string
  namespace: string
  question: (insz: string, asker: Asker) => XmlContent
  /** Nobody is asked about: what goes in place of a number is the reference of what we received last, or nothing. */
  about?: 'receipt'
}>

export type Asker = Readonly<{
  /** How MAGDA knows us, such as `stad.be/ovo000000/dienst-aip`. */
  sender: string
  /** Hoedanigheid: the purpose for which we are authorised. */
  purpose: string
  /** `YYYY-MM-DD`: the day of the question. */
  today: string
}>

/** Nobody is asked about before they are registered as a person of ours (Repertorium). */
export const registration: Service = {
  name: 'RegistreerInschrijving',
  version: '02.01.0000',
  namespace: 'http://webservice.registreerinschrijvingdienst-02_01.repertorium-02_01.vip.vlaanderen.be',
  question: (insz, { sender, purpose, today }) => ({
    Inhoud: {
      Inschrijving: {
        Identificatie: sender,
        Hoedanigheid: purpose,
        BetrokkenSubject: { Type: 'PERS', Subjecten: { Subject: { Type: 'PERS', Sleutel: insz } } },
        Periode: { Begin: today, Einde: inFiveYears(today) },
      },
    },
  }),
}

/** A person stays registered with us for five years at most; the 29th of February becomes the 28th. */
function inFiveYears(today: string): string {
  const day = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)
  return `${Number(today.slice(0, 4)) + 5}${day}`
}
