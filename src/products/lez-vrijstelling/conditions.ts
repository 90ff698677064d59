import type { Condition, RefusalGround } from '#domain/catalogue/index.ts'

export const exemptionLaw = 'Besluit van de Vlaamse Regering over lage-emissiezones'

export const card: Condition = {
  id: 'parking-card',
  rule: 'not(ground in ["adapted", "allowance"]) or disability.parkingCard',
  words: {
    nl: 'De parkeerkaart is geldig: die van u, of van het gezinslid dat u koos.',
    en: 'The parking card is valid: yours, or that of the member of your household.',
    fr: 'La carte est valable : la vôtre, ou celle du membre de votre ménage.',
  },
  otherwise: {
    nl: 'Volgens de FOD Sociale Zekerheid is er geen geldige parkeerkaart. Vraag ze daar eerst aan.',
    en: 'According to the federal service there is no valid parking card. Apply for it there first.',
    fr: "Selon le SPF Sécurité sociale, il n'y a pas de carte valable. Demandez-la d'abord.",
  },
  source: exemptionLaw,
}
export const oneVehicle: Condition = {
  id: 'one-vehicle',
  rule: 'not(ground in ["adapted", "allowance"]) or parkingCard.vehiclesLeft > 0',
  words: {
    nl: 'Op de parkeerkaart staat nog geen andere wagen.',
    en: 'The parking card is not used for another car yet.',
    fr: 'La carte ne sert pas encore pour une autre voiture.',
  },
  otherwise: {
    nl: 'Op deze parkeerkaart staat al een wagen. Wie die vrijstelling kreeg, beëindigt ze eerst in Mijn loket.',
    en: 'This parking card is used for a car already. Whoever has that exemption first ends it in My counter.',
    fr: "Cette carte sert déjà pour une voiture. Terminez d'abord cette dispense dans Mon guichet.",
  },
  source: exemptionLaw,
}
/** Whose card may be used by whom: of who lives at the same address, and only for a car that is adapted. */
export const together: Condition = {
  id: 'same-household',
  rule: 'applicant.relation != "none"',
  words: {
    nl: 'Het is uw eigen parkeerkaart, of die van iemand van uw gezin.',
    en: 'It is your own parking card, or that of a member of your household.',
    fr: "C'est votre propre carte, ou celle d'un membre de votre ménage.",
  },
  otherwise: {
    nl: 'Volgens het Rijksregister woont u niet samen met wie u koos. Diens parkeerkaart telt niet voor u.',
    en: 'According to the National Register you do not live with the person that you chose.',
    fr: "Selon le Registre national, vous n'habitez pas avec la personne que vous avez choisie.",
  },
  source: exemptionLaw,
}
export const adaptedForRelative: Condition = {
  id: 'adapted-for-relative',
  rule: 'applicant.isSubject or ground = "adapted"',
  words: {
    nl: 'Met de kaart van een gezinslid gaat het om een aangepaste wagen.',
    en: 'With the card of a member of your household, it is an adapted car.',
    fr: "Avec la carte d'un membre du ménage, il s'agit d'une voiture adaptée.",
  },
  otherwise: {
    nl: 'De kaart van een gezinslid telt alleen voor een aangepaste wagen. Vraag dit aan voor uzelf.',
    en: 'The card of a member of your household only counts for an adapted car. Apply for yourself.',
    fr: "La carte d'un membre du ménage ne vaut que pour une voiture adaptée. Demandez pour vous-même.",
  },
  source: exemptionLaw,
}
export const allowance: Condition = {
  id: 'allowance',
  rule: 'ground != "allowance" or social.increasedAllowance',
  words: {
    nl: 'U hebt recht op de verhoogde tegemoetkoming.',
    en: 'You have the increased allowance.',
    fr: "Vous avez droit à l'intervention majorée.",
  },
  otherwise: {
    nl: 'Volgens uw ziekenfonds hebt u geen verhoogde tegemoetkoming. Bel uw ziekenfonds als dat niet klopt.',
    en: 'According to your health fund you have no increased allowance. Call them if that is wrong.',
    fr: "Selon votre mutualité, vous n'avez pas l'intervention majorée.",
  },
  source: exemptionLaw,
}
/**
 * Adapted cars that came later are clean enough already. Until the end of 2019 it was 1 February 2017. The source says "registered",
 * not whether that is the first time or in this name: the first time, in the customer's favour.
 */
