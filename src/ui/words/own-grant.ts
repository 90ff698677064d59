import type { Language } from '#platform/words.ts'

const nl = {
  plate: 'Nummerplaat',
  zone: 'Zone',
  everywhere: 'De hele stad',
  from: 'Vanaf',
  until: 'Tot en met',
  doneTitle: 'Goedgekeurd',
  handedIn: 'Ingediend',
  doneText: 'U hoeft niets af te drukken. De stad kent uw nummerplaat.',
  doneCard: 'De kaart en haar nummer staan in Mijn loket.',
  busyTitle: 'Wij behandelen uw aanvraag',
  refusedTitle: 'Wij kunnen u dit nu niet geven',
  payText: (amount: string) => `Het kost ${amount}. Daarna is het meteen in orde.`,
  look: 'Bekijken, wijzigen of stoppen',
  change: 'Een andere nummerplaat',
  changeLead: 'Hebt u een andere wagen? Dan gaat de vergunning meteen over op die wagen.',
  newPlate: 'Nieuwe nummerplaat',
  newPlateHint: 'Zoals op de wagen, bijvoorbeeld 1-ABC-123',
  noPlate: 'Schrijf de nummerplaat zoals op de wagen, bijvoorbeeld 1-ABC-123.',
  changeNow: 'Nummerplaat wijzigen',
  changed: 'De nummerplaat is gewijzigd.',
  needsProof: 'Deze wagen staat niet op uw naam. Stop deze vergunning en vraag een nieuwe, met een bewijs.',
  silent: 'Het voertuigenregister antwoordt nu niet. Probeer het straks opnieuw.',
  renew: 'Verlengen',
  renewLead: (until: string) => `${until}. Klopt alles nog? Dan verlengen wij het meteen.`,
  renewsByItself: (from: string) =>
    `U hoeft niets te doen. Vanaf ${from} kijken wij of alles nog klopt. Dan gaat het vanzelf verder. U krijgt een bericht.`,
  renewNow: 'Nu verlengen',
  renewed: 'Dit is verlengd. U hoeft niets meer te doen.',
  notRenewed: {
    'needs-proof': 'Hiervoor hebben wij opnieuw een bewijs nodig. Vraag het opnieuw aan.',
    unknown: 'Een register zegt ons niet genoeg. Vraag het opnieuw aan: een medewerker kijkt.',
    'with-staff': 'Een register zegt ons niet genoeg. Een medewerker kijkt het na. U krijgt een bericht.',
    'needs-fee': 'Dit kost iets. Vraag het opnieuw aan en betaal meteen.',
    'no-term': 'Dit kan niet verlengd worden. Vraag een nieuwe.',
    'place-taken': 'De plaats van uw woning is daarna al gegeven.',
    elsewhere: 'Volgens het Rijksregister woont u op een ander adres. Wij passen dit vanzelf aan.',
    refused:
      'Een medewerker keek het na. Wij verlengen dit niet. Niet akkoord? Vraag het opnieuw aan. U krijgt dan een beslissing waartegen u in beroep kunt gaan.',
    silent: 'Een register antwoordt nu niet. Probeer het straks opnieuw.',
  },
  /** The same, by what it hangs on: another plate would be another permit. */
  notRenewedOf: {
    plate: {
      'needs-proof': 'Hiervoor hebben wij opnieuw een bewijs nodig. Vraag het aan met dezelfde nummerplaat.',
      unknown: 'Een register zegt ons niet genoeg. Vraag het aan met dezelfde nummerplaat: een medewerker kijkt.',
    },
  },
  askAgain: 'Opnieuw aanvragen',
  standsIn: 'Vervangt',
  standsInText: 'Uw gewone wagen. Die vergunning rust tot en met deze dag.',
  end: 'Stoppen',
  endLead: 'Gebruikt u ze niet meer? Dan komt er voor uw woning weer een plaats vrij.',
  endLeadPlain: 'Gebruikt u dit niet meer? Dan kunt u het hier stoppen.',
  endNow: 'Nu stoppen',
  ended: 'Dit is gestopt.',
  back: 'Terug naar Mijn loket',
  notPossible: 'Dit kan zo niet:',
  youPayNothing: 'U betaalt niets. Pas uw antwoord aan, of stop de aanvraag.',
  youMayStillAsk: 'U mag de aanvraag toch indienen. Dan krijgt u een beslissing waartegen u beroep kunt aantekenen.',
}

