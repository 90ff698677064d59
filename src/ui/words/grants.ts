import type { Language, Words } from '#platform/words.ts'

const nl = {
  title: 'Uw vergunningen en passen',
  caption: 'Wat u hebt, en tot wanneer',
  what: 'Wat',
  forWhat: 'Voor',
  until: 'Geldig',
  standing: 'Stand',
  untilDay: (day: string) => `Tot en met ${day}`,
  untilMoment: (moment: string) => `Tot ${moment}`,
  untilFurther: 'Tot het stopgezet wordt',
  from: (day: string) => `Vanaf ${day}`,
  never: 'Nooit ingegaan',
  standings: { coming: 'Gaat nog in', valid: 'Geldig', ended: 'Gestopt', withdrawn: 'Ingetrokken' } as Readonly<
    Record<string, string>
  >,
  plate: 'Nummerplaat',
  card: 'Kaart',
  dwelling: 'Uw woning',
  person: 'Uzelf',
  aDwelling: 'De woning',
  aPerson: 'De persoon zelf',
  gone: 'Gewist na de bewaartijd',
  zone: (zone: string) => `Zone ${zone}`,
  expected: 'Klopt er iets niet? Bel ons of kom langs.',
}

type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
type GrantWords = Loose<typeof nl>

const en: GrantWords = {
  title: 'Your permits and passes',
  caption: 'What you have, and until when',
  what: 'What',
  forWhat: 'For',
  until: 'Valid',
  standing: 'State',
  untilDay: (day) => `Until ${day}, that day included`,
  untilMoment: (moment) => `Until ${moment}`,
  untilFurther: 'Until it is ended',
  from: (day) => `From ${day}`,
  never: 'Never began',
  standings: { coming: 'Yet to begin', valid: 'Valid', ended: 'Ended', withdrawn: 'Withdrawn' },
  plate: 'Number plate',
  card: 'Card',
  dwelling: 'Your dwelling',
  person: 'Yourself',
  aDwelling: 'The dwelling',
  aPerson: 'The person',
  gone: 'Erased after its time',
  zone: (zone) => `Zone ${zone}`,
  expected: 'Is something wrong? Call us or come by.',
}

const fr: GrantWords = {
  title: 'Vos autorisations et cartes',
  caption: 'Ce que vous avez, et jusqu’à quand',
  what: 'Quoi',
  forWhat: 'Pour',
  until: 'Valable',
  standing: 'État',
  untilDay: (day) => `Jusqu’au ${day} inclus`,
  untilMoment: (moment) => `Jusqu’au ${moment}`,
  untilFurther: 'Jusqu’à ce qu’il soit mis fin',
  from: (day) => `À partir du ${day}`,
  never: 'N’a jamais commencé',
  standings: { coming: 'À venir', valid: 'Valable', ended: 'Terminé', withdrawn: 'Retiré' },
  plate: 'Plaque',
  card: 'Carte',
  dwelling: 'Votre logement',
  person: 'Vous-même',
  aDwelling: 'Le logement',
  aPerson: 'La personne',
  gone: 'Effacé après le délai',
  zone: (zone) => `Zone ${zone}`,
  expected: 'Quelque chose ne va pas ? Appelez-nous ou passez nous voir.',
}

const all: Readonly<Record<Language, GrantWords>> = { nl, en, fr }

/** How a resident reads what was granted. */
export const grantWords = (language: Language): GrantWords => all[language]

/** Why staff withdraw something, within a sentence. */
export const withdrawWords: Readonly<Record<string, Words>> = {
  'conditions-gone': {
    nl: 'de voorwaarden zijn niet meer vervuld',
    en: 'the conditions are no longer met',
    fr: 'les conditions ne sont plus remplies',
  },
  'false-data': { nl: 'de gegevens klopten niet', en: 'the data were wrong', fr: 'les données étaient inexactes' },
  misuse: { nl: 'er was misbruik', en: 'it was misused', fr: 'il y a eu abus' },
  'given-in-error': {
    nl: 'wij gaven het bij vergissing',
    en: 'we gave it by mistake',
    fr: 'nous l’avons donné par erreur',
  },
  'card-stopped': {
    nl: 'de kaart is gestopt',
    en: 'the card was stopped',
    fr: 'la carte est arrêtée',
  },
}

/** The counter's own pages about grants, and about who may ask. */
export const deskGrantWords = {
  title: 'Vergunningen en passen',
  from: 'Vanaf',
  until: 'Geldig',
  case: 'Dossier',
  toCase: 'Dossier openen',
  place: 'Plaats van de woning',
  holder: 'Van wie',
  endTitle: 'Stopzetten',
  endText: 'Bijvoorbeeld na een verhuizing, of omdat de klant het vraagt.',
  endDay: 'Laatste dag',
  endDayHint: 'Laat dit leeg om meteen te stoppen.',
  endDayWrong: 'Vul een dag in, vandaag of later. Bijvoorbeeld 27 3 2022.',
  end: 'Stopzetten',
  ended: 'Het is stopgezet. De inwoner krijgt een bericht.',
  withdrawTitle: 'Intrekken',
  withdrawText: 'Dit werkt meteen, ook voor controles op straat.',
  withdrawWhy: 'Waarom trekt u het in?',
  withdrawMissing: 'Kies waarom u het intrekt.',
  withdraw: 'Intrekken',
  withdrawn: 'Het is ingetrokken. De inwoner krijgt een bericht.',
  withdrawnBecause: 'Ingetrokken omdat',
  reasons: {
    'conditions-gone': 'De voorwaarden zijn niet meer vervuld',
    'false-data': 'De gegevens klopten niet',
    misuse: 'Er was misbruik',
    'given-in-error': 'Wij gaven het bij vergissing',
    'card-stopped': 'De kaart is gestopt',
  } as Readonly<Record<string, string>>,

  // Who may ask
  keys: 'Sleutels',
  keysTitle: 'Wie mag vragen wat gegeven is',
  keysText: 'Met een sleutel vraagt een toestel of dienst of een plaat of kaart mag. Elke vraag komt in het logboek.',
  keysNone: 'Nog geen sleutels',
  keysNoneText: 'Maak hieronder de eerste.',
  name: 'Naam',
  nameHint: 'Welk toestel of welke ploeg. Geen naam van een persoon.',
  role: 'Soort vrager',
  roles: {
    enforcement: 'Handhaving',
    'scan-car': 'Scanwagen',
    barrier: 'Slagboom',
    container: 'Container',
    tariff: 'Kassa met tarief',
    partner: 'Partner die afspraken boekt',
  } as Readonly<Record<string, string>>,
  unit: 'Voor welke dienst?',
  purpose: 'Doel',
  purposeHint: 'In één woord, bijvoorbeeld parkeercontrole. Meer doelen: met een komma ertussen.',
  perMinute: 'Vragen per minuut, hoogstens',
  make: 'Sleutel maken',
  wrong: {
    naam: 'Vul een naam in.',
    soort: 'Kies de soort vrager.',
    dienst: 'Kies een dienst.',
    doel: 'Vul een doel in, in kleine letters zonder spaties.',
    hoogstens: 'Vul een getal in van 1 tot 1000000.',
  },
  made: 'De sleutel is gemaakt',
  madeText: 'Kopieer hem nu. Wij tonen hem maar één keer.',
  asked: 'Vragen in 30 dagen',
  good: 'Goed tot',
  revoked: 'Ingetrokken',
  expired: 'Verlopen',
  revoke: 'Sleutel intrekken',
  revokeDone: 'De sleutel werkt niet meer.',
} as const
