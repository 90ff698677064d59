import type { Language } from '#platform/words.ts'

/** Why something was granted, and a person who looks at it: at home in three languages. */
const nl = {
  link: 'Lees waarom wij dit beslisten',
  title: 'Waarom wij dit beslisten',
  lead: (product: string) => `Wij keurden dit goed: ${product}.`,
  conditions: 'Wat wij nakeken',
  holds: 'Dit klopt voor u.',
  byPerson: 'Een medewerker keek dit na.',
  lookTitle: 'Een mens laten kijken',
  lookText: 'Denkt u dat er iets niet klopt? Een medewerker bekijkt het dan. Dat kost niets.',
  lookCareful: 'Was de beslissing niet juist? Dan kan de medewerker ze terugnemen.',
  why: 'Wat klopt er volgens u niet?',
  missing: 'Schrijf wat er volgens u niet klopt.',
  send: 'Een medewerker laten kijken',
  asked: (day: string) => `Een medewerker bekijkt deze beslissing. U hoort ten laatste op ${day} iets.`,
  validMeanwhile: 'Wat u kreeg, blijft intussen geldig.',
  youSaid: 'U schreef',
  stands: 'Een medewerker keek alles na. De beslissing blijft.',
  takenBackTitle: 'Wij namen dit terug',
  takenBack: 'Een medewerker keek alles na. Wat u kreeg, geldt niet meer.',
  again: 'Opnieuw aanvragen',
  answer: 'Wat de medewerker u zegt',
  lookedBy: (unit: string) => `Nagekeken door een medewerker van ${unit}.`,
}

export type SecondLookWords = typeof nl

const en: SecondLookWords = {
  link: 'Read why we decided this',
  title: 'Why we decided this',
  lead: (product) => `We approved this: ${product}.`,
  conditions: 'What we checked',
  holds: 'This is right for you.',
  byPerson: 'An employee checked this.',
  lookTitle: 'Have a person look at it',
  lookText: 'Do you think that something is not right? Then an employee looks at it. It costs nothing.',
  lookCareful: 'Was the decision not right? Then the employee can take it back.',
  why: 'What is not right in your view?',
  missing: 'Write what is not right in your view.',
  send: 'Have an employee look at it',
  asked: (day) => `An employee looks at this decision. You hear from us by ${day}.`,
  validMeanwhile: 'What you got stays valid meanwhile.',
  youSaid: 'You wrote',
  stands: 'An employee checked everything. The decision stands.',
  takenBackTitle: 'We took this back',
  takenBack: 'An employee checked everything. What you got is no longer valid.',
  again: 'Apply again',
  answer: 'What the employee tells you',
  lookedBy: (unit) => `Checked by an employee of ${unit}.`,
}

const fr: SecondLookWords = {
  link: 'Lire pourquoi nous avons décidé cela',
  title: 'Pourquoi nous avons décidé cela',
  lead: (product) => `Nous avons approuvé ceci : ${product}.`,
  conditions: 'Ce que nous avons vérifié',
  holds: 'C’est exact pour vous.',
  byPerson: 'Un collaborateur a vérifié cela.',
  lookTitle: 'Faire examiner par une personne',
  lookText: 'Pensez-vous que quelque chose est inexact ? Un collaborateur l’examine alors. Cela ne coûte rien.',
  lookCareful: 'La décision n’était pas exacte ? Le collaborateur peut alors la retirer.',
  why: 'Qu’est-ce qui est inexact selon vous ?',
  missing: 'Écrivez ce qui est inexact selon vous.',
  send: 'Faire examiner par un collaborateur',
  asked: (day) => `Un collaborateur examine cette décision. Vous avez une réponse au plus tard le ${day}.`,
  validMeanwhile: 'Ce que vous avez reçu reste valable en attendant.',
  youSaid: 'Vous avez écrit',
  stands: 'Un collaborateur a tout vérifié. La décision reste.',
  takenBackTitle: 'Nous avons retiré ceci',
  takenBack: 'Un collaborateur a tout vérifié. Ce que vous avez reçu n’est plus valable.',
  again: 'Refaire la demande',
  answer: 'Ce que le collaborateur vous dit',
  lookedBy: (unit) => `Vérifié par un collaborateur de ${unit}.`,
}

const all: Readonly<Record<Language, SecondLookWords>> = { nl, en, fr }

export const secondLookWords = (language: Language): SecondLookWords => all[language]

/** What staff read of it. */
export const deskLookWords = {
  title: 'Een mens laten kijken',
  text: 'Dit is vanzelf beslist. Vindt de klant dat er iets niet klopt? Vraag dan een medewerker van de dienst.',
  why: 'Wat klopt er niet, volgens de klant?',
  send: 'Een medewerker laten kijken',
  said: 'De klant zegt',
  endTitle: 'Wat stelde u vast?',
  outcomes: {
    stands: 'De beslissing blijft',
    'taken-back': 'De beslissing was niet juist: ik neem ze terug',
  },
  outcomeHint: 'Terugnemen kan niet ongedaan worden. Documenten en vergunningen gelden meteen niet meer.',
  answer: 'Wat zegt u aan de klant?',
  answerHint: 'De klant leest dit zo. Schrijf gewone taal en korte zinnen.',
  outcomeMissing: 'Kies wat er met de beslissing gebeurt.',
  end: 'Aan de klant zeggen',
  ended: { stands: 'Nagekeken: de beslissing blijft', 'taken-back': 'Nagekeken: teruggenomen' },
} as const
