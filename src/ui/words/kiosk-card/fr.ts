import type { KioskCardWords } from './nl.ts'

export const fr: KioskCardWords = {
  whoTitle: 'Qui êtes-vous ?',
  whoLead: 'Choisissez comment vous identifier.',
  card: 'Avec ma carte d’identité',
  cardText: 'Il vous faut votre carte et votre code',
  other: 'D’une autre manière',
  otherText: 'itsme ou une autre clé numérique',
  insertTitle: 'Mettez votre carte dans le lecteur',
  insertText: 'La puce entre d’abord, la photo vers le haut. Laissez la carte dedans.',
  inserted: 'Ma carte est dedans',
  codeTitle: 'Tapez votre code PIN',
  codeText: 'Cachez votre main.',
  typed: (count) => (count === 0 ? '' : count === 1 ? '1 chiffre tapé' : `${count} chiffres tapés`),
  erase: 'Effacer',
  ready: 'Terminé',
  wrongTitle: 'Ce code n’est pas correct',
  wrongText: (left) =>
    left === 1
      ? 'Vous pouvez essayer encore 1 fois. Ensuite votre carte se bloque.'
      : `Vous pouvez essayer encore ${left} fois. Prenez votre temps.`,
  tooShort: 'Tapez tous les chiffres de votre code. Il y en a au moins quatre.',
  sign: 'Signer',
  signWithCard: 'Signer avec ma carte d’identité',
  signOtherwise: 'Signer autrement',
  signText: 'Vous signez ce que vous avez lu.',
  again: 'Encore avec ma carte',
  otherWay: 'Choisir une autre manière',
  newStart: 'Recommencer',
  readerGone: 'Le lecteur de cartes ne fonctionne pas. Ce n’est pas votre faute.',
  noPhone: 'Vous n’avez pas de GSM ? Demandez l’aide d’une personne.',
  otherBack: 'Cela ne marche pas avec votre GSM ? Alors, faites ainsi.',
  signByPhone: 'Signer sur votre GSM',
  signPhoneTitle: 'Signez sur votre GSM',
  signPhoneText: 'Scannez le code. Identifiez-vous sur votre GSM, relisez tout et signez là.',
  signPhoneGoesOn: 'Ensuite cet écran continue tout seul.',
  signPhoneAlt: 'Code qui mène votre GSM à votre demande',
  signElsewhere: 'Sans carte, vous signez chez vous ou sur votre GSM, dans Mon guichet.',
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
  kept: {
    title: 'Vous avez signé',
    text: [
      'La ville n’a pas encore reçu votre signature. Nous réessayons, automatiquement.',
      'Vous ne devez pas signer à nouveau. Laissez votre carte.',
      'Vous arrêtez maintenant ? Regardez plus tard dans Mijn loket si votre demande est introduite.',
    ],
    now: 'Essayer maintenant',
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
