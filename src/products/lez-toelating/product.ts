import type { Fee, Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import { certificateGrounds, certificatePage, certificateReview } from '../lez/certificate.ts'
import {
  atHomeKioskDesk,
  declared,
  describedPage,
  firstRegisteredPage,
  foreignPlate,
  mayMyCarEnter,
  mobility,
  notAdmitted,
  notInRegister,
  vehicleOf,
  vehiclePage,
} from '../mobility.ts'

const periods = { week: { days: 7 }, month: { months: 1 }, 'four-months': { months: 4 }, year: { months: 12 } } as const
type Period = keyof typeof periods

/** Whole euros by class and period, as they hold since 2020. Lorries and buses: a proposal, 2.5 times a van. */
const tariffs: Readonly<Record<string, Readonly<Record<Period, number>>>> = {
  car: { week: 30, month: 45, 'four-months': 135, year: 365 },
  van: { week: 40, month: 95, 'four-months': 360, year: 1_020 },
  truck: { week: 100, month: 237.5, 'four-months': 900, year: 2_550 },
  bus: { week: 100, month: 237.5, 'four-months': 900, year: 2_550 },
}

const fees: readonly Fee[] = Object.entries(tariffs).flatMap(([vehicle, byPeriod]) =>
  Object.entries(byPeriod).map(([period, euros]) => ({
    channels: atHomeKioskDesk,
    cents: euros * 100,
    validFrom: begin,
    when: `vehicle.class = "${vehicle}" and period = "${period}"`,
    ...(['truck', 'bus'].includes(vehicle) && { toConfirm: true }),
  })),
)

export const permit: Product = {
  ...mobility,
  id: 'lez-toelating',
  title: {
    nl: 'Toelating voor de lage-emissiezone',
    en: 'Permit for the low-emission zone',
    fr: 'Autorisation pour la zone de basses émissions',
  },
  summary: {
    nl: 'Een week tot een jaar binnenrijden met een wagen die net te oud is.',
    en: 'Drive in for a week up to a year with a car that is just too old.',
    fr: "Rouler en ville d'une semaine à un an avec une voiture juste trop ancienne.",
  },
  action: { nl: 'Toelating kopen', en: 'Buy a permit', fr: 'Acheter une autorisation' },
  synonyms: ['lez', 'toelating', 'diesel euro 4', 'lage emissiezone', 'milieuzone', 'permit', 'autorisation'],
  forWhom: [
    {
      nl: 'U rijdt met een diesel met euronorm 4.',
      en: 'You drive a diesel with euro norm 4.',
      fr: 'Vous roulez avec un diesel de norme euro 4.',
    },
    {
      nl: 'U vraagt en betaalt ze ten laatste de dag vóór u binnenrijdt.',
      en: 'You apply and pay the day before you enter at the latest.',
      fr: 'Vous la demandez et la payez au plus tard la veille de votre entrée.',
    },
  ],
  first: mayMyCarEnter,
  bring: [
    {
      nl: 'De nummerplaat, en een bankkaart of app om te betalen.',
      en: 'The plate, and a card or app to pay.',
      fr: 'La plaque, et une carte bancaire ou une application pour payer.',
    },
    {
      nl: 'Een buitenlandse plaat? Ook een foto of scan van het inschrijvingsbewijs.',
      en: 'A foreign plate? A photograph of the registration certificate too.',
      fr: "Une plaque étrangère ? Aussi une photo du certificat d'immatriculation.",
    },
  ],
  leadTime: {
    nl: 'Meteen na betaling. Een wagen die wij niet kennen: hoogstens 10 werkdagen.',
    en: 'At once after payment. A car that we do not know: at most 10 working days.',
    fr: 'Tout de suite après paiement. Une voiture inconnue : 10 jours ouvrables au plus.',
  },
  promise: [{ validFrom: begin, workingDays: 10 }],
  whatNext: [
    {
      nl: 'U kiest hoelang en u betaalt.',
      en: 'You choose how long and you pay.',
      fr: 'Vous choisissez la durée et vous payez.',
    },
    {
      nl: 'De camera’s kennen uw plaat. U hoeft niets achter de voorruit te leggen.',
      en: 'The cameras know your plate. You need not put anything behind the windscreen.',
      fr: 'Les caméras connaissent votre plaque. Ne mettez rien derrière le pare-brise.',
    },
  ],
  fees,
  facts: [{ ...vehicleOf('lez-toelating'), mayBeUnknown: true }],
  declares: declared,
  feeBackWhenRefused: true,
  payInTime: { answer: 'from' },
  signature: 'none',
  conditions: [
    notAdmitted,
    {
      id: 'permit-possible',
      rule: 'vehicle.admitted or vehicle.permitPossible',
      words: {
        nl: 'Voor uw wagen verkopen wij een toelating.',
        en: 'We sell a permit for your car.',
        fr: 'Nous vendons une autorisation pour votre voiture.',
      },
      otherwise: {
        nl: 'Voor deze wagen verkopen wij geen toelating. Een dagpas kan wel, 8 keer per jaar.',
        en: 'We sell no permit for this car. A day pass is possible, 8 times a year.',
        fr: 'Nous ne vendons pas d’autorisation pour cette voiture. Un pass journalier est possible.',
      },
      source: 'Reglement lage-emissiezone, vanaf 1 januari 2020',
    },
    {
      id: 'paid-in-time',
      rule: 'payment.day <= payment.lastDay',
      words: {
        nl: 'U betaalt een toelating ten laatste op de dag vóór de eerste dag.',
        en: 'You pay a permit on the day before its first day at the latest.',
        fr: 'Vous payez une autorisation au plus tard la veille du premier jour.',
      },
      otherwise: {
        nl: 'U betaalde te laat voor de eerste dag die u koos. U krijgt uw geld terug. Vraag een nieuwe toelating, vanaf morgen.',
        en: 'You paid too late for the first day that you chose. You get your money back. Apply for a new permit, from tomorrow.',
        fr: 'Vous avez payé trop tard pour le premier jour. Vous êtes remboursé. Demandez une nouvelle autorisation, dès demain.',
      },
      source: 'Reglement lage-emissiezone (regel van 2017)',
    },
  ],
  refusals: certificateGrounds,
  pages: [
    vehiclePage,
    describedPage,
    firstRegisteredPage,
    {
      slug: 'periode',
      title: { nl: 'Hoelang wilt u binnenrijden?', en: 'For how long?', fr: 'Pour combien de temps ?' },
      fields: [
        {
          name: 'period',
          kind: 'choice',
          label: { nl: 'Periode', en: 'Period', fr: 'Période' },
          options: [
            { value: 'week', label: { nl: 'Een week', en: 'A week', fr: 'Une semaine' } },
            { value: 'month', label: { nl: 'Een maand', en: 'A month', fr: 'Un mois' } },
            { value: 'four-months', label: { nl: 'Vier maanden', en: 'Four months', fr: 'Quatre mois' } },
            { value: 'year', label: { nl: 'Een jaar', en: 'A year', fr: 'Un an' } },
          ],
        },
        {
          name: 'from',
          kind: 'date',
          label: { nl: 'Eerste dag', en: 'First day', fr: 'Premier jour' },
          called: { nl: 'de eerste dag', en: 'the first day', fr: 'le premier jour' },
          hint: { nl: 'Ten vroegste morgen.', en: 'Tomorrow at the earliest.', fr: 'Demain au plus tôt.' },
          earliest: [
            {
              validFrom: begin,
              day: 'today+1',
              source: 'Reglement lage-emissiezone (regel van 2017)',
              toConfirm: true,
            },
          ],
          latest: 'today+365',
        },
      ],
    },
    { ...certificatePage, when: foreignPlate },
  ],
  steps: [
    { id: 'consult', kind: 'consult' },
    { id: 'check', kind: 'check' },
    { ...certificateReview, when: notInRegister },
    { id: 'issue', kind: 'issue' },
  ],
  grants: [
    {
      kind: 'lez-toelating',
      name: { nl: 'Toelating lage-emissiezone', en: 'Permit low-emission zone', fr: 'Autorisation' },
      allows: 'drive',
      subject: { of: 'plate', answer: 'plate', country: 'country' },
      terms: (Object.keys(periods) as Period[]).map((period) => ({
        validFrom: begin,
        when: `period = "${period}"`,
        from: { answer: 'from' },
        until: periods[period],
      })),
    },
  ],
  // That the rule of 2017 on the day before still holds, and that it is about paying as well as about asking.
  toConfirm: ['appeal', 'retention', 'payInTime', 'pages.3.fields.1.earliest'],
}
