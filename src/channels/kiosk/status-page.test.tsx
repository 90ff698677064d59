import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { anOffer, aProduct } from '#domain/catalogue/product.fixture.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { followingWords } from '#ui/words/following.ts'
import { frameWords } from '#ui/words/frame.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskOwnWords } from '#ui/words/kiosk-own.ts'
import { outcomeSaid } from '#ui/words/outcomes.ts'
import { type GrantShown, grantShown } from '../grants-shown.tsx'
import { StatusPage } from './status-page.tsx'

type Props = Parameters<typeof StatusPage>[0]
type Spoken = 'tr' | 'ar' | 'uk'
const spokens = ['tr', 'ar', 'uk'] as const

const { city } = anOffer()
const now = new Date('2026-11-27T10:00:00Z')
const product = aProduct({
  title: { nl: 'Parkeervergunning voor bewoners' },
  summary: { nl: 'Gratis en zonder limiet parkeren in de zone van uw adres.' },
  grants: [{ kind: 'permit', name: { nl: 'Parkeervergunning bewoner' } }] as never,
})
const { issues: _, ...withoutDocument } = product
const site = { city, clock: () => now, catalogue: { get: () => withoutDocument } }

const aCase = {
  id: 'c',
  answers: {},
  number: 'LM-ABCD-EFGH',
  status: 'granted',
  reason: null,
  savedAt: now,
  feeCents: 3500,
}
const nothing = { transfer: null, handedOver: null, parcel: null, appointment: null }

/** The middle of the screen as who reads this language sees it. `case`, `product` and `outcome` change what it is about. */
function shown(spoken: ShellLanguage, change: Readonly<Record<string, unknown>> = {}): string {
  const { subject = {}, of = withoutDocument, outcome = {}, ...others } = change as Readonly<Record<string, object>>
  const props = {
    kiosk: { site: { ...site, publicUrl: 'https://loket.example' }, place: null },
    visit: {
      ...{ visitor: { kind: 'nobody' }, language: 'nl', spoken, offered: [], path: '/kiosk/aanvraag/c' },
      ...{ canChangeLanguage: false, screen: null, printer: null, helpCall: null, reach: [], here: null },
    },
    application: {
      ...{ case: { ...aCase, ...subject }, product: of, form: { pages: [] }, facts: {}, known: [] },
      ...{ about: null, signers: [], names: [] },
    },
    ...{ documents: [], grants: [], outcome: { ...nothing, ...outcome }, paidOrder: null },
    look: { canAsk: false, asked: null },
    ...others,
  } as unknown as Props
  const html = renderToString(<StatusPage {...props} />)
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
}

/** What no element says to be Dutch, a name or a figure. */
const ofScreen = (html: string): string =>
  html
    .replace(/<(bdi|span|p|div) ?[^>]*lang="nl-BE"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<bdi[^>]*>[\s\S]*?<\/bdi>/g, ' ')
    .replace(/<[^>]+>/g, ' ')

const transfer = {
  cents: 2750,
  receivedCents: 1000,
  account: 'BE68539007547034',
  holder: 'Stad',
  communication: '123456789002',
}
const handedOver = { to: 'Federale Pensioendienst', reference: 'P-2026-77' }
const parcel = { count: 10, sentAt: now, validUntil: '2027-12-31' }
const refused = aProduct({ ...withoutDocument, conditions: [], feeBackWhenRefused: true } as never)
const explanation = [{ id: 'proof-shown', outcome: false }]
const grant = {
  ...{ id: 'g', product: 'p', version: 1, kind: 'permit', subject: { of: 'plate', key: '1ABC123' }, zone: 'BER2' },
  ...{ given: null, valid: { from: now, until: new Date('2028-11-26T23:00:00Z') }, standsInFor: null },
}
const granted = (spoken: ShellLanguage): GrantShown => grantShown(site as never, grant as never, spoken)

const withPaper = {
  ...withoutDocument,
  pages: [
    {
      slug: 'bewijs',
      title: { nl: 'Bewijs' },
      fields: [{ name: 'attest', kind: 'file', label: { nl: 'Nummerplaat' } }],
    },
  ],
}
const awaiting = (reason: string, answers: object) => ({
  of: withPaper,
  subject: { status: 'awaiting-customer', reason, answers },
  following: { awaited: { bringBy: '2026-12-11', isOver: false }, modules: [[true]] },
})

