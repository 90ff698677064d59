import { cityDay, showDate, showTime } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'

type Within = Readonly<{ from: Date; until: Date }>

const nl = {
  title: 'Wij komen bij u thuis',
  lead: 'U hoeft niet naar een loket. Wij komen binnen twee uren die u kiest.',
  what: 'Waarvoor komen wij?',
  noProduct: 'Kies waarvoor wij komen.',
  persons: 'Voor hoeveel personen?',
  street: 'Straat',
  number: 'Huisnummer',
  box: 'Bus (mag leeg)',
  postcode: 'Postcode',
  wrong: {
    street: 'Vul uw straat in.',
    number: 'Vul uw huisnummer in, bijvoorbeeld 12.',
    postcode: 'Vul uw postcode in, bijvoorbeeld 2600.',
  },
  find: 'Bekijk wanneer wij kunnen komen',
  unknown: 'Wij vinden dit adres niet. Kijk de straat, het nummer en de postcode na.',
  silent: 'Wij kunnen het adres nu niet opzoeken. Probeer straks opnieuw of bel ons.',
  tooFar: 'Zo ver komen wij niet. Maak een afspraak aan een loket of bel ons.',
  notAtHome: 'Hiervoor komen wij niet zonder dat u ons belt.',
  none: 'De volgende weken kunnen wij niet komen. Bel ons.',
  when: 'Wanneer mogen wij komen?',
  whenText: 'U blijft die twee uren thuis. Wij bellen aan en tonen onze badge.',
  noWindow: 'Kies wanneer wij mogen komen.',
  name: 'Uw naam',
  noName: 'Vul uw naam in.',
  contact: 'Hoe bereiken wij u?',
  noContact: 'Kies hoe wij u bereiken.',
  email: 'Per e-mail',
  emailLabel: 'E-mailadres',
  noEmail: 'Vul een e-mailadres in, zoals naam@voorbeeld.be.',
  phone: 'Telefonisch',
  phoneLabel: 'Telefoonnummer',
  noPhone: 'Vul een telefoonnummer in, zoals 0470 12 34 56.',
  companion: (number: number) => `Naam van persoon ${number}`,
  noCompanion: (number: number) => `Vul de naam van persoon ${number} in.`,
  book: 'Afspraak vastleggen',
  gone: 'Die uren zijn net weg. Kies andere. Wat u invulde, is bewaard.',
  already: 'U hebt hiervoor al een afspraak. Gebruik de link uit uw bevestiging.',
  other: 'Een ander adres',
  counter: 'Liever naar een loket? Maak een afspraak',
}

type HomeWords = typeof nl

const en: HomeWords = {
  title: 'We come to your home',
  lead: 'You need not go to a counter. We come within two hours that you choose.',
  what: 'What do we come for?',
  noProduct: 'Choose what we come for.',
  persons: 'For how many persons?',
  street: 'Street',
  number: 'House number',
  box: 'Box (may be empty)',
  postcode: 'Postal code',
  wrong: {
    street: 'Fill in your street.',
    number: 'Fill in your house number, for example 12.',
    postcode: 'Fill in your postal code, for example 2600.',
  },
  find: 'See when we can come',
  unknown: 'We cannot find this address. Check the street, the number and the postal code.',
  silent: 'We cannot look up the address now. Try again later or call us.',
  tooFar: 'We do not come that far. Make an appointment at a counter or call us.',
  notAtHome: 'For this we do not come unless you call us.',
  none: 'In the next weeks we cannot come. Call us.',
  when: 'When may we come?',
  whenText: 'You stay at home during those two hours. We ring and show our badge.',
  noWindow: 'Choose when we may come.',
  name: 'Your name',
  noName: 'Fill in your name.',
  contact: 'How do we reach you?',
  noContact: 'Choose how we reach you.',
  email: 'By e-mail',
  emailLabel: 'E-mail address',
  noEmail: 'Fill in an e-mail address, like name@example.be.',
  phone: 'By telephone',
  phoneLabel: 'Telephone number',
  noPhone: 'Fill in a telephone number, like 0470 12 34 56.',
  companion: (number) => `Name of person ${number}`,
  noCompanion: (number) => `Fill in the name of person ${number}.`,
  book: 'Book the appointment',
  gone: 'Those hours have just gone. Choose others. What you filled in is kept.',
  already: 'You have an appointment for this already. Use the link in your confirmation.',
  other: 'Another address',
  counter: 'Rather to a counter? Make an appointment',
}

const fr: HomeWords = {
  title: 'Nous venons chez vous',
  lead: 'Vous ne devez pas aller au guichet. Nous venons dans les deux heures que vous choisissez.',
  what: 'Pourquoi venons-nous ?',
  noProduct: 'Choisissez pourquoi nous venons.',
  persons: 'Pour combien de personnes ?',
  street: 'Rue',
  number: 'Numéro',
  box: 'Boîte (peut rester vide)',
  postcode: 'Code postal',
  wrong: {
    street: 'Indiquez votre rue.',
    number: 'Indiquez votre numéro, par exemple 12.',
    postcode: 'Indiquez votre code postal, par exemple 2600.',
  },
  find: 'Voir quand nous pouvons venir',
  unknown: 'Nous ne trouvons pas cette adresse. Vérifiez la rue, le numéro et le code postal.',
  silent: 'Nous ne pouvons pas chercher l’adresse maintenant. Réessayez plus tard ou appelez-nous.',
  tooFar: 'Nous n’allons pas si loin. Prenez rendez-vous à un guichet ou appelez-nous.',
  notAtHome: 'Pour cela, nous venons seulement si vous nous appelez.',
  none: 'Nous ne pouvons pas venir ces prochaines semaines. Appelez-nous.',
  when: 'Quand pouvons-nous venir ?',
  whenText: 'Vous restez chez vous ces deux heures. Nous sonnons et montrons notre badge.',
  noWindow: 'Choisissez quand nous pouvons venir.',
  name: 'Votre nom',
  noName: 'Indiquez votre nom.',
  contact: 'Comment vous joindre ?',
  noContact: 'Choisissez comment vous joindre.',
  email: 'Par e-mail',
  emailLabel: 'Adresse e-mail',
  noEmail: 'Indiquez une adresse e-mail, comme nom@exemple.be.',
  phone: 'Par téléphone',
  phoneLabel: 'Numéro de téléphone',
  noPhone: 'Indiquez un numéro de téléphone, comme 0470 12 34 56.',
  companion: (number) => `Nom de la personne ${number}`,
  noCompanion: (number) => `Indiquez le nom de la personne ${number}.`,
  book: 'Fixer le rendez-vous',
  gone: 'Ces heures viennent d’être prises. Choisissez-en d’autres. Vos réponses sont gardées.',
  already: 'Vous avez déjà un rendez-vous pour cela. Utilisez le lien de votre confirmation.',
  other: 'Une autre adresse',
  counter: 'Plutôt au guichet ? Prenez rendez-vous',
}

const between: Readonly<Record<Language, readonly [string, string]>> = {
  ...{ nl: ['tussen', 'en'], en: ['between', 'and'], fr: ['entre', 'et'] },
}

/** Words of visits at home, with the window in which we come. */
export function homeVisitWords(language: Language) {
  const [first, second] = between[language]
  return {
    ...{ nl, en, fr }[language],
    between: ({ from, until }: Within) =>
      `${showDate(cityDay(from), language)}, ${first} ${showTime(from, language)} ${second} ${showTime(until, language)}`,
  }
}
