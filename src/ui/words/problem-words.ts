import type { ProblemCode } from '#domain/forms/index.ts'
import type { Language } from '#platform/words.ts'

/**
 * What is wrong with an answer and how to put it right. In braces what is filled in: `{what}` the answer in a sentence
 * ("uw nummerplaat"), `{label}` the question in quotes, and the facts of the problem as people read them.
 */
export type ProblemWords = Readonly<Record<Language, string>>

const say = (nl: string, fr: string, en: string): ProblemWords => ({ nl, fr, en })

export const problemWords: Readonly<Record<ProblemCode, ProblemWords>> = {
  'forms/missing': say('Vul {what} in.', 'Remplissez {what}.', 'Fill in {what}.'),
  'forms/too-short': say(
    'Maak {what} langer: minstens {min} tekens.',
    'Écrivez {what} plus longuement : au moins {min} caractères.',
    'Make {what} longer: at least {min} characters.',
  ),
  'forms/too-long': say(
    'Maak {what} korter: hoogstens {max} tekens. Nu zijn het er {length}.',
    'Raccourcissez {what} : au plus {max} caractères. Il y en a {length}.',
    'Make {what} shorter: at most {max} characters. Now there are {length}.',
  ),
  'forms/characters': say(
    'Gebruik in {what} alleen letters, cijfers en leestekens. Emoji kunnen niet.',
    'Utilisez dans {what} des lettres, des chiffres et des signes. Sans émojis.',
    'Use only letters, digits and punctuation in {what}. No emoji.',
  ),
  'forms/pattern': say(
    'Kijk na hoe u {what} schrijft.',
    'Vérifiez comment s’écrit {what}.',
    'Check how {what} is written.',
  ),
  'forms/option': say(
    'Kies een van de antwoorden bij {label}.',
    'Choisissez une des réponses à {label}.',
    'Choose one of the answers to {label}.',
  ),
  'forms/too-few': say(
    'Kies minstens {min} antwoorden bij {label}.',
    'Choisissez au moins {min} réponses à {label}.',
    'Choose at least {min} answers to {label}.',
  ),
  'forms/too-many': say(
    'Kies hoogstens {max} antwoorden bij {label}.',
    'Choisissez au plus {max} réponses à {label}.',
    'Choose at most {max} answers to {label}.',
  ),
  'forms/date-incomplete': say(
    'Vul bij {what} ook {part} in.',
    'Ajoutez {part} à {what}.',
    'Fill in {part} of {what} too.',
  ),
  'forms/date-year': say(
    'Schrijf het jaar met vier cijfers bij {what}. Bijvoorbeeld 1992.',
    'Écrivez l’année de {what} en quatre chiffres, par exemple 1992.',
    'Write the year of {what} with four digits, for example 1992.',
  ),
  'forms/date-impossible': say(
    'Kijk {part} na bij {what}. Deze datum bestaat niet.',
    'Vérifiez {part} de {what}. Cette date n’existe pas.',
    'Check {part} of {what}. This date does not exist.',
  ),
  'forms/date-too-early': say(
    'Kies bij {label} een dag vanaf {date}.',
    'Choisissez pour {label} un jour à partir du {date}.',
    'Choose a day from {date} for {label}.',
  ),
  'forms/date-too-late': say(
    'Kies bij {label} een dag tot en met {date}.',
    'Choisissez pour {label} un jour jusqu’au {date}.',
    'Choose a day up to {date} for {label}.',
  ),
  'forms/date-past': say(
    'Kies bij {label} vandaag of een latere dag.',
    'Choisissez pour {label} aujourd’hui ou un jour plus tard.',
    'Choose today or a later day for {label}.',
  ),
  'forms/date-future': say(
    'Kies bij {label} vandaag of een vroegere dag.',
    'Choisissez pour {label} aujourd’hui ou un jour plus tôt.',
    'Choose today or an earlier day for {label}.',
  ),
  'forms/number': say(
    'Schrijf {what} met cijfers, bijvoorbeeld 3.',
    'Écrivez {what} en chiffres, par exemple 3.',
    'Write {what} in digits, for example 3.',
  ),
  'forms/decimals': say(
    'Schrijf bij {what} hoogstens {decimals} cijfers na de komma.',
    'Écrivez pour {what} au plus {decimals} chiffres après la virgule.',
    'Write at most {decimals} digits after the comma for {what}.',
  ),
  'forms/too-small': say(
    'Vul bij {what} {min} of meer in.',
    'Indiquez pour {what} {min} ou plus.',
    'Fill in {min} or more for {what}.',
  ),
  'forms/too-large': say(
    'Vul bij {what} {max} of minder in.',
    'Indiquez pour {what} {max} ou moins.',
    'Fill in {max} or less for {what}.',
  ),
  'forms/money': say(
    'Schrijf {what} als bedrag, bijvoorbeeld 12,50.',
    'Écrivez {what} comme un montant, par exemple 12,50.',
    'Write {what} as an amount, for example 12,50.',
  ),
  'forms/money-too-small': say(
    'Vul bij {what} {min} of meer in.',
    'Indiquez pour {what} {min} ou plus.',
    'Fill in {min} or more for {what}.',
  ),
  'forms/money-too-large': say(
    'Vul bij {what} {max} of minder in.',
    'Indiquez pour {what} {max} ou moins.',
    'Fill in {max} or less for {what}.',
  ),
  'forms/national-number-length': say(
    'Een rijksregisternummer heeft 11 cijfers, zoals 48.63.14-102.54. Kijk het na.',
    'Un numéro de registre national a 11 chiffres, comme 48.63.14-102.54. Vérifiez-le.',
    'A national number has 11 digits, like 48.63.14-102.54. Check it.',
  ),
  'forms/national-number-check': say(
    'De laatste twee cijfers passen niet bij de rest. Kijk elk cijfer na.',
    'Les deux derniers chiffres ne vont pas avec les autres. Vérifiez chaque chiffre.',
    'The last two digits do not fit the others. Check every digit.',
  ),
  'forms/national-number-birth-date': say(
    'De eerste zes cijfers zijn geen geboortedatum. Schrijf jaar, maand en dag.',
    'Les six premiers chiffres ne sont pas une date de naissance. Écrivez année, mois, jour.',
    'The first six digits are no date of birth. Write year, month and day.',
  ),
  'forms/email-at': say(
    'Schrijf een e-mailadres met @, bijvoorbeeld naam@voorbeeld.be.',
    'Écrivez une adresse e-mail avec @, par exemple nom@exemple.be.',
    'Write an e-mail address with @, for example name@example.be.',
  ),
  'forms/email': say(
    'Kijk het e-mailadres na. Schrijf het zoals naam@voorbeeld.be.',
    'Vérifiez l’adresse e-mail. Écrivez-la comme nom@exemple.be.',
    'Check the e-mail address. Write it like name@example.be.',
  ),
  'forms/phone': say(
    'Schrijf een telefoonnummer zoals 0470 12 34 56 of +31 6 12345678.',
    'Écrivez un numéro de téléphone comme 0470 12 34 56 ou +31 6 12345678.',
    'Write a phone number like 0470 12 34 56 or +31 6 12345678.',
  ),
  'forms/iban-shape': say(
    'Begin met de letters van het land, bijvoorbeeld BE68 5390 0754 7034.',
    'Commencez par les lettres du pays, par exemple BE68 5390 0754 7034.',
    'Begin with the letters of the country, for example BE68 5390 0754 7034.',
  ),
  'forms/iban-length': say(
    'Dit rekeningnummer is te kort of te lang. Een Belgisch heeft 16 tekens.',
    'Ce numéro de compte est trop court ou trop long. Un belge a 16 caractères.',
    'This account number is too short or too long. A Belgian one has 16 characters.',
  ),
  'forms/iban-check': say(
    'Er zit een tikfout in dit rekeningnummer. Kijk elk teken na.',
    'Il y a une faute de frappe dans ce numéro. Vérifiez chaque caractère.',
    'There is a typing error in this number. Check every character.',
  ),
  'forms/plate': say(
    'Schrijf de nummerplaat zoals op de wagen, bijvoorbeeld 1-ABC-123.',
    'Écrivez la plaque comme sur la voiture, par exemple 1-ABC-123.',
    'Write the plate as on the car, for example 1-ABC-123.',
  ),
  'forms/address-part': say('Vul {part} in.', 'Indiquez {part}.', 'Fill in {part}.'),
  'forms/house-number': say(
    'Begin het huisnummer met een cijfer, bijvoorbeeld 12 of 12A.',
    'Commencez le numéro de maison par un chiffre, par exemple 12 ou 12A.',
    'Begin the house number with a digit, for example 12 or 12A.',
  ),
  'forms/postal-code': say(
    'Een Belgische postcode heeft vier cijfers, bijvoorbeeld 2600.',
    'Un code postal belge a quatre chiffres, par exemple 2600.',
    'A Belgian postcode has four digits, for example 2600.',
  ),
  'forms/stretch-side': say(
    'Kies aan welke kant van de straat de plaats ligt.',
    'Choisissez de quel côté de la rue se trouve la place.',
    'Choose on which side of the street the place is.',
  ),
  'forms/stretch-metres': say(
    'Schrijf {part} in hele meters, hoogstens {max}. Bijvoorbeeld 5.',
    'Écrivez {part} en mètres entiers, au plus {max}. Par exemple 5.',
    'Write {part} in whole metres, at most {max}. For example 5.',
  ),
  'forms/stretch-short': say(
    'Maak de plaats langer: minstens {min} meter.',
    'Allongez la place : au moins {min} mètres.',
    'Make the place longer: at least {min} metres.',
  ),
  'forms/stretch-long': say(
    'Maak de plaats korter: hoogstens {max} meter. Nu is ze {length} meter.',
    'Raccourcissez la place : au plus {max} mètres. Elle en fait {length}.',
    'Make the place shorter: at most {max} metres. Now it is {length} metres.',
  ),
  'forms/place-unknown': say(
    'Wij vinden dit adres niet. Kijk de straat en het huisnummer na.',
    'Nous ne trouvons pas cette adresse. Vérifiez la rue et le numéro.',
    'We cannot find this address. Check the street and the house number.',
  ),
  'forms/place-elsewhere': say(
    'Dit adres ligt niet in onze stad. Vraag het aan die gemeente.',
    'Cette adresse n’est pas dans notre ville. Demandez à cette commune.',
    'This address is not in our city. Ask that municipality.',
  ),
  'forms/place-backwards': say(
    'Kies een laatste dag die niet voor de eerste dag ligt.',
    'Choisissez un dernier jour qui ne précède pas le premier.',
    'Choose a last day that is not before the first day.',
  ),
  'forms/place-too-soon': say(
    'Kies {date} of later. Wij hebben {days} werkdagen nodig.',
    'Choisissez le {date} ou plus tard. Il nous faut {days} jours ouvrables.',
    'Choose {date} or later. We need {days} working days.',
  ),
  'forms/place-too-long': say(
    'Kies een kortere tijd: hoogstens {max} dagen.',
    'Choisissez une période plus courte : au plus {max} jours.',
    'Choose a shorter time: at most {max} days.',
  ),
  'forms/place-taken': say(
    'Op die dagen is daar al {taken}. Wel vrij: {free}.',
    'Ces jours-là, il y a déjà {taken}. Libre : {free}.',
    'On those days there is already {taken}. Free: {free}.',
  ),
  'forms/place-never-free': say(
    'Op die dagen is daar al {taken}. Kies een andere plaats, of bel ons.',
    'Ces jours-là, il y a déjà {taken}. Choisissez une autre place, ou appelez-nous.',
    'On those days there is already {taken}. Choose another place, or call us.',
  ),
  'forms/file': say('Voeg {what} opnieuw toe.', 'Ajoutez à nouveau {what}.', 'Add {what} again.'),
  'forms/file-empty': say(
    'Dit bestand is leeg. Kies een ander bestand.',
    'Ce fichier est vide. Choisissez un autre fichier.',
    'This file is empty. Choose another file.',
  ),
  'forms/file-too-large': say(
    'Dit bestand is te groot. Kies er een van hoogstens {megabytes} MB.',
    'Ce fichier est trop grand. Choisissez-en un de {megabytes} Mo au plus.',
    'This file is too large. Choose one of at most {megabytes} MB.',
  ),
  'forms/file-other-kind': say(
    'Dit soort bestand kan niet. Kies {kinds}.',
    'Ce type de fichier ne convient pas. Choisissez {kinds}.',
    'This kind of file does not work. Choose {kinds}.',
  ),
  'forms/file-virus': say(
    'In dit bestand zit een virus. Kies een ander bestand.',
    'Ce fichier contient un virus. Choisissez un autre fichier.',
    'This file holds a virus. Choose another file.',
  ),
  'forms/file-damaged': say(
    'Wij kunnen dit bestand niet openen. Bewaar het opnieuw of neem een foto.',
    'Nous ne pouvons pas ouvrir ce fichier. Enregistrez-le à nouveau ou prenez une photo.',
    'We cannot open this file. Save it again or take a photo.',
  ),
  'forms/file-locked': say(
    'Dit bestand heeft een wachtwoord. Bewaar het zonder wachtwoord.',
    'Ce fichier a un mot de passe. Enregistrez-le sans mot de passe.',
    'This file has a password. Save it without one.',
  ),
  'forms/file-active': say(
    'Dit bestand voert iets uit. Druk het af als PDF en kies dat.',
    'Ce fichier exécute quelque chose. Imprimez-le en PDF et choisissez celui-là.',
    'This file runs something. Print it as a PDF and choose that.',
  ),
  'forms/file-too-many-pixels': say(
    'Deze foto is te groot om te openen. Maak hem kleiner.',
    'Cette photo est trop grande pour l’ouvrir. Réduisez-la.',
    'This photo is too large to open. Make it smaller.',
  ),
  'forms/file-scanner-silent': say(
    'Wij kunnen bestanden nu niet nakijken. Probeer het straks opnieuw.',
    'Nous ne pouvons pas vérifier les fichiers maintenant. Réessayez plus tard.',
    'We cannot check files right now. Try again later.',
  ),
}

