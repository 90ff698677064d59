import type { Product } from '#domain/catalogue/index.ts'
import { federalIntake, handedOverTo, phoneField } from '../social.ts'

const forDisability = [
  { name: 'person', source: 'population-register', purpose: 'sociale-aanvraag' },
  // Who asks for the first time is often not known there yet: the request has its day all the same.
  { name: 'disability', source: 'disability', purpose: 'sociale-aanvraag', mayBeUnknown: true },
] as const

/** Income replacement and integration allowance: decided by the federal directorate, which fetches medical data from the doctor. */
export const disabilityAllowance = {
  ...federalIntake,
  id: 'tegemoetkoming-handicap',
  title: {
    nl: 'Tegemoetkoming voor personen met een handicap',
    en: 'Allowance for people with a disability',
    fr: 'Allocation pour personnes handicapées',
  },
  summary: {
    nl: 'Een vervangend of extra inkomen. De federale dienst beslist, vaak binnen zes maanden.',
    en: 'An income instead of work or on top of it. The federal service decides, often within six months.',
    fr: 'Un revenu de remplacement ou un supplément. Le service fédéral décide, souvent en six mois.',
  },
  synonyms: [
    'IVT',
    'IT',
    'integratietegemoetkoming',
    'inkomensvervangende tegemoetkoming',
    'handicap',
    'mindervalide',
    'my handicap',
    'disability allowance',
    'allocation handicap',
  ],
  forWhom: [
    { nl: 'U bent 18 tot 65 jaar.', en: 'You are 18 to 65 years old.', fr: 'Vous avez de 18 à 65 ans.' },
    {
      nl: 'U kunt door een handicap minder verdienen of minder zelf doen.',
      en: 'Through a disability you earn less or can do less yourself.',
      fr: "À cause d'un handicap, vous gagnez moins ou êtes moins autonome.",
    },
  ],
  facts: forDisability,
  pages: [
    {
      slug: 'arts',
      title: { nl: 'Uw arts', en: 'Your doctor', fr: 'Votre médecin' },
      intro: {
        nl: 'De federale dienst vraagt uw medische gegevens zelf aan uw arts.',
        en: 'The federal service asks your doctor for your medical data itself.',
        fr: 'Le service fédéral demande vos données médicales à votre médecin.',
      },
      fields: [
        {
          name: 'doctor',
          kind: 'text',
          label: {
            nl: 'Naam en gemeente van uw arts',
            en: 'Name and municipality of your doctor',
            fr: 'Nom et commune de votre médecin',
          },
          called: { nl: 'uw arts', en: 'your doctor', fr: 'votre médecin' },
          max: 120,
        },
        phoneField,
      ],
    },
  ],
  steps: handedOverTo('personen-met-een-handicap', ['doctor', 'phone', 'disability.recognised', 'disability.points']),
} as const satisfies Product
