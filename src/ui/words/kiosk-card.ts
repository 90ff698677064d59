import type { Language } from '#platform/words.ts'

/** Why a card does not sign somebody in: the last part of the address of its screen. */
export type CardEnd =
  | 'geblokkeerd'
  | 'vervallen'
  | 'ingetrokken'
  | 'kind'
  | 'ander-land'
  | 'onleesbaar'
  | 'lezer'
  | 'stil'
  | 'geweigerd'
  | 'te-laat'
  | 'weg'
  | 'andere-kaart'

type Told = Readonly<{ title: string; text: readonly string[] }>

const nl = {
  whoTitle: 'Wie bent u?',
  whoLead: 'Kies hoe u zich aanmeldt.',
  card: 'Met mijn identiteitskaart',
  cardText: 'U hebt uw kaart en uw code nodig',
  other: 'Op een andere manier',
  otherText: 'itsme of een andere digitale sleutel',
  insertTitle: 'Steek uw kaart in de lezer',
  insertText: 'De chip gaat eerst naar binnen, met de foto naar boven. Laat de kaart zitten.',
  inserted: 'Mijn kaart zit erin',
  codeTitle: 'Typ de code van uw kaart',
  codeText: 'Niemand anders mag uw code zien. Dek uw hand af.',
  codeStays: 'Uw code gaat alleen naar uw kaart. Wij krijgen ze niet te zien.',
  typed: (count: number) =>
    count === 0 ? 'Nog geen cijfer' : count === 1 ? '1 cijfer getypt' : `${count} cijfers getypt`,
  digits: 'Cijfers van uw code',
  erase: 'Wissen',
  ready: 'Klaar',
  wrongTitle: 'Deze code klopt niet',
  wrongText: (left: number) =>
    left === 1
      ? 'U kunt nog 1 keer proberen. Daarna sluit uw kaart zich af.'
      : `U kunt nog ${left} keer proberen. Neem uw tijd.`,
  tooShort: 'Typ alle cijfers van uw code. Dat zijn er minstens vier.',
  signWithCard: 'Ondertekenen met mijn identiteitskaart',
  signOtherwise: 'Ondertekenen op een andere manier',
  signText: 'Met deze code ondertekent u uw aanvraag.',
  again: 'Opnieuw met mijn kaart',
  otherWay: 'Kies een andere manier',
  newStart: 'Opnieuw beginnen',
  ends: {
    geblokkeerd: {
      title: 'Uw kaart is geblokkeerd',
      text: [
        'U typte drie keer een verkeerde code. Uw kaart sluit zich dan zelf af.',
        'Maak een afspraak aan een loket. Daar krijgt u een nieuwe code.',
      ],
    },
    vervallen: {
      title: 'Uw kaart is vervallen',
      text: ['U kunt zich er niet meer mee aanmelden. Vraag een nieuwe kaart aan een loket.'],
    },
    ingetrokken: {
      title: 'Deze kaart geldt niet meer',
      text: [
        'Ze is als verloren gemeld, of er is al een nieuwe. Hebt u een nieuwe kaart? Gebruik die.',
        'Is dit een vergissing? Bel DOC STOP: 00800 2123 2123.',
      ],
    },
    kind: {
      title: 'Met deze kaart kunt u zich niet aanmelden',
      text: [
        'Er staat geen sleutel op. Zo is het op de kaart van een kind.',
        'Een ouder kan iets vragen voor een kind, met de eigen kaart.',
      ],
    },
    'ander-land': {
      title: 'Deze kaart kennen wij niet',
      text: [
        'Gebruik een Belgische identiteitskaart of verblijfskaart.',
        'Hebt u geen Belgische kaart? Kom naar een loket. Daar helpen wij u.',
      ],
    },
    onleesbaar: {
      title: 'Wij kunnen uw kaart niet lezen',
      text: [
        'Neem ze uit de lezer en veeg de chip droog schoon.',
        'Steek ze opnieuw in. De chip gaat eerst naar binnen, met de foto naar boven.',
      ],
    },
    lezer: {
      title: 'De kaartlezer werkt niet',
      text: ['Dat ligt niet aan u. Neem uw kaart terug en kies een andere manier.'],
    },
    stil: {
      title: 'Wij kunnen uw kaart nu niet nakijken',
      text: [
        'De dienst die zegt of een kaart nog geldt, antwoordt niet. Dat ligt niet aan u.',
        'Probeer het over enkele minuten opnieuw, of kies een andere manier.',
      ],
    },
    geweigerd: {
      title: 'Wij kunnen deze kaart niet aanvaarden',
      text: ['Het nakijken van uw kaart is niet gelukt. Kies een andere manier, of kom naar een loket.'],
    },
    'te-laat': {
      title: 'Dit duurde te lang',
      text: ['U bent niet aangemeld. Begin gerust opnieuw.'],
    },
    weg: {
      title: 'U nam uw kaart uit de lezer',
      text: [
        'Uw bezoek is gestopt. Alles op dit scherm is gewist.',
        'Was u nog bezig? Wat u invulde, bewaren wij voor u.',
      ],
    },
    'andere-kaart': {
      title: 'Dit is niet uw kaart',
      text: ['In de lezer zit de kaart van iemand anders. Steek uw eigen kaart in de lezer.'],
    },
  } satisfies Record<CardEnd, Told> as Record<CardEnd, Told>,
  /** Where signing needs other words. */
  signEnds: {
    vervallen: {
      title: 'Uw kaart is vervallen',
      text: ['U kunt er niet meer mee ondertekenen. Onderteken op een andere manier.'],
    },
    'te-laat': {
      title: 'Dit duurde te lang',
      text: ['Er is niets ondertekend. Wat u invulde, is bewaard. Begin gerust opnieuw.'],
    },
    stil: {
      title: 'Ondertekenen lukt nu niet',
      text: [
        'Een dienst die daarvoor nodig is, antwoordt niet. Dat ligt niet aan u.',
        'Probeer het over enkele minuten opnieuw, of onderteken op een andere manier.',
      ],
    },
  } satisfies Partial<Record<CardEnd, Told>> as Partial<Record<CardEnd, Told>>,
}