/** How to answer what was left open, where it is not by filling in. */
export const missingWords: Readonly<Record<string, ProblemWords>> = {
  choice: say('Kies een antwoord bij {label}.', 'Choisissez une réponse à {label}.', 'Choose an answer to {label}.'),
  choices: say(
    'Kies minstens één antwoord bij {label}.',
    'Choisissez au moins une réponse à {label}.',
    'Choose at least one answer to {label}.',
  ),
  'yes-no': say('Kies ja of nee bij {label}.', 'Choisissez oui ou non à {label}.', 'Choose yes or no for {label}.'),
  file: say('Voeg {what} toe.', 'Ajoutez {what}.', 'Add {what}.'),
}

export const withExample = say(
  'Vul {what} in, bijvoorbeeld {example}.',
  'Remplissez {what}, par exemple {example}.',
  'Fill in {what}, for example {example}.',
)
export const wholeOnly = say(
  'Schrijf {what} zonder cijfers na de komma.',
  'Écrivez {what} sans chiffres après la virgule.',
  'Write {what} without digits after the comma.',
)
export const lookAgain = say('Kijk dit nog even na.', 'Vérifiez encore ceci.', 'Please check this.')

/** The inputs of a date and of an address, in a sentence. */
export const partWords: Readonly<Record<string, ProblemWords>> = {
  day: say('de dag', 'le jour', 'the day'),
  month: say('de maand', 'le mois', 'the month'),
  year: say('het jaar', 'l’année', 'the year'),
  street: say('de straat', 'la rue', 'the street'),
  number: say('het huisnummer', 'le numéro de maison', 'the house number'),
  postcode: say('de postcode', 'le code postal', 'the postcode'),
  side: say('de kant van de straat', 'le côté de la rue', 'the side of the street'),
  left: say('de meters links van de deur', 'les mètres à gauche de la porte', 'the metres left of the door'),
  right: say('de meters rechts van de deur', 'les mètres à droite de la porte', 'the metres right of the door'),
  municipality: say('de gemeente', 'la commune', 'the municipality'),
}

/** What may stand where somebody asks a place in the street. */
export const takenWords: Readonly<Record<string, ProblemWords>> = {
  ban: say('een ander parkeerverbod', 'une autre interdiction de stationner', 'another parking ban'),
  works: say('een werf', 'un chantier', 'a building site'),
  market: say('een markt', 'un marché', 'a market'),
  event: say('een evenement', 'un événement', 'an event'),
  reserved: say('een voorbehouden plaats', 'une place réservée', 'a reserved place'),
}
