import type { LifeEvent } from '#domain/catalogue/index.ts'

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
        nl: 'Straks ziet u hier of uw wagen binnen mag. Bel ons nu voor registratie, dagpas of toelating.',
        en: 'Soon you see here whether your car may enter. For now, call us for registration, day pass or permit.',
        fr: 'Bientôt, vous voyez ici si votre voiture peut entrer. Pour le moment, appelez-nous.',
      },
      helpedBy: ['phone'],
      synonyms: ['lez', 'dagpas', 'diesel', 'euronorm', 'milieuzone', 'mag mijn auto de stad in', 'low emission'],
    },
    {
      title: { nl: 'Parkeervergunning voor bewoners', en: 'Resident parking permit', fr: 'Permis de stationnement' },
      text: {
        nl: 'De vergunning komt later naar dit loket. Bel ons: wij helpen u ermee.',
        en: 'The permit comes to this counter later. Call us: we help you with it.',
        fr: 'Le permis arrive plus tard ici. Appelez-nous : nous vous aidons.',
      },
      helpedBy: ['phone'],
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
