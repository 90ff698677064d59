import type { Product } from '#domain/catalogue/index.ts'
import { addressMayBePrinted, alive, certificate, notStruckOff, registeredHere } from '../certificates.ts'
import { deliveryPage, purposePage } from '../pages.ts'

export const legalCohabitation = {
  ...certificate,
  id: 'attest-wettelijke-samenwoning',
  title: {
    nl: 'Attest van wettelijke samenwoning',
    en: 'Certificate of legal cohabitation',
    fr: 'Attestation de cohabitation légale',
  },
  summary: {
    nl: 'Een bewijs dat u en uw partner een verklaring van samenwoning aflegden.',
    en: 'Proof that you and your partner made a declaration of cohabitation.',
    fr: 'Une preuve que vous et votre partenaire avez fait une déclaration de cohabitation.',
  },
  synonyms: [
    'wettelijk samenwonen',
    'wettelijk samenwonend',
    'samenwoningscontract',
    'samenlevingscontract',
    'bewijs van samenwonen',
    'bewijs dat ik samenwoon',
    'partner',
    'cohabitation légale',
    'legal cohabitation',
    'registered partnership',
  ],
  lifeEvents: ['bewijs', 'verhuizen'],
  forWhom: [
    {
      nl: 'U en uw partner legden een verklaring van wettelijke samenwoning af.',
      en: 'You and your partner made a declaration of legal cohabitation.',
      fr: 'Vous et votre partenaire avez fait une déclaration de cohabitation légale.',
    },
    {
      nl: 'U staat ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
    },
  ],
  contains: [
    {
      nl: 'Uw naam en de naam van uw partner.',
      en: 'Your name and the name of your partner.',
      fr: 'Votre nom et le nom de votre partenaire.',
    },
    {
      nl: 'De dag waarop uw wettelijke samenwoning begon.',
      en: 'The day on which your legal cohabitation began.',
      fr: 'Le jour où votre cohabitation légale a commencé.',
    },
    { nl: 'Uw adres.', en: 'Your address.', fr: 'Votre adresse.' },
  ],
  conditions: [
    alive,
    notStruckOff,
    registeredHere,
    addressMayBePrinted,
    {
      id: 'legally-cohabiting',
      rule: 'person.legallyCohabiting',
      words: {
        nl: 'Het Rijksregister vermeldt dat u wettelijk samenwoont.',
        en: 'The National Register says that you cohabit legally.',
        fr: 'Le Registre national mentionne que vous cohabitez légalement.',
      },
      otherwise: {
        nl: 'Volgens het Rijksregister bent u gehuwd. Een huwelijk beëindigt de wettelijke samenwoning.',
        en: 'The National Register says that you are married. Marriage ends legal cohabitation.',
        fr: 'Selon le Registre national, vous êtes marié. Le mariage met fin à la cohabitation légale.',
      },
      source: 'Oud Burgerlijk Wetboek, artikelen 1475 en 1476',
    },
  ],
  pages: [purposePage, deliveryPage],
  issues: {
    template: 'legal-cohabitation',
    kind: {
      nl: 'Attest van wettelijke samenwoning',
      en: 'Certificate of legal cohabitation',
      fr: 'Attestation de cohabitation légale',
    },
  },
} as const satisfies Product
