/** The words of screens, in Dutch: the language of record. Sentences of at most 15 words; the verb in the button. */
export const nl = {
  htmlLang: 'nl-BE',
  languageName: 'Nederlands',

  // Frame
  skipToContent: 'Naar de inhoud',
  home: 'Start',
  help: 'Hulp',
  appointments: 'Afspraken',
  myCounter: 'Mijn loket',
  signIn: 'Aanmelden',
  signOut: 'Afmelden',
  language: 'Taal',
  breadcrumbs: 'U bent hier',
  mainNavigation: 'Hoofdmenu',
  moreLinks: 'Meer',
  otherWays: 'Liever anders?',
  waysTitle: 'Drie andere manieren',
  errorPrefix: 'Fout',
  titleError: 'Fout: ',

  // Forms
  errorSummaryTitle: 'Kijk dit nog even na',
  optional: 'niet verplicht',
  yes: 'Ja',
  no: 'Nee',
  or: 'of',
  day: 'Dag',
  month: 'Maand',
  year: 'Jaar',
  dateHint: 'Bijvoorbeeld 27 3 2026',
  choosePlease: 'Maak een keuze',
  severalAnswers: 'U mag er meer aanduiden.',
  nationalNumberHint: 'Het nummer op de achterkant van uw identiteitskaart: 11 cijfers.',
  ibanHint: 'Bijvoorbeeld BE68 5390 0754 7034',
  plateHint: 'Zoals op de wagen, bijvoorbeeld 1-ABC-123',
  phoneHint: 'Bijvoorbeeld 0470 12 34 56',
  emailHint: 'Bijvoorbeeld naam@voorbeeld.be',
  moneyHint: 'Bijvoorbeeld 12,50',
  street: 'Straat',
  houseNumber: 'Huisnummer',
  box: 'Bus',
  boxOptional: 'Bus (als er een is)',
  postcode: 'Postcode',
  municipality: 'Gemeente',
  findAddress: 'Zoek een adres',
  findAddressHint: 'Typ straat en nummer. Of vul de velden hieronder in.',
  fileHint: (kinds: string, size: string) => `U mag ${kinds} toevoegen, tot ${size}.`,
  fileChoose: 'Bestand kiezen',
  fileChooseOther: 'Een ander bestand kiezen',
  fileNone: 'Nog geen bestand gekozen',
  fileAlready: 'U voegde al toe:',
  fileReplace: 'Kies een ander bestand om het te vervangen.',
  fileRemove: 'Dit bestand weglaten',
  filePutBack: (name: string) => `${name} terugzetten`,
  photoAllowed: 'Een duidelijke foto mag ook.',
  charactersLeft: (count: number) => (count === 1 ? 'Nog 1 teken' : `Nog ${count} tekens`),
  charactersTooMany: (count: number) => (count === 1 ? '1 teken te veel' : `${count} tekens te veel`),
  charactersMax: (max: number) => `U mag hoogstens ${max} tekens gebruiken.`,
  fileUploading: (percent: number) => `Bezig met opladen: ${percent} %`,

  // Buttons
  next: 'Verder',
  back: 'Terug',
  previousStep: 'Vorige stap',
  toYourApplication: 'Naar uw aanvraag',
  toThePageBefore: 'Terug en opnieuw proberen',
  toStartPage: 'Naar de startpagina',
  change: 'Wijzigen',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  print: 'Afdrukken',
  download: 'Downloaden',
  search: 'Zoeken',
  searchService: 'Zoek een dienst',
  searchExample: 'Bijvoorbeeld: attest, verhuizen, parkeren',
  straightTo: 'Rechtstreeks naar:',
  suggestionsFound: (count: number) => (count === 1 ? '1 suggestie' : `${count} suggesties`),
  suggestionsNone: 'Geen suggesties',

  // Progress
  step: (now: number, of: number, title: string) => `Stap ${now} van ${of}: ${title}`,
  savedAt: (time: string) => `Bewaard om ${time} uur`,
  notSaved: 'Nog niet bewaard. Wij proberen het straks opnieuw.',
  saving: 'Wij bewaren uw antwoorden.',

  // What we know
  knownFacts: 'Dit weten wij al',
  wrongFact: 'Klopt dit niet?',
  factUnknown: 'Nog niet bekend',
  price: 'Prijs',
  decision: 'Beslissing',
  valid: 'Geldig',
  free: 'Gratis',

  // Waiting, silent, done
  sourceSilentTitle: (source: string) => `${source} antwoordt nu niet`,
  sourceSilentText: 'Wij proberen het vanzelf opnieuw.',
  waitingTitle: 'Wij zijn ermee bezig',
  waitingText: 'Deze pagina ververst vanzelf.',
  important: 'Belangrijk',
  done: 'Gelukt',
  warning: 'Let op',

  // Time-out
  sessionTitle: 'U bent nog even aangemeld',
  sessionText: 'U deed een tijdje niets. Voor uw veiligheid melden wij u zo af.',
  sessionLeft: (time: string) => `Nog ${time}`,
  sessionKeeps: 'Wat u invulde, is bewaard.',
  sessionStay: 'Aangemeld blijven',
  sessionEndTitle: 'Uw tijd is bijna om',
  sessionEndText: 'U moet zich zo opnieuw aanmelden. Daarna gaat u verder waar u was.',
  sessionEndStay: 'Verder werken',

  // Contact
  callUs: 'Bel ons',
  weFillItTogether: 'Wij vullen het samen met u in.',
  contactPoint: 'Contactpunt dichtbij',
  byAppointment: 'Op afspraak',

  // Tables and pages
  previousPage: 'Vorige',
  nextPage: 'Volgende',
  pages: 'Pagina’s',
  page: (number: number) => `Pagina ${number}`,

  // Payment
  total: 'Totaal',
  paid: 'Betaald',

  // Kiosk
  kioskBack: 'Terug',
  kioskStop: 'Stoppen',
  kioskHelp: 'Hulp van een mens',
  kioskTouch: 'Raak uw keuze aan. U hebt alle tijd.',
  kioskIdleTitle: 'Bent u er nog?',
  kioskIdleText: 'Straks wissen wij alles van dit scherm.',
  kioskIdleStay: 'Ja, ik ben er nog',
  kioskIdleStop: 'Stoppen en wissen',

  // Desk
  shortcuts: 'Sneltoetsen',
  shortcut: (key: string) => `sneltoets ${key}`,
}

type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
export type UiWords = Widened<typeof nl>
