import type { KioskCardWords } from './nl.ts'

export const en: KioskCardWords = {
  whoTitle: 'Who are you?',
  whoLead: 'Choose how you sign in.',
  card: 'With my identity card',
  cardText: 'You need your card and your code',
  other: 'In another way',
  otherText: 'itsme or another digital key',
  insertTitle: 'Put your card in the reader',
  insertText: 'The chip goes in first, with the photo up. Leave the card in.',
  inserted: 'My card is in',
  codeTitle: 'Type your PIN',
  codeText: 'Cover your hand.',
  typed: (count) => (count === 0 ? '' : count === 1 ? '1 digit typed' : `${count} digits typed`),
  erase: 'Erase',
  ready: 'Done',
  wrongTitle: 'This code is not right',
  wrongText: (left) =>
    left === 1
      ? 'You can try 1 more time. After that your card locks itself.'
      : `You can try ${left} more times. Take your time.`,
  tooShort: 'Type all digits of your code. There are at least four.',
  sign: 'Sign',
  signWithCard: 'Sign with my identity card',
  signOtherwise: 'Sign another way',
  signText: 'You sign what you read.',
  again: 'Again with my card',
  otherWay: 'Choose another way',
  newStart: 'Start again',
  readerGone: 'The card reader does not work now. It is not your fault.',
  noPhone: 'No phone with you? Ask a person for help.',
  otherBack: 'Does it not work with your phone? Then you can do it this way.',
  signByPhone: 'Sign on your phone',
  signPhoneTitle: 'Sign on your phone',
  signPhoneText: 'Scan the code. Sign in on your phone, read everything and sign there.',
  signPhoneGoesOn: 'After that this screen goes on by itself.',
  signPhoneAlt: 'Code that takes your phone to your application',
  signElsewhere: 'Without a card you sign at home or on your phone, in My counter.',
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
  kept: {
    title: 'You have signed',
    text: [
      'The city does not have your signature yet. We try again by ourselves.',
      'You do not have to sign again. Leave your card in.',
      'Do you stop now? Then look later in Mijn loket whether it was handed in.',
    ],
    now: 'Try now',
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
