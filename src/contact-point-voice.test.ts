import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { espeakVoice, type Voice } from '#outside/voice/index.ts'
import { engineHere, loudnessOf } from '#outside/voice/voice.fixture.ts'
import { startContactPoint } from './contact-point.fixture.ts'
import { browserHere, until } from './kiosk-agent/agent.fixture.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })
const folder = mkdtempSync(join(tmpdir(), 'voice-'))
const point = browserHere && (await aContactPoint(browserHere))
afterAll(async () => {
  await point?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Ears that write down what they hear. */
function ears() {
  const heard: Readonly<{ text: string; language: string }>[] = []
  const voice: Voice = {
    soundOf: async () => null,
    say: async (text, language) => {
      heard.push({ text, language })
    },
    quiet: () => undefined,
  }
  return { heard, voice, last: () => heard.at(-1)?.text ?? '' }
}

/** The demo city, a real agent, and somebody with earphones, a keyboard and a card who sees nothing. */
async function aContactPoint(browser: NonNullable<typeof browserHere>) {
  const { heard, voice, last } = ears()
  const { agent, cards, simulators, stop } = await startContactPoint(browser, folder, () => ({ voice }))
  const { printer } = simulators

  async function key(name: string, text?: string): Promise<void> {
    const codes: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, ' ': 32 }
    const pressed = { key: name, windowsVirtualKeyCode: codes[name] ?? name.charCodeAt(0), ...(text && { text }) }
    for (const type of ['keyDown', 'keyUp']) await agent.stage()?.tell('Input.dispatchKeyEvent', { type, ...pressed })
  }
  /** Waits until this is heard, after what was heard before. */
  async function hears(words: string, from = 0): Promise<string> {
    await until(() => heard.slice(from).some(({ text }) => text.includes(words))).catch(() => {
      throw new Error(
        `not heard: ${words}; heard: ${heard
          .slice(-4)
          .map(({ text }) => text.slice(0, 300))
          .join(' | ')}`,
      )
    })
    return heard.slice(from).find(({ text }) => text.includes(words))?.text ?? ''
  }
  /** Presses Tab until the thing that has the focus is called this, and then Enter or the space bar. */
  async function walkTo(words: string, then: 'Enter' | ' ' | null = 'Enter'): Promise<void> {
    for (let pressed = 0; pressed < 40; pressed++) {
      const before = heard.length
      await key('Tab')
      await until(() => heard.length > before).catch(() => undefined)
      if (!last().startsWith(words)) continue
      if (then === 'Enter') await key('Enter', '\r')
      if (then === ' ') await key(' ', ' ')
      return
    }
    throw new Error(`no key leads to ${words}; last heard: ${last()}`)
  }
  return {
    ...{ agent, heard, last, cards, printer, key, hears, walkTo },
    stop,
  }
}
type Point = NonNullable<typeof point>

describe.skipIf(!point)('Who sees nothing, with earphones and keys', () => {
  it('is read each screen in its order, and gets a certificate on paper', async () => {
    const { agent, heard, cards, printer, key, hears, walkTo } = point as Point
    await until(() => agent.stage() !== null)
    await pause(1_500)
    await key('Tab')
    const first = await hears('Steek uw identiteitskaart in')
    expect(first).toContain('Dit scherm leest voor. Tab gaat verder. Enter kiest.')
    const order = [
      'Steek uw identiteitskaart in',
      'Iets aanvragen',
      'Lees voor',
      'Terug',
      'Stoppen',
      'Hulp van een mens',
    ]
    const places = order.map((words) => first.indexOf(words))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    if (engineHere) {
      const voice = espeakVoice({ engine: engineHere, player: ['true'] })
      expect(loudnessOf(await voice.soundOf(first, 'nl'))).toBeGreaterThan(300)
    }

    let from = heard.length
    const next = async (title: string) => {
      await hears(title, from)
      from = heard.length
    }
    await walkTo('Iets aanvragen')
    await next('Wat hebt u nodig?')
    await walkTo('Attesten en akten')
    await next('Toon meer')
    await walkTo('Attest van gezinssamenstelling')
    await next('Aanmelden en beginnen')
    await walkTo('Aanmelden en beginnen')
    await next('Wie bent u?')
    await walkTo('Met mijn identiteitskaart')
    await next('Steek uw kaart in de lezer')
    await cards.put('jan')
    await next('Typ uw pincode')
    for (const digit of '1234') await key(digit, digit)
    await hears('4 cijfers getypt', from)
    // The code itself is never said.
    expect(heard.slice(from).some(({ text }) => text.includes('1234'))).toBe(false)
    await walkTo('Klaar')
    await next('Lees uw aanvraag na')
    await walkTo('Ondertekenen')
    await next('Typ uw pincode')
    for (const digit of '1234') await key(digit, digit)
    await hears('4 cijfers getypt', from)
    await walkTo('Klaar')
    await next('Uw document is klaar')
    await walkTo('Afdrukken')
    await next('Neem uw blad en uw kaart')
    expect(printer.sheets()).toHaveLength(1)
    await walkTo('Stoppen')
    await hears('Alles is gewist', from)
  })

  it('leaves it silent for who comes after, until he presses a key or the button', async () => {
    const { agent, heard, cards, hears } = point as Point
    await cards.put(null)
    const before = agent.stage()
    await agent.endVisit('stopped')
    await until(() => agent.stage() !== null && agent.stage() !== before)
    const from = heard.length
    await pause(1_500)
    expect(heard).toHaveLength(from)
    await agent
      .stage()
      ?.tell('Runtime.evaluate', { expression: `document.querySelector('[href="/kiosk/voorlezen"]').click()` })
    await hears('Steek uw identiteitskaart in', from)
    await agent
      .stage()
      ?.tell('Runtime.evaluate', { expression: `document.querySelector('[href="/kiosk/voorlezen"]').click()` })
    await hears('Voorlezen is uit.', from)
    const where = await agent
      .stage()
      ?.tell('Runtime.evaluate', { expression: 'location.pathname', returnByValue: true })
    expect(where?.result).toMatchObject({ value: '/kiosk' })
  })
})
