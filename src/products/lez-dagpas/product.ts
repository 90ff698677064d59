import type { Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import {
  atHomeKioskDesk,
  belgianPlate,
  countryField,
  mayMyCarEnter,
  mobility,
  notAdmitted,
  plateField,
  vehicleOf,
} from '../mobility.ts'

export const dayPass = {
  ...mobility,
  id: 'lez-dagpas',
  title: { nl: 'Dagpas voor de lage-emissiezone', en: 'Day pass for the low-emission zone', fr: 'Pass journalier' },
  summary: {
    nl: 'Eén dag in de stad rijden met een wagen die niet binnen mag.',
    en: 'Drive in the city for one day with a car that may not enter.',
    fr: "Rouler un jour en ville avec une voiture qui n'est pas admise.",
  },
  action: { nl: 'Dagpas kopen', en: 'Buy a day pass', fr: 'Acheter un pass' },
  synonyms: ['lez', 'dagpas', 'dagticket', 'lage emissiezone', 'milieuzone', 'day pass', 'pass journalier'],
  forWhom: [
    {
      nl: 'Uw wagen mag niet in de lage-emissiezone.',
      en: 'Your car may not enter the low-emission zone.',
      fr: 'Votre voiture ne peut pas entrer dans la zone de basses émissions.',
    },
    {
      nl: 'Voor elke wagen, ook met een buitenlandse plaat.',
      en: 'For every car, also with a foreign plate.',
      fr: 'Pour toute voiture, aussi avec une plaque étrangère.',
    },
    {
      nl: 'Hoogstens 8 keer per jaar voor één wagen.',
      en: 'At most 8 times a year for one car.',
      fr: 'Au plus 8 fois par an pour une voiture.',
    },
  ],
  first: mayMyCarEnter,
  bring: [
    {
      nl: 'De nummerplaat, en een bankkaart of app om te betalen.',
      en: 'The plate, and a card or app to pay.',
      fr: 'La plaque, et une carte bancaire ou une application pour payer.',
    },
  ],
  leadTime: { nl: 'Meteen na betaling', en: 'At once after payment', fr: 'Tout de suite après paiement' },
  whatNext: [
    {
      nl: 'U kiest de dag. U betaalt vóór die dag, of op de dag zelf.',
      en: 'You choose the day. You pay before it or on the day itself.',
      fr: 'Vous choisissez le jour. Vous payez avant ce jour, ou le jour même.',
    },
    {
      nl: 'De camera’s kennen uw plaat. U hoeft niets achter de voorruit te leggen.',
      en: 'The cameras know your plate. You need not put anything behind the windscreen.',
      fr: 'Les caméras connaissent votre plaque. Ne mettez rien derrière le pare-brise.',
    },
  ],
  validity: {
    nl: 'De dag die u kiest, van 0 tot 24 uur.',
    en: 'The day that you choose, from 0 to 24 h.',
    fr: 'Le jour que vous choisissez, de 0 à 24 h.',
  },
  // Also sold at parking machines; the price is the same everywhere.
  fees: [{ channels: atHomeKioskDesk, cents: 3_500, validFrom: begin }],
  // Who stands at the zone needs his pass today: a register that is silent, or knows nothing, stops nothing.
  facts: [{ ...vehicleOf('lez-dagpas'), neverStops: true }],
  feeBackWhenRefused: true,
  payInTime: { answer: 'day' },
  signature: 'none',
  conditions: [
    // Where it cannot be told who may drive in, the pass is sold all the same.
    { ...notAdmitted, rule: 'vehicle.admitted = null or not(vehicle.admitted)' },
    {
      id: 'pass-left',
      rule: 'vehicle.passesLeft > 0',
      words: {
        nl: 'Voor een wagen zijn er hoogstens 8 dagpassen per jaar.',
        en: 'A car has at most 8 day passes a year.',
        fr: 'Une voiture a 8 pass journaliers par an au plus.',
      },
      otherwise: {
        nl: 'Voor deze wagen zijn dit jaar al 8 dagpassen gekocht. Kijk of een toelating of vrijstelling kan.',
        en: 'This car has had 8 day passes this year. See whether a permit or an exemption is possible.',
        fr: 'Cette voiture a déjà eu 8 pass cette année. Voyez si une autorisation est possible.',
      },
      source: 'Reglement lage-emissiezone',
    },
    {
      id: 'paid-in-time',
      rule: 'payment.day <= payment.lastDay',
      words: {
        nl: 'U betaalt een dagpas vóór de dag, of op de dag zelf.',
        en: 'You pay a day pass before the day, or on the day itself.',
        fr: 'Vous payez un pass avant le jour choisi, ou le jour même.',
      },
      otherwise: {
        nl: 'U betaalde na de dag die u koos. De dagpas geldt niet. U krijgt uw geld terug.',
        en: 'You paid after the day that you chose. The day pass is not valid. You get your money back.',
        fr: "Vous avez payé après le jour choisi. Le pass n'est pas valable. Vous êtes remboursé.",
      },
      source: 'Reglement lage-emissiezone',
    },
  ],
  tells: [
    {
      when: `vehicle.known = null and (${belgianPlate})`,
      words: {
        nl: 'Het voertuigenregister zegt nu niets over deze plaat. Misschien mag de wagen al binnen. U kunt de dagpas toch kopen.',
        en: 'The vehicle register says nothing of this plate now. The car may perhaps enter already. You can still buy the pass.',
        fr: 'Le registre des véhicules ne dit rien de cette plaque. La voiture peut peut-être déjà entrer. Vous pouvez acheter le pass.',
      },
    },
    {
      when: 'vehicle.known != null and vehicle.admitted = null',
      words: {
        nl: 'Wij weten niet zeker of deze wagen al binnen mag. U kunt de dagpas toch kopen.',
        en: 'We are not sure whether this car may enter already. You can still buy the pass.',
        fr: 'Nous ne savons pas si cette voiture peut déjà entrer. Vous pouvez quand même acheter le pass.',
      },
    },
    {
      when: 'country != null and country != "BE"',
      words: {
        nl: 'Wij kennen geen buitenlandse wagens. Is de wagen proper genoeg? Dan registreert u hem gratis, en koopt u geen dagpas.',
        en: 'We do not know foreign cars. Is the car clean enough? Then you register it for free, and buy no day pass.',
        fr: 'Nous ne connaissons pas les voitures étrangères. La vôtre est assez propre ? Enregistrez-la gratuitement, sans pass.',
      },
    },
  ],
  pages: [
    {
      slug: 'wagen',
      title: { nl: 'Om welke wagen gaat het?', en: 'Which car is it?', fr: 'De quelle voiture s’agit-il ?' },
      fields: [plateField, countryField()],
    },
    {
      slug: 'dag',
      title: { nl: 'Voor welke dag?', en: 'For which day?', fr: 'Pour quel jour ?' },
      fields: [
        {
          name: 'day',
          kind: 'date',
          label: { nl: 'Dag', en: 'Day', fr: 'Jour' },
          called: { nl: 'de dag', en: 'the day', fr: 'le jour' },
          hint: { nl: 'Vandaag kan ook.', en: 'Today is possible too.', fr: 'Aujourd’hui aussi.' },
          earliest: [{ validFrom: begin, day: 'today', source: 'Reglement lage-emissiezone' }],
          latest: 'today+364',
        },
      ],
    },
  ],
  grants: [
    {
      kind: 'lez-dagpas',
      name: { nl: 'Dagpas lage-emissiezone', en: 'Day pass low-emission zone', fr: 'Pass journalier' },
      allows: 'drive',
      subject: { of: 'plate', answer: 'plate', country: 'country' },
      terms: [{ validFrom: begin, from: { answer: 'day' }, until: { answer: 'day' } }],
      limit: { per: 'plate-year', counts: [{ validFrom: begin, count: 8 }] },
    },
  ],
  toConfirm: ['appeal', 'retention'],
} as const satisfies Product
