import type { Language, ShellLanguage } from '#platform/words.ts'
import { type FollowingWords, shellFollowing } from './kiosk-shell/following.ts'

const nl: FollowingWords = {
  bring: 'Ik breng het later',
  bringText: 'U dient uw aanvraag nu in. Het papier volgt.',
  promised: 'U brengt dit papier later.',
  title: 'Breng nog een papier',
  missing: 'Dit papier ontbreekt nog:',
  by: (day) => `Breng het ten laatste op ${day}.`,
  filed: 'Uw aanvraag is ingediend. Wij wachten op het papier tot de dag hieronder.',
  over: 'Het papier kwam niet op tijd. Een medewerker bekijkt uw aanvraag. U kunt het nog toevoegen.',
  add: 'Papier nu toevoegen',
}

const en: FollowingWords = {
  bring: 'I bring it later',
  bringText: 'You file your application now. The paper follows.',
  promised: 'You bring this paper later.',
  title: 'Bring one more paper',
  missing: 'This paper is still missing:',
  by: (day) => `Bring it by ${day}.`,
  filed: 'Your application is filed. We wait for the paper until the day below.',
  over: 'The paper did not come in time. An employee looks at your application. You can still add it.',
  add: 'Add the paper now',
}

const fr: FollowingWords = {
  bring: 'Je l’apporte plus tard',
  bringText: 'Vous introduisez votre demande maintenant. Le document suivra.',
  promised: 'Vous apportez ce document plus tard.',
  title: 'Apportez encore un document',
  missing: 'Ce document manque encore :',
  by: (day) => `Apportez-le au plus tard le ${day}.`,
  filed: 'Votre demande est introduite. Nous attendons le document jusqu’au jour ci-dessous.',
  over: 'Le document n’est pas arrivé à temps. Quelqu’un examine votre demande. Vous pouvez encore l’ajouter.',
  add: 'Ajouter le document maintenant',
}

/** The same at a question of a form, at home and at the desk. */
const promises = {
  nl: {
    bring: (days: number) => `Ik breng het later, binnen ${days} dagen`,
    promised: nl.promised,
    bringNow: 'Ik breng het toch nu',
  },
  en: {
    bring: (days: number) => `I bring it later, within ${days} days`,
    promised: en.promised,
    bringNow: 'I bring it now after all',
  },
  fr: {
    bring: (days: number) => `Je l’apporte plus tard, dans les ${days} jours`,
    promised: fr.promised,
    bringNow: 'Je l’apporte quand même maintenant',
  },
} as const

export type PromiseWords = (typeof promises)[Language]

export const promiseWords = (language: Language): PromiseWords => promises[language]

const all: Record<ShellLanguage, FollowingWords> = { nl, en, fr, ...shellFollowing }

/** A paper that follows after the application was filed: at home, at the desk and at a contact point. */
export const followingWords = (language: ShellLanguage): FollowingWords => all[language]

/** How an application stands that waits for its paper, among others; `day` where it is known. */
export function waitsForPaper(language: Language, day: string | null): string {
  const { waits, by } = waiting[language]
  return day ? `${waits}, ${by(day)}` : waits
}
const waiting = {
  nl: { waits: 'Wacht op uw papier', by: (day: string) => `ten laatste op ${day}` },
  en: { waits: 'Waits for your paper', by: (day: string) => `by ${day}` },
  fr: { waits: 'Attend votre document', by: (day: string) => `au plus tard le ${day}` },
} as const

/** What staff read of it. */
export const deskFollowingWords = {
  title: 'De klant brengt nog een papier',
  waits: 'Wacht op een papier',
  by: (day: string) => `Ten laatste op ${day}.`,
  add: 'Papier toevoegen',
  added: 'Het papier is toegevoegd.',
}
