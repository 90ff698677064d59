import type { Language } from '#platform/words.ts'

const nl = {
  title: 'Vul nu al in waarvoor u komt',
  lead: 'Dan duurt uw bezoek minder lang. U mag dit ook aan het loket doen.',
  leadOne: (product: string) => `Voor: ${product}`,
  go: 'Nu al invullen',
  goOn: 'Verder invullen',
  save: 'Bewaren',
  next: 'Bewaren en verder',
  later: 'Niet nu',
  saved: 'Wij bewaarden wat u invulde. De medewerker ziet het als u komt.',
  filledTitle: 'Wat u al invulde',
  change: 'Wijzigen',
  notAnswered: 'Niet ingevuld',
  byCustomer: 'Door de klant ingevuld',
}

type PrepareWords = { readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key] }

const en: PrepareWords = {
  title: 'Fill in now what you come for',
  lead: 'Your visit will be shorter then. You may also do this at the counter.',
  leadOne: (product) => `For: ${product}`,
  go: 'Fill it in now',
  goOn: 'Go on filling in',
  save: 'Save',
  next: 'Save and continue',
  later: 'Not now',
  saved: 'We kept what you filled in. The employee sees it when you come.',
  filledTitle: 'What you filled in',
  change: 'Change',
  notAnswered: 'Not filled in',
  byCustomer: 'Filled in by the customer',
}

const fr: PrepareWords = {
  title: 'Dites-nous déjà pourquoi vous venez',
  lead: 'Votre visite sera plus courte. Vous pouvez aussi le faire au guichet.',
  leadOne: (product) => `Pour : ${product}`,
  go: 'Remplir maintenant',
  goOn: 'Continuer à remplir',
  save: 'Enregistrer',
  next: 'Enregistrer et continuer',
  later: 'Pas maintenant',
  saved: 'Nous avons gardé vos réponses. Le collaborateur les verra quand vous viendrez.',
  filledTitle: 'Ce que vous avez rempli',
  change: 'Modifier',
  notAnswered: 'Non rempli',
  byCustomer: 'Rempli par le client',
}

const all: Readonly<Record<Language, PrepareWords>> = { nl, en, fr }
/** The sentences of what is filled in for a visit before it. */
export const prepareWords = (language: Language): PrepareWords => all[language]
