import { describe, expect, it } from 'vitest'
import { cardNews } from './pay.tsx'

const href = '/kiosk/aanvraag/1'

describe('The screen of the card reader', () => {
  it('waits while nothing changes, whether it knows or not', () => {
    expect(cardNews({ next: 'go-on', isSure: true }, true, href).done).toBe(false)
    expect(cardNews({ next: 'go-on', isSure: false }, false, href).done).toBe(false)
  })

  it('is drawn again when the payment service falls silent, and when it answers', () => {
    const again = { done: true, href: `${href}/kaart` }
    expect(cardNews({ next: 'go-on', isSure: false }, true, href)).toEqual(again)
    expect(cardNews({ next: 'go-on', isSure: true }, false, href)).toEqual(again)
  })

  it.each(['none', 'pay-again'] as const)('leads to what was paid for when it is over (%s)', (next) => {
    expect(cardNews({ next, isSure: true }, false, href)).toEqual({ done: true, href })
  })
})
