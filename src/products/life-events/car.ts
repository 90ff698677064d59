import type { LifeEvent } from '#domain/catalogue/index.ts'
import { mayMyCarEnter } from '../mobility.ts'

export const car: LifeEvent = {
  id: 'auto',
  title: { nl: 'Ik heb een auto', en: 'I have a car', fr: "J'ai une voiture" },
  summary: {
    nl: 'Lage-emissiezone, vergunning, parkeerverbod',
    en: 'Low-emission zone, permit, no-parking signs',
    fr: 'Zone de basses émissions, permis, interdiction',
  },
  topics: [
    {
      title: { nl: 'Lage-emissiezone', en: 'Low-emission zone', fr: 'Zone de basses émissions' },
      text: {
        nl: 'Kijk eerst na of uw wagen binnen mag. Zo niet, dan zijn er een dagpas, een toelating en een vrijstelling.',
        en: 'Check first whether your car may enter. If not, there are a day pass, a permit and an exemption.',
        fr: 'Vérifiez d’abord si votre voiture peut entrer. Sinon, il y a un pass, une autorisation et une dispense.',
      },
      first: mayMyCarEnter,
      products: ['lez-dagpas', 'lez-toelating', 'lez-vrijstelling', 'lez-registratie'],
      synonyms: ['lez', 'dagpas', 'diesel', 'euronorm', 'milieuzone', 'mag mijn auto de stad in', 'low emission'],
    },
    {
      title: { nl: 'Parkeervergunning voor bewoners', en: 'Resident parking permit', fr: 'Permis de stationnement' },
      text: {
        nl: 'Uw zone volgt uit uw adres. Staat de wagen op uw naam, dan hebt u de vergunning meteen.',
        en: 'Your zone follows from your address. Is the car in your name, then you have the permit at once.',
        fr: 'Votre zone suit de votre adresse. Si la voiture est à votre nom, vous avez le permis tout de suite.',
      },
      products: ['parkeervergunning-bewoner'],
      synonyms: ['parkeervergunning', 'bewonerskaart', 'parkeerkaart bewoner', 'parkeren', 'riverain'],
    },
    {
      title: { nl: 'Tijdelijk parkeerverbod', en: 'Temporary no-parking signs', fr: 'Interdiction de stationner' },
      text: {
        nl: 'Hou een plaats op straat vrij. Vraag de borden 10 werkdagen vooraf aan.',
        en: 'Keep a place in the street free. Apply for signs 10 working days before.',
        fr: 'Gardez une place libre dans la rue. Demandez les panneaux 10 jours ouvrables avant.',
      },
      products: ['tijdelijk-parkeerverbod', 'kleine-werf'],
      synonyms: ['parkeerverbodsborden', 'borden', 'container plaatsen', 'werf', 'stelling', 'no parking signs'],
    },
    {
      title: { nl: 'Rijbewijs', en: 'Driving licence', fr: 'Permis de conduire' },
      text: {
        nl: 'Een rijbewijs vraagt u aan op afspraak. Breng uw identiteitskaart mee.',
        en: 'You apply for a driving licence by appointment. Bring your identity card.',
        fr: "Un permis de conduire se demande sur rendez-vous. Apportez votre carte d'identité.",
      },
      helpedBy: ['desk', 'phone'],
      synonyms: ['rijbewijs', 'voorlopig rijbewijs', 'driving licence', 'permis'],
    },
  ],
}
