import { cityDay, showDate, showMoment, showTime } from '#platform/formats/dates.ts'
import type { VisitContents } from './content.ts'

const where = ({ place, address }: Readonly<{ place: string; address: string | null }>) =>
  address ? `${place}, ${address}` : place

/** About visits to a counter. */
export const visits: VisitContents = {
  'visit-confirmed': ({ at, code, ...of }) => ({
    subject: `Uw afspraak: ${showMoment(new Date(at), 'nl')}`,
    paragraphs: [
      `U hebt een afspraak op ${showMoment(new Date(at), 'nl')}.`,
      `Waar: ${where(of)}.`,
      `Meld u aan met deze code: ${code}.`,
      'Kunt u niet komen? Verzet of annuleer uw afspraak. Dan helpen wij iemand anders.',
    ],
    button: 'Afspraak bekijken',
  }),
  'visit-moved': ({ at, code, ...of }) => ({
    subject: `Uw afspraak is verzet: ${showMoment(new Date(at), 'nl')}`,
    paragraphs: [
      `Uw afspraak is nu op ${showMoment(new Date(at), 'nl')}.`,
      `Waar: ${where(of)}.`,
      `Meld u aan met deze code: ${code}.`,
    ],
    button: 'Afspraak bekijken',
  }),
  'visit-cancelled': ({ at }) => ({
    subject: 'Uw afspraak is geannuleerd',
    paragraphs: [
      `Uw afspraak op ${showMoment(new Date(at), 'nl')} gaat niet door.`,
      'Wilt u toch komen? Maak dan een nieuwe afspraak.',
    ],
    button: 'Afspraak bekijken',
  }),
  'visit-reminder': ({ at, code, ...of }) => ({
    subject: `Morgen: uw afspraak om ${showTime(new Date(at), 'nl')}`,
    paragraphs: [
      `Vergeet uw afspraak niet: ${showMoment(new Date(at), 'nl')}.`,
      `Waar: ${where(of)}.`,
      `Meld u aan met deze code: ${code}.`,
      'Kunt u niet komen? Laat het weten. Dan helpen wij iemand anders.',
    ],
    button: 'Afspraak bekijken',
  }),
  'visit-offered': ({ at, until, ...of }) => ({
    subject: 'Er is een plaats vrij voor u',
    paragraphs: [
      `Er kwam een tijd vrij: ${showMoment(new Date(at), 'nl')}.`,
      `Waar: ${where(of)}.`,
      `Wij houden ze voor u vrij tot ${showTime(new Date(until), 'nl')}.`,
    ],
    button: 'Afspraak nemen',
  }),
  'visit-offered-home': ({ at, end, until }) => ({
    subject: 'Wij kunnen bij u thuis komen',
    paragraphs: [
      `Er kwam plaats vrij: ${showDate(cityDay(new Date(at)), 'nl')}.`,
      `Wij zijn er dan tussen ${showTime(new Date(at), 'nl')} en ${showTime(new Date(end), 'nl')}.`,
      `Wij houden dat voor u vrij tot ${showTime(new Date(until), 'nl')}.`,
    ],
    button: 'Afspraak nemen',
  }),
  'visit-confirm': ({ at, code, until, ...of }) => ({
    subject: 'Bevestig uw afspraak',
    paragraphs: [
      `Uw code: ${code}.`,
      `Typ hem op de pagina, of druk op de knop hieronder. Doe dat voor ${showTime(new Date(until), 'nl')}.`,
      `${showMoment(new Date(at), 'nl')}, ${where(of)}.`,
      'Bevestigt u niet? Dan komt er geen afspraak.',
    ],
    button: 'Afspraak bevestigen',
  }),
  'visit-confirm-home': ({ at, end, code, until }) => ({
    subject: 'Bevestig wanneer wij komen',
    paragraphs: [
      `Uw code: ${code}.`,
      `Typ hem op de pagina, of druk op de knop hieronder. Doe dat voor ${showTime(new Date(until), 'nl')}.`,
      `Wij komen dan bij u thuis op ${showDate(cityDay(new Date(at)), 'nl')}.`,
      `Wij zijn er tussen ${showTime(new Date(at), 'nl')} en ${showTime(new Date(end), 'nl')}.`,
      'Bevestigt u niet? Dan komen wij niet.',
    ],
    button: 'Afspraak bevestigen',
  }),
  'visit-waiting': () => ({
    subject: 'U staat op de wachtlijst',
    paragraphs: [
      'Komt er een tijd vrij die past? Dan krijgt u een bericht.',
      'U hebt dan enkele minuten om te kiezen.',
    ],
    button: 'Wachtlijst bekijken',
  }),
  'visit-offer-missed': () => ({
    subject: 'De tijd die wij voor u hielden, is weg',
    paragraphs: [
      'U koos niet op tijd. De tijd ging naar iemand anders.',
      'U blijft op de wachtlijst. Komt er weer een tijd vrij? Dan krijgt u een bericht.',
      'Wilt u niet meer wachten? Ga dan van de lijst.',
    ],
    button: 'Wachtlijst bekijken',
  }),
  'visit-off-list': () => ({
    subject: 'U staat niet meer op de wachtlijst',
    paragraphs: [
      'U koos meer dan eens niet op tijd. Daarom houden wij geen tijd meer voor u vrij.',
      'Wilt u nog komen? Maak een afspraak, of zet u opnieuw op de lijst. U kunt ons ook bellen.',
    ],
    button: 'Een afspraak maken',
  }),
  'visit-proposed': ({ at, was, ...of }) => ({
    subject: 'Uw afspraak kan niet doorgaan: een voorstel',
    paragraphs: [
      `Uw afspraak van ${showMoment(new Date(was), 'nl')} kan niet doorgaan.`,
      'Er zijn dan te weinig medewerkers. Onze excuses.',
      `Ons voorstel: ${showMoment(new Date(at), 'nl')}. Waar: ${where(of)}.`,
      'Past het niet? Zeg het ons. Dan bellen wij u.',
    ],
    button: 'Voorstel bekijken',
  }),
  'visit-stays': ({ at, ...of }) => ({
    subject: 'Uw afspraak gaat toch door',
    paragraphs: [
      `Uw afspraak gaat toch door op ${showMoment(new Date(at), 'nl')}.`,
      `Waar: ${where(of)}.`,
      'U hoeft niets te doen. Ons voorstel vervalt.',
    ],
    button: 'Afspraak bekijken',
  }),
}
