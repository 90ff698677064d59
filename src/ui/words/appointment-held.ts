import type { Language } from '#platform/words.ts'

const nl = {
  keptUntil: (time: string) => `Wij houden deze tijd voor u vrij tot ${time}.`,
  longerHint: 'Meer tijd nodig? Druk onderaan op ‘Langer vrijhouden’.',
  soonOver: 'Uw tijd is over twee minuten niet meer vrij. Druk op ‘Langer vrijhouden’.',
  notKept: 'Deze tijd is nog niet van u. Dat is pas zo als u bevestigt.',
  longer: 'Langer vrijhouden',
  otherTime: 'Een andere tijd kiezen',
  expiredTitle: 'Deze tijd houden wij niet meer vrij',
  expiredText: 'Het invullen duurde langer dan wij de tijd vrijhielden. Wat u invulde, blijft staan. Kies opnieuw:',
  expiredNone: 'Er is in de buurt van die tijd niets meer vrij. Bel ons.',
}

type HeldWords = { readonly [Key in keyof typeof nl]: (typeof nl)[Key] extends string ? string : (typeof nl)[Key] }

const en: HeldWords = {
  keptUntil: (time) => `We keep this time for you until ${time}.`,
  longerHint: 'Do you need more time? Press “Keep it longer” below.',
  soonOver: 'In two minutes your time is no longer kept. Press “Keep it longer”.',
  notKept: 'This time is not yours yet. It is once you confirm.',
  longer: 'Keep it longer',
  otherTime: 'Choose another time',
  expiredTitle: 'We no longer keep this time',
  expiredText: 'Filling in took longer than we kept the time. What you filled in stays. Choose again:',
  expiredNone: 'Nothing is free near that time any more. Call us.',
}

const fr: HeldWords = {
  keptUntil: (time) => `Nous vous gardons cette heure jusqu’à ${time}.`,
  longerHint: 'Besoin de plus de temps ? Appuyez plus bas sur « Garder plus longtemps ».',
  soonOver: 'Dans deux minutes, votre heure ne sera plus gardée. Appuyez sur « Garder plus longtemps ».',
  notKept: 'Cette heure n’est pas encore à vous. Elle le sera quand vous confirmez.',
  longer: 'Garder plus longtemps',
  otherTime: 'Choisir une autre heure',
  expiredTitle: 'Nous ne gardons plus cette heure',
  expiredText: 'Le délai est passé pendant que vous remplissiez. Vos réponses restent. Choisissez à nouveau :',
  expiredNone: 'Plus rien n’est libre autour de cette heure. Appelez-nous.',
}

const all: Readonly<Record<Language, HeldWords>> = { nl, en, fr }
/** The sentences of a time that is kept while somebody fills in who comes. */
export const heldWords = (language: Language): HeldWords => all[language]
