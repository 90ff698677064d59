import { cityDay, showDate, showMoment, showTime } from '#platform/formats/dates.ts'
import type { VisitContents } from './content.ts'

const where = ({ place, address }: Readonly<{ place: string; address: string | null }>) =>
  address ? `${place}, ${address}` : place

/** About visits to a counter. */
export const visits: VisitContents = {
  'visit-confirmed': ({ at, code, ...of }) => ({
    subject: `Your appointment: ${showMoment(new Date(at), 'en')}`,
    paragraphs: [
      `You have an appointment on ${showMoment(new Date(at), 'en')}.`,
      `Where: ${where(of)}.`,
      `Check in with this code: ${code}.`,
      'You cannot come? Move or cancel your appointment. Then we help somebody else.',
    ],
    button: 'See the appointment',
  }),
  'visit-moved': ({ at, code, ...of }) => ({
    subject: `Your appointment was moved: ${showMoment(new Date(at), 'en')}`,
    paragraphs: [
      `Your appointment is now on ${showMoment(new Date(at), 'en')}.`,
      `Where: ${where(of)}.`,
      `Check in with this code: ${code}.`,
    ],
    button: 'See the appointment',
  }),
  'visit-cancelled': ({ at }) => ({
    subject: 'Your appointment is cancelled',
    paragraphs: [
      `Your appointment on ${showMoment(new Date(at), 'en')} is cancelled.`,
      'Do you want to come after all? Make a new appointment.',
    ],
    button: 'See the appointment',
  }),
  'visit-reminder': ({ at, code, ...of }) => ({
    subject: `Tomorrow: your appointment at ${showTime(new Date(at), 'en')}`,
    paragraphs: [
      `Do not forget your appointment: ${showMoment(new Date(at), 'en')}.`,
      `Where: ${where(of)}.`,
      `Check in with this code: ${code}.`,
      'You cannot come? Tell us. Then we help somebody else.',
    ],
    button: 'See the appointment',
  }),
  'visit-offered': ({ at, until, ...of }) => ({
    subject: 'A time is free for you',
    paragraphs: [
      `A time came free: ${showMoment(new Date(at), 'en')}.`,
      `Where: ${where(of)}.`,
      `We keep it for you until ${showTime(new Date(until), 'en')}.`,
    ],
    button: 'Take the appointment',
  }),
  'visit-offered-home': ({ at, end, until }) => ({
    subject: 'We can come to your home',
    paragraphs: [
      `Room came free: ${showDate(cityDay(new Date(at)), 'en')}.`,
      `We then arrive between ${showTime(new Date(at), 'en')} and ${showTime(new Date(end), 'en')}.`,
      `We keep it for you until ${showTime(new Date(until), 'en')}.`,
    ],
    button: 'Take the appointment',
  }),
  'visit-confirm': ({ at, code, until, ...of }) => ({
    subject: 'Confirm your appointment',
    paragraphs: [
      `Your code: ${code}.`,
      `Type it on the page, or press the button below. Do so before ${showTime(new Date(until), 'en')}.`,
      `${showMoment(new Date(at), 'en')}, ${where(of)}.`,
      'Do you not confirm? Then there is no appointment.',
    ],
    button: 'Confirm the appointment',
  }),
  'visit-confirm-home': ({ at, end, code, until }) => ({
    subject: 'Confirm when we come',
    paragraphs: [
      `Your code: ${code}.`,
      `Type it on the page, or press the button below. Do so before ${showTime(new Date(until), 'en')}.`,
      `We then come to your home on ${showDate(cityDay(new Date(at)), 'en')}.`,
      `We arrive between ${showTime(new Date(at), 'en')} and ${showTime(new Date(end), 'en')}.`,
      'Do you not confirm? Then we do not come.',
    ],
    button: 'Confirm the appointment',
  }),
  'visit-waiting': () => ({
    subject: 'You are on the waiting list',
    paragraphs: [
      'Does a time come free that suits you? Then we send you a message.',
      'You have some minutes to choose then.',
    ],
    button: 'See the waiting list',
  }),
  'visit-offer-missed': () => ({
    subject: 'The time that we kept for you is gone',
    paragraphs: [
      'You did not choose in time. The time went to somebody else.',
      'You stay on the waiting list. When a time comes free again, we tell you.',
      'No longer want to wait? Then leave the list.',
    ],
    button: 'See the waiting list',
  }),
  'visit-off-list': () => ({
    subject: 'You are no longer on the waiting list',
    paragraphs: [
      'More than once you did not choose in time. So we keep no more times for you.',
      'Do you still want to come? Make an appointment, or join the list again. You can also call us.',
    ],
    button: 'Make an appointment',
  }),
  'visit-proposed': ({ at, was, ...of }) => ({
    subject: 'Your appointment cannot go on: a proposal',
    paragraphs: [
      `Your appointment of ${showMoment(new Date(was), 'en')} cannot go on.`,
      'Too few of our people are there then. We are sorry.',
      `Our proposal: ${showMoment(new Date(at), 'en')}. Where: ${where(of)}.`,
      'It does not suit you? Tell us. Then we call you.',
    ],
    button: 'See the proposal',
  }),
  'visit-stays': ({ at, ...of }) => ({
    subject: 'Your appointment goes on after all',
    paragraphs: [
      `Your appointment goes on after all on ${showMoment(new Date(at), 'en')}.`,
      `Where: ${where(of)}.`,
      'You need not do anything. Our proposal no longer holds.',
    ],
    button: 'See the appointment',
  }),
}
