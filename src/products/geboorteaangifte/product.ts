import type { Product } from '#domain/catalogue/index.ts'
import { callBackField, cardToBring, counter } from '../counter.ts'

/** Within fifteen days after the birth; in five maternity hospitals or at a counter. */
export const birthDeclaration = {
  ...counter,
  id: 'geboorteaangifte',
  title: { nl: 'Geboorte aangeven', en: 'Declare a birth', fr: 'Déclarer une naissance' },
  summary: {
    nl: 'Geef de geboorte van uw kind aan, binnen 15 dagen.',
    en: 'Declare the birth of your child, within 15 days.',
    fr: 'Déclarez la naissance de votre enfant, dans les 15 jours.',
  },
  synonyms: [
    'geboorte',
    'baby',
    'geboorteaangifte',
    'kind aangeven',
    'erkenning',
    'birth declaration',
    'newborn',
    'naissance',
    'doğum',
  ],
  theme: 'leven',
  lifeEvents: ['kind'],
  forWhom: [
    {
      nl: 'Uw kind is geboren op het grondgebied van onze stad.',
      en: 'Your child was born in the territory of our city.',
      fr: 'Votre enfant est né sur le territoire de notre ville.',
    },
    {
      nl: 'Bent u niet gehuwd en is uw kind niet erkend? Kom dan samen.',
      en: 'You are not married and your child is not recognised? Then come together.',
      fr: 'Vous n’êtes pas mariés et l’enfant n’est pas reconnu ? Venez ensemble.',
    },
    {
      nl: 'In vijf materniteiten kan het in het ziekenhuis zelf.',
      en: 'In five maternity hospitals it can be done there.',
      fr: 'Dans cinq maternités, cela se fait sur place.',
    },
  ],
  bring: [
    cardToBring,
    {
      nl: 'Uw trouwboekje, als u er een hebt.',
      en: 'Your marriage booklet, if you have one.',
      fr: 'Votre livret de mariage, si vous en avez un.',
    },
    {
      nl: 'Het geboorteattest, behalve van de vijf materniteiten in onze stad.',
      en: 'The birth certificate, except from the five maternity hospitals in our city.',
      fr: 'Le certificat de naissance, sauf des cinq maternités de notre ville.',
    },
  ],
  leadTime: {
    nl: 'Kom binnen 15 dagen. Valt dag 15 in een weekend? Dan telt de volgende werkdag.',
    en: 'Come within 15 days. Is day 15 in a weekend? Then the next working day counts.',
    fr: 'Venez dans les 15 jours. Le jour 15 tombe un week-end ? Le jour ouvrable suivant compte.',
  },
  validity: {
    nl: 'De geboorteakte blijft altijd geldig.',
    en: 'The act of birth stays valid for ever.',
    fr: "L'acte de naissance reste toujours valable.",
  },
  instead: [
    {
      when: {
        nl: 'Is de geboorte al aangegeven? En hebt u alleen een kopie van de akte nodig?',
        en: 'Is the birth declared already? And do you only need a copy of the act?',
        fr: 'La naissance est déjà déclarée ? Et vous avez seulement besoin d’une copie de l’acte ?',
      },
      product: 'afschrift-akte',
    },
  ],
  appointment: {
    theme: 'leven',
    why: {
      nl: 'Een of twee ouders tekenen de akte aan het loket of in het ziekenhuis.',
      en: 'One or two parents sign the act at the counter or in the hospital.',
      fr: 'Un ou deux parents signent l’acte au guichet ou à l’hôpital.',
    },
  },
  pages: [
    {
      slug: 'kind',
      title: { nl: 'Uw kind', en: 'Your child', fr: 'Votre enfant' },
      fields: [
        {
          name: 'born',
          kind: 'date',
          label: {
            nl: 'Wanneer is uw kind geboren?',
            en: 'When was your child born?',
            fr: 'Quand votre enfant est-il né ?',
          },
          called: { nl: 'de geboortedag', en: 'the day of birth', fr: 'le jour de naissance' },
          latest: 'today',
        },
        {
          name: 'where',
          kind: 'choice',
          label: {
            nl: 'Waar is uw kind geboren?',
            en: 'Where was your child born?',
            fr: 'Où votre enfant est-il né ?',
          },
          options: [
            { value: 'middelheim', label: { nl: 'ZNA Middelheim', en: 'ZNA Middelheim', fr: 'ZNA Middelheim' } },
            { value: 'palfijn', label: { nl: 'ZNA Jan Palfijn', en: 'ZNA Jan Palfijn', fr: 'ZNA Jan Palfijn' } },
            { value: 'monica', label: { nl: 'AZ Monica', en: 'AZ Monica', fr: 'AZ Monica' } },
            {
              value: 'vincentius',
              label: { nl: 'GZA Sint-Vincentius', en: 'GZA Sint-Vincentius', fr: 'GZA Sint-Vincentius' },
            },
            {
              value: 'augustinus',
              label: { nl: 'GZA Sint-Augustinus', en: 'GZA Sint-Augustinus', fr: 'GZA Sint-Augustinus' },
            },
            {
              value: 'home',
              label: { nl: 'Thuis of elders', en: 'At home or elsewhere', fr: 'À la maison ou ailleurs' },
            },
          ],
        },
        callBackField,
      ],
    },
  ],
} as const satisfies Product