const ends: readonly (readonly [
  string,
  (spoken: Spoken) => Readonly<Record<string, unknown>>,
  (spoken: Spoken) => string,
])[] = [
  [
    'to be paid by transfer',
    () => ({ subject: { status: 'awaiting-payment' }, outcome: { transfer } }),
    (s) => outcomeSaid(s).transferTitle,
  ],
  ['passed on', () => ({ outcome: { handedOver } }), (s) => outcomeSaid(s).handedTitle],
  ['sent by post', () => ({ outcome: { parcel } }), (s) => outcomeSaid(s).vouchersTitle],
  [
    'a visit',
    () => ({ outcome: { appointment: { link: 'x', place: 'p', startsAt: now } } }),
    (s) => outcomeSaid(s).booked,
  ],
  ['to be looked at by a person', () => ({ subject: { status: 'with-staff' } }), (s) => kioskOwnWords(s).staffTitle],
  ['waiting for a source', () => ({ subject: { status: 'waiting' } }), (s) => kioskWords(s).waitingTitle],
  [
    'a question to its applicant',
    () => ({ subject: { status: 'awaiting-customer' } }),
    (s) => kioskOwnWords(s).questionTitle,
  ],
  [
    'refused, with the money back',
    () => ({ of: refused, subject: { status: 'refused', explanation } }),
    (s) => outcomeSaid(s).feeBack,
  ],
  ['stopped', () => ({ subject: { status: 'withdrawn' } }), (s) => kioskOwnWords(s).withdrawnTitle],
  [
    'a paper to bring',
    () => awaiting('paper-follows', { attest: { follows: 'yes' } }),
    (s) => followingWords(s).by(dayShown('2026-12-11', s)),
  ],
  [
    'the last paper is being noted',
    () => awaiting('paper-follows', { attest: { id: 'f', name: 'attest.pdf', size: 9, type: 'application/pdf' } }),
    (s) => frameWords(s).waitingTitle,
  ],
  ['granted, for a plate until a day', (s) => ({ grants: [granted(s)] }), (s) => kioskOwnWords(s).grantedTitle],
  ['granted, and a person may look', () => ({ look: { canAsk: true, asked: null } }), (s) => outcomeSaid(s).lookOffer],
]

describe('A question of an employee while a paper is awaited', () => {
  it.each(spokens)('comes first in %s, and the paper after it', (spoken) => {
    const html = shown(spoken, awaiting('more-information', { attest: { follows: 'yes' } }))
    const [question, paper] = [kioskOwnWords(spoken).questionTitle, followingWords(spoken).title]
    expect(html).toContain(question)
    expect(html.indexOf(paper)).toBeGreaterThan(html.indexOf(question))
    expect(html).toContain(outcomeSaid(spoken).answerHere)
    expect(html).toContain('href="/kiosk/aanvraag/c/vraag/attest"')
  })
})

describe.each(spokens)('How an application stands, read in %s', (spoken) => {
  it.each(ends)('%s: whole in that language', (_name, change, says) => {
    const html = shown(spoken, change(spoken))
    expect(html).toContain(says(spoken))
    expect(html.slice(0, html.indexOf('>'))).not.toContain('nl-BE')
    expect(ofScreen(html)).not.toMatch(/\b(uw|wij|een|het|niet|voor|met|tot|vanaf|nummerplaat|vergunning)\b/i)
  })

  it('writes plates, numbers and accounts in their own direction, and days in its own words', () => {
    const month = { tr: 'Kasım', ar: 'نوفمبر', uk: 'листопада' }[spoken]
    const permit = shown(spoken, { grants: [granted(spoken)] })
    expect(permit).toMatch(/<bdi class="lom-nowrap" dir="ltr">1-ABC-123<\/bdi>/)
    expect(permit).toContain(month)
    const byTransfer = shown(spoken, { subject: { status: 'awaiting-payment' }, outcome: { transfer } })
    expect(byTransfer).toContain('<bdi dir="ltr">BE68 5390 0754 7034</bdi>')
    expect(byTransfer).toContain('<bdi dir="ltr">€ 17,50</bdi>')
  })

  it('with several documents lets one choose, a handful at a time', () => {
    const kinds = ['Attest van woonst', 'Levensbewijs', 'Ontvangstbewijs', 'Attest van gezinssamenstelling']
    const documents = [...kinds, ...kinds].map((kind, at) => ({ id: `d${at}`, kind, isRefunded: false }))
    const first = shown(spoken, { of: product, documents })
    expect(first.match(/href="\/kiosk\/document\/d\d"/g)).toEqual(
      ['0', '1', '2'].map((at) => `href="/kiosk/document/d${at}"`),
    )
    expect(first).toContain('1 / 8')
    expect(first).toContain('href="/kiosk/aanvraag/c?vanaf=3"')
    expect(first).toContain(kioskWords(spoken).more)
    expect(ofScreen(first)).not.toMatch(/\b(attest|bewijs|van)\b/i)
    const last = shown(spoken, { of: product, documents, from: '6' })
    expect(last.match(/href="\/kiosk\/document\/d\d"/g)).toHaveLength(2)
    expect(last).not.toContain('?vanaf=9')
  })
})
