import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { anOffer, aProduct } from '#domain/catalogue/product.fixture.ts'
import { StatusPage } from './status-page.tsx'

const now = new Date('2026-11-27T10:00:00Z')
const { city } = anOffer()
const product = {
  ...aProduct({}),
  pages: [
    { slug: 'bewijs', title: { nl: 'Bewijs' }, fields: [{ name: 'attest', kind: 'file', label: { nl: 'Uw attest' } }] },
  ],
}
const asked = { id: 'q', question: { nl: 'Is dit uw plaat?' }, askedAt: now, answeredAt: null, answerBy: null }

/** The middle of the page of an application that waits for its customer, with a promised paper that is not there. */
function shown(reason: string): string {
  const awaiting = {
    ...{
      id: 'c',
      number: 'LM-ABCD-EFGH',
      status: 'awaiting-customer',
      reason,
      answers: { attest: { follows: 'yes' } },
    },
    ...{ savedAt: now, submittedAt: now, erasedAt: null, promisedOn: null, explanation: [] },
  }
  const props = {
    site: { city, clock: () => now, publicUrl: 'https://loket.example', places: [], catalogue: { get: () => product } },
    visit: { visitor: { kind: 'nobody' }, language: 'nl', path: '/aanvraag/c', offered: [] },
    application: {
      case: awaiting,
      product,
      form: { pages: [] },
      facts: {},
      known: [],
      about: null,
      signers: [],
      names: [],
    },
    ...{ documents: [], grants: [], timeline: [], attachments: [], payment: null, declined: null, declarations: [] },
    outcome: { transfer: null, handedOver: null, parcel: null, appointment: null },
    running: {
      questions: reason === 'paper-follows' ? [] : [asked],
      ...{ awaited: { bringBy: '2026-12-11', isOver: false }, look: null },
    },
    ...{ problem: undefined, now },
  } as unknown as Parameters<typeof StatusPage>[0]
  const html = renderToString(<StatusPage {...props} />)
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
}

describe('An application that waits for its customer, at home', () => {
  it('asks for the promised paper, until when', () => {
    const html = shown('paper-follows')
    expect(html).toMatch(/<h1[^>]*>Breng nog een papier<\/h1>/)
    expect(html).toContain('11 december 2026')
  })

  it('puts a question of an employee first, and the paper after it', () => {
    const html = shown('more-information')
    expect(html).toMatch(/<h1[^>]*>Wij hebben een vraag/)
    expect(html.indexOf('Is dit uw plaat?')).toBeGreaterThan(0)
    expect(html.indexOf('Is dit uw plaat?')).toBeLessThan(html.indexOf('<h2>Breng nog een papier</h2>'))
    expect(html).toContain('action="/aanvraag/c/papier/attest"')
  })
})
