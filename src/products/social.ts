import type { Product, Step, UnitTexts } from '#domain/catalogue/index.ts'
import { begin } from './certificates.ts'

/** What the social products have in common (R12): the city takes them in; some are decided by a federal service. */
const channels = ['portal', 'kiosk', 'desk'] as const

/** In the order of the decision that hands them over. */
export const socialProducts = [
  'pensioenaanvraag',
  'inkomensgarantie-ouderen',
  'tegemoetkoming-handicap',
  'parkeerkaart-handicap',
  'taxicheques',
] as const

export const socialCentre = {
  unit: 'SD',
  analogue: {
    nl: 'U hebt geen computer nodig. Kom langs in een sociaal centrum, of bel ons. Een medewerker vult alles met u in.',
    en: 'You do not need a computer. Come to a social centre, or call us. An employee fills in everything with you.',
    fr: "Vous n'avez pas besoin d'ordinateur. Venez dans un centre social, ou appelez-nous. Un collaborateur remplit tout avec vous.",
  },
} as const satisfies UnitTexts

export const social = {
  version: 1,
  validFrom: begin,
  theme: 'zorg',
  lifeEvents: ['moeilijk'],
  unit: [{ name: 'OS', validFrom: begin }],
  unitTexts: [socialCentre],
  essential: true,
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons voor een afspraak in het stadsloket. Een medewerker vult alles met u in.',
    en: 'You do not need a computer. Call us for an appointment at the counter. An employee fills in everything with you.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous pour un rendez-vous au guichet. Un collaborateur remplit tout avec vous.",
  },
  channels,
  bring: [
    {
      nl: 'Itsme, of uw identiteitskaart met pincode.',
      en: 'Itsme, or your identity card with its PIN.',
      fr: "Itsme, ou votre carte d'identité et son code PIN.",
    },
  ],
  fees: [{ channels, cents: 0, validFrom: begin }],
  minimumLevel: 'substantial',
  signature: 'simple',
  confidential: true,
  decision: 'automatic',
} as const satisfies Partial<Product>

/** The city takes it in, gives a receipt with the moment of the request, and hands it over. It decides nothing. */
export const federalIntake = {
  ...social,
  refusable: false,
  conditions: [],
  action: { nl: 'Aanvraag indienen', en: 'Hand in the application', fr: 'Introduire la demande' },
  leadTime: {
    nl: 'Uw ontvangstbewijs krijgt u meteen. De federale dienst beslist daarna.',
    en: 'You get your receipt at once. The federal service decides afterwards.',
    fr: 'Vous recevez votre accusé de réception tout de suite. Le service fédéral décide ensuite.',
  },
  whatNext: [
    {
      nl: 'U kijkt uw gegevens na en u ondertekent.',
      en: 'You check your details and you sign.',
      fr: 'Vous vérifiez vos données et vous signez.',
    },
    {
      nl: 'U krijgt meteen een ontvangstbewijs met dag en uur. Die dag telt voor uw recht.',
      en: 'You get a receipt at once, with day and time. That day counts for your right.',
      fr: "Vous recevez tout de suite un accusé avec le jour et l'heure. Ce jour compte pour votre droit.",
    },
    {
      nl: 'Wij geven uw aanvraag door. De federale dienst beslist en schrijft u.',
      en: 'We pass your application on. The federal service decides and writes to you.',
      fr: 'Nous transmettons votre demande. Le service fédéral décide et vous écrit.',
    },
  ],
  contains: [
    {
      nl: 'Het ontvangstbewijs zegt wat u vroeg en wanneer. Het is geen beslissing.',
      en: 'The receipt says what you asked and when. It is no decision.',
      fr: 'L’accusé dit ce que vous avez demandé et quand. Ce n’est pas une décision.',
    },
  ],
  validity: {
    nl: 'Uw ontvangstbewijs bewijst altijd op welke dag u het vroeg.',
    en: 'Your receipt always proves on which day you asked it.',
    fr: 'Votre accusé prouve toujours quel jour vous avez fait la demande.',
  },
  facts: [{ name: 'person', source: 'population-register', purpose: 'sociale-aanvraag' }],
  issues: {
    template: 'request-receipt',
    kind: { nl: 'Ontvangstbewijs', en: 'Receipt', fr: 'Accusé de réception' },
  },
  promise: [{ workingDays: 1, validFrom: begin, toConfirm: true }],
  retention: { contentDays: 730, basis: 'Voorstel: twee jaar, om te bewijzen wanneer iemand iets vroeg' },
  toConfirm: ['retention', 'promise.0', 'pages'],
} as const satisfies Partial<Product>

export const handedOverTo = (by: string, gives: readonly string[]): readonly Step[] => [
  { id: 'gegevens', kind: 'consult' },
  { id: 'ontvangstbewijs', kind: 'issue' },
  { id: 'doorgeven', kind: 'hand-over', by, gives },
]

/** Asked last, and only for who wants to be called. */
export const phoneField = {
  name: 'phone',
  kind: 'phone',
  label: { nl: 'Uw telefoonnummer', en: 'Your telephone number', fr: 'Votre numéro de téléphone' },
  called: { nl: 'uw telefoonnummer', en: 'your telephone number', fr: 'votre numéro de téléphone' },
  hint: {
    nl: 'Dan kan de dienst u bellen. U mag dit openlaten.',
    en: 'Then the service can call you. You may leave this open.',
    fr: 'Le service peut alors vous appeler. Vous pouvez laisser ceci vide.',
  },
  optional: true,
} as const
