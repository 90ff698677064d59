import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CardReader, Look } from '#outside/identity-card/index.ts'
import { aidsOf } from './aids.ts'
import type { CityLine } from './city.ts'
import type { Stage } from './stage.ts'

const url = 'http://loket.test'

/** A reader in which lies what one says. */
function aReader(first: Look) {
  let look = first
  const reader = { look: async () => look } as unknown as CardReader
  const aids = aidsOf({ url } as CityLine, { reader })
  const ask = (search = '') =>
    aids.take(
      { address: `${url}/kiosk/eid/ligt-er-nog${search}`, method: 'GET', body: '' },
      { stage: {} as Stage, screenId: 'screen', isMain: false },
    )
  const visitEnds = async () => {
    aids.forget()
    await pause(1)
  }
  const lies = (next: Look) => {
    look = next
  }
  return { aids, ask, visitEnds, lies }
}
const left = { said: { done: true, href: '/kiosk/eid/kaart-blijft' } }
const notLeft = { said: { done: false, href: '/kiosk/eid/kaart-blijft' } }

describe('A card that somebody left in the reader', () => {
  it('is told to the start screen, until it is taken', async () => {
    const { ask, visitEnds, lies } = aReader('ready')
    await visitEnds()
    expect(await ask()).toEqual(left)
    expect(await ask('?tot-weg')).toMatchObject({ said: { done: false } })
    lies('none')
    expect(await ask('?tot-weg')).toEqual({ said: { done: true, href: '/kiosk' } })
    // The next one that comes is of who is here.
    lies('ready')
    expect(await ask()).toEqual(notLeft)
  })

  it('is no card that was put in at the start screen, and no reader that does not answer', async () => {
    for (const look of ['none', 'silent'] as const) {
      const { ask, visitEnds, lies } = aReader(look)
      await visitEnds()
      expect(await ask()).toEqual(notLeft)
      lies('ready')
      expect(await ask()).toEqual(notLeft)
    }
  })

  it('is gone when the reader says so', async () => {
    const { aids, ask, visitEnds } = aReader('ready')
    await visitEnds()
    aids.cardGone()
    expect(await ask()).toEqual(notLeft)
  })
})
