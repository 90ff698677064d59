import type { LanguageMistake } from '#domain/catalogue/index.ts'
import type { NoticeMistake } from '#domain/devices/index.ts'

type Place = string

/** The page on which a manager changes what a contact point offers and says. Employees work in Dutch. */
export const deviceSetupWords = {
  change: 'Aanpassen',
  back: 'Alle contactpunten',
  lead: 'Wie nu bezig is, merkt niets. Wie daarna begint, ziet het nieuwe.',
  done: {
    aanbod: 'Bewaard. Wie nu begint, ziet het nieuwe aanbod en de nieuwe talen.',
    bericht: 'Bewaard. Het bericht staat op de schermen, op de dagen die u koos.',
    weg: 'Weggehaald. Het bericht staat niet meer op de schermen.',
    terug: 'Teruggezet zoals het was.',
    intussen: 'Er is niets teruggezet. Iemand veranderde intussen iets. Kijk hoe het er nu staat.',
  } as Readonly<Record<string, string>>,
  meanwhile: (who: string, when: string) => `${who} veranderde dit intussen: ${when}. Er is niets bewaard.`,
  meanwhileText: 'Hieronder staat wat u koos. Kijk het na en bewaar opnieuw, of laat het zo.',
  nowStands: 'Zo staat het nu',

  setup: 'Aanbod en talen',
  which: 'Wat biedt dit scherm aan?',
  all: 'Alles wat contactpunten aanbieden',
  some: 'Alleen wat hieronder aangevinkt is',
  offer: 'Diensten',
  offerOpen: 'Diensten kiezen',
  languages: 'Talen naast het Nederlands',
  languagesHint: 'U kiest uit wat de stad voor deze plaats besliste.',
  languagesNone: 'De stad besliste voor deze plaats geen andere talen. Het scherm spreekt Nederlands.',
  ground: (grounds: string) => `Grond: ${grounds}.`,
  period: (from: string | null, until: string) =>
    from ? `Vanaf ${from}, tot en met ${until}.` : `Tot en met ${until}.`,
  toConfirm: 'Nog te bevestigen.',
  over: (names: string) => `Zonder beslissing, en dus niet op het scherm: ${names}.`,
  page: 'Waarom staat de pagina van de aanmelddienst hier ook?',
  pageHint: 'Leeg: ze valt weg waar kaartlezer en gsm werken. Werkt er geen van beide, dan komt ze vanzelf terug.',
  pageCost: 'Op die pagina staan Terug, Stoppen en Hulp niet.',
  pageCosts: 'Wat dat kost',
  pageShort: 'Pagina van de aanmelddienst',
  pageOut: 'weggelaten waar kaartlezer en gsm werken.',
  pageIn: (why: string) => `ook hier. Reden: ${why}`,
  pageEver: 'Hier is geen kaartlezer. Daarom staat de pagina van de aanmelddienst er altijd bij.',
  wrongWhy: 'Maak de reden korter: hoogstens 140 tekens.',
  wrongOffer: 'Vink minstens één dienst aan, of kies alles.',
  wrongSame: 'U veranderde niets. Pas eerst iets aan.',
  look: 'Nakijken',

  notice: (place: Place) => `Bericht op de schermen van ${place}`,
  noticeLead: 'Een korte tekst op het eerste scherm. Ze geldt voor alle schermen van deze plaats.',
  noticeNone: 'Er staat nu geen bericht.',
  noticeShown: 'Staat nu op de schermen',
  noticeLater: 'Komt later op de schermen',
  noticeOver: 'Staat niet meer op de schermen',
  fromUntil: (from: string, until: string) => `Van ${from} tot en met ${until}`,
  nl: 'Tekst in het Nederlands',
  nlHint: 'Bijvoorbeeld: De printer staat in de gang.',
  others: 'Andere talen',
  fr: 'Tekst in het Frans',
  en: 'Tekst in het Engels',
  tr: 'Tekst in het Turks',
  ar: 'Tekst in het Arabisch',
  uk: 'Tekst in het Oekraïens',
  otherHint: 'Leeg: wie deze taal kiest, leest het Nederlands.',
  from: 'Eerste dag',
  until: 'Laatste dag',
  takeAway: 'Bericht weghalen',

  previewSetup: 'Kijk na wat dit scherm aanbiedt',
  previewNotice: 'Kijk na wat er op de schermen staat',
  comes: 'Komt erbij',
  goes: 'Valt weg',
  afterwards: 'Daarna',
  now: 'Nu',
  nothing: 'Niets',
  everything: 'Alles wat contactpunten aanbieden',
  save: 'Bewaren',
  edit: 'Verder aanpassen',
  leave: 'Niets veranderen',

  hours: 'Openingsuren',
  hoursText: 'Het scherm volgt de uren van de plaats.',
  closed: 'Gesloten',
  hoursNone: 'Van deze plaats zijn geen uren bekend.',
  hoursLink: 'Uren van één dag veranderen',

  history: 'Wat er veranderde',
  historyNone: 'Sinds het koppelen veranderde niemand iets.',
  when: 'Wanneer',
  who: 'Wie',
  what: 'Wat',
  undo: 'Terugzetten',
  undoSetup: 'aanbod en talen',
  undoNotice: 'het bericht',
  gone: 'Bericht weggehaald',
  text: (nl: string) => `Bericht: ${nl}`,
  offerOf: (offer: string, languages: string) => `Aanbod: ${offer}. Talen: ${languages}.`,
} as const

const named = {
  ...{ nl: 'Nederlandse', fr: 'Franse', en: 'Engelse', tr: 'Turkse', ar: 'Arabische', uk: 'Oekraïense' },
  ...{ from: '', until: '' },
} as const

/** What is wrong with a notice, and how to put it right. */
export function noticeWrong(mistake: NoticeMistake, most: Readonly<{ letters: number; days: number }>): string {
  const { at } = mistake
  switch (mistake.why) {
    case 'missing':
      return 'Vul een tekst in het Nederlands in.'
    case 'too-long':
      return `Maak de ${named[at]} tekst korter: hoogstens ${most.letters} tekens.`
    case 'not-plain':
      return notPlain(mistake.mistake)
    case 'no-day':
      return at === 'from'
        ? 'Vul een eerste dag in die bestaat, bijvoorbeeld 6 9 2021.'
        : 'Vul een laatste dag in die bestaat, bijvoorbeeld 30 9 2021.'
    case 'before-begin':
      return 'Kies een laatste dag die niet vóór de eerste dag valt.'
    case 'over':
      return 'Kies een laatste dag die nog niet voorbij is.'
    case 'too-many-days':
      return `Kies een vroegere laatste dag: een bericht staat er hoogstens ${most.days} dagen.`
  }
}

function notPlain(mistake: LanguageMistake): string {
  if (mistake.kind === 'long') return `Maak deze zin korter: “${mistake.sentence}”.`
  if (mistake.kind === 'informal') return `Schrijf beleefd, met u. Vervang “${mistake.word}”.`
  return `Schrijf het gewoner. Vervang “${mistake.word}”.`
}