type Loose<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }
export type KioskCardWords = Loose<typeof nl>

const en: KioskCardWords = {
  whoTitle: 'Who are you?',
  whoLead: 'Choose how you sign in.',
  card: 'With my identity card',
  cardText: 'You need your card and your code',
  other: 'In another way',
  otherText: 'itsme or another digital key',
  insertTitle: 'Put your card in the reader',
  insertText: 'The chip goes in first, with the photo up. Leave the card in.',
  inserted: 'My card is in',
  codeTitle: 'Type the code of your card',
  codeText: 'Nobody else may see your code. Cover your hand.',
  codeStays: 'Your code goes to your card only. We do not see it.',
  typed: (count) => (count === 0 ? 'No digit yet' : count === 1 ? '1 digit typed' : `${count} digits typed`),
  digits: 'Digits of your code',
  erase: 'Erase',
  ready: 'Done',
  wrongTitle: 'This code is not right',
  wrongText: (left) =>
    left === 1
      ? 'You can try 1 more time. After that your card locks itself.'
      : `You can try ${left} more times. Take your time.`,
  tooShort: 'Type all digits of your code. There are at least four.',
  signWithCard: 'Sign with my identity card',
  signOtherwise: 'Sign in another way',
  signText: 'With this code you sign your application.',
  again: 'Again with my card',
  otherWay: 'Choose another way',
  newStart: 'Start again',
  ends: {
    geblokkeerd: {
      title: 'Your card is locked',
      text: [
        'You typed a wrong code three times. Then your card locks itself.',
        'Make an appointment at a counter. There you get a new code.',
      ],
    },
    vervallen: {
      title: 'Your card has expired',
      text: ['You cannot sign in with it any more. Ask for a new card at a counter.'],
    },
    ingetrokken: {
      title: 'This card is no longer valid',
      text: [
        'It was reported lost, or there is a new one already. Do you have a new card? Use that one.',
        'Is this a mistake? Call DOC STOP: 00800 2123 2123.',
      ],
    },
    kind: {
      title: 'You cannot sign in with this card',
      text: [
        'There is no key on it. So it is with the card of a child.',
        'A parent can ask something for a child, with their own card.',
      ],
    },
    'ander-land': {
      title: 'We do not know this card',
      text: [
        'Use a Belgian identity card or residence card.',
        'Do you have no Belgian card? Come to a counter. We help you there.',
      ],
    },
    onleesbaar: {
      title: 'We cannot read your card',
      text: [
        'Take it out of the reader and wipe the chip with something dry.',
        'Put it in again. The chip goes in first, with the photo up.',
      ],
    },
    lezer: {
      title: 'The card reader does not work',
      text: ['It is not your fault. Take your card back and choose another way.'],
    },
    stil: {
      title: 'We cannot check your card now',
      text: [
        'The service that says whether a card is valid does not answer. It is not your fault.',
        'Try again in a few minutes, or choose another way.',
      ],
    },
    geweigerd: {
      title: 'We cannot accept this card',
      text: ['Checking your card did not work. Choose another way, or come to a counter.'],
    },
    'te-laat': { title: 'This took too long', text: ['You are not signed in. Feel free to start again.'] },
    weg: {
      title: 'You took your card out of the reader',
      text: [
        'Your visit has stopped. Everything on this screen is wiped.',
        'Were you still busy? We keep what you filled in.',
      ],
    },
    'andere-kaart': {
      title: 'This is not your card',
      text: ['The card in the reader is of somebody else. Put your own card in the reader.'],
    },
  },
  signEnds: {
    vervallen: {
      title: 'Your card has expired',
      text: ['You cannot sign with it any more. Sign in another way.'],
    },
    'te-laat': {
      title: 'This took too long',
      text: ['Nothing was signed. What you filled in is kept. Feel free to start again.'],
    },
    stil: {
      title: 'Signing does not work now',
      text: [
        'A service that is needed for it does not answer. It is not your fault.',
        'Try again in a few minutes, or sign in another way.',
      ],
    },
  },
}

