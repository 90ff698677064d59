import type { MessageFacts, Template } from './message.ts'

const product = { nl: 'Attest van gezinssamenstelling', en: 'Household certificate', fr: 'Composition de ménage' }
const about = { product, number: 'LM-7KQ4-M2XR', path: '/mijn-loket/dossiers/1' }

const visit = {
  ...{ place: 'Stadsloket Harmonie', address: 'Mechelsesteenweg 216, 2018 Antwerpen' },
  ...{ at: '2021-09-07T16:30:00Z', code: 'K7M2QP', path: '/mijn-loket/afspraken/1' },
}

const atHome = { from: '2021-09-07T07:00:00Z', until: '2021-09-07T09:00:00Z', path: '/mijn-loket/afspraken/1' }

/** Facts for every kind of message. */
export const someFacts: { readonly [Name in Template]: MessageFacts[Name] } = {
  'visit-confirmed': visit,
  'visit-moved': visit,
  'visit-cancelled': visit,
  'visit-reminder': visit,
  'visit-offered': { ...visit, until: '2021-09-06T10:30:00Z' },
  'visit-offered-home': { at: atHome.from, end: atHome.until, until: '2021-09-06T10:30:00Z', path: atHome.path },
  'visit-confirm': { ...visit, code: '123456', until: '2021-09-06T10:30:00Z' },
  'visit-waiting': { path: '/mijn-loket/wachtlijst/1' },
  'visit-proposed': { ...visit, was: '2021-09-06T10:30:00Z' },
  'visit-stays': visit,
  'home-confirmed': atHome,
  'home-moved': atHome,
  'home-cancelled': atHome,
  'home-reminder': atHome,
  'application-received': about,
  'please-sign': { product, who: 'Tom Hermans', until: '2021-09-20', path: about.path },
  'please-sign-reminder': { product, who: 'Tom Hermans', until: '2021-09-20', path: about.path },
  'sign-no-more': { product, who: 'Tom Hermans', path: about.path },
  'all-signed': { ...about, pays: true },
  'signers-ended': { ...about, why: 'declined' },
  'certificate-ready': about,
  'permit-granted': about,
  'permit-moved': { product: about.product, zone: 'BER2', path: '/mijn-loket' },
  'permit-renewed': { product, until: '2023-09-05', path: '/mijn-loket/vergunningen/1' },
  'permit-ends': { product, until: '2021-10-05', why: 'needs-proof', path: '/mijn-loket/vergunningen/1' },
  'certificate-file': { product, documentId: '0193', path: about.path },
  'waiting-for-source': {
    ...about,
    source: { nl: 'het Rijksregister', en: 'the National Register', fr: 'le Registre national' },
    promisedOn: '2021-09-20',
  },
  'question-asked': { ...about, answerBy: '2021-09-13' },
  'not-completed': { ...about, lastDay: '2021-09-13' },
  'looked-again': { ...about, stands: true },
  'objection-received': { ...about, promisedOn: '2021-09-20' },
  refused: about,
  'payment-received': { ...about, cents: 500 },
  'payment-failed': { ...about, cents: 500 },
  'please-pay': { ...about, cents: 500 },
  'payment-refunded': { ...about, cents: 500 },
  'refund-at-counter': { cents: 500, path: '/mijn-loket/betaalbewijzen/1' },
  'transfer-asked': {
    ...about,
    cents: 2_750,
    account: 'BE68539007547034',
    holder: 'Stad Voorbeeld',
    communication: '090000000185',
  },
  'step-notice': {
    ...about,
    says: {
      nl: 'Uw dossier is volledig. Wij schrijven u binnen een week.',
      en: 'Your file is complete. We write to you within a week.',
      fr: 'Votre dossier est complet. Nous vous écrivons dans la semaine.',
    },
  },
  'handed-on': { ...about, to: 'de Federale Pensioendienst', reference: 'FPD-2021-000001' },
  'vouchers-sent': { ...about, count: 10, validUntil: '2027-12-31' },
  'parking-card-ends': { until: '2027-04-23', path: '/mijn-loket' },
  'confirm-email': { code: '012345', confirmationId: '0193' },
  'correction-received': { path: '/mijn-loket/meldingen/1' },
  'pass-opened': { path: '/mijn-loket/sorteerpas' },
  'pass-topped-up': { cents: 2_000, balance: 2_350, path: '/mijn-loket/sorteerpas' },
  'pass-low': { balance: 250, path: '/mijn-loket/sorteerpas/opladen' },
  'pass-refill': { cents: 2_000, path: '/mijn-loket/sorteerpas/opladen/1' },
  'pass-collect': { cents: 2_000, path: '/mijn-loket/sorteerpas' },
  'pass-collect-on': { cents: 2_000, limit: 300, path: '/mijn-loket/sorteerpas/automatisch' },
  'pass-collect-not': { cents: 2_000, limit: 300, path: '/mijn-loket/sorteerpas/automatisch' },
  'pass-collect-failed': { cents: 2_000, path: '/mijn-loket/sorteerpas/opladen/1' },
  'pass-taken-back': { cents: 2_000, balance: -150, path: '/mijn-loket/sorteerpas/opladen' },
  'pass-left': { until: '2026-12-21', path: '/mijn-loket/sorteerpas' },
  'pass-credit': { cents: 2_000, path: '/mijn-loket/sorteerpas' },
  'pass-refunded': { cents: 1_500, path: '/mijn-loket' },
  'grant-withdrawn': {
    grant: { nl: 'Bewonersvergunning' },
    because: { nl: 'de voorwaarden zijn niet meer vervuld' },
    path: '/mijn-loket',
  },
  'grant-ended': { grant: { nl: 'Bewonersvergunning' }, path: '/mijn-loket' },
}
