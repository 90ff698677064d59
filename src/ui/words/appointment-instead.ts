import type { Language } from '#platform/words.ts'

const nl = {
  title: 'Misschien hoeft u niet te komen',
  lead: 'U kiest zelf. Komt u liever? Maak dan gewoon een afspraak.',
  whole: 'Regel het online, van begin tot eind.',
  prepare: 'Zet uw gegevens online klaar. Dan duurt uw bezoek korter.',
  point: (place: string, open: string) => `Het kan ook aan een contactpunt: ${place}. ${open}.`,
  pointPrepare: (place: string, open: string) => `U kunt ze ook klaarzetten aan een contactpunt: ${place}. ${open}.`,
  points: 'Alle contactpunten',
  atHome: 'Wij kunnen bij u thuis komen.',
  atHomeCall: 'Kunt u om medische redenen niet komen? Bel ons: wij komen bij u thuis.',
  book: 'Kies wanneer',
  online: 'Online aanvragen',
  begin: 'Klaarzetten',
  look: 'Bekijken',
  visit: (when: string, where: string) => `U hebt hiervoor al een afspraak: ${when}, ${where}.`,
  draft: 'U begon hier al online aan.',
  ready: 'Uw gegevens staan al klaar. Ze gaan mee naar uw afspraak.',
  running: 'Uw aanvraag loopt al. U hoeft ze niet opnieuw te doen.',
  grant: (name: string, until: string) => `U hebt dit al: ${name}. Geldig: ${until}.`,
  card: (until: string) => `Uw kaart is nog geldig tot en met ${until}.`,
}

type InsteadWords = { readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key] }

const en: InsteadWords = {
  title: 'Perhaps you need not come',
  lead: 'You choose. Would you rather come? Then simply make an appointment.',
  whole: 'Do it online, from start to end.',
  prepare: 'Prepare your details online. Then your visit is shorter.',
  point: (place, open) => `It can also be done at a contact point: ${place}. ${open}.`,
  pointPrepare: (place, open) => `You can also prepare them at a contact point: ${place}. ${open}.`,
  points: 'All contact points',
  atHome: 'We can come to your home.',
  atHomeCall: 'You cannot come for medical reasons? Call us: we come to your home.',
  book: 'Choose when',
  online: 'Apply online',
  begin: 'Prepare',
  look: 'Look',
  visit: (when, where) => `You already have an appointment for this: ${when}, ${where}.`,
  draft: 'You already began this online.',
  ready: 'Your details are ready. They go along to your appointment.',
  running: 'Your application is under way. You need not do it again.',
  grant: (name, until) => `You have this already: ${name}. Valid: ${until}.`,
  card: (until) => `Your card is still valid up to and including ${until}.`,
}

const fr: InsteadWords = {
  title: 'Peut-être ne devez-vous pas venir',
  lead: 'Vous choisissez. Vous préférez venir ? Prenez simplement rendez-vous.',
  whole: 'Faites-le en ligne, du début à la fin.',
  prepare: 'Préparez vos données en ligne. Votre visite sera plus courte.',
  point: (place, open) => `C’est aussi possible à un point de contact : ${place}. ${open}.`,
  pointPrepare: (place, open) => `Vous pouvez aussi les préparer à un point de contact : ${place}. ${open}.`,
  points: 'Tous les points de contact',
  atHome: 'Nous pouvons venir chez vous.',
  atHomeCall: 'Vous ne pouvez pas venir pour raison médicale ? Appelez-nous : nous venons chez vous.',
  book: 'Choisir quand',
  online: 'Demander en ligne',
  begin: 'Préparer',
  look: 'Voir',
  visit: (when, where) => `Vous avez déjà un rendez-vous pour cela : ${when}, ${where}.`,
  draft: 'Vous avez déjà commencé en ligne.',
  ready: 'Vos données sont prêtes. Elles suivent à votre rendez-vous.',
  running: 'Votre demande est en cours. Vous ne devez pas la refaire.',
  grant: (name, until) => `Vous l’avez déjà : ${name}. Valable : ${until}.`,
  card: (until) => `Votre carte est encore valable jusqu’au ${until} inclus.`,
}

/** What can be done otherwise than by a visit, and what somebody has already. */
export const insteadWords = (language: Language): InsteadWords => ({ nl, en, fr })[language]

/** The same at the desk, where an employee says it. */
export const deskInsteadWords = {
  title: 'Kan het ook anders? Zeg dit aan de klant',
  lead: 'Wil de klant toch komen? Kies hieronder een tijd.',
  online: (product: string) => `${product}: dat kan online.`,
} as const
