import type { LifeEvent } from '#domain/catalogue/index.ts'

export const loss: LifeEvent = {
  id: 'verlies',
  title: { nl: 'Ik verlies iemand', en: 'I lose somebody', fr: "Je perds quelqu'un" },
  summary: {
    nl: 'Overlijden, erfgenamen, grafplaats',
    en: 'Death, heirs, grave',
    fr: 'Décès, héritiers, concession',
  },
  topics: [
    {
      title: { nl: 'Het overlijden aangeven', en: 'Declare the death', fr: 'Déclarer le décès' },
      text: {
        nl: 'Meestal doet de begrafenisondernemer dit voor u. Doet u het zelf? Bel ons: wij helpen u.',
        en: 'Mostly the undertaker does this for you. Do you do it yourself? Call us: we help you.',
        fr: "L'entrepreneur de pompes funèbres le fait souvent pour vous. Sinon, appelez-nous : nous vous aidons.",
      },
      helpedBy: ['phone', 'desk'],
      synonyms: ['overlijden', 'overlijdensaangifte', 'sterfgeval', 'dood', 'décès', 'death'],
    },
    {
      title: { nl: 'Wat wilde de overledene?', en: 'What did the deceased want?', fr: 'Que voulait le défunt ?' },
      text: {
        nl: 'Iemand kan laten vastleggen hoe het afscheid moet zijn.',
        en: 'People can have recorded how they wish to be laid to rest.',
        fr: 'On peut faire enregistrer ses dernières volontés.',
      },
      products: ['attest-laatste-wilsbeschikking'],
    },
    {
      title: { nl: 'Een overlijdensakte', en: 'An act of death', fr: 'Un acte de décès' },
      text: {
        nl: 'De akte van een ander krijgt u op afspraak. Wij kijken eerst of u ze mag krijgen.',
        en: 'You get the act of somebody else by appointment. We first check whether you may have it.',
        fr: "L'acte d'une autre personne s'obtient sur rendez-vous. Nous vérifions d'abord votre droit.",
      },
      helpedBy: ['desk', 'phone'],
      synonyms: [
        'overlijdensakte',
        'akte van overlijden',
        'uittreksel overlijden',
        'acte de décès',
        'death certificate',
      ],
    },
    {
      title: { nl: 'Erfgenamen en grafplaats', en: 'Heirs and grave', fr: 'Héritiers et concession' },
      text: {
        nl: 'Bel ons over een graf of een concessie. Een erfattest vraagt u aan de notaris.',
        en: 'Call us about a grave or a concession. You ask a notary for a certificate of inheritance.',
        fr: "Appelez-nous pour une tombe. Le certificat d'hérédité se demande au notaire.",
      },
      helpedBy: ['phone'],
      synonyms: ['erfenis', 'erfgenaam', 'graf', 'begraafplaats', 'kerkhof', 'concessie', 'nalatenschap'],
    },
  ],
}
