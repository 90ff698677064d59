import { photographHere } from './a-paper.ts'
import { kioskSize } from './contact-point.ts'
import { type KioskWalk, readAtHome, walkAtContactPoint } from './contact-point-walk.ts'
import { test } from './page-check.ts'

// The card reader beside the screen is one: one after another.
test.describe.configure({ mode: 'default', timeout: 180_000 })
test.use({ viewport: kioskSize })

const ready = { ends: 'Uw document is klaar', atHome: 'Uw attest is klaar', says: ['Afdrukken'] } as const
const withStaff = {
  ...{ ends: 'Een medewerker bekijkt uw aanvraag', atHome: 'Een medewerker bekijkt uw aanvraag' },
  says: ['U krijgt een bericht als het klaar is'],
} as const
const old = { family: 'Testverstraeten', given: 'Florentina', year: '1912', act: 'birth', about: 'other' }
const young = { family: 'Wouters', given: 'Jan', year: '1979', act: 'birth', about: 'other' }

const walks: readonly KioskWalk[] = [
  {
    ...{ product: 'afschrift-akte-ander', person: 'tom', pays: '5,00', ...ready },
    answers: { ...old, year: '1938', act: 'marriage' },
  },
  {
    // A paper of who looks for his right, by the own phone: paid, and then a person looks.
    ...{ product: 'afschrift-akte-ander', person: 'ahmad', fills: photographHere, reads: 'papier.jpg' },
    ...{ answers: { ...young, claim: 'heir' }, pays: '5,00', ...withStaff },
  },
  {
    product: 'uittreksel-akte',
    person: 'yasmina',
    answers: { act: 'birth', extract: 'descent', about: 'self' },
    ...ready,
  },
  {
    ...{ product: 'uittreksel-akte', person: 'ahmad', answers: { ...young, extract: 'plain', claim: 'none' } },
    ...{ ends: 'U kunt dit attest nu niet krijgen', atHome: 'U kunt dit attest nu niet krijgen' },
    says: ['nog niet openbaar', 'Raad van State'],
  },
  {
    ...{ product: 'uittreksel-akte', person: 'piet', ...withStaff },
    answers: { ...old, family: 'Onbekend', given: 'Karel', municipality: 'Gent', extract: 'plain' },
  },
]

for (const walk of walks)
  test(`${walk.product} by ${walk.person} at the contact point: ${walk.ends}`, { tag: '@again' }, async ({
    page,
    browser,
    baseURL,
  }) => {
    const address = await walkAtContactPoint(page, { browser, baseURL }, walk)
    await readAtHome(page, walk, address)
  })