export const registeredBefore: Condition = {
  id: 'registered-before',
  rule: 'ground != "adapted" or vehicle.firstRegistered < date("2020-01-01")',
  words: {
    nl: 'Een aangepaste wagen is ingeschreven vóór 1 januari 2020.',
    en: 'An adapted car was registered before 1 January 2020.',
    fr: 'Une voiture adaptée a été immatriculée avant le 1er janvier 2020.',
  },
  otherwise: {
    nl: 'Deze wagen is voor het eerst ingeschreven na 2019. Dan kan deze vrijstelling niet. Kijk eerst of uw wagen zo al binnen mag.',
    en: 'This car was first registered after 2019. Then this exemption is not possible. First see whether your car may enter anyway.',
    fr: "Cette voiture a été immatriculée après 2019. Cette dispense n'est pas possible. Voyez si elle peut déjà entrer.",
  },
  source: exemptionLaw,
}
export const oldEnough: Condition = {
  id: 'old-enough',
  rule: 'ground != "historic" or (vehicle.firstUsed + duration("P30Y") <= today)',
  words: {
    nl: 'Uw wagen is meer dan 30 jaar in gebruik.',
    en: 'Your car has been in use for over 30 years.',
    fr: 'Votre voiture est en usage depuis plus de 30 ans.',
  },
  otherwise: {
    nl: 'Uw wagen is nog geen 30 jaar oud. Een dagpas kan wel.',
    en: 'Your car is not 30 years old yet. A day pass is possible.',
    fr: "Votre voiture n'a pas encore 30 ans. Un pass journalier est possible.",
  },
  source: exemptionLaw,
}

const shown = { source: exemptionLaw, toConfirm: true } as const

/** What a person reads in the papers of the car. */
export const paperGrounds: readonly RefusalGround[] = [
  {
    ...shown,
    id: 'adaptation-shown',
    words: {
      nl: 'Het bewijs toont dat de wagen aangepast is.',
      en: 'The proof shows that the car is adapted.',
      fr: 'La preuve montre que la voiture est adaptée.',
    },
    otherwise: {
      nl: 'Uw bewijs toont geen aanpassing van de wagen. Vraag een attest aan de garage of de keuring.',
      en: 'Your proof shows no adaptation of the car. Ask the garage or the inspection for a statement.',
      fr: 'Votre preuve ne montre aucune adaptation. Demandez une attestation au garage ou au contrôle technique.',
    },
  },
  {
    ...shown,
    id: 'lift-shown',
    words: {
      nl: 'Het bewijs toont dat de wagen een rolstoellift heeft.',
      en: 'The proof shows that the car has a wheelchair lift.',
      fr: 'La preuve montre que la voiture a un élévateur pour fauteuil roulant.',
    },
    otherwise: {
      nl: 'Uw bewijs toont geen rolstoellift. Vraag een attest aan de garage of de keuring.',
      en: 'Your proof shows no wheelchair lift. Ask the garage or the inspection for a statement.',
      fr: 'Votre preuve ne montre aucun élévateur. Demandez une attestation au garage ou au contrôle technique.',
    },
  },
  {
    ...shown,
    id: 'used-by-applicant',
    words: {
      nl: 'U gebruikt de wagen zelf, of iemand van uw gezin doet dat.',
      en: 'You use the car, or a member of your household does.',
      fr: "Vous utilisez la voiture, ou un membre de votre ménage l'utilise.",
    },
    otherwise: {
      nl: 'Wij zien niet dat u of uw gezin deze wagen gebruikt. Stuur een contract of attest mee.',
      en: 'We do not see that you or your household use this car. Send a contract or a statement.',
      fr: 'Nous ne voyons pas que vous utilisez cette voiture. Envoyez un contrat ou une attestation.',
    },
  },
]

export const historicShown: RefusalGround = {
  ...shown,
  id: 'historic-shown',
  words: {
    nl: 'Het bewijs toont dat de wagen een oldtimer is. U rijdt er niet mee naar werk of school.',
    en: 'The proof shows that the car is historic. You do not use it for work or school.',
    fr: 'La preuve montre que la voiture est un ancêtre. Elle ne sert pas pour le travail ou l’école.',
  },
  otherwise: {
    nl: 'Uw bewijs toont niet dat dit een oldtimer is voor de vrije tijd. Een dagpas kan wel.',
    en: 'Your proof does not show that this is a historic car for leisure. A day pass is possible.',
    fr: 'Votre preuve ne montre pas un ancêtre pour les loisirs. Un pass journalier est possible.',
  },
}
