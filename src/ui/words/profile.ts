import type { Language } from '#platform/words.ts'

const nl = {
  title: 'Mijn loket',
  greeting: (name: string) => `Dag ${name}`,
  todo: 'Te doen',
  nothingTodo: 'U hoeft nu niets te doen.',
  cases: 'Uw aanvragen',
  noCases: 'U hebt nog niets aangevraagd.',
  noCasesText: 'Zoek een dienst op de startpagina.',
  documents: 'Uw documenten',
  noDocuments: 'U hebt nog geen documenten.',
  issuedOn: 'Uitgegeven op',
  download: 'Downloaden',
  erased: 'Inhoud gewist na de bewaartijd',
  withdrawn: 'Ingetrokken',
  data: 'Uw gegevens',
  dataLead: 'Dit weten wij over u, en van waar.',
  noData: 'Wij vroegen nog niets over u op.',
  noDataText: 'Dat gebeurt pas als u iets aanvraagt.',
  wrongTitle: 'Klopt er iets niet?',
  wrongText: 'Schrijf wat er fout is. Wij geven het door aan wie het register bijhoudt.',
  wrongLabel: 'Wat klopt er niet?',
  wrongSend: 'Melden',
  wrongMissing: 'Schrijf wat er niet klopt.',
  wrongThanks: 'Wij geven uw melding door. U ziet hier wat ermee gebeurt.',
  corrections: 'Uw meldingen',
  correctionStates: { received: 'Ontvangen', 'passed-on': 'Doorgegeven', answered: 'Beantwoord' } as Readonly<
    Record<string, string>
  >,
  readers: 'Wie keek naar uw gegevens?',
  readersLead: 'Elke keer dat iemand of iets uw gegevens las, staat hier.',
  noReaders: 'Nog niemand keek naar uw gegevens.',
  when: 'Wanneer',
  who: 'Wie',
  what: 'Wat',
  why: 'Waarom',
  self: 'Uzelf, bij een aanvraag',
  machine: 'Automatisch, voor uw aanvraag',
  employeeOf: (unit: string, role: string) => `Medewerker (${role}), ${unit}`,
  whats: { person: 'Persoonsgegevens', household: 'Gezin', acts: 'Akten', profile: 'Uw profiel' } as Readonly<
    Record<string, string>
  >,
  whys: { 'attest-bevolking': 'Voor uw attest', 'afschrift-akte': 'Voor uw afschrift van een akte' } as Readonly<
    Record<string, string>
  >,
  contact: 'Hoe wij u bereiken',
  email: 'E-mailadres',
  emailHint: 'Wij sturen u een bericht als iets klaar is.',
  emailSave: 'E-mailadres bewaren',
  emailWrong: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.be.',
  emailSaved: 'Uw e-mailadres is bewaard.',
  export: 'Al uw gegevens meenemen',
  exportText: 'U krijgt alles wat wij over u bewaren.',
  exportJson: 'Als bestand voor computers (JSON)',
  exportRead: 'Als pagina om te lezen',
  sessions: 'Waar u aangemeld bent',
  sessionHere: 'Dit toestel',
  sessionEnd: 'Afmelden op dit toestel',
  sessionsEndOthers: 'Overal elders afmelden',
  signedInAt: (when: string) => `Aangemeld op ${when}`,
  signOut: 'Afmelden',
  signedOutTitle: 'U bent afgemeld',
  signedOutText: 'Sluit ook de browser als anderen dit toestel gebruiken.',
  signedOutTime: 'Uw tijd was om. Wat u invulde, is bewaard.',
  signInAgain: 'Opnieuw aanmelden',
  statusLabel: 'Stand',
}

type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
export type ProfileWords = Loose<typeof nl>

const en: ProfileWords = {
  ...nl,
  title: 'My counter',
  greeting: (name) => `Hello ${name}`,
  todo: 'To do',
  nothingTodo: 'You need do nothing now.',
  cases: 'Your applications',
  noCases: 'You have not applied for anything yet.',
  noCasesText: 'Look for a service on the start page.',
  documents: 'Your documents',
  noDocuments: 'You have no documents yet.',
  issuedOn: 'Issued on',
  download: 'Download',
  data: 'Your data',
  dataLead: 'This is what we know of you, and from where.',
  readers: 'Who looked at your data?',
  signOut: 'Sign out',
  signedOutTitle: 'You are signed out',
  signedOutText: 'Close the browser too if others use this device.',
  signedOutTime: 'Your time was up. What you filled in is kept.',
  signInAgain: 'Sign in again',
}

const fr: ProfileWords = {
  ...nl,
  title: 'Mon guichet',
  greeting: (name) => `Bonjour ${name}`,
  todo: 'À faire',
  nothingTodo: 'Vous n’avez rien à faire.',
  cases: 'Vos demandes',
  noCases: 'Vous n’avez encore rien demandé.',
  noCasesText: 'Cherchez un service sur la page d’accueil.',
  documents: 'Vos documents',
  noDocuments: 'Vous n’avez pas encore de documents.',
  issuedOn: 'Délivré le',
  download: 'Télécharger',
  data: 'Vos données',
  dataLead: 'Voici ce que nous savons de vous, et d’où.',
  readers: 'Qui a regardé vos données ?',
  signOut: 'Se déconnecter',
  signedOutTitle: 'Vous êtes déconnecté',
  signedOutText: 'Fermez aussi le navigateur si d’autres utilisent cet appareil.',
  signedOutTime: 'Votre temps était écoulé. Vos réponses sont gardées.',
  signInAgain: 'Se reconnecter',
}

const all: Readonly<Record<Language, ProfileWords>> = { nl, en, fr }

/** The sentences of Mijn loket. */
export const profileWords = (language: Language): ProfileWords => all[language]
