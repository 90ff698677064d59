import { cityDay, showDate, showTime } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import type { HomeContents } from './content.ts'

type Within = Readonly<{ from: string; until: string }>

const day = ({ from }: Within, language: Language) => showDate(cityDay(new Date(from)), language)
const times = ({ from, until }: Within, language: Language) =>
  [showTime(new Date(from), language), showTime(new Date(until), language)] as const

/** About visits at home, in each language. */
export const homes: Readonly<Record<Language, HomeContents>> = {
  nl: {
    'home-confirmed': (at) => ({
      subject: `Wij komen bij u thuis: ${day(at, 'nl')}`,
      paragraphs: [
        `Wij komen bij u thuis op ${day(at, 'nl')}.`,
        `Wij zijn er tussen ${times(at, 'nl').join(' en ')}.`,
        'Onze medewerkers tonen hun badge. Vraag ernaar voor u opent.',
        'Bent u dan niet thuis? Laat het weten. Dan komen wij bij iemand anders.',
      ],
      button: 'Afspraak bekijken',
    }),
    'home-moved': (at) => ({
      subject: `Uw afspraak thuis is verzet: ${day(at, 'nl')}`,
      paragraphs: [
        `Wij komen nu op ${day(at, 'nl')}.`,
        `Wij zijn er tussen ${times(at, 'nl').join(' en ')}.`,
        'Bent u dan niet thuis? Laat het weten.',
      ],
      button: 'Afspraak bekijken',
    }),
    'home-cancelled': (at) => ({
      subject: 'Uw afspraak thuis is geannuleerd',
      paragraphs: [
        `Wij komen niet op ${day(at, 'nl')}.`,
        'Hebt u ons toch nodig? Bel ons of maak een nieuwe afspraak.',
      ],
      button: 'Afspraak bekijken',
    }),
    'home-reminder': (at) => ({
      subject: `Morgen komen wij bij u thuis: ${day(at, 'nl')}`,
      paragraphs: [
        `Vergeet ons bezoek niet: ${day(at, 'nl')}.`,
        `Wij zijn er tussen ${times(at, 'nl').join(' en ')}.`,
        'Bent u dan niet thuis? Laat het weten.',
      ],
      button: 'Afspraak bekijken',
    }),
  },
  en: {
    'home-confirmed': (at) => ({
      subject: `We come to your home: ${day(at, 'en')}`,
      paragraphs: [
        `We come to your home on ${day(at, 'en')}.`,
        `We arrive between ${times(at, 'en').join(' and ')}.`,
        'Our employees show their badge. Ask for it before you open.',
        'You are not at home then? Tell us. Then we help somebody else.',
      ],
      button: 'See the appointment',
    }),
    'home-moved': (at) => ({
      subject: `Your appointment at home was moved: ${day(at, 'en')}`,
      paragraphs: [
        `We now come on ${day(at, 'en')}.`,
        `We arrive between ${times(at, 'en').join(' and ')}.`,
        'You are not at home then? Tell us.',
      ],
      button: 'See the appointment',
    }),
    'home-cancelled': (at) => ({
      subject: 'Your appointment at home is cancelled',
      paragraphs: [`We do not come on ${day(at, 'en')}.`, 'Do you need us after all? Call us or make an appointment.'],
      button: 'See the appointment',
    }),
    'home-reminder': (at) => ({
      subject: `Tomorrow we come to your home: ${day(at, 'en')}`,
      paragraphs: [
        `Do not forget our visit: ${day(at, 'en')}.`,
        `We arrive between ${times(at, 'en').join(' and ')}.`,
        'You are not at home then? Tell us.',
      ],
      button: 'See the appointment',
    }),
  },
  fr: {
    'home-confirmed': (at) => ({
      subject: `Nous venons chez vous : ${day(at, 'fr')}`,
      paragraphs: [
        `Nous venons chez vous le ${day(at, 'fr')}.`,
        `Nous arrivons entre ${times(at, 'fr').join(' et ')}.`,
        'Nos collaborateurs montrent leur badge. Demandez-le avant d’ouvrir.',
        'Vous n’êtes pas là ? Dites-le-nous. Nous irons chez quelqu’un d’autre.',
      ],
      button: 'Voir le rendez-vous',
    }),
    'home-moved': (at) => ({
      subject: `Votre rendez-vous à domicile est déplacé : ${day(at, 'fr')}`,
      paragraphs: [
        `Nous venons maintenant le ${day(at, 'fr')}.`,
        `Nous arrivons entre ${times(at, 'fr').join(' et ')}.`,
        'Vous n’êtes pas là ? Dites-le-nous.',
      ],
      button: 'Voir le rendez-vous',
    }),
    'home-cancelled': (at) => ({
      subject: 'Votre rendez-vous à domicile est annulé',
      paragraphs: [
        `Nous ne venons pas le ${day(at, 'fr')}.`,
        'Vous avez encore besoin de nous ? Appelez-nous ou prenez un rendez-vous.',
      ],
      button: 'Voir le rendez-vous',
    }),
    'home-reminder': (at) => ({
      subject: `Demain, nous venons chez vous : ${day(at, 'fr')}`,
      paragraphs: [
        `N’oubliez pas notre visite : ${day(at, 'fr')}.`,
        `Nous arrivons entre ${times(at, 'fr').join(' et ')}.`,
        'Vous n’êtes pas là ? Dites-le-nous.',
      ],
      button: 'Voir le rendez-vous',
    }),
  },
}
