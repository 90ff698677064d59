import type { LifeEvent } from '#domain/catalogue/index.ts'

export const hardship: LifeEvent = {
  id: 'moeilijk',
  title: { nl: 'Ik heb het moeilijk', en: 'I am having a hard time', fr: 'Je traverse une période difficile' },
  summary: {
    nl: 'Rechten, tegemoetkomingen, steun',
    en: 'Rights, allowances, support',
    fr: 'Droits, allocations, aide',
  },
  topics: [
    {
      title: { nl: 'Te weinig inkomen', en: 'Too little income', fr: 'Trop peu de revenus' },
      text: {
        nl: 'Misschien hebt u recht op meer. Bel ons: wij zoeken het samen uit.',
        en: 'Perhaps you have a right to more. Call us: we find out together.',
        fr: 'Vous avez peut-être droit à plus. Appelez-nous : nous cherchons ensemble.',
      },
      products: ['kansentarief'],
      helpedBy: ['phone', 'desk'],
      synonyms: ['leefloon', 'geen geld', 'schulden', 'ocmw', 'sociaal tarief', 'verhoogde tegemoetkoming', 'hulp'],
    },
    {
      title: {
        nl: 'Pensioen en inkomensgarantie',
        en: 'Pension and income guarantee',
        fr: 'Pension et garantie de revenus',
      },
      text: {
        nl: 'U vraagt uw pensioen aan via mypension.be, of met onze hulp. Bel ons voor een afspraak.',
        en: 'You apply for your pension at mypension.be, or with our help. Call us for an appointment.',
        fr: 'Vous demandez votre pension sur mypension.be, ou avec notre aide. Appelez-nous pour un rendez-vous.',
      },
      helpedBy: ['phone', 'desk'],
      synonyms: ['pensioenaanvraag', 'pensioen aanvragen', 'igo', 'inkomensgarantie voor ouderen', 'pension'],
    },
    {
      title: { nl: 'Leven met een handicap', en: 'Living with a disability', fr: 'Vivre avec un handicap' },
      text: {
        nl: 'Tegemoetkoming, parkeerkaart of taxicheques: wij helpen u bij de aanvraag. Kunt u niet komen? Bel ons.',
        en: 'Allowance, parking card or taxi cheques: we help you apply. You cannot come? Call us.',
        fr: 'Allocation, carte de stationnement ou chèques-taxi : nous vous aidons. Vous ne pouvez pas venir ? Appelez-nous.',
      },
      helpedBy: ['phone', 'desk'],
      synonyms: [
        'parkeerkaart handicap',
        'tegemoetkoming',
        'taxicheques',
        'invaliditeit',
        'mindervalide',
        'rolstoel',
        'disability',
      ],
    },
    {
      title: { nl: 'Papieren die men u vraagt', en: 'Papers that people ask for', fr: 'Les papiers demandés' },
      text: {
        nl: 'Vaak vraagt men een bewijs van uw gezin, of dat u in leven bent.',
        en: 'People often ask for proof of your household, or that you are alive.',
        fr: 'On demande souvent une preuve de votre ménage, ou que vous êtes en vie.',
      },
      products: ['attest-gezinssamenstelling', 'attest-leven'],
    },
  ],
}
