import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import { tapper } from '../bench/tapper.ts'
import { startContactPoint } from './contact-point.fixture.ts'
import { browserHere, until } from './kiosk-agent/agent.fixture.ts'
import type { Agent } from './kiosk-agent/agent.ts'
import { watchHardware } from './kiosk-agent/hardware.ts'
import { lineWords } from './kiosk-agent/line-words.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const folder = mkdtempSync(join(tmpdir(), 'card-'))
const point = browserHere && (await aContactPoint(browserHere))
afterAll(async () => {
  await point?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Where a signature is when the line falls: nowhere, not yet with the city, or there while its answer is lost. */
type LineFalls = 'no' | 'before-the-city' | 'before-the-answer' | 'for-everything'
const cut = () => Promise.reject(new Error('no line'))

/** The whole demo city, a paired device with its real agent, a real browser, and the reader of the demonstration. */
async function aContactPoint(browser: NonNullable<typeof browserHere>) {
  const line: { falls: LineFalls; isCut: boolean } = { falls: 'no', isCut: false }
  const { url, pool, agent, cards, stop } = await startContactPoint(
    browser,
    folder,
    (_, reader) => ({
      hardware: (cardRemoved) => watchHardware({ printer: null, readCards: null, reader, cardRemoved }),
    }),
    (city) => ({
      ...city,
      cardSignature: async (...signed) => {
        if (line.falls === 'for-everything') line.isCut = true
        if (line.falls === 'before-the-city' || (line.isCut && line.falls !== 'no')) return cut()
        const next = await city.cardSignature(...signed)
        return line.falls === 'before-the-answer' ? cut() : next
      },
      isLit: (cookie) => (line.isCut ? cut() : city.isLit(cookie)),
    }),
  )
  const finger = tapper(agent)
  return {
    ...{ url, pool, cards, agent, line, ...finger },
    /** What was handed in last, and how often it was signed. */
    handedIn: async (): Promise<{ status: string; signatures: number } | undefined> => {
      const { rows } = await pool.query(
        `select c.status, (select count(*)::int from signing.signature s where s.case_id = c.id) as signatures
         from cases."case" c order by c.created_at desc limit 1`,
      )
      return rows[0]
    },
    /** From the service to the pad, with this card in the reader. */
    insert: async (card: string | null, path = '/kiosk/dienst/attest-gezinssamenstelling/beginnen') => {
      await agent.stage()?.go(`${url}${path}`)
      await finger.shows('Wie bent u?')
      await finger.press('Met mijn identiteitskaart')
      await finger.shows('Steek uw kaart in de lezer')
      await cards.put(card)
    },
    type: async (code: string) => {
      await finger.shows('Typ uw pincode')
      for (const digit of code) await finger.press(`[name="cijfer"][value="${digit}"]`)
      await finger.press('Klaar')
    },
    /** Nothing of a person is on the screen: a new browser, at its first page. */
    anew: async (before: ReturnType<Agent['stage']>, heading: string) => {
      await until(() => agent.stage() !== null && agent.stage() !== before)
      await finger.shows(heading)
    },
    /** Takes the card back, so that the visit ends, and waits for the next browser. */
    leave: async () => {
      const before = agent.stage()
      await cards.put(null)
      await agent.endVisit('stopped')
      await until(() => agent.stage() !== null && agent.stage() !== before)
      await finger.until(`location.pathname.startsWith('/kiosk')`)
      await new Promise((resolve) => setTimeout(resolve, 300))
    },
    sessions: async (): Promise<readonly { level: string; method: string; over: boolean }[]> =>
      (await pool.query('select level, method, revoked_at is not null as over from access.session order by created_at'))
        .rows,
    proofs: async () => {
      await agent.heartbeat()
      return (await pool.query('select because, found, remains from devices.wipe order by heard_at, ended_at')).rows
    },
    stop,
  }
}
type Point = NonNullable<typeof point>
const nameOf = (key: string) => residentByKey(key).familyNames.join(' ')

describe.skipIf(!point)('The own phone at a contact point with its real agent', () => {
  it('has two minutes and a little for its step, in which the device sees somebody at the screen', async () => {
    const { agent, url, press, shows, read } = point as Point
    const before = agent.stage()
    await agent.stage()?.go(`${url}/kiosk/dienst/attest-gezinssamenstelling/beginnen`)
    await shows('Wie bent u?')
    await press('gsm')
    await until(async () => (await read<string>('location.pathname')) === '/kiosk/gsm')
    expect(await read(`document.querySelector('[data-waits]')?.dataset.waits`)).toBe('125')
    await agent.endVisit('stopped')
    await until(() => agent.stage() !== null && agent.stage() !== before)
  })
})

describe.skipIf(!point)('Two persons in a row with their identity cards', () => {
  it('each get a certificate on paper, and nothing of the first remains for the second', async () => {
    const { agent, insert, type, shows, press, read, anew, leave, sessions, proofs, url } = point as Point
    for (const key of ['omer', 'jan']) {
      await shows('Steek uw identiteitskaart in')
      const before = agent.stage()
      await insert(key)
      await type('1234')
      await shows('Lees uw aanvraag na')
      expect(await read('document.body.innerText')).toContain(nameOf(key))
      expect((await sessions()).at(-1)).toEqual({ level: 'high', method: 'eid', over: false })
      await press('Ondertekenen')
      await type('1234')
      await shows('Uw document is klaar')
      const own = await read<string>('location.pathname')
      await press('Afdrukken')
      await shows('Neem uw blad en uw kaart')
      const session = (await before?.cookies())?.find(({ name }) => name === 'kiosk')?.value ?? ''
      expect(session).toHaveLength(43)
      await press('[action="/kiosk/stoppen"] button')
      await shows('Alles is gewist')
      await press('Opnieuw beginnen')

      await anew(before, 'Steek uw identiteitskaart in')
      expect(existsSync(before?.folder ?? '')).toBe(false)
      expect((await agent.stage()?.cookies())?.map(({ name }) => name)).toEqual(['toestel'])
      expect((await sessions()).at(-1)).toMatchObject({ over: true })
      expect((await proofs()).at(-1)).toEqual({ because: 'stopped', found: 0, remains: 0 })
      // The cookie of before is worth nothing any more, and the page of before is nobody's.
      const stolen = await fetch(`${url}${own}`, { headers: { cookie: `kiosk=${session}` }, redirect: 'manual' })
      expect(await stolen.text()).not.toContain(nameOf(key))
      await agent.stage()?.go(`${url}${own}`)
      await shows('Alles is gewist')
      await leave()
    }
  })
})

describe.skipIf(!point)('A line that falls between the signature of the card and the answer of the city', () => {
  /** To the code with which this person signs a certificate. */
  async function toSign(key: string) {
    const { insert, type, shows, press } = point as Point
    await shows('Steek uw identiteitskaart in')
    await insert(key)
    await type('1234')
    await shows('Lees uw aanvraag na')
    await press('Ondertekenen')
  }
  afterEach(() => {
    Object.assign(point?.line ?? {}, { falls: 'no', isCut: false })
  })
  const once = { status: expect.not.stringMatching('draft'), signatures: 1 }

  it('loses nothing when only the answer is lost: said on the screen, handed in, and gone on without another code', async () => {
    const { line, type, shows, read, handedIn, leave } = point as Point
    await toSign('jan')
    line.falls = 'before-the-answer'
    await type('1234')
    await shows('U hebt ondertekend')
    expect(await read('document.body.innerText')).toContain('U hoeft niet nog eens te tekenen.')
    expect(await handedIn()).toEqual(once)
    line.falls = 'no'
    await shows('Uw document is klaar')
    expect(await handedIn()).toEqual(once)
    await leave()
  })

  it('goes on with the same signature when the line is back', async () => {
    const { line, type, shows, handedIn, leave } = point as Point
    await toSign('jan')
    line.falls = 'for-everything'
    await type('1234')
    await shows('Dit scherm heeft even geen verbinding')
    expect(await handedIn()).toEqual({ status: 'draft', signatures: 0 })
    Object.assign(line, { falls: 'no', isCut: false })
    await shows('Uw document is klaar')
    expect(await handedIn()).toEqual(once)
    await leave()
  })

  it('says so on the page without a line, and hands in what was signed when its person stops there', async () => {
    const { agent, line, type, shows, read, press, anew, handedIn, leave } = point as Point
    await toSign('jan')
    line.falls = 'for-everything'
    await type('1234')
    await shows(lineWords.nl.title)
    const text = await read('document.body.innerText')
    expect(text).toContain(lineWords.nl.signed)
    expect(text).not.toContain(lineWords.nl.lead)
    expect(await handedIn()).toEqual({ status: 'draft', signatures: 0 })
    const stopped = agent.stage()
    // Only messages of the device come through again, not pages.
    line.falls = 'no'
    await press('[action="/kiosk/stoppen"] button')
    await until(() => agent.stage() !== null && agent.stage() !== stopped)
    line.isCut = false
    await anew(stopped, 'Steek uw identiteitskaart in')
    expect(await handedIn()).toEqual(once)
    await leave()
  })

  it('hands in what was signed when the browser is killed meanwhile, and the next person sees nothing of it', async () => {
    const { agent, line, type, shows, press, read, anew, handedIn, leave, sessions, cards } = point as Point
    await toSign('jan')
    line.falls = 'before-the-city'
    const killed = agent.stage()
    await type('1234')
    await shows('U hebt ondertekend')
    expect(await handedIn()).toEqual({ status: 'draft', signatures: 0 })
    line.falls = 'no'
    process.kill(killed?.pid ?? 0, 'SIGKILL')
    await anew(killed, 'Steek uw identiteitskaart in')
    expect(await handedIn()).toEqual(once)
    expect((await sessions()).at(-1)).toMatchObject({ over: true })
    await cards.put(null)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await cards.put('sofie')
    await type('1234')
    await shows('Dag Sofie')
    expect(await read('document.body.innerText')).not.toContain(nameOf('jan'))
    await press('[action="/kiosk/stoppen"] button')
    await leave()
  })
})

describe.skipIf(!point)('Who takes his card in the middle', () => {
  it('ends his visit and reads so; the next begins anew', async () => {
    const { agent, cards, insert, type, shows, anew, sessions, proofs, read, press } = point as Point
    await shows('Steek uw identiteitskaart in')
    const before = agent.stage()
    await insert('sofie', '/kiosk/mijn')
    await type('1234')
    await until(async () => (await sessions()).at(-1)?.over === false)
    await cards.put(null)
    await anew(before, 'U nam uw kaart uit de lezer')
    expect((await sessions()).at(-1)).toMatchObject({ over: true })
    expect(await read('document.body.innerText')).not.toContain(nameOf('sofie'))
    expect((await proofs()).at(-1)).toEqual({ because: 'card-removed', found: 0, remains: 0 })
    // The card of the next person begins from there too, and ends when it is taken.
    const shown = agent.stage()
    await cards.put('jan')
    await shows('Typ uw pincode')
    await cards.put(null)
    await anew(shown, 'U nam uw kaart uit de lezer')
    await press('Opnieuw beginnen')
    await shows('Steek uw identiteitskaart in')
  })
})

describe.skipIf(!point)('A card at the start screen', () => {
  it('begins the sign-in by itself, and leads to what this person most likely needs', async () => {
    const { cards, shows, type, read, leave } = point as Point
    await shows('Steek uw identiteitskaart in')
    await cards.put('sofie')
    await type('1234')
    await shows('Dag Sofie. Wat hebt u nodig?')
    expect(await read('location.pathname')).toBe('/kiosk')
    expect(await read('document.querySelectorAll("main a").length')).toBeLessThanOrEqual(5)
    await leave()
  })

  it('starts nothing when who was here before left it in', async () => {
    const { agent, cards, shows, type, press, anew, read, until: seen, leave } = point as Point
    await shows('Steek uw identiteitskaart in')
    const before = agent.stage()
    await cards.put('sofie')
    await type('1234')
    await shows('Dag Sofie')
    await press('[action="/kiosk/stoppen"] button')
    await shows('Alles is gewist')
    expect(await read('document.body.innerText')).toContain('Zit uw kaart nog in de lezer? Neem ze mee.')
    await press('Opnieuw beginnen')
    await anew(before, 'Steek uw identiteitskaart in')
    // Whoever comes next is told, and nobody is signed in by it.
    await seen('location.pathname === "/kiosk/eid/kaart-blijft"')
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(await read('location.pathname')).toBe('/kiosk/eid/kaart-blijft')
    // Somebody takes it out and puts his own in.
    await cards.put(null)
    await seen('location.pathname === "/kiosk"')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await cards.put('omer')
    await shows('Typ uw pincode')
    await seen('location.pathname === "/kiosk/eid/code"')
    await leave()
  })
})

describe.skipIf(!point)('A card that does not sign in', () => {
  it('says how many tries are left, and that it is blocked after three wrong codes', async () => {
    const { insert, type, shows, until: seen, sessions, read, leave } = point as Point
    const known = (await sessions()).length
    await insert('karel')
    await type('0000')
    await seen(`document.body.innerText.includes('U kunt nog 2 keer proberen')`)
    await type('0000')
    await seen(`document.body.innerText.includes('U kunt nog 1 keer proberen')`)
    await type('0000')
    await shows('Uw kaart is geblokkeerd')
    for (const words of ['Terug', 'Stoppen', 'Hulp'])
      expect(await read('document.querySelector("footer").innerText')).toContain(words)
    expect(await sessions()).toHaveLength(known)
    await leave()
  })

  it.each([
    ['jan:expired', 'Uw kaart is vervallen', true],
    ['jan:withdrawn', 'Deze kaart geldt niet meer', true],
    ['jan:early', 'Wij kunnen deze kaart niet aanvaarden', true],
    ['jan:unknown', 'Wij kunnen deze kaart niet aanvaarden', true],
    ['finn', 'Met deze kaart kunt u zich niet aanmelden', false],
    ['foreign', 'Deze kaart kennen wij niet', false],
    ['broken', 'Wij kunnen uw kaart niet lezen', false],
  ])('%s: %s', async (card, heading, asksCode) => {
    const { insert, type, shows, sessions, leave } = point as Point
    const known = (await sessions()).length
    await insert(card)
    if (asksCode) await type('1234')
    await shows(heading)
    expect(await sessions()).toHaveLength(known)
    await leave()
  })

  it('says that nobody can look it up now, and lets nobody in', async () => {
    const { cards, insert, type, shows, sessions } = point as Point
    const known = (await sessions()).length
    await insert('jan')
    cards.authority.buttons.press('down')
    await type('1234')
    await shows('Wij kunnen uw kaart nu niet nakijken')
    expect(await sessions()).toHaveLength(known)
    cards.authority.buttons.press('well')
  })
})
