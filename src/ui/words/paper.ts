import type { Language } from '#platform/words.ts'

const nl = {
  byPhone: 'Foto maken met uw gsm',
  byPhoneText: 'Scan een code. De foto verschijnt hier.',
  otherPaper: 'Een andere foto maken',
  later: 'Geen gsm bij u? Stop hier. Uw aanvraag is bewaard: thuis of aan het loket voegt u het toe.',
  laterOptional: 'U kunt ook verder zonder.',
  scanTitle: 'Scan de code met uw gsm',
  scanHow: 'Richt de camera van uw gsm op de code. Open de link. Maak daar een foto van uw papier.',
  scanAlt: 'Code die uw gsm naar de pagina voor uw foto brengt',
  scanText: (minutes: number) => `De code werkt één keer, ${minutes} minuten lang.`,
  sent: 'Ik heb de foto verstuurd',
  waitingTitle: 'Wij hebben nog geen foto',
  waitingText: 'Verstuur de foto op uw gsm. Dat kan even duren.',
  lookAgain: 'Opnieuw kijken',
  newCode: 'Nieuwe code',
  overTitle: 'Deze code werkt niet meer',
  overText: 'Vraag een nieuwe code. Of ga verder zonder.',
  comeTitle: 'Is dit uw papier?',
  pictureAlt: 'De foto die uw gsm stuurde',
  pdfCame: 'Uw gsm stuurde dit bestand:',
  accept: 'Ja, dit gebruiken',
  leave: 'Nee, opnieuw',
  back: 'Terug naar de vraag',
  advice: {
    small: 'De foto is klein. Kunt u de tekst lezen?',
    dark: 'De foto is donker. Kunt u de tekst lezen?',
    blurred: 'De foto lijkt onscherp. Kunt u de tekst lezen?',
  },
  phoneTitle: 'Maak een foto van uw papier',
  phoneText: 'Leg het papier plat. Zorg voor licht. Alle hoeken staan op de foto.',
  phoneLabel: 'Foto of bestand',
  phoneSend: 'Versturen',
  phoneSentTitle: 'Verstuurd',
  phoneSentText: 'Kijk nu op het scherm van het contactpunt. Daar ziet u de foto.',
  phoneOverTitle: 'Deze link werkt niet meer',
  phoneOverText: 'Vraag een nieuwe code op het scherm van het contactpunt.',
}

type Loose<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer G) => string
      ? (...given: G) => string
      : Loose<T[K]>
}
export type PaperWords = Loose<typeof nl>

const en: PaperWords = {
  byPhone: 'Take a photo with your phone',
  byPhoneText: 'Scan a code. The photo appears here.',
  otherPaper: 'Take another photo',
  later: 'No phone with you? Stop here. Your application is kept: add it at home or at the counter.',
  laterOptional: 'You can also go on without it.',
  scanTitle: 'Scan the code with your phone',
  scanHow: 'Point the camera of your phone at the code. Open the link. Take a photo of your paper there.',
  scanAlt: 'Code that takes your phone to the page for your photo',
  scanText: (minutes) => `The code works once, for ${minutes} minutes.`,
  sent: 'I have sent the photo',
  waitingTitle: 'We have no photo yet',
  waitingText: 'Send the photo on your phone. It may take a moment.',
  lookAgain: 'Look again',
  newCode: 'New code',
  overTitle: 'This code does not work any more',
  overText: 'Ask for a new code. Or go on without it.',
  comeTitle: 'Is this your paper?',
  pictureAlt: 'The photo that your phone sent',
  pdfCame: 'Your phone sent this file:',
  accept: 'Yes, use this',
  leave: 'No, again',
  back: 'Back to the question',
  advice: {
    small: 'The photo is small. Can you read the text?',
    dark: 'The photo is dark. Can you read the text?',
    blurred: 'The photo seems blurred. Can you read the text?',
  },
  phoneTitle: 'Take a photo of your paper',
  phoneText: 'Lay the paper flat. See that there is light. All corners are in the photo.',
  phoneLabel: 'Photo or file',
  phoneSend: 'Send',
  phoneSentTitle: 'Sent',
  phoneSentText: 'Look at the screen of the contact point now. You see the photo there.',
  phoneOverTitle: 'This link does not work any more',
  phoneOverText: 'Ask for a new code at the screen of the contact point.',
}

const fr: PaperWords = {
  byPhone: 'Prendre une photo avec votre gsm',
  byPhoneText: 'Scannez un code. La photo apparaît ici.',
  otherPaper: 'Prendre une autre photo',
  later: 'Pas de gsm ? Arrêtez ici. Votre demande est conservée : ajoutez-le à la maison ou au guichet.',
  laterOptional: 'Vous pouvez aussi continuer sans.',
  scanTitle: 'Scannez le code avec votre gsm',
  scanHow: 'Dirigez l’appareil photo vers le code. Ouvrez le lien. Prenez là une photo de votre papier.',
  scanAlt: 'Code qui mène votre gsm à la page pour votre photo',
  scanText: (minutes) => `Le code marche une fois, pendant ${minutes} minutes.`,
  sent: 'J’ai envoyé la photo',
  waitingTitle: 'Nous n’avons pas encore de photo',
  waitingText: 'Envoyez la photo sur votre gsm. Cela peut prendre un moment.',
  lookAgain: 'Regarder à nouveau',
  newCode: 'Nouveau code',
  overTitle: 'Ce code ne marche plus',
  overText: 'Demandez un nouveau code. Ou continuez sans.',
  comeTitle: 'Est-ce votre papier ?',
  pictureAlt: 'La photo que votre gsm a envoyée',
  pdfCame: 'Votre gsm a envoyé ce fichier :',
  accept: 'Oui, utiliser celui-ci',
  leave: 'Non, recommencer',
  back: 'Retour à la question',
  advice: {
    small: 'La photo est petite. Pouvez-vous lire le texte ?',
    dark: 'La photo est sombre. Pouvez-vous lire le texte ?',
    blurred: 'La photo semble floue. Pouvez-vous lire le texte ?',
  },
  phoneTitle: 'Prenez une photo de votre papier',
  phoneText: 'Posez le papier à plat, avec de la lumière. Tous les coins sont sur la photo.',
  phoneLabel: 'Photo ou fichier',
  phoneSend: 'Envoyer',
  phoneSentTitle: 'Envoyé',
  phoneSentText: 'Regardez l’écran du point de contact. Vous y voyez la photo.',
  phoneOverTitle: 'Ce lien ne marche plus',
  phoneOverText: 'Demandez un nouveau code à l’écran du point de contact.',
}

const all = { nl, en, fr }
export const paperWords = (language: Language): PaperWords => all[language]
