import { describe, expect, it } from 'vitest'
import { newsOf } from './pay-state.ts'

const href = '/kiosk/aanvraag/1'

describe('The screen of the card reader', () => {
  it('waits while nothing changes, whether it knows or not', () => {
    expect(newsOf({ next: 'go-on', isSure: true }, true, href, 'kaart').done).toBe(false)
    expect(newsOf({ next: 'go-on', isSure: false }, false, href, 'kaart').done).toBe(false)
  })

  it('is drawn again when the payment service falls silent, and when it answers', () => {
    const again = { done: true, href: `${href}/kaart` }
    expect(newsOf({ next: 'go-on', isSure: false }, true, href, 'kaart')).toEqual(again)
    expect(newsOf({ next: 'go-on', isSure: true }, false, href, 'kaart')).toEqual(again)
  })

  it.each(['none', 'pay-again'] as const)('leads to what was paid for when it is over (%s)', (next) => {
    expect(newsOf({ next, isSure: true }, false, href, 'kaart')).toEqual({ done: true, href })
  })
})
