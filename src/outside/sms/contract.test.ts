import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageBird, takesSms } from './index.ts'
import { type SmsSimulator, startSmsSimulator } from './simulator.tsx'

let service: SmsSimulator
beforeAll(async () => {
  service = await startSmsSimulator()
})
afterAll(() => service.stop())

const message = { id: '0193-aa', to: '+32470123456', text: 'Afspraak di 7/9 18.30 é' }
const client = (more: object = {}) =>
  messageBird({ url: service.url, key: service.key, from: 'Loket', patience: 300, ...more })

describe('A text message', () => {
  it('arrives on the telephone, with our reference, from who we are', async () => {
    const sent = await client().send(message)
    const [text] = service.texts('+32470123456')
    expect(text).toMatchObject({ text: message.text, from: 'Loket', reference: '0193-aa' })
    expect(sent).toEqual({ outcome: 'accepted', providerId: text?.id })
    expect(await (await fetch(service.url)).text()).toContain('Afspraak di 7/9')
  })
  it('to a number that takes none is never tried, and one that cannot be carried is refused for ever', async () => {
    expect(['+3232211333', '+32470123456', '+31612345678'].map(takesSms)).toEqual([false, true, true])
    expect(await client().send({ ...message, to: '+3232211333' })).toMatchObject({ outcome: 'permanent' })
    for (const text of ['x'.repeat(161), 'ş', ''])
      expect(await client().send({ ...message, text })).toEqual({
        outcome: 'permanent',
        reason: 'The text message service answered 422.',
      })
  })
  it.each(['down', 'garbage', 'slow'] as const)('goes later when the service is %s', async (mood) => {
    service.buttons.press(mood, 1_000)
    expect(await client().send(message)).toMatchObject({ outcome: 'temporary' })
    service.buttons.press('well')
    expect(await client().send(message)).toMatchObject({ outcome: 'accepted' })
  })
  it('goes later when our key is refused', async () => {
    expect(await client({ key: 'wrong' }).send(message)).toMatchObject({ outcome: 'temporary' })
  })
})
