import type { LifeEvent } from '#domain/catalogue/index.ts'

export const proof: LifeEvent = {
  id: 'bewijs',
  title: { nl: 'Ik heb een bewijs nodig', en: 'I need proof of something', fr: "J'ai besoin d'une preuve" },
  summary: {
    nl: 'Attesten en akten, meteen in handen',
    en: 'Certificates and acts, at once',
    fr: 'Attestations et actes, tout de suite',
  },
  topics: [
    {
      title: { nl: 'Van uw adres of gezin', en: 'Of your address or household', fr: 'De votre adresse ou ménage' },
      text: {
        nl: 'Waar u ingeschreven staat, en met wie.',
        en: 'Where you are registered, and with whom.',
        fr: 'Où vous êtes inscrit, et avec qui.',
      },
      products: [
        'attest-gezinssamenstelling',
        'attest-woonst',
        'attest-woonst-historiek',
        'uittreksel-bevolkingsregister',
      ],
    },
    {
      title: { nl: 'Van wie u bent', en: 'Of who you are', fr: 'De qui vous êtes' },
      text: {
        nl: 'Dat u Belg bent, in leven bent of mag stemmen.',
        en: 'That you are Belgian, alive, or may vote.',
        fr: 'Que vous êtes Belge, en vie, ou pouvez voter.',
      },
      products: ['attest-nationaliteit', 'attest-leven', 'attest-kiesrecht'],
    },
    {
      title: { nl: 'Van uw relatie', en: 'Of your relationship', fr: 'De votre relation' },
      text: {
        nl: 'Dat u wettelijk samenwoont, of voor een huwelijk.',
        en: 'That you cohabit legally, or for a marriage.',
        fr: 'Que vous cohabitez légalement, ou pour un mariage.',
      },
      products: ['attest-wettelijke-samenwoning', 'attest-woonst-huwelijk'],
    },
    {
      title: { nl: 'Uit een akte', en: 'From an act', fr: "D'un acte" },
      text: {
        nl: 'Van uw geboorte, huwelijk of echtscheiding.',
        en: 'Of your birth, marriage or divorce.',
        fr: 'De votre naissance, mariage ou divorce.',
      },
      products: ['afschrift-akte', 'uittreksel-akte', 'afschrift-akte-ander'],
    },
    {
      title: {
        nl: 'Uittreksel uit het strafregister',
        en: 'Criminal record extract',
        fr: 'Extrait de casier judiciaire',
      },
      text: {
        nl: 'Dit bewijs geeft de federale overheid, online via Just-on-web. Lukt dat niet? Bel ons.',
        en: 'The federal government gives this, online at Just-on-web. No success? Call us.',
        fr: 'Le gouvernement fédéral le donne, en ligne sur Just-on-web. Ça ne va pas ? Appelez-nous.',
      },
      helpedBy: ['phone', 'desk'],
      synonyms: [
        'strafregister',
        'bewijs van goed gedrag en zeden',
        'strafblad',
        'casier judiciaire',
        'criminal record',
        'model 596',
      ],
    },
    {
      title: {
        nl: 'Identiteitskaart of reispas',
        en: 'Identity card or passport',
        fr: "Carte d'identité ou passeport",
      },
      text: {
        nl: 'Daarvoor komt u zelf langs, op afspraak. Breng een recente foto mee.',
        en: 'For these you come in person, by appointment. Bring a recent photo.',
        fr: 'Pour cela, vous venez vous-même, sur rendez-vous. Apportez une photo récente.',
      },
      products: ['identiteitskaart', 'reispas', 'digitale-sleutel'],
      helpedBy: ['desk', 'phone'],
      synonyms: [
        'identiteitskaart',
        'eid',
        'paspoort',
        'reispas',
        'identity card',
        'passport',
        "carte d'identité",
        'digitale sleutel',
      ],
    },
  ],
}