const fr: KioskCardWords = {
  whoTitle: 'Qui êtes-vous ?',
  whoLead: 'Choisissez comment vous identifier.',
  card: 'Avec ma carte d’identité',
  cardText: 'Il vous faut votre carte et votre code',
  other: 'D’une autre manière',
  otherText: 'itsme ou une autre clé numérique',
  insertTitle: 'Mettez votre carte dans le lecteur',
  insertText: 'La puce entre d’abord, la photo vers le haut. Laissez la carte dedans.',
  inserted: 'Ma carte est dedans',
  codeTitle: 'Tapez le code de votre carte',
  codeText: 'Personne d’autre ne peut voir votre code. Cachez votre main.',
  codeStays: 'Votre code va seulement à votre carte. Nous ne le voyons pas.',
  typed: (count) =>
    count === 0 ? 'Pas encore de chiffre' : count === 1 ? '1 chiffre tapé' : `${count} chiffres tapés`,
  digits: 'Chiffres de votre code',
  erase: 'Effacer',
  ready: 'Terminé',
  wrongTitle: 'Ce code n’est pas correct',
  wrongText: (left) =>
    left === 1
      ? 'Vous pouvez essayer encore 1 fois. Ensuite votre carte se bloque.'
      : `Vous pouvez essayer encore ${left} fois. Prenez votre temps.`,
  tooShort: 'Tapez tous les chiffres de votre code. Il y en a au moins quatre.',
  signWithCard: 'Signer avec ma carte d’identité',
  signOtherwise: 'Signer d’une autre manière',
  signText: 'Avec ce code vous signez votre demande.',
  again: 'Encore avec ma carte',
  otherWay: 'Choisir une autre manière',
  newStart: 'Recommencer',
  ends: {
    geblokkeerd: {
      title: 'Votre carte est bloquée',
      text: [
        'Vous avez tapé trois fois un mauvais code. Votre carte se bloque alors.',
        'Prenez rendez-vous à un guichet. Vous y recevez un nouveau code.',
      ],
    },
    vervallen: {
      title: 'Votre carte est expirée',
      text: ['Elle ne permet plus de vous identifier. Demandez une nouvelle carte à un guichet.'],
    },
    ingetrokken: {
      title: 'Cette carte n’est plus valable',
      text: [
        'Elle est déclarée perdue, ou il y en a déjà une nouvelle. Avez-vous une nouvelle carte ? Utilisez-la.',
        'Est-ce une erreur ? Appelez DOC STOP : 00800 2123 2123.',
      ],
    },
    kind: {
      title: 'Cette carte ne permet pas de s’identifier',
      text: [
        'Elle ne porte pas de clé. C’est ainsi pour la carte d’un enfant.',
        'Un parent peut faire une demande pour un enfant, avec sa propre carte.',
      ],
    },
    'ander-land': {
      title: 'Nous ne connaissons pas cette carte',
      text: [
        'Utilisez une carte d’identité ou de séjour belge.',
        'Vous n’avez pas de carte belge ? Venez à un guichet. Nous vous y aidons.',
      ],
    },
    onleesbaar: {
      title: 'Nous ne pouvons pas lire votre carte',
      text: [
        'Retirez-la du lecteur et essuyez la puce à sec.',
        'Remettez-la. La puce entre d’abord, la photo vers le haut.',
      ],
    },
    lezer: {
      title: 'Le lecteur de cartes ne marche pas',
      text: ['Ce n’est pas votre faute. Reprenez votre carte et choisissez une autre manière.'],
    },
    stil: {
      title: 'Nous ne pouvons pas vérifier votre carte',
      text: [
        'Le service qui dit si une carte est valable ne répond pas. Ce n’est pas votre faute.',
        'Réessayez dans quelques minutes, ou choisissez une autre manière.',
      ],
    },
    geweigerd: {
      title: 'Nous ne pouvons pas accepter cette carte',
      text: ['La vérification a échoué. Choisissez une autre manière, ou venez à un guichet.'],
    },
    'te-laat': { title: 'Cela a duré trop longtemps', text: ['Vous n’êtes pas identifié. Vous pouvez recommencer.'] },
    weg: {
      title: 'Vous avez retiré votre carte',
      text: [
        'Votre visite est terminée. Tout est effacé sur cet écran.',
        'Vous n’aviez pas fini ? Nous gardons ce que vous avez rempli.',
      ],
    },
    'andere-kaart': {
      title: 'Ce n’est pas votre carte',
      text: ['La carte dans le lecteur est celle d’une autre personne. Mettez votre propre carte.'],
    },
  },
  signEnds: {
    vervallen: {
      title: 'Votre carte est expirée',
      text: ['Elle ne permet plus de signer. Signez d’une autre manière.'],
    },
    'te-laat': {
      title: 'Cela a duré trop longtemps',
      text: ['Rien n’est signé. Ce que vous avez rempli est gardé. Vous pouvez recommencer.'],
    },
    stil: {
      title: 'Signer ne marche pas maintenant',
      text: [
        'Un service nécessaire ne répond pas. Ce n’est pas votre faute.',
        'Réessayez dans quelques minutes, ou signez d’une autre manière.',
      ],
    },
  },
}

const all: Record<Language, KioskCardWords> = { nl, en, fr }

/** Who somebody is, at a contact point: with the identity card. */
export const kioskCardWords = (language: Language): KioskCardWords => all[language]

/** The endings that have a screen. */
export const cardEnds = Object.keys(nl.ends) as readonly CardEnd[]
