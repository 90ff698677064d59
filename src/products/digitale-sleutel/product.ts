import type { Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import { callBackField, cardToBring, counter } from '../counter.ts'

/** A registration desk checks who somebody is and gives an activation code on paper. */
export const digitalKey = {
  ...counter,
  id: 'digitale-sleutel',
  title: { nl: 'Code voor een digitale sleutel', en: 'Code for a digital key', fr: 'Code pour une clé numérique' },
  summary: {
    nl: 'Meld u online aan zonder kaartlezer. U krijgt de code aan het loket.',
    en: 'Sign in online without a card reader. You get the code at the counter.',
    fr: 'Connectez-vous en ligne sans lecteur. Vous recevez le code au guichet.',
  },
  synonyms: [
    'digitale sleutel',
    'activatiecode',
    'code digitale sleutel',
    'belastingaangifte',
    'tax-on-web',
    'sms code',
    'digital key',
    'clé numérique',
  ],
  lifeEvents: ['bewijs'],
  forWhom: [
    {
      nl: 'U hebt geen werkende eID met pincode en geen itsme.',
      en: 'You have no working eID with PIN and no itsme.',
      fr: 'Vous n’avez ni eID avec code PIN, ni itsme.',
    },
    {
      nl: 'U hebt een rijksregisternummer of BIS-nummer.',
      en: 'You have a national number or BIS number.',
      fr: 'Vous avez un numéro national ou un numéro BIS.',
    },
    {
      nl: 'Handig in de maanden van de belastingaangifte.',
      en: 'Handy in the months of the tax return.',
      fr: 'Pratique pendant les mois de la déclaration d’impôts.',
    },
  ],
  bring: [
    cardToBring,
    {
      nl: 'Een e-mailadres dat alleen u gebruikt.',
      en: 'An e-mail address that only you use.',
      fr: 'Une adresse e-mail que vous seul utilisez.',
    },
  ],
  validity: {
    nl: 'Gebruik de link binnen 2 weken. De sleutel werkt 10 jaar.',
    en: 'Use the link within 2 weeks. The key works for 10 years.',
    fr: 'Utilisez le lien dans les 2 semaines. La clé fonctionne 10 ans.',
  },
  tariffs: [
    {
      id: 'gratis',
      name: { nl: 'De code', en: 'The code', fr: 'Le code' },
      cents: 0,
      validFrom: begin,
      toConfirm: true,
    },
  ],
  instead: [
    {
      when: {
        nl: 'Hebt u itsme, of een kaart met pincode? Dan hebt u geen sleutel nodig.',
        en: 'Do you have itsme, or a card with PIN? Then you need no key.',
        fr: 'Vous avez itsme, ou une carte avec code PIN ? Vous n’avez pas besoin de clé.',
      },
      toConfirm: true,
    },
  ],
  appointment: {
    theme: 'identiteit',
    why: {
      nl: 'Wij kijken aan het loket na wie u bent. Daarom komt u zelf.',
      en: 'We check at the counter who you are. That is why you come yourself.',
      fr: 'Nous vérifions votre identité au guichet. C’est pourquoi vous venez vous-même.',
    },
  },
  pages: [
    {
      slug: 'sleutel',
      title: { nl: 'Uw sleutel', en: 'Your key', fr: 'Votre clé' },
      fields: [
        {
          name: 'email',
          kind: 'email',
          label: { nl: 'Uw e-mailadres', en: 'Your e-mail address', fr: 'Votre adresse e-mail' },
          called: { nl: 'uw e-mailadres', en: 'your e-mail address', fr: 'votre adresse e-mail' },
          hint: {
            nl: 'Daarop krijgt u de link om uw sleutel te maken.',
            en: 'There you get the link to make your key.',
            fr: 'Vous y recevez le lien pour créer votre clé.',
          },
        },
        callBackField,
      ],
    },
  ],
} as const satisfies Product
