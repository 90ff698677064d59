import type { DeclarationField, DeclarationTyped } from '#domain/cases/index.ts'
import type { Language } from '#platform/words.ts'

type Codes = Readonly<Record<string, string>>

/** For employees, in Dutch. */
export const declarationWords = {
  title: 'Verklaring noteren',
  panel: 'Verklaringen',
  tag: 'Verklaring, geen handtekening',
  lead: 'Vraagt iemand dit voor de klant? Noteer wie dat is en wat die zegt.',
  noSignature: 'Dit is geen handtekening. De klant leest het in Mijn loket.',
  refusedTitle: 'Hier volstaat een verklaring niet',
  refusedText: 'Deze dienst vraagt een handtekening van de klant zelf. Laat de klant ondertekenen, hier of thuis.',
  overText: 'Dit dossier is afgelopen. U kunt er niets meer bij noteren.',
  askedBy: 'Naam van wie dit vraagt',
  quality: 'Wie is dat voor de klant?',
  qualities: {
    family: 'Familie',
    representative: 'Bewindvoerder, voogd of iemand met volmacht',
    'social-worker': 'Hulpverlener',
    interpreter: 'Tolk',
    other: 'Iemand anders',
  } as Codes,
  shown: 'Hoe toonde die dat aan?',
  shownHow: {
    'identity-card': 'Met een identiteitskaart',
    mandate: 'Met een volmacht op papier',
    'court-decision': 'Met een vonnis',
    known: 'Ik ken deze persoon',
    nothing: 'Niet aangetoond',
  } as Codes,
  said: 'Wat is er gezegd?',
  saidHint: 'Kort en zakelijk. De klant en collega’s lezen dit.',
  save: 'Verklaring bewaren',
  back: 'Terug naar het dossier',
  link: 'Verklaring noteren',
  done: 'De verklaring is bewaard.',
  problems: {
    askedBy: 'Vul de naam in van wie dit vraagt, hoogstens 120 tekens.',
    quality: 'Kies wie dat is voor de klant.',
    shown: 'Kies hoe die dat aantoonde.',
    said: 'Schrijf wat er gezegd is, hoogstens 2000 tekens.',
  } as Readonly<Record<DeclarationField, string>>,
  by: (name: string, when: string) => `Genoteerd door ${name}, ${when}.`,
  erased: 'De inhoud is gewist na de bewaartijd.',
} as const

/** The names of the inputs. */
export const declarationInputs: Readonly<Record<keyof DeclarationTyped, string>> = {
  askedBy: 'wie',
  quality: 'hoedanigheid',
  shown: 'aangetoond',
  said: 'gezegd',
}

const nl = {
  title: 'Verklaring, geen handtekening',
  text: (who: string, when: string) => `${who} vroeg dit voor u op ${when}. Een medewerker noteerde:`,
  notRight: 'Klopt dit niet? Bel ons.',
}
const en: typeof nl = {
  title: 'Declaration, no signature',
  text: (who, when) => `${who} asked this for you on ${when}. An employee wrote down:`,
  notRight: 'Is this not right? Call us.',
}
const fr: typeof nl = {
  title: 'Déclaration, pas une signature',
  text: (who, when) => `${who} l’a demandé pour vous le ${when}. Un collaborateur a noté :`,
  notRight: 'Ce n’est pas exact ? Appelez-nous.',
}
const all: Readonly<Record<Language, typeof nl>> = { nl, en, fr }

/** What the applicant reads of it. */
export const ownDeclarationWords = (language: Language): typeof nl => all[language]
