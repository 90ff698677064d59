import type { Product } from '#domain/catalogue/index.ts'
import { federalIntake, handedOverTo, phoneField } from '../social.ts'

/** A European card, personal and free. The city grants nothing: it fills in what is known and passes it on. */
export const disabledParkingCard = {
  ...federalIntake,
  id: 'parkeerkaart-handicap',
  title: {
    nl: 'Parkeerkaart voor personen met een handicap',
    en: 'Parking card for people with a disability',
    fr: 'Carte de stationnement pour personnes handicapées',
  },
  summary: {
    nl: 'Parkeren op voorbehouden plaatsen. De federale dienst geeft de kaart, niet de stad.',
    en: 'Park in reserved places. The federal service gives the card, not the city.',
    fr: 'Se garer aux places réservées. Le service fédéral donne la carte, pas la ville.',
  },
  synonyms: [
    'blauwe kaart',
    'gehandicaptenkaart',
    'parkeerkaart',
    'handicap',
    'rolstoel',
    'mindervalide',
    'blue badge',
    'disabled parking',
    'carte handicapé',
    'engelli park kartı',
  ],
  lifeEvents: ['moeilijk', 'auto'],
  forWhom: [
    {
      nl: 'U hebt een erkende handicap die verplaatsen moeilijk maakt.',
      en: 'You have a recognised disability that makes moving about hard.',
      fr: 'Vous avez un handicap reconnu qui rend les déplacements difficiles.',
    },
    {
      nl: 'U hebt 2 punten voor verplaatsingen, of 12 punten in totaal. Er zijn nog andere gronden.',
      en: 'You have 2 points for moving about, or 12 points in all. There are other grounds too.',
      fr: "Vous avez 2 points pour les déplacements, ou 12 au total. Il y a d'autres motifs.",
    },
    {
      nl: 'Loopt uw kaart af? Vraag zes maanden vooraf een nieuwe. Wij herinneren u eraan.',
      en: 'Does your card end? Ask for a new one six months before. We remind you.',
      fr: 'Votre carte expire ? Demandez-en une nouvelle six mois avant. Nous vous le rappelons.',
    },
  ],
  facts: [
    { name: 'person', source: 'population-register', purpose: 'sociale-aanvraag' },
    // Who asks for the first time is often not known there yet: the request has its day all the same.
    { name: 'disability', source: 'disability', purpose: 'sociale-aanvraag', mayBeUnknown: true },
  ],
  pages: [
    {
      slug: 'kaart',
      title: { nl: 'Uw kaart', en: 'Your card', fr: 'Votre carte' },
      fields: [
        {
          name: 'reason',
          kind: 'choice',
          label: {
            nl: 'Waarom vraagt u een kaart?',
            en: 'Why do you ask for a card?',
            fr: 'Pourquoi demandez-vous une carte ?',
          },
          options: [
            { value: 'first', label: { nl: 'Ik heb er nog geen', en: 'I have none yet', fr: "Je n'en ai pas encore" } },
            { value: 'ends', label: { nl: 'Mijn kaart loopt af', en: 'My card ends', fr: 'Ma carte expire' } },
            {
              value: 'lost',
              label: {
                nl: 'Mijn kaart is weg of stuk',
                en: 'My card is lost or broken',
                fr: 'Ma carte est perdue ou abîmée',
              },
            },
          ],
        },
        phoneField,
      ],
    },
  ],
  steps: handedOverTo('personen-met-een-handicap', [
    'reason',
    'phone',
    'disability.recognised',
    'disability.points',
    'disability.mobility',
    'disability.parkingCardUntil',
  ]),
  reminds: { of: 'parking-card', monthsBefore: 6 },
} as const satisfies Product
