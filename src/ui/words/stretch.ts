import type { Language } from '#platform/words.ts'

const nl = {
  findHint: 'Typ straat en nummer van het huis waar de plaats is.',
  side: 'Aan welke kant van de straat?',
  left: 'Meter links van de deur',
  right: 'Meter rechts van de deur',
  metresHint:
    'U staat op straat en kijkt naar het huis. Begint de plaats voorbij de deur? Schrijf dan een minteken, zoals -3.',
  moveLeft: 'Naar links',
  moveRight: 'Naar rechts',
  longer: 'Langer',
  shorter: 'Korter',
  moves: 'Schuif de plaats telkens 1 meter op',
  picture: 'Tekening van de straat voor het huis',
  keys: 'Pijl links en rechts schuiven de plaats op. Pijl omhoog en omlaag maken ze langer en korter.',
  notYet: 'Vul de meters in: dan ziet u de plaats op de tekening.',
} as const

export type StretchWords = Readonly<Record<keyof typeof nl, string>>

const fr: StretchWords = {
  findHint: 'Tapez la rue et le numéro de la maison devant laquelle est la place.',
  side: 'De quel côté de la rue ?',
  left: 'Mètres à gauche de la porte',
  right: 'Mètres à droite de la porte',
  metresHint:
    'Vous êtes dans la rue, face à la maison. La place commence au-delà de la porte ? Écrivez un signe moins, comme -3.',
  moveLeft: 'Vers la gauche',
  moveRight: 'Vers la droite',
  longer: 'Plus long',
  shorter: 'Plus court',
  moves: 'Déplacez la place d’un mètre à la fois',
  picture: 'Dessin de la rue devant la maison',
  keys: 'Les flèches gauche et droite déplacent la place. Les flèches haut et bas l’allongent et la raccourcissent.',
  notYet: 'Remplissez les mètres : vous verrez la place sur le dessin.',
}

const en: StretchWords = {
  findHint: 'Type the street and number of the house where the place is.',
  side: 'On which side of the street?',
  left: 'Metres left of the door',
  right: 'Metres right of the door',
  metresHint:
    'You stand in the street and face the house. Does the place begin beyond the door? Write a minus, like -3.',
  moveLeft: 'To the left',
  moveRight: 'To the right',
  longer: 'Longer',
  shorter: 'Shorter',
  moves: 'Move the place 1 metre at a time',
  picture: 'Drawing of the street in front of the house',
  keys: 'Left and right arrow move the place. Up and down arrow make it longer and shorter.',
  notYet: 'Fill in the metres: then you see the place in the drawing.',
}

const all: Readonly<Record<Language, StretchWords>> = { nl, fr, en }

/** The words around the question for a stretch of street side. */
export const wordsOfStretch = (language: Language): StretchWords => all[language]
