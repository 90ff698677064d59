import type { Product } from '#domain/catalogue/index.ts'
import { addressMayBePrinted, alive, certificate, notStruckOff, registeredHere } from '../certificates.ts'
import { deliveryPage, purposePage } from '../pages.ts'

/** Only for oneself: the fresh sign-in of the signature is part of what the certificate rests on. */
export const life = {
  ...certificate,
  id: 'attest-leven',
  title: { nl: 'Levensbewijs', en: 'Certificate of life', fr: 'Certificat de vie' },
  summary: {
    nl: 'Een bewijs dat u in leven bent, bijvoorbeeld voor een buitenlands pensioen.',
    en: 'Proof that you are alive, for instance for a pension from abroad.',
    fr: 'Une preuve que vous êtes en vie, par exemple pour une pension étrangère.',
  },
  synonyms: [
    'attest van leven',
    'bewijs van leven',
    'bewijs dat ik leef',
    'bewijs dat ik nog leef',
    'in leven zijn',
    'pensioen buitenland',
    'buitenlands pensioen',
    'pensioenfonds',
    'certificat de vie',
    'preuve de vie',
    'proof of life',
    'life certificate',
    'lebensbescheinigung',
  ],
  lifeEvents: ['bewijs', 'moeilijk'],
  forWhom: [
    {
      nl: 'U staat ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
    },
    { nl: 'U vraagt het voor uzelf.', en: 'You apply for yourself.', fr: 'Vous demandez pour vous-même.' },
    {
      nl: 'Kreeg u een formulier van uw pensioendienst? Kom daarmee naar het loket.',
      en: 'Did your pension service send a form? Bring it to the counter.',
      fr: 'Votre service des pensions a envoyé un formulaire ? Venez avec lui au guichet.',
    },
  ],
  contains: [
    {
      nl: 'Uw naam, uw geboortedatum en uw geboorteplaats.',
      en: 'Your name, date of birth and place of birth.',
      fr: 'Votre nom, votre date et votre lieu de naissance.',
    },
    {
      nl: 'Dat u in leven bent op de dag van het attest.',
      en: 'That you are alive on the day of the certificate.',
      fr: "Que vous êtes en vie le jour de l'attestation.",
    },
    { nl: 'Uw adres.', en: 'Your address.', fr: 'Votre adresse.' },
  ],
  conditions: [
    {
      id: 'for-oneself',
      rule: 'applicant.isSubject',
      words: { nl: 'U vraagt het voor uzelf.', en: 'You apply for yourself.', fr: 'Vous demandez pour vous-même.' },
      otherwise: {
        nl: 'Een levensbewijs vraagt u alleen voor uzelf. Kan dat niet? Bel ons: wij komen aan huis.',
        en: 'You can only ask a certificate of life for yourself. Is that impossible? Call us: we visit you at home.',
        fr: 'Vous demandez un certificat de vie pour vous seul. Impossible ? Appelez-nous : nous venons chez vous.',
      },
    },
    alive,
    notStruckOff,
    registeredHere,
    addressMayBePrinted,
  ],
  pages: [purposePage, deliveryPage],
  issues: { template: 'life', kind: { nl: 'Levensbewijs', en: 'Certificate of life', fr: 'Certificat de vie' } },
  toConfirm: [...certificate.toConfirm, 'conditions.0.otherwise'],
} as const satisfies Product
