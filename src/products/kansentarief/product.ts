import type { Product } from '#domain/catalogue/index.ts'
import { alive, begin, registeredHere } from '../certificates.ts'
import { askedForChild, forWhomPage, ownChild } from '../leisure-child.ts'

const proposed = { validFrom: begin, toConfirm: true } as const
const channels = ['portal', 'kiosk', 'desk'] as const

export const reducedTariff = {
  id: 'kansentarief',
  version: 1,
  validFrom: begin,
  title: { nl: 'Kansentarief', en: 'Reduced tariff', fr: 'Tarif réduit' },
  summary: {
    nl: 'Korting op sport, cultuur en vrije tijd voor wie het moeilijk heeft. Ze komt op uw A-kaart.',
    en: 'A discount on sport, culture and leisure for who needs it. It is put on your A-kaart.',
    fr: 'Une réduction sur le sport, la culture et les loisirs. Elle figure sur votre A-kaart.',
  },
  action: { nl: 'Kansentarief aanvragen', en: 'Apply for the reduced tariff', fr: 'Demander le tarif réduit' },
  synonyms: [
    'kansen tarief',
    'korting a-kaart',
    'verhoogde tegemoetkoming',
    'leefloon korting',
    'kansenpas',
    'vrijetijd korting',
    'reduction',
  ],
  theme: 'zorg',
  lifeEvents: ['moeilijk'],
  unit: [{ name: 'SD', validFrom: begin }],
  essential: false,
  analogue: {
    nl: 'Kom langs aan het loket. Een medewerker kijkt samen met u of u er recht op hebt.',
    en: 'Come to the counter. An employee checks together with you whether you are entitled.',
    fr: 'Venez au guichet. Un collaborateur vérifie votre droit avec vous.',
  },
  refusable: true,
  appeal: { body: { nl: 'de Raad van State', en: 'the Council of State', fr: "le Conseil d'État" }, days: 60 },
  channels,
  forWhom: [
    {
      nl: 'U hebt verhoogde tegemoetkoming van uw ziekenfonds.',
      en: 'You have the increased allowance of your health fund.',
      fr: "Vous bénéficiez de l'intervention majorée de votre mutualité.",
    },
    {
      nl: 'U hebt een leefloon, een inkomensgarantie, of hulp bij schulden.',
      en: 'You have subsistence income, an income guarantee, or help with debts.',
      fr: "Vous avez un revenu d'intégration, une garantie de revenus ou une aide pour dettes.",
    },
    {
      nl: 'Uw kind is jonger dan 12 en woont bij u. Dan geldt uw recht ook voor uw kind.',
      en: 'Your child is under 12 and lives with you. Then your right counts for your child too.',
      fr: 'Votre enfant a moins de 12 ans et vit chez vous. Votre droit vaut alors aussi pour lui.',
    },
  ],
  bring: [
    {
      nl: 'Itsme, of uw identiteitskaart met pincode.',
      en: 'Itsme, or your identity card with its PIN.',
      fr: "Itsme, ou votre carte d'identité et son code PIN.",
    },
    {
      nl: 'Voor een kind: het rijksregisternummer op de Kids-ID.',
      en: 'For a child: the national number on the Kids-ID.',
      fr: 'Pour un enfant : le numéro national sur la Kids-ID.',
    },
  ],
  leadTime: {
    nl: 'Meteen als wij uw recht kennen. Anders kijkt een medewerker het na.',
    en: 'At once when we know your right. Otherwise an employee looks into it.',
    fr: 'Tout de suite si nous connaissons votre droit. Sinon un collaborateur le vérifie.',
  },
  whatNext: [
    {
      nl: 'De korting staat op uw A-kaart. Hebt u er geen? Dan krijgt u ze erbij.',
      en: 'The discount is on your A-kaart. Do you have none? Then you get one too.',
      fr: 'La réduction figure sur votre A-kaart. Vous n’en avez pas ? Vous la recevez aussi.',
    },
    {
      nl: 'Voor het einde kijken wij het vanzelf opnieuw na. U krijgt bericht of het doorloopt.',
      en: 'Before the end we look again by ourselves. You are told whether it goes on.',
      fr: 'Avant la fin, nous vérifions de nouveau nous-mêmes. Vous recevez un message.',
    },
  ],
  validity: {
    nl: 'Tot het einde van het volgende jaar. Het loopt door zolang u er recht op hebt.',
    en: 'Until the end of next year. It goes on as long as you are entitled.',
    fr: "Jusqu'à la fin de l'année prochaine. Il continue tant que vous y avez droit.",
  },
  fees: [{ channels, cents: 0, validFrom: begin, toConfirm: true }],
  facts: [
    { name: 'person', source: 'population-register', purpose: 'kansentarief' },
    { name: 'household', source: 'population-register', purpose: 'kansentarief', when: 'forWhom = "child"' },
    { name: 'socialStatus', source: 'social-status', purpose: 'kansentarief' },
  ],
  minimumLevel: 'substantial',
  signature: 'simple',
  conditions: [alive, registeredHere],
  refusals: [
    {
      id: 'ground-shown',
      words: {
        nl: 'U hebt een verhoogde tegemoetkoming, een leefloon of een inkomensgarantie. Of u krijgt hulp bij schulden.',
        en: 'You have the increased allowance, subsistence income or an income guarantee. Or you get help with debts.',
        fr: "Vous avez l'intervention majorée, un revenu d'intégration ou une garantie de revenus. Ou une aide pour dettes.",
      },
      otherwise: {
        nl: 'Wij vonden geen grond voor het kansentarief. Hebt u later wel een bewijs? Vraag het dan opnieuw aan.',
        en: 'We found no ground for the reduced tariff. Do you have proof later? Then apply again.',
        fr: "Nous n'avons trouvé aucun droit au tarif réduit. Vous avez une preuve plus tard ? Refaites la demande.",
      },
      source: 'Reglement A-kaart: het kansentarief',
      toConfirm: true,
    },
  ],
  pages: [
    forWhomPage(
      { nl: 'Voor wie is het kansentarief?', en: 'Who is it for?', fr: 'Pour qui est-ce ?' },
      { nl: 'Het kansentarief is voor', en: 'The reduced tariff is for', fr: 'Le tarif réduit est pour' },
    ),
    ownChild,
  ],
  // The card system takes no day beyond the end of next year.
  cardSystem: {
    does: 'reduce',
    ownFrom: 12,
    consentBelow: 13,
    asks: askedForChild,
    renews: { daysBefore: 60, remindDaysBefore: 14, toConfirm: true },
    lasts: [{ until: 'end-of-next-year', validFrom: begin, toConfirm: true }],
    // Whoever lives with somebody who is entitled shares it. Help with debts is told by no source: a person looks at that.
    grounds: [
      { rule: 'social.increasedAllowance', ...proposed },
      { rule: 'social.increasedAllowanceInFamily', ...proposed },
      { rule: 'social.subsistenceIncome', ...proposed },
      { rule: 'social.incomeGuarantee', ...proposed },
    ],
  },
  // Tills of the city ask by the number on the card (`docs/operations/checks.md`).
  grants: [
    {
      kind: 'kansentarief',
      name: { nl: 'Kansentarief', en: 'Reduced tariff', fr: 'Tarif réduit' },
      allows: 'tariff',
      subject: { of: 'card', from: 'card-system' },
      terms: [{ validFrom: begin, from: 'decision', until: 'card-system' }],
    },
  ],
  retention: { contentDays: 730, basis: 'Voorstel: zo lang als het tarief loopt' },
  decision: 'automatic',
  promise: [{ workingDays: 10, validFrom: begin, toConfirm: true }],
  toConfirm: [
    'fees.0',
    'appeal',
    'retention',
    'unit',
    'validity',
    'cardSystem.lasts.0',
    'cardSystem.grounds',
    'cardSystem.renews',
  ],
} as const satisfies Product
