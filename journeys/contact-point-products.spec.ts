import { residentByKey } from '../src/outside/personas.ts'
import { photographHere } from './a-paper.ts'
import { kioskSize } from './contact-point.ts'
import { type KioskWalk, readAtHome, walkAtContactPoint } from './contact-point-walk.ts'
import { test } from './page-check.ts'
import { fillPlace } from './street.ts'

// The card reader beside the screen is one: one after another.
test.describe.configure({ mode: 'default', timeout: 180_000 })
test.use({ viewport: kioskSize })

/** A day so many days from now, as it is stored. */
const day = (from: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(Date.now() + from * 86_400_000)

const granted = { ends: 'Goedgekeurd', atHome: 'Goedgekeurd' } as const
const withCounter = { ends: 'Uw gegevens staan klaar', atHome: 'Uw gegevens staan klaar' } as const

const walks: readonly KioskWalk[] = [
  {
    ...{ product: 'lez-dagpas', person: 'yasmina', answers: { plate: '1-WWW-904', day: day(0) }, ...granted },
    pays: '35,00',
    says: ['1-WWW-904', 'De stad kent uw nummerplaat'],
  },
  {
    ...{ product: 'lez-toelating', person: 'omer', ...granted },
    answers: { plate: '1-WWW-904', period: 'week', from: day(2) },
    pays: '30,00',
    says: ['1-WWW-904', 'Toelating lage-emissiezone'],
  },
  {
    ...{ product: 'lez-vrijstelling', person: 'omer', ...granted },
    answers: { plate: '1-WWW-904', ground: 'adapted', from: day(0) },
    says: ['1-WWW-904', 'Vrijstelling lage-emissiezone'],
  },
  {
    ...{ product: 'parkeervergunning-bewoner', person: 'omer', answers: { plate: '1-WWW-904' }, ...granted },
    says: ['1-WWW-904', 'BER'],
  },
  {
    ...{ product: 'tijdelijk-parkeerverbod', person: 'tom', answers: { from: day(33), until: day(33) } },
    fills: async (page) => {
      if ((await page.getByLabel('Huisnummer').count()) === 0) return false
      await fillPlace(page, { street: 'Pretoriastraat', number: '991', left: 5, right: 10 })
      return true
    },
    pays: '42,00',
    ...{ ends: 'Uw document is klaar', atHome: 'Uw vergunning is klaar' },
    says: ['Afdrukken'],
  },
  {
    ...{ product: 'a-kaart', person: 'jan', ...granted },
    answers: { forWhom: 'child', child: residentByKey('finn').insz, consent: 'yes' },
    says: ['De kaart en haar nummer staan in Mijn loket'],
  },
  {
    ...{ product: 'lez-registratie', person: 'tom', fills: photographHere },
    answers: { plate: 'AA-321-BB', country: 'FR', category: 'car', fuel: 'petrol', norm: 'Euro 5' },
    ...{ ends: 'Een medewerker bekijkt uw aanvraag', atHome: 'Een medewerker bekijkt uw aanvraag' },
    ...{ reads: 'papier.jpg', says: ['U krijgt een bericht als het klaar is'] },
  },
  {
    // One visit: a paper that the own phone photographs, signed, paid at the reader, and the copy on the printer.
    ...{ product: 'afschrift-akte', person: 'sofie', fills: photographHere },
    answers: { act: 'marriage' },
    ...{ reads: 'papier.jpg', pays: '5,00', ends: 'Uw document is klaar', atHome: 'Uw attest is klaar' },
    says: ['Afdrukken'],
  },
  { product: 'kansentarief', person: 'yasmina', answers: { forWhom: 'self' }, ...granted },
  {
    ...{ product: 'taxicheques', person: 'maria', answers: { count: '10' } },
    ...{ ends: 'Een medewerker bekijkt uw aanvraag', atHome: 'Een medewerker bekijkt uw aanvraag' },
    says: ['U krijgt een bericht als het klaar is'],
  },
  {
    ...{ product: 'pensioenaanvraag', person: 'jan', answers: { start: '2044-12-01', abroad: 'no' } },
    ...{ ends: 'Uw aanvraag is doorgegeven', atHome: 'Uw aanvraag is doorgegeven' },
    says: ['Federale Pensioendienst', 'Uw ontvangstbewijs', 'Afdrukken'],
  },
  {
    ...{ product: 'identiteitskaart', person: 'hanne', ...withCounter },
    says: ['Wij bellen u voor een afspraak', 'Een pasfoto'],
  },
  {
    ...{ product: 'attest-nationaliteit', person: 'omer', atHome: 'U kunt dit attest nu niet krijgen' },
    ends: 'U kunt dit attest nu niet krijgen',
    says: ['Raad van State'],
  },
]

const inOtherLanguages: readonly KioskWalk[] = [
  {
    ...{ product: 'attest-leven', person: 'lina', language: 'fr', atHome: 'Uw attest is klaar' },
    ends: /document est prêt/,
  },
  {
    ...{ product: 'identiteitskaart', person: 'lina', language: 'fr', atHome: 'Uw gegevens staan klaar' },
    ends: 'Vos données sont prêtes',
    says: ['Nous vous appelons pour un rendez-vous'],
  },
  {
    ...{ product: 'pensioenaanvraag', person: 'tom', language: 'en', atHome: 'Uw aanvraag is doorgegeven' },
    answers: { start: '2058-12-01', abroad: 'no' },
    ends: 'Your application was passed on',
  },
  {
    ...{ product: 'lez-dagpas', person: 'ahmad', language: 'en', atHome: 'Goedgekeurd' },
    answers: { plate: '1-WWW-906', day: day(1) },
    ...{ pays: '35', ends: 'Approved', says: ['1-WWW-906'] },
  },
]

for (const walk of [...walks, ...inOtherLanguages])
  test(`${walk.product} by ${walk.person} at the contact point (${walk.language ?? 'nl'}): ${walk.ends}`, {
    tag: '@again',
  }, async ({ page, browser, baseURL }) => {
    const address = await walkAtContactPoint(page, { browser, baseURL }, walk)
    await readAtHome(page, walk, address)
  })
