import type { Language } from '#platform/words.ts'

const nl = {
  title: 'Bevestig uw afspraak',
  sentMail: (to: string) => `Wij stuurden een code naar ${to}.`,
  sentSms: (to: string) => `Wij stuurden een sms met een code naar ${to}.`,
  kept: (time: string) => `Wij houden uw tijd vrij tot ${time}.`,
  how: 'Typ de code, of gebruik de link in het bericht. Pas dan staat uw afspraak vast.',
  landline: 'Een vaste lijn krijgt geen sms. Kies een ander nummer, een e-mailadres, of bel ons.',
  code: 'Code',
  codeHint: 'Zes cijfers',
  wrong: (left: number) =>
    left > 1
      ? `Deze code klopt niet. U kunt nog ${left} keer proberen.`
      : 'Deze code klopt niet. U kunt nog 1 keer proberen.',
  noMore: 'U kunt geen code meer proberen. Gebruik de link in het bericht.',
  confirm: 'Afspraak bevestigen',
  change: 'Gegevens veranderen',
  byLink: 'Met deze knop staat uw afspraak vast.',
  goneTitle: 'Er is niets meer te bevestigen',
  goneText: 'U bevestigde al, of de tijd is voorbij. Kijk in uw berichten, of maak een nieuwe afspraak.',
}

type ConfirmWords = { readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key] }

const en: ConfirmWords = {
  title: 'Confirm your appointment',
  sentMail: (to) => `We sent a code to ${to}.`,
  sentSms: (to) => `We sent a text message with a code to ${to}.`,
  kept: (time) => `We keep your time until ${time}.`,
  how: 'Type the code, or use the link in the message. Only then is your appointment made.',
  landline: 'A landline gets no text message. Choose another number, an e-mail address, or call us.',
  code: 'Code',
  codeHint: 'Six digits',
  wrong: (left) => `This code is not right. You can try ${left > 1 ? `${left} more times` : 'once more'}.`,
  noMore: 'You can try no more codes. Use the link in the message.',
  confirm: 'Confirm the appointment',
  change: 'Change the details',
  byLink: 'With this button your appointment is made.',
  goneTitle: 'There is nothing to confirm any more',
  goneText: 'You confirmed already, or the time is over. Look in your messages, or make a new appointment.',
}

const fr: ConfirmWords = {
  title: 'Confirmez votre rendez-vous',
  sentMail: (to) => `Nous avons envoyé un code à ${to}.`,
  sentSms: (to) => `Nous avons envoyé un SMS avec un code au ${to}.`,
  kept: (time) => `Nous gardons votre heure jusqu’à ${time}.`,
  how: 'Tapez le code, ou utilisez le lien du message. Alors seulement, votre rendez-vous est fixé.',
  landline: 'Une ligne fixe ne reçoit pas de SMS. Choisissez un autre numéro, un e-mail, ou appelez-nous.',
  code: 'Code',
  codeHint: 'Six chiffres',
  wrong: (left) => `Ce code n’est pas juste. Vous pouvez essayer encore ${left} fois.`,
  noMore: 'Vous ne pouvez plus essayer de code. Utilisez le lien du message.',
  confirm: 'Confirmer le rendez-vous',
  change: 'Modifier les données',
  byLink: 'Avec ce bouton, votre rendez-vous est fixé.',
  goneTitle: 'Il n’y a plus rien à confirmer',
  goneText: 'Vous avez déjà confirmé, ou l’heure est passée. Voyez vos messages, ou prenez un autre rendez-vous.',
}

const all: Readonly<Record<Language, ConfirmWords>> = { nl, en, fr }
/** The sentences of confirming a contact, by code or by link. */
export const confirmWords = (language: Language): ConfirmWords => all[language]
