import type { Language } from '#platform/words.ts'

const nl = {
  declined: 'Uw kaart is geweigerd. Er is niets aangerekend. Probeer een andere kaart, of betaal later.',
  cardCanceled: 'U stopte de betaling. Er is niets aangerekend. U kunt opnieuw beginnen, of later betalen.',
  cardExpired: 'Het betalen duurde te lang. Er is niets aangerekend. U kunt opnieuw beginnen, of later betalen.',
  terminalOut: 'De kaartlezer werkt nu niet. Betaal later thuis, of vraag hulp.',
  providerSilent: 'De betaaldienst antwoordt niet. Er is niets aangerekend. Probeer het opnieuw.',
  unsureTitle: 'Wij weten nog niet of u betaald hebt',
  unsurePayText: 'De betaaldienst antwoordt nu niet. Betaal niet opnieuw.',
  unsureWait: 'Wij kijken vanzelf verder. Dit scherm gaat door zodra wij het weten.',
  unsureLater:
    'U moet niet wachten. Is er betaald, dan staat alles in Mijn loket. Betaalt u twee keer, dan krijgt u één keer terug.',
}

/** Words by their name; each language says the same things. */
type PayingWords = Readonly<Record<keyof typeof nl, string>>

const en: PayingWords = {
  declined: 'Your card was refused. Nothing was charged. Try another card, or pay later.',
  cardCanceled: 'You stopped the payment. Nothing was charged. You can start again, or pay later.',
  cardExpired: 'Paying took too long. Nothing was charged. You can start again, or pay later.',
  terminalOut: 'The card reader does not work now. Pay later at home, or ask for help.',
  providerSilent: 'The payment service does not answer. Nothing was charged. Try again.',
  unsureTitle: 'We do not know yet whether you paid',
  unsurePayText: 'The payment service does not answer now. Do not pay again.',
  unsureWait: 'We keep looking. This screen goes on as soon as we know.',
  unsureLater:
    'You need not wait. If you paid, everything is in My counter. If you pay twice, you get one payment back.',
}

const fr: PayingWords = {
  declined: 'Votre carte est refusée. Rien n’a été débité. Essayez une autre carte, ou payez plus tard.',
  cardCanceled: 'Vous avez arrêté le paiement. Rien n’a été débité. Recommencez, ou payez plus tard.',
  cardExpired: 'Le paiement a duré trop longtemps. Rien n’a été débité. Recommencez, ou payez plus tard.',
  terminalOut: 'Le lecteur ne marche pas. Payez plus tard chez vous, ou demandez de l’aide.',
  providerSilent: 'Le service de paiement ne répond pas. Rien n’a été débité. Réessayez.',
  unsureTitle: 'Nous ne savons pas encore si vous avez payé',
  unsurePayText: 'Le service de paiement ne répond pas. Ne payez pas une deuxième fois.',
  unsureWait: 'Nous continuons à vérifier. Cet écran avance dès que nous le savons.',
  unsureLater:
    'Vous ne devez pas attendre. Si c’est payé, tout est dans Mon guichet. Payé deux fois ? Nous remboursons une fois.',
}

const all: Readonly<Record<Language, PayingWords>> = { nl, en, fr }

/** What a contact point says of a payment that did not go, or of which nobody knows yet. */
export const kioskPayingWords = (language: Language): PayingWords => all[language]
