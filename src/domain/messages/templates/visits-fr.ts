import { cityDay, showDate, showMoment, showTime } from '#platform/formats/dates.ts'
import type { VisitContents } from './content.ts'

const where = ({ place, address }: Readonly<{ place: string; address: string | null }>) =>
  address ? `${place}, ${address}` : place

/** About visits to a counter. */
export const visits: VisitContents = {
  'visit-confirmed': ({ at, code, ...of }) => ({
    subject: `Votre rendez-vous : ${showMoment(new Date(at), 'fr')}`,
    paragraphs: [
      `Vous avez un rendez-vous : ${showMoment(new Date(at), 'fr')}.`,
      `Où : ${where(of)}.`,
      `Présentez-vous avec ce code : ${code}.`,
      'Vous ne pouvez pas venir ? Déplacez ou annulez-le. Nous aiderons quelqu’un d’autre.',
    ],
    button: 'Voir le rendez-vous',
  }),
  'visit-moved': ({ at, code, ...of }) => ({
    subject: `Votre rendez-vous est déplacé : ${showMoment(new Date(at), 'fr')}`,
    paragraphs: [
      `Votre nouveau rendez-vous : ${showMoment(new Date(at), 'fr')}.`,
      `Où : ${where(of)}.`,
      `Présentez-vous avec ce code : ${code}.`,
    ],
    button: 'Voir le rendez-vous',
  }),
  'visit-cancelled': ({ at }) => ({
    subject: 'Votre rendez-vous est annulé',
    paragraphs: [
      `Ce rendez-vous est annulé : ${showMoment(new Date(at), 'fr')}.`,
      'Vous voulez quand même venir ? Prenez un nouveau rendez-vous.',
    ],
    button: 'Voir le rendez-vous',
  }),
  'visit-reminder': ({ at, code, ...of }) => ({
    subject: `Demain : votre rendez-vous à ${showTime(new Date(at), 'fr')}`,
    paragraphs: [
      `N’oubliez pas votre rendez-vous : ${showMoment(new Date(at), 'fr')}.`,
      `Où : ${where(of)}.`,
      `Présentez-vous avec ce code : ${code}.`,
      'Vous ne pouvez pas venir ? Dites-le-nous. Nous aiderons quelqu’un d’autre.',
    ],
    button: 'Voir le rendez-vous',
  }),
  'visit-offered': ({ at, until, ...of }) => ({
    subject: 'Une place est libre pour vous',
    paragraphs: [
      `Une place s’est libérée : ${showMoment(new Date(at), 'fr')}.`,
      `Où : ${where(of)}.`,
      `Nous la gardons pour vous jusqu’à ${showTime(new Date(until), 'fr')}.`,
    ],
    button: 'Prendre le rendez-vous',
  }),
  'visit-offered-home': ({ at, end, until }) => ({
    subject: 'Nous pouvons venir chez vous',
    paragraphs: [
      `Une place s’est libérée : ${showDate(cityDay(new Date(at)), 'fr')}.`,
      `Nous arrivons alors entre ${showTime(new Date(at), 'fr')} et ${showTime(new Date(end), 'fr')}.`,
      `Nous la gardons pour vous jusqu’à ${showTime(new Date(until), 'fr')}.`,
    ],
    button: 'Prendre le rendez-vous',
  }),
  'visit-confirm': ({ at, code, until, ...of }) => ({
    subject: 'Confirmez votre rendez-vous',
    paragraphs: [
      `Votre code : ${code}.`,
      `Tapez-le sur la page, ou appuyez sur le bouton. Faites-le avant ${showTime(new Date(until), 'fr')}.`,
      `${showMoment(new Date(at), 'fr')}, ${where(of)}.`,
      'Vous ne confirmez pas ? Il n’y a alors pas de rendez-vous.',
    ],
    button: 'Confirmer le rendez-vous',
  }),
  'visit-confirm-home': ({ at, end, code, until }) => ({
    subject: 'Confirmez notre visite',
    paragraphs: [
      `Votre code : ${code}.`,
      `Tapez-le sur la page, ou appuyez sur le bouton. Faites-le avant ${showTime(new Date(until), 'fr')}.`,
      `Nous venons alors chez vous le ${showDate(cityDay(new Date(at)), 'fr')}.`,
      `Nous arrivons entre ${showTime(new Date(at), 'fr')} et ${showTime(new Date(end), 'fr')}.`,
      'Vous ne confirmez pas ? Alors nous ne venons pas.',
    ],
    button: 'Confirmer le rendez-vous',
  }),
  'visit-waiting': () => ({
    subject: 'Vous êtes sur la liste d’attente',
    paragraphs: [
      'Une heure qui convient se libère ? Vous recevrez un message.',
      'Vous aurez alors quelques minutes pour choisir.',
    ],
    button: 'Voir la liste d’attente',
  }),
  'visit-offer-missed': () => ({
    subject: 'La place que nous gardions n’est plus libre',
    paragraphs: [
      'Vous n’avez pas choisi à temps. La place est allée à quelqu’un d’autre.',
      'Vous restez sur la liste d’attente. Une place se libère ? Vous recevrez un message.',
      'Vous ne voulez plus attendre ? Quittez la liste.',
    ],
    button: 'Voir la liste d’attente',
  }),
  'visit-off-list': () => ({
    subject: 'Vous n’êtes plus sur la liste d’attente',
    paragraphs: [
      'Plus d’une fois, vous n’avez pas choisi à temps. Nous ne gardons plus de place pour vous.',
      'Vous voulez encore venir ? Prenez rendez-vous, ou remettez-vous sur la liste. Vous pouvez aussi appeler.',
    ],
    button: 'Prendre rendez-vous',
  }),
  'visit-proposed': ({ at, was, ...of }) => ({
    subject: 'Votre rendez-vous ne peut avoir lieu : une proposition',
    paragraphs: [
      `Ce rendez-vous ne peut avoir lieu : ${showMoment(new Date(was), 'fr')}.`,
      'Nous serons alors trop peu nombreux. Nos excuses.',
      `Notre proposition : ${showMoment(new Date(at), 'fr')}. Où : ${where(of)}.`,
      'Cela ne convient pas ? Dites-le-nous. Nous vous appellerons.',
    ],
    button: 'Voir la proposition',
  }),
  'visit-stays': ({ at, ...of }) => ({
    subject: 'Votre rendez-vous a bien lieu',
    paragraphs: [
      `Votre rendez-vous a bien lieu : ${showMoment(new Date(at), 'fr')}.`,
      `Où : ${where(of)}.`,
      'Vous ne devez rien faire. Notre proposition n’est plus valable.',
    ],
    button: 'Voir le rendez-vous',
  }),
}
