import type { Language } from '#platform/words.ts'

const nl = {
  ask: 'Geen goede tijd gevonden?',
  join: 'Zet u op de wachtlijst',
  title: 'Op de wachtlijst',
  lead: 'Komt er een tijd vrij die past? Dan sturen wij u een bericht.',
  howLong: (minutes: number) => `U hebt dan ${minutes} minuten om te kiezen.`,
  places: 'Waar wilt u komen?',
  noPlaces: 'Kies minstens één plaats.',
  weekdays: 'Op welke dagen kunt u?',
  weekdaysHint: 'Kiest u niets? Dan past elke dag.',
  until: 'Hoelang wilt u wachten?',
  untilHint: 'Daarna gaat u vanzelf van de lijst.',
  noUntil: 'Kies hoelang u wilt wachten.',
  days: (count: number) => (count === 7 ? '1 week' : count % 7 === 0 ? `${count / 7} weken` : `${count} dagen`),
  put: 'Op de wachtlijst zetten',
  doneTitle: 'U staat op de wachtlijst',
  doneText: 'Wij stuurden u een bericht. Met de link daarin gaat u weer van de lijst.',
  decline: 'Nee, ik wacht verder',
  ownTime: 'Een andere tijd kiezen',
  cancel: 'Afzeggen',
}

type WaitingWords = { readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key] }

const en: WaitingWords = {
  ask: 'No good time found?',
  join: 'Join the waiting list',
  title: 'On the waiting list',
  lead: 'Does a time come free that suits you? Then we send you a message.',
  howLong: (minutes) => `You then have ${minutes} minutes to choose.`,
  places: 'Where do you want to come?',
  noPlaces: 'Choose at least one place.',
  weekdays: 'On which days can you come?',
  weekdaysHint: 'Do you choose nothing? Then any day is good.',
  until: 'How long do you want to wait?',
  untilHint: 'After that you leave the list by itself.',
  noUntil: 'Choose how long you want to wait.',
  days: (count) => (count === 7 ? '1 week' : count % 7 === 0 ? `${count / 7} weeks` : `${count} days`),
  put: 'Join the waiting list',
  doneTitle: 'You are on the waiting list',
  doneText: 'We sent you a message. With the link in it you can leave the list.',
  decline: 'No, I wait on',
  ownTime: 'Choose another time',
  cancel: 'Cancel',
}

const fr: WaitingWords = {
  ask: 'Aucune heure ne convient ?',
  join: 'Inscrivez-vous sur la liste d’attente',
  title: 'Sur la liste d’attente',
  lead: 'Une heure qui convient se libère ? Nous vous envoyons un message.',
  howLong: (minutes) => `Vous avez alors ${minutes} minutes pour choisir.`,
  places: 'Où voulez-vous venir ?',
  noPlaces: 'Choisissez au moins un lieu.',
  weekdays: 'Quels jours pouvez-vous venir ?',
  weekdaysHint: 'Vous ne choisissez rien ? Alors chaque jour convient.',
  until: 'Combien de temps voulez-vous attendre ?',
  untilHint: 'Ensuite, vous quittez la liste automatiquement.',
  noUntil: 'Choisissez combien de temps vous voulez attendre.',
  days: (count) => (count === 7 ? '1 semaine' : count % 7 === 0 ? `${count / 7} semaines` : `${count} jours`),
  put: 'M’inscrire sur la liste',
  doneTitle: 'Vous êtes sur la liste d’attente',
  doneText: 'Nous vous avons envoyé un message. Son lien permet de quitter la liste.',
  decline: 'Non, j’attends encore',
  ownTime: 'Choisir une autre heure',
  cancel: 'Annuler',
}

const all: Readonly<Record<Language, WaitingWords>> = { nl, en, fr }
/** The sentences of the waiting list and of what is offered to who waits. */
export const waitingWords = (language: Language): WaitingWords => all[language]
