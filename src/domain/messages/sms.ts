import { cityTime } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import type { MessageFacts, Template } from './message.ts'

/** At a counter, or at home. */
type OfVisit = Extract<Template, `visit-${string}` | `home-${string}`>
type Facts = Readonly<{ at?: string; from?: string; until?: string; place?: string; code?: string }>

/** The words of a text message, without its address. `place` is cut where it must be; nobody is named. */
type Texts = Readonly<Record<OfVisit, (of: { when: string; until: string; place: string; code: string }) => string>>

const nl: Texts = {
  'visit-confirmed': ({ when, place, code }) => `Afspraak ${when}, ${place}. Code ${code}.`,
  'visit-moved': ({ when, place, code }) => `Verzet naar ${when}, ${place}. Code ${code}.`,
  'visit-cancelled': ({ when }) => `Uw afspraak van ${when} gaat niet door.`,
  'visit-reminder': ({ when, place, code }) => `Vergeet niet: ${when}, ${place}. Code ${code}.`,
  'visit-offered': ({ when, place, until }) => `Vrij: ${when}, ${place}. Kies voor ${until}:`,
  'visit-offered-home': ({ when, until }) => `Wij kunnen komen: ${when}. Kies voor ${until}:`,
  'visit-waiting': () => 'U staat op de wachtlijst.',
  'visit-offer-missed': () => 'Niet op tijd gekozen. U blijft op de wachtlijst.',
  'visit-off-list': () => 'U staat niet meer op de wachtlijst. Maak zo een afspraak:',
  'visit-proposed': ({ when, place }) => `Uw afspraak kan niet. Voorstel: ${when}, ${place}.`,
  'visit-stays': ({ when, place }) => `Gaat toch door: ${when}, ${place}.`,
  'visit-confirm': ({ code }) => `Uw code: ${code}. Of bevestig hier:`,
  'visit-confirm-home': ({ code }) => `Uw code: ${code}. Of bevestig hier:`,
  'home-confirmed': ({ when, until }) => `Wij komen bij u: ${when} tot ${until}. Niet thuis? Meld het:`,
  'home-moved': ({ when, until }) => `Verzet. Wij komen nu: ${when} tot ${until}.`,
  'home-cancelled': ({ when }) => `Wij komen niet op ${when}.`,
  'home-reminder': ({ when, until }) => `Morgen komen wij: ${when} tot ${until}. Niet thuis? Meld het:`,
}
const en: Texts = {
  'visit-confirmed': ({ when, place, code }) => `Visit ${when}, ${place}. Code ${code}.`,
  'visit-moved': ({ when, place, code }) => `Moved to ${when}, ${place}. Code ${code}.`,
  'visit-cancelled': ({ when }) => `Your visit of ${when} is cancelled.`,
  'visit-reminder': ({ when, place, code }) => `Remember: ${when}, ${place}. Code ${code}.`,
  'visit-offered': ({ when, place, until }) => `Free: ${when}, ${place}. Choose before ${until}:`,
  'visit-offered-home': ({ when, until }) => `We can come: ${when}. Choose before ${until}:`,
  'visit-waiting': () => 'You are on the waiting list.',
  'visit-offer-missed': () => 'Not chosen in time. You stay on the waiting list.',
  'visit-off-list': () => 'You are off the waiting list. Make an appointment:',
  'visit-proposed': ({ when, place }) => `Your visit cannot be. We propose ${when}, ${place}.`,
  'visit-stays': ({ when, place }) => `Goes on after all: ${when}, ${place}.`,
  'visit-confirm': ({ code }) => `Your code: ${code}. Or confirm here:`,
  'visit-confirm-home': ({ code }) => `Your code: ${code}. Or confirm here:`,
  'home-confirmed': ({ when, until }) => `We come to you: ${when} to ${until}. Not at home? Tell us:`,
  'home-moved': ({ when, until }) => `Moved. We now come: ${when} to ${until}.`,
  'home-cancelled': ({ when }) => `We do not come on ${when}.`,
  'home-reminder': ({ when, until }) => `Tomorrow we come: ${when} to ${until}. Not at home? Tell us:`,
}
const fr: Texts = {
  'visit-confirmed': ({ when, place, code }) => `Rendez-vous ${when}, ${place}. Code ${code}.`,
  'visit-moved': ({ when, place, code }) => `Déplacé au ${when}, ${place}. Code ${code}.`,
  'visit-cancelled': ({ when }) => `Votre rendez-vous du ${when} est annulé.`,
  'visit-reminder': ({ when, place, code }) => `Rappel: ${when}, ${place}. Code ${code}.`,
  'visit-offered': ({ when, place, until }) => `Libre: ${when}, ${place}. A choisir avant ${until}:`,
  'visit-offered-home': ({ when, until }) => `Nous pouvons venir: ${when}. A choisir avant ${until}:`,
  'visit-waiting': () => 'Vous êtes sur la liste d’attente.',
  'visit-offer-missed': () => 'Pas choisi à temps. Vous restez sur la liste.',
  'visit-off-list': () => 'Vous n’êtes plus sur la liste. Prenez rendez-vous:',
  'visit-proposed': ({ when, place }) => `Rendez-vous impossible. Proposition: ${when}, ${place}.`,
  'visit-stays': ({ when, place }) => `Maintenu: ${when}, ${place}.`,
  'visit-confirm': ({ code }) => `Votre code: ${code}. Ou confirmez ici:`,
  'visit-confirm-home': ({ code }) => `Votre code: ${code}. Ou confirmez ici:`,
  'home-confirmed': ({ when, until }) => `Nous venons chez vous: ${when} à ${until}. Absent? Dites-le:`,
  'home-moved': ({ when, until }) => `Déplacé. Nous venons: ${when} à ${until}.`,
  'home-cancelled': ({ when }) => `Nous ne venons pas le ${when}.`,
  'home-reminder': ({ when, until }) => `Demain, nous venons: ${when} à ${until}. Absent? Dites-le:`,
}
const texts: Readonly<Record<Language, Texts>> = { nl, en, fr }

const longest = 160
const weekday = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE' } as const
const shortMoment = (iso: string, language: Language): string => {
  const at = new Date(iso)
  const day = new Intl.DateTimeFormat(weekday[language], {
    ...{ weekday: 'short', day: 'numeric', month: 'numeric', timeZone: 'Europe/Brussels' },
  }).format(at)
  return `${day.replace(/[.,]/g, '')} ${cityTime(at).replace(':', '.')}`
}

/** Only letters that every telephone has (GSM 03.38); others lose their accent. */
const plain = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/[^\n -~£¥èéùìòÇØøÅåÆæßÉ¡ÄÖÑÜ§¿äöñüà]/g, (sign) => sign.normalize('NFD').replace(/[^ -~]/g, ''))
    .replace(/[[\]\\^{}~|`]/g, '')

/** Whether this kind of message can go as a text message. */
export const isOfVisit = (template: Template): template is OfVisit => /^(visit|home)-/.test(template)

/** A message about a visit as one text message, its link included: at most 160 signs, whatever the place is called. */
export function smsOf(template: OfVisit, facts: MessageFacts[OfVisit], language: Language, link: string): string {
  const { at, from = at, until, place = '', code = '' } = facts as Facts
  const say = (where: string) =>
    plain(
      `${texts[language][template]({
        ...{ when: from ? shortMoment(from, language) : '', code, place: where },
        until: until ? cityTime(new Date(until)).replace(':', '.') : '',
      })} `,
    ) + link
  const where = plain(place)
  const over = say(where).length - longest
  return say(over > 0 ? where.slice(0, Math.max(0, where.length - over)).trim() : where)
}
