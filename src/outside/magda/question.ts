import type { Asker, Service } from './service.ts'
import type { XmlContent } from './xml.ts'

/** The body of a request: one question about one person. Both references are ours: of the message, and of what it is for. */
export function questionAbout(
  insz: string,
  service: Service,
  asker: Omit<Asker, 'today'>,
  references: Readonly<{ message: string; question: string }>,
  at: Date,
): XmlContent {
  const { day, time } = momentOf(at)
  return {
    [`web:${service.name}`]: {
      '@xmlns:web': service.namespace,
      Verzoek: {
        Context: {
          Naam: service.name,
          Versie: service.version,
          Bericht: {
            Type: 'VRAAG',
            Tijdstip: { Datum: day, Tijd: time },
            Afzender: { Identificatie: asker.sender, Referte: references.message, Hoedanigheid: asker.purpose },
          },
        },
        Vragen: { Vraag: { Referte: references.question, ...service.question(insz, { ...asker, today: day }) } },
      },
    },
  }
}

/** Day and time in the city, as MAGDA writes them. */
export function momentOf(at: Date): Readonly<{ day: string; time: string }> {
  const [day = '', time = ''] = inBelgium.format(at).split(' ')
  return { day, time: time.replace(',', '.') }
}

const inBelgium = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
})
