import type { Product } from '#domain/catalogue/index.ts'
import { notYet } from '../certificates.ts'

export const votingRight = {
  ...notYet,
  id: 'attest-kiesrecht',
  title: { nl: 'Bewijs van kiesrecht', en: 'Proof of the right to vote', fr: 'Attestation de droit de vote' },
  summary: {
    nl: 'Een bewijs dat u mag stemmen als Belg.',
    en: 'Proof that you may vote as a Belgian.',
    fr: 'Une preuve que vous pouvez voter en tant que Belge.',
  },
  notYetObtainable: {
    nl: 'Wij kunnen nog niet online nagaan of een rechter iemand het kiesrecht ontnam. Bel ons voor een afspraak aan het loket.',
    en: 'We cannot check online yet whether a court took the right to vote away. Call us for an appointment at the counter.',
    fr: 'Nous ne pouvons pas encore vérifier en ligne si un juge a retiré ce droit. Appelez-nous pour un rendez-vous au guichet.',
  },
  synonyms: [
    'belgisch kiezer',
    'attest belgisch kiezer',
    'stemrecht',
    'mogen stemmen',
    'kandidaat bij verkiezingen',
    'verkiezingen',
    'burgerlijke en politieke rechten',
    'droit de vote',
    'électeur',
    'right to vote',
    'voter',
  ],
  lifeEvents: ['bewijs'],
  forWhom: [
    { nl: 'U bent Belg.', en: 'You are Belgian.', fr: 'Vous êtes Belge.' },
    { nl: 'U bent 18 jaar of ouder.', en: 'You are 18 or older.', fr: 'Vous avez 18 ans ou plus.' },
  ],
} as const satisfies Product