export type OwnGrantWords = typeof nl

const en: OwnGrantWords = {
  plate: 'Number plate',
  zone: 'Zone',
  everywhere: 'The whole city',
  from: 'From',
  until: 'Until',
  doneTitle: 'Approved',
  handedIn: 'Handed in',
  doneText: 'You need not print anything. The city knows your number plate.',
  doneCard: 'The card and its number are in My counter.',
  busyTitle: 'We are handling your application',
  refusedTitle: 'We cannot give you this now',
  payText: (amount) => `It costs ${amount}. After that it is settled at once.`,
  look: 'View, change or end',
  change: 'Another number plate',
  changeLead: 'Do you have another car? Then the permit goes over to that car at once.',
  newPlate: 'New number plate',
  newPlateHint: 'As on the car, for example 1-ABC-123',
  noPlate: 'Write the plate as on the car, for example 1-ABC-123.',
  changeNow: 'Change the plate',
  changed: 'The plate was changed.',
  needsProof: 'This car is not in your name. End this permit and apply for a new one, with proof.',
  silent: 'The vehicle register does not answer now. Try again in a while.',
  renew: 'Renew',
  renewLead: (until) => `${until}. Is everything still right? Then we renew it at once.`,
  renewsByItself: (from) =>
    `You need to do nothing. From ${from} we check if everything is still right. Then it goes on by itself. We send you a message.`,
  renewNow: 'Renew now',
  renewed: 'This was renewed. You need to do nothing more.',
  notRenewed: {
    'needs-proof': 'We need a proof of you again. Apply again.',
    unknown: 'A register does not tell us enough. Apply again: an employee looks.',
    'with-staff': 'A register does not tell us enough. An employee looks at it. We send you a message.',
    'needs-fee': 'This costs something. Apply again and pay at once.',
    'no-term': 'This cannot be renewed. Apply for a new one.',
    'place-taken': 'The place of your dwelling is given after that.',
    elsewhere: 'According to the National Register you live at another address. We adapt this by ourselves.',
    refused:
      'An employee looked at it. We do not renew this. You do not agree? Apply again. Then you get a decision that you can appeal.',
    silent: 'A register does not answer now. Try again in a while.',
  },
  notRenewedOf: {
    plate: {
      'needs-proof': 'We need a proof of you again. Apply for it with the same plate.',
      unknown: 'A register does not tell us enough. Apply with the same plate: an employee looks.',
    },
  },
  askAgain: 'Apply again',
  standsIn: 'Stands in for',
  standsInText: 'Your usual car. That permit rests until this day.',
  end: 'End it',
  endLead: 'Do you no longer use it? Then a place comes free for your dwelling.',
  endLeadPlain: 'Do you no longer use this? Then you can end it here.',
  endNow: 'End now',
  ended: 'This was ended.',
  back: 'Back to Mijn loket',
  notPossible: 'This is not possible like this:',
  youPayNothing: 'You pay nothing. Change your answer, or stop the application.',
  youMayStillAsk: 'You may apply all the same. Then you get a decision that you can appeal.',
}

