import type { Product } from '#domain/catalogue/index.ts'
import { alive, begin } from '../certificates.ts'
import { askedForChild, forWhomPage, ownChild } from '../leisure-child.ts'

const channels = ['portal', 'kiosk', 'desk'] as const

const cardGround = { source: 'Reglement A-kaart', toConfirm: true } as const

export const leisureCard = {
  id: 'a-kaart',
  version: 1,
  validFrom: begin,
  title: { nl: 'A-kaart', en: 'A-kaart', fr: 'A-kaart' },
  summary: {
    nl: 'Uw kaart voor de bib, het zwembad en de sorteerstraat. U spaart er ook punten mee.',
    en: 'Your card for the library, the pool and the sorting street. You save points with it too.',
    fr: 'Votre carte pour la bibliothèque, la piscine et la rue de tri. Elle donne aussi des points.',
  },
  action: { nl: 'A-kaart aanvragen', en: 'Apply for the A-kaart', fr: "Demander l'A-kaart" },
  synonyms: ['akaart', 'uitpas', 'bibkaart', 'zwemkaart', 'vrijetijdskaart', 'kortingskaart', 'carte de bibliothèque'],
  theme: 'wonen',
  lifeEvents: ['verhuizen', 'kind'],
  unit: [{ name: 'OS', validFrom: begin }],
  essential: false,
  analogue: {
    nl: 'Kom langs aan het loket. Een medewerker vraagt de kaart samen met u aan.',
    en: 'Come to the counter. An employee applies for the card together with you.',
    fr: 'Venez au guichet. Un collaborateur demande la carte avec vous.',
  },
  refusable: true,
  appeal: { body: { nl: 'de Raad van State', en: 'the Council of State', fr: "le Conseil d'État" }, days: 60 },
  channels,
  forWhom: [
    { nl: 'U bent 12 jaar of ouder.', en: 'You are 12 or older.', fr: 'Vous avez 12 ans ou plus.' },
    {
      nl: 'Uw kind is jonger dan 12 en staat bij u ingeschreven.',
      en: 'Your child is younger than 12 and is registered at your address.',
      fr: 'Votre enfant a moins de 12 ans et est inscrit chez vous.',
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
  leadTime: { nl: 'Meteen', en: 'At once', fr: 'Tout de suite' },
  whatNext: [
    {
      nl: 'U krijgt meteen een digitale kaart. Het nummer staat in Mijn loket.',
      en: 'You get a digital card at once. Its number is in My counter.',
      fr: 'Vous recevez tout de suite une carte numérique. Son numéro est dans Mon guichet.',
    },
    {
      nl: 'Woont u in een sorteerstraat? Voor de containers krijgt u een sorteerpas.',
      en: 'Do you live in a sorting street? For the containers you get a sorting pass.',
      fr: 'Vous habitez une rue de tri ? Pour les conteneurs, vous recevez une carte de tri.',
    },
  ],
  validity: {
    nl: 'Zonder einddatum. Verhuist u? Dan blijft uw kaart werken.',
    en: 'No last day. Do you move? Then your card goes on working.',
    fr: 'Sans date de fin. Vous déménagez ? Votre carte reste valable.',
  },
  fees: [{ channels, cents: 0, validFrom: begin, toConfirm: true }],
  facts: [
    { name: 'person', source: 'population-register', purpose: 'a-kaart' },
    { name: 'household', source: 'population-register', purpose: 'a-kaart' },
  ],
  minimumLevel: 'substantial',
  signature: 'simple',
  conditions: [alive],
  refusals: [
    {
      ...cardGround,
      id: 'own-child',
      words: {
        nl: 'Het kind is jonger dan 12 en staat in uw gezin.',
        en: 'The child is under 12 and belongs to your household.',
        fr: "L'enfant a moins de 12 ans et fait partie de votre ménage.",
      },
      otherwise: {
        nl: 'Dit kind kunt u geen kaart geven. Vanaf 12 jaar vraagt een kind ze zelf.',
        en: 'You cannot give this child a card. From the age of 12 a child applies itself.',
        fr: 'Vous ne pouvez pas donner de carte à cet enfant. Dès 12 ans, un enfant la demande lui-même.',
      },
    },
    {
      ...cardGround,
      id: 'parent-agrees',
      words: {
        nl: 'Voor een kind jonger dan 13 gaat een ouder akkoord.',
        en: 'For a child under 13 a parent agrees.',
        fr: 'Pour un enfant de moins de 13 ans, un parent donne son accord.',
      },
      otherwise: {
        nl: 'Geen ouder ging akkoord met de kaart. Een ouder kan ze opnieuw aanvragen.',
        en: 'No parent agreed to the card. A parent can apply again.',
        fr: "Aucun parent n'a donné son accord. Un parent peut refaire la demande.",
      },
    },
    {
      ...cardGround,
      id: 'one-card',
      words: {
        nl: 'U hebt nog geen geldige A-kaart.',
        en: 'You have no valid A-kaart yet.',
        fr: "Vous n'avez pas encore d'A-kaart valable.",
      },
      otherwise: {
        nl: 'U hebt al een A-kaart. Kwijt of stuk? Vraag aan het loket een nieuwe.',
        en: 'You have an A-kaart already. Lost or broken? Ask for a new one at the counter.',
        fr: 'Vous avez déjà une A-kaart. Perdue ou cassée ? Demandez-en une nouvelle au guichet.',
      },
    },
  ],
  pages: [
    forWhomPage(
      { nl: 'Voor wie is de kaart?', en: 'Who is the card for?', fr: 'Pour qui est la carte ?' },
      { nl: 'De kaart is voor', en: 'The card is for', fr: 'La carte est pour' },
    ),
    ownChild,
  ],
  // Antwerpen, reglement A-kaart: below 12 with a parent, explicit consent below 13.
  cardSystem: {
    does: 'register',
    ownFrom: 12,
    consentBelow: 13,
    asks: askedForChild,
  },
  retention: { contentDays: 365, basis: 'Voorstel: een jaar om vragen over de kaart te beantwoorden' },
  decision: 'automatic',
  promise: [{ workingDays: 10, validFrom: begin, toConfirm: true }],
  toConfirm: ['fees.0', 'appeal', 'retention', 'unit', 'validity', 'promise.0', 'refusals'],
} as const satisfies Product
