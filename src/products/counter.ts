import type { Product, Step } from '#domain/catalogue/index.ts'
import { begin } from './certificates.ts'

/** Products that need the person at a counter (R13): the city takes in what it can beforehand; the appointment follows. */
const channels = ['portal', 'kiosk', 'desk'] as const

export const counterSteps: readonly Step[] = [
  { id: 'gegevens', kind: 'consult' },
  {
    id: 'bericht',
    kind: 'notify',
    message: {
      nl: 'Uw gegevens staan klaar. Kies nu zelf een dag en een uur voor uw afspraak.',
      en: 'Your details are ready. Now choose a day and a time for your appointment.',
      fr: 'Vos données sont prêtes. Choisissez maintenant un jour et une heure pour votre rendez-vous.',
    },
  },
  { id: 'afspraak', kind: 'hand-over', by: 'afspraak' },
]

export const cardToBring = {
  nl: 'Uw huidige identiteitskaart of verblijfskaart.',
  en: 'Your present identity card or residence card.',
  fr: "Votre carte d'identité ou de séjour actuelle.",
} as const

export const photoToBring = {
  nl: 'Een pasfoto van minder dan 6 maanden oud.',
  en: 'A passport photo less than 6 months old.',
  fr: 'Une photo de moins de 6 mois.',
} as const

export const bankCardToBring = {
  nl: 'Uw bankkaart: u betaalt bij de aanvraag.',
  en: 'Your bank card: you pay when you apply.',
  fr: 'Votre carte bancaire : vous payez lors de la demande.',
} as const

/** What the page says of when something is wanted quickly; the normal price was not found for our city. */
/** An urgent price at the counter, as the last list that was read had it; which one holds today the city confirms. */
export const urgentPrice = (id: string, euros: number, name: Readonly<{ nl: string; en: string; fr: string }>) =>
  ({
    ...{ id, name, cents: Math.round(euros * 100), validFrom: begin },
    ...{ source: 'Tarieflijst van het stadsloket, 2018', toConfirm: true },
  }) as const

export const normalPrice = {
  id: 'gewoon',
  name: { nl: 'Gewone aanvraag', en: 'Normal application', fr: 'Demande normale' },
  cents: null,
  validFrom: begin,
  toConfirm: true,
} as const

export const counter = {
  version: 1,
  validFrom: begin,
  theme: 'identiteit',
  unit: [{ name: 'OS', validFrom: begin }],
  essential: true,
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons: wij maken een afspraak en zeggen wat u meebrengt.',
    en: 'You do not need a computer. Call us: we make an appointment and say what to bring.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous : nous fixons un rendez-vous et disons quoi apporter.",
  },
  refusable: false,
  channels,
  action: { nl: 'Gegevens klaarzetten', en: 'Prepare my details', fr: 'Préparer mes données' },
  leadTime: {
    nl: 'Uw gegevens staan meteen klaar. Daarna komt u op afspraak.',
    en: 'Your details are ready at once. Then you come by appointment.',
    fr: 'Vos données sont prêtes tout de suite. Ensuite vous venez sur rendez-vous.',
  },
  whatNext: [
    {
      nl: 'U kijkt uw gegevens na. Wat wij al weten, vult u niet meer in.',
      en: 'You check your details. What we already know, you do not fill in again.',
      fr: 'Vous vérifiez vos données. Ce que nous savons déjà, vous ne le remplissez plus.',
    },
    {
      nl: 'U kiest meteen een dag en een uur. Lukt dat niet? Dan bellen wij u.',
      en: 'You choose a day and a time at once. If that does not work, we call you.',
      fr: 'Vous choisissez tout de suite un jour et une heure. Sinon, nous vous appelons.',
    },
    {
      nl: 'U komt zelf naar het loket. Daar ligt alles klaar.',
      en: 'You come to the counter yourself. Everything is ready there.',
      fr: 'Vous venez vous-même au guichet. Tout y est prêt.',
    },
  ],
  fees: [{ channels, cents: 0, validFrom: begin }],
  facts: [{ name: 'person', source: 'population-register', purpose: 'voorbereiding-loket' }],
  minimumLevel: 'low',
  signature: 'none',
  conditions: [],
  decision: 'automatic',
  steps: counterSteps,
  promise: [{ workingDays: 2, validFrom: begin, toConfirm: true }],
  retention: { contentDays: 180, basis: 'Voorstel: tot na de afspraak' },
  toConfirm: ['tariffs', 'retention', 'promise.0', 'whatNext.1', 'pages'],
} as const satisfies Partial<Product>

/** How we reach somebody for the appointment. */
export const callBackField = {
  name: 'phone',
  kind: 'phone',
  label: {
    nl: 'Op welk nummer bellen wij u?',
    en: 'On which number do we call you?',
    fr: 'À quel numéro vous appeler ?',
  },
  called: { nl: 'uw telefoonnummer', en: 'your telephone number', fr: 'votre numéro de téléphone' },
  hint: {
    nl: 'Zo maken wij samen een afspraak.',
    en: 'So we make an appointment together.',
    fr: 'Ainsi nous fixons un rendez-vous ensemble.',
  },
} as const

export const urgentField = {
  name: 'urgent',
  kind: 'yes-no',
  label: { nl: 'Hebt u het dringend nodig?', en: 'Do you need it urgently?', fr: 'En avez-vous besoin en urgence ?' },
  hint: {
    nl: 'Dringend kost meer. De prijzen staan op de pagina van de dienst.',
    en: 'Urgent costs more. The prices are on the page of the service.',
    fr: "L'urgence coûte plus cher. Les prix sont sur la page du service.",
  },
  staffHint: { nl: 'Dringend kost meer. De prijzen staan hierboven, bij ‘Wat kost het?’.' },
} as const