const fr: OwnGrantWords = {
  plate: 'Plaque',
  zone: 'Zone',
  everywhere: 'Toute la ville',
  from: 'À partir du',
  until: 'Jusqu’au',
  doneTitle: 'Approuvé',
  handedIn: 'Introduite',
  doneText: 'Vous ne devez rien imprimer. La ville connaît votre plaque.',
  doneCard: 'La carte et son numéro sont dans Mon guichet.',
  busyTitle: 'Nous traitons votre demande',
  refusedTitle: 'Nous ne pouvons pas vous donner cela maintenant',
  payText: (amount) => `Cela coûte ${amount}. Ensuite tout est en ordre.`,
  look: 'Voir, modifier ou arrêter',
  change: 'Une autre plaque',
  changeLead: 'Vous avez une autre voiture ? Le permis passe tout de suite à cette voiture.',
  newPlate: 'Nouvelle plaque',
  newPlateHint: 'Comme sur la voiture, par exemple 1-ABC-123',
  noPlate: 'Écrivez la plaque comme sur la voiture, par exemple 1-ABC-123.',
  changeNow: 'Modifier la plaque',
  changed: 'La plaque est modifiée.',
  needsProof: 'Cette voiture n’est pas à votre nom. Arrêtez ce permis et demandez-en un nouveau, avec une preuve.',
  silent: 'Le registre des véhicules ne répond pas. Réessayez plus tard.',
  renew: 'Prolonger',
  renewLead: (until) => `${until}. Tout est encore exact ? Nous le prolongeons tout de suite.`,
  renewsByItself: (from) =>
    `Vous ne devez rien faire. À partir du ${from}, nous vérifions si tout est encore exact. Alors il continue de lui-même. Vous recevez un message.`,
  renewNow: 'Prolonger maintenant',
  renewed: 'C’est prolongé. Vous n’avez plus rien à faire.',
  notRenewed: {
    'needs-proof': 'Il nous faut de nouveau une preuve. Redemandez-le.',
    unknown: 'Un registre ne nous en dit pas assez. Redemandez-le : un agent regarde.',
    'with-staff': 'Un registre ne nous en dit pas assez. Un agent vérifie. Vous recevez un message.',
    'needs-fee': 'Ceci est payant. Redemandez-le et payez tout de suite.',
    'no-term': 'Ceci ne peut pas être prolongé. Demandez-en un nouveau.',
    'place-taken': 'La place de votre logement est donnée après ce jour.',
    elsewhere: 'Selon le Registre national, vous habitez ailleurs. Nous adaptons ceci nous-mêmes.',
    refused:
      'Un agent a vérifié. Nous ne prolongeons pas ceci. Pas d’accord ? Redemandez-le. Vous recevez alors une décision contre laquelle un recours est possible.',
    silent: 'Un registre ne répond pas. Réessayez plus tard.',
  },
  notRenewedOf: {
    plate: {
      'needs-proof': 'Il nous faut de nouveau une preuve. Demandez-le avec la même plaque.',
      unknown: 'Un registre ne nous en dit pas assez. Demandez-le avec la même plaque : un agent regarde.',
    },
  },
  askAgain: 'Redemander',
  standsIn: 'Remplace',
  standsInText: 'Votre voiture habituelle. Ce permis est suspendu jusqu’à ce jour.',
  end: 'Arrêter',
  endLead: 'Vous ne l’utilisez plus ? Une place se libère alors pour votre logement.',
  endLeadPlain: 'Vous ne l’utilisez plus ? Vous pouvez l’arrêter ici.',
  endNow: 'Arrêter maintenant',
  ended: 'C’est arrêté.',
  back: 'Retour à Mijn loket',
  notPossible: 'Ce n’est pas possible ainsi :',
  youPayNothing: 'Vous ne payez rien. Modifiez votre réponse, ou arrêtez la demande.',
  youMayStillAsk: 'Vous pouvez quand même introduire la demande. Vous recevez une décision avec recours.',
}

const all: Readonly<Record<Language, OwnGrantWords>> = { nl, en, fr }

/** The sentences around one thing that was granted, and around applications that give no document. */
export const ownGrantWords = (language: Language): OwnGrantWords => all[language]

/** Why one thing was not renewed and what its holder can do, by what it hangs on (`plate`, `card`, `dwelling`, `person`). */
export function notRenewedSaid(
  language: Language,
  wrong: keyof OwnGrantWords['notRenewed'],
  of: string | undefined,
): string {
  const { notRenewed, notRenewedOf } = ownGrantWords(language)
  const ofKind: Readonly<Record<string, Readonly<Record<string, string>>>> = notRenewedOf
  return (of !== undefined && ofKind[of]?.[wrong]) || notRenewed[wrong]
}
