import type { Language } from '#platform/words.ts'

/** The page on which managers look after contact points. Employees work in Dutch. */
export const deviceWords = {
  title: 'Contactpunten',
  lead: 'Elk scherm meldt zich om de 30 seconden. Wat stuk is, staat bovenaan.',
  none: 'Er is nog geen scherm gekoppeld',
  noneText: 'Maak hieronder een code. Typ die code daarna in op het toestel.',
  device: 'Toestel',
  state: 'Toestand',
  heard: 'Laatst gehoord',
  never: 'Nog nooit',
  secondsAgo: (seconds: number) => (seconds === 1 ? '1 seconde geleden' : `${seconds} seconden geleden`),
  checks: 'Wissen, laatste dag',
  checksNone: 'Nog geen controle',
  clean: (count: number) => (count === 1 ? '1 controle, niets gevonden' : `${count} controles, niets gevonden`),
  found: (found: number, remains: number) =>
    remains > 0 ? `${found} resten gevonden, ${remains} niet gewist` : `${found} resten gevonden en gewist`,
  actions: 'Wat kunt u doen',
  well: 'In orde',
  silent: 'Antwoordt niet',
  closed: 'Antwoordt niet, plaats is gesloten',
  faults: {
    'no-paper': 'Papier is op',
    'printer-gone': 'Printer antwoordt niet',
    'terminal-gone': 'Betaalterminal antwoordt niet',
    'reader-gone': 'Kaartlezer antwoordt niet',
    'scanner-gone': 'Scanner antwoordt niet',
    'browser-restarted': 'Browser viel uit en is herstart',
    remains: 'Resten niet gewist, scherm is donker',
    'on-disk': 'Geen geheugenmap: profielen staan op schijf',
  },
  restart: 'Herstarten',
  restartWaits: 'Herstart is gevraagd',
  revoke: 'Uit dienst nemen',
  done: {
    herstart: 'De herstart is gevraagd. Het toestel doet het binnen de 30 seconden.',
    'lade-nothing': 'Genoteerd: er lag niets.',
    'lade-destroyed': 'Genoteerd: het papier is vernietigd.',
    'uit-dienst': 'Het toestel is uit dienst. Het scherm is nu donker.',
  } as Readonly<Record<string, string>>,

  hours: 'Bezoeken per uur, laatste 24 uur',
  hoursNone: 'Vandaag raakte nog niemand een scherm aan.',
  hour: 'Uur',
  place: 'Plaats',
  sessions: 'Bezoeken',
  finished: 'Klaar',
  helped: 'Vroeg hulp',
  minutes: 'Minuten gemiddeld',
  stopped: 'Gestopt bij',
  steps: {
    start: 'start',
    choose: 'kiezen',
    'fill-in': 'invullen',
    sign: 'ondertekenen',
    pay: 'betalen',
    document: 'document',
    other: 'iets anders',
  },

  pair: 'Een toestel koppelen',
  pairText: 'De code geldt tien minuten, voor één toestel.',
  makeCode: 'Code maken',
  made: (code: string) => `Koppelcode: ${code}`,
  madeText: (until: string) => `Typ deze code op het toestel vóór ${until}. U ziet ze maar één keer.`,
  name: 'Naam',
  nameHint: 'Bijvoorbeeld: Bib De Poort, ingang',
  where: 'Plaats',
  offer: 'Aanbod',
  offerOpen: 'Niet alles aanbieden op dit toestel',
  offerHint: 'Duid niets aan voor alles wat contactpunten aanbieden.',
  languages: 'Talen naast het Nederlands',
  width: 'Breedte van het beeld in millimeter',
  height: 'Hoogte van het beeld in millimeter',
  widthPx: 'Breedte in beeldpunten',
  heightPx: 'Hoogte in beeldpunten',
  terminal: 'Nummer van de betaalterminal',
  terminalHint: 'Leeg: hier kan niemand betalen.',
  printer: 'Naam van de printer',
  cardReader: 'Naam van de kaartlezer',
  emptyHint: 'Leeg: die is er niet.',
  wrong: {
    naam: 'Vul een naam in, bijvoorbeeld Bib De Poort, ingang.',
    plaats: 'Kies een plaats.',
    breedte: 'Vul een breedte in van 50 tot 5000 millimeter.',
    hoogte: 'Vul een hoogte in van 50 tot 5000 millimeter.',
    breedtePx: 'Vul een breedte in van 320 tot 20000 beeldpunten.',
    hoogtePx: 'Vul een hoogte in van 320 tot 20000 beeldpunten.',
  },
} as const

const dark = {
  nl: {
    title: 'Dit scherm is buiten dienst',
    text: 'U kunt hier nu niets doen. Vraag het aan iemand die hier werkt. Of bel ons.',
  },
  fr: {
    title: 'Cet écran est hors service',
    text: 'Vous ne pouvez rien faire ici pour le moment. Demandez à un membre du personnel. Ou appelez-nous.',
  },
  en: {
    title: 'This screen is out of service',
    text: 'You cannot do anything here now. Ask somebody who works here. Or call us.',
  },
} as const satisfies Record<Language, Readonly<{ title: string; text: string }>>

/** What stands on a screen that is no contact point. */
export const darkWords = (language: Language) => dark[language]
