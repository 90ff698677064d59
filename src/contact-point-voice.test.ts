import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { espeakVoice, type Manner, type Voice } from '#outside/voice/index.ts'
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
  const heard: Readonly<{ text: string; language: string; manner: Manner | undefined }>[] = []
  const held: boolean[] = []
  const voice: Voice = {
    soundOf: async () => null,
    say: async (text, language, manner) => {
      heard.push({ text, language, manner })
    },
    hold: () => void held.push(true),
    goOn: () => void held.push(false),
    quiet: () => undefined,
  }
  return { heard, held, voice, last: () => heard.at(-1)?.text ?? '' }
}

/** The demo city, a real agent, and somebody with earphones, a keyboard and a card who sees nothing. */
async function aContactPoint(browser: NonNullable<typeof browserHere>) {
  const { heard, held, voice, last } = ears()
  const { agent, cards, simulators, stop } = await startContactPoint(browser, folder, () => ({ voice }))
  const { printer } = simulators

  async function key(name: string, text?: string): Promise<void> {
    const codes: Readonly<Record<string, number>> = {
      Tab: 9,
      Enter: 13,
      ' ': 32,
      F2: 113,
      F3: 114,
      F4: 115,
      F7: 118,
      F8: 119,
    }
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
    ...{ agent, heard, held, last, cards, printer, key, hears, walkTo },
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

  it('sets by keys how loud and how fast it is, hears it again and lets it wait; the next person hears it as usual', async () => {
    const { agent, heard, held, key, hears } = point as Point
    const evaluated = async (expression: string) =>
      (await agent.stage()?.tell('Runtime.evaluate', { expression, returnByValue: true }))?.result
    const buttons = `[...document.querySelectorAll('.lom-voice a')].filter((one) => one.offsetParent).map((one) => one.textContent)`
    const anew = async () => {
      const before = agent.stage()
      await agent.endVisit('stopped')
      await until(() => agent.stage() !== null && agent.stage() !== before)
      await pause(1_500)
    }
    await anew()
    // Who listens to nothing sees nothing of it.
    expect(await evaluated(buttons)).toMatchObject({ value: [] })
    await key('Tab')
    const welcome = await hears(
      'F2 leest opnieuw. F3 wacht. F4 leest trager. F7 is zachter, F8 luider.',
      heard.length - 1,
    )
    expect(welcome).toContain('Steek uw identiteitskaart in')
    expect(heard.at(-1)?.manner).toEqual({ pace: 150, loudness: 100 })
    expect(await evaluated(buttons)).toMatchObject({ value: ['Opnieuw', 'Pauze', 'Trager', 'Zachter', 'Luider'] })
    const touch = `Math.min(...[...document.querySelectorAll('.lom-voice a')].map((one) => Math.min(one.offsetHeight, one.offsetWidth)))`
    const least = `parseFloat(getComputedStyle(document.querySelector('.lom-reach:not(.lom-voice) a')).minHeight)`
    expect(await evaluated(`${touch} >= ${least} - 1`)).toMatchObject({ value: true })

    const heardAfter = async (press: string, words: string) => {
      const from = heard.length
      await key(press)
      await hears(words, from)
      return heard.at(-1)?.manner
    }
    expect(await heardAfter('F8', 'Geluid 4 van 5.')).toEqual({ pace: 150, loudness: 140 })
    expect(await heardAfter('F8', 'Geluid 5 van 5.')).toEqual({ pace: 150, loudness: 200 })
    expect(await heardAfter('F8', 'Geluid 5 van 5.')).toEqual({ pace: 150, loudness: 200 })
    expect(await heardAfter('F7', 'Geluid 4 van 5.')).toEqual({ pace: 150, loudness: 140 })
    expect(await heardAfter('F4', 'Trager.')).toEqual({ pace: 120, loudness: 140 })
    expect(await heardAfter('F2', 'Steek uw identiteitskaart in')).toEqual({ pace: 120, loudness: 140 })
    await key('F3')
    await key('F3')
    await until(() => held.length === 2)
    expect(held).toEqual([true, false])
    // By the buttons too, and the screen stays where it is.
    const from = heard.length
    await evaluated(`document.querySelector('[href="/kiosk/voorlezen?doe=zachter"]').click()`)
    await hears('Geluid 3 van 5.', from)
    expect(await evaluated('location.pathname')).toMatchObject({ value: '/kiosk' })

    await anew()
    const next = heard.length
    await key('F2')
    await hears('Steek uw identiteitskaart in', next)
    expect(heard.at(-1)?.manner).toEqual({ pace: 150, loudness: 100 })
  })
})
