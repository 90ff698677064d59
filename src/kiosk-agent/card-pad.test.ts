import { createHash, verify, X509Certificate } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { belgianCardReader, type CardProof, type CardSignature, cardBridge } from '#outside/identity-card/index.ts'
import { demoCode, startCardReaderSimulator } from '#outside/identity-card/simulator.tsx'
import { newId } from '#platform/ids/uuid.ts'
import { cardPad } from './card-pad.ts'
import { Refused } from './city.ts'

const simulator = await startCardReaderSimulator()
const reader = belgianCardReader(cardBridge({ url: simulator.url, patience: 2_000 }))
afterAll(simulator.stop)
beforeEach(() => simulator.buttons.press('well'))

const url = 'http://loket.test'
const screenId = newId()

/** The city as this pad hears it, and what it heard. */
function aPad(own: Partial<Parameters<typeof cardPad>[0]> = {}) {
  const heard: CardProof[] = []
  const city = {
    url,
    cardChallenge: async () => 'N'.repeat(44),
    cardProof: async (_screen: string, proof: CardProof) => {
      heard.push(proof)
      return '/kiosk/eid/klaar'
    },
    cardLetter: async () => ({ next: '/kiosk/teken/geweigerd' }),
    cardSignature: async () => '/kiosk/teken/klaar',
    ...own,
  }
  const pad = cardPad(city, reader)
  const get = (page: string) => pad.answer({ address: `${url}/kiosk/eid/${page}`, method: 'GET', body: '' }, screenId)
  const post = (body: string) => pad.answer({ address: `${url}/kiosk/eid/code`, method: 'POST', body }, screenId)
  return { pad, heard, get, post }
}
const to = (page: string) => ({ to: `${url}/kiosk/eid/${page}` })

describe('The pad on which the code of a card is typed', () => {
  it('takes digits one by one, without script, and tells how many and not which', async () => {
    await simulator.put('jan')
    const { heard, post } = aPad()
    for (const [at, digit] of ['1', '2', '3', '9'].entries())
      expect(await post(`cijfer=${digit}`)).toEqual(to(`code?cijfers=${at + 1}`))
    expect(await post('wis=ja')).toEqual(to('code?cijfers=3'))
    await post('cijfer=4')
    expect(await post('klaar=ja')).toEqual(to('klaar'))
    expect(heard).toHaveLength(1)
  })

  it('takes the whole code from the script of the page, and sends it to nobody but the card', async () => {
    await simulator.put('jan')
    const { heard, post } = aPad()
    expect(await post('code=1234&klaar=ja')).toEqual(to('klaar'))
    expect(JSON.stringify(heard)).not.toContain('1234"')
    expect(Object.keys(heard[0] ?? {}).sort()).toEqual(['algorithm', 'certificates', 'signature'])
  })

  it('forgets what was typed when the page is opened anew, and when the visit is over', async () => {
    await simulator.put('jan')
    const { pad, get, post } = aPad()
    await post('cijfer=1')
    await get('code')
    expect(await post('cijfer=2')).toEqual(to('code?cijfers=1'))
    pad.forget()
    expect(await post('klaar=ja')).toEqual(to('code?kort=ja'))
  })

  it.each(['code=123', 'code=12a4', 'code=1234567890123', 'klaar=ja', 'code='])(
    'does not bother the card with %j',
    async (body) => {
      await simulator.put('sofie')
      const { post } = aPad()
      expect(await post(body)).toEqual(to('code?kort=ja'))
    },
  )

  it('says how many tries are left, and that the card is blocked', async () => {
    await simulator.put('karel')
    const { heard, post } = aPad()
    expect(await post('code=0000')).toEqual(to('code?over=2'))
    expect(await post('code=0000')).toEqual(to('code?over=1'))
    expect(await post('code=0000')).toEqual(to('geblokkeerd'))
    expect(await post('code=1234')).toEqual(to('geblokkeerd'))
    expect(heard).toEqual([])
  })

  it('touched twice is one try', async () => {
    await simulator.put('els')
    const { post } = aPad()
    const both = await Promise.all([post('code=0000'), post('code=0000')])
    expect(both).toEqual([to('code?over=2'), to('code?over=2')])
    expect(await post('code=0000')).toEqual(to('code?over=1'))
  })
})

describe('The page that asks for a card', () => {
  it.each([
    ['jan', 'code'],
    ['finn', 'kind'],
    ['foreign', 'ander-land'],
    ['broken', 'onleesbaar'],
  ])('goes on from %s to %s', async (card, screen) => {
    await simulator.put(card)
    const { get } = aPad()
    expect(await get('lees')).toEqual(to(screen))
    expect(await get('stand')).toEqual({ said: { done: true, href: `/kiosk/eid/${screen}` } })
  })

  it('waits without one', async () => {
    await simulator.put(null)
    const { get } = aPad()
    expect([await get('lees'), await get('stand')]).toEqual([
      'show',
      { said: { done: false, href: '/kiosk/eid/lees' } },
    ])
  })

  it('says that the reader does not work', async () => {
    simulator.buttons.press('down')
    expect(await aPad().get('lees')).toEqual(to('lezer'))
  })

  it('is asked at the city itself only', () => {
    const { pad } = aPad()
    const asked = (address: string) => pad.isAsked({ address, method: 'POST', body: '' })
    expect(asked(`${url}/kiosk/eid/code`)).toBe(true)
    for (const address of ['http://elsewhere.test/kiosk/eid/code', `${url}/kiosk/eid/klaar`, `${url}/kiosk/eid/code/x`])
      expect(asked(address)).toBe(false)
  })
})

describe('A card that is taken, or a city that says no, in the middle', () => {
  it('asks for the card again', async () => {
    await simulator.put('jan')
    const { post } = aPad({
      cardChallenge: async () => {
        await simulator.put(null)
        return 'N'.repeat(44)
      },
    })
    expect(await post('code=1234')).toEqual(to('lees'))
  })

  it('says that it took too long, or that nobody could say', async () => {
    await simulator.put('jan')
    const no = aPad({ cardChallenge: () => Promise.reject(new Refused('access/card-over')) })
    const line = aPad({ cardProof: () => Promise.reject(new Error('no line')) })
    expect([await no.post('code=1234'), await line.post('code=1234')]).toEqual([to('te-laat'), to('stil')])
  })
})

describe('The pad on which somebody signs', () => {
  const hash = createHash('sha256').update('brief').digest('base64')
  const page = (name: string) => ({ to: `${url}/kiosk/teken/${name}` })
  const aSigning = (own: Partial<Parameters<typeof cardPad>[0]> = {}) => {
    const shown: (readonly string[])[] = []
    const made: CardSignature[] = []
    const { pad, heard } = aPad({
      cardLetter: async (_screen, certificates) => {
        shown.push(certificates)
        return { hash }
      },
      cardSignature: async (_screen, signature) => {
        made.push(signature)
        return '/kiosk/teken/klaar'
      },
      ...own,
    })
    const post = (body: string) => pad.answer({ address: `${url}/kiosk/teken/code`, method: 'POST', body }, screenId)
    const get = (name: string) =>
      pad.answer({ address: `${url}/kiosk/teken/${name}`, method: 'GET', body: '' }, screenId)
    return { pad, heard, shown, made, post, get }
  }

  it('shows the certificate to sign with, signs what the city answers, and proves nothing', async () => {
    await simulator.put('jan')
    const { heard, shown, made, post, get, pad } = aSigning()
    expect(pad.isAsked({ address: `${url}/kiosk/teken/lees`, method: 'GET', body: '' })).toBe(true)
    expect(pad.isAsked({ address: `${url}/kiosk/teken/klaar`, method: 'GET', body: '' })).toBe(false)
    expect(await get('lees')).toEqual(page('code'))
    expect(await post(`code=${demoCode}`)).toEqual(page('klaar'))
    expect([heard.length, shown.length, made.length]).toEqual([0, 1, 1])
    const { publicKey } = new X509Certificate(Buffer.from(shown[0]?.[0] ?? '', 'base64'))
    expect(verify('sha256', Buffer.from('brief'), publicKey, Buffer.from(made[0]?.signature ?? '', 'base64'))).toBe(
      true,
    )
  })

  it('goes where the city says when this card may not sign here, and gives the code to nobody', async () => {
    await simulator.put('omer')
    const { made, post } = aSigning({ cardLetter: async () => ({ next: '/kiosk/teken/andere-kaart' }) })
    expect(await post('code=9999')).toEqual(page('andere-kaart'))
    expect(made).toEqual([])
    // The card was not asked: the wrong code did not count.
    expect(await post('code=9999')).toEqual(page('andere-kaart'))
  })

  it('says how many tries are left, and what to do when the line falls or it took too long', async () => {
    await simulator.put('tom')
    expect(await aSigning().post('code=0000')).toEqual(page('code?over=2'))
    const silent = aSigning({ cardLetter: () => Promise.reject(new Error('no line')) })
    expect(await silent.post(`code=${demoCode}`)).toEqual(page('stil'))
    const late = aSigning({ cardSignature: () => Promise.reject(new Refused('signing/too-late')) })
    expect(await late.post(`code=${demoCode}`)).toEqual(page('te-laat'))
    await simulator.put(null)
    expect(await aSigning().post(`code=${demoCode}`)).toEqual(page('lees'))
  })
})

describe('A signature that the card gave and the city did not answer to', () => {
  const hash = createHash('sha256').update('brief').digest('base64')
  const page = (name: string) => ({ to: `${url}/kiosk/teken/${name}` })
  /** The line works, is cut, or the city says no for good. */
  async function aSigned(line: { now: 'up' | 'cut' | 'no' }) {
    await simulator.put('jan')
    const heard: CardSignature[] = []
    const { pad } = aPad({
      cardLetter: async () => ({ hash }),
      cardSignature: async (_screen, made) => {
        heard.push(made)
        if (line.now === 'cut') throw new Error('no line')
        if (line.now === 'no') throw new Refused('signing/too-late')
        return '/kiosk/teken/klaar'
      },
    })
    const ask = (method: string, name: string, body = '', at = screenId) =>
      pad.answer({ address: `${url}/kiosk/teken/${name}`, method, body }, at)
    const first = await ask('POST', 'code', `code=${demoCode}`)
    const get = (name: string, at?: string) => ask('GET', name, '', at)
    return { pad, heard, first, get, post: (body: string) => ask('POST', 'code', body) }
  }

  it('is kept and brought until the city answers, and the card is not asked again', async () => {
    const line = { now: 'cut' as 'cut' | 'up' }
    const { heard, first, get, post } = await aSigned(line)
    expect(first).toEqual(page('bewaard'))
    expect(await get('bewaard')).toBe('show')
    expect(await get('stand')).toEqual({ said: { done: false, href: '/kiosk/teken/bewaard' } })
    // Who goes back to the code comes to the same screen: a wrong code does not count.
    expect([await get('code'), await get('lees')]).toEqual([page('bewaard'), page('bewaard')])
    await simulator.put(null)
    expect(await post('code=0000')).toEqual(page('bewaard'))
    line.now = 'up'
    expect(await get('stand')).toEqual({ said: { done: true, href: '/kiosk/teken/klaar' } })
    expect(new Set(heard.map(({ signature }) => signature)).size).toBe(1)
    // It is with the city: nothing more is brought.
    const brought = heard.length
    await get('stand')
    expect(heard).toHaveLength(brought)
  })

  it('is of one screen and one visit: nobody after it brings it', async () => {
    const line = { now: 'cut' as 'cut' | 'up' }
    const { pad, heard, get } = await aSigned(line)
    line.now = 'up'
    expect(await get('lees', newId())).toEqual(page('code'))
    pad.forget()
    expect([await get('lees'), heard.length]).toEqual([page('code'), 1])
    await pad.bringLast()
    expect(heard).toHaveLength(1)
  })

  it('is brought once more where a visit ends that nobody ended', async () => {
    const line = { now: 'cut' as 'cut' | 'up' }
    const { pad, heard } = await aSigned(line)
    line.now = 'up'
    await pad.bringLast()
    expect(heard).toHaveLength(2)
  })

  it('that hangs is never the answer to the signature of the next person', { timeout: 15_000 }, async () => {
    await simulator.put('jan')
    const heard: CardSignature[] = []
    let comes = () => {}
    const { pad } = aPad({
      cardLetter: async () => ({ hash }),
      cardSignature: async (_screen, made) => {
        heard.push(made)
        if (heard.length === 1) throw new Error('no line')
        if (heard.length > 2) return '/kiosk/teken/klaar'
        return new Promise((done) => {
          comes = () => done('/kiosk/zaak/van-jan')
        })
      },
    })
    const sign = () => {
      const address = `${url}/kiosk/teken/code`
      return pad.answer({ address, method: 'POST', body: `code=${demoCode}` }, screenId)
    }
    expect(await sign()).toEqual(page('bewaard'))
    expect(pad.holds()).toBe(true)
    await pad.bringLast()
    pad.forget()
    expect(pad.holds()).toBe(false)
    const next = sign()
    await expect.poll(() => heard.length).toBe(3)
    comes()
    expect(await next).toEqual(page('klaar'))
  })

  it('is over when the city will not have it: the card can sign anew', async () => {
    const line = { now: 'cut' as 'cut' | 'no' }
    const { get } = await aSigned(line)
    line.now = 'no'
    expect(await get('bewaard')).toEqual(page('te-laat'))
    expect(await get('lees')).toEqual(page('code'))
  })
})

describe('A card that is put in at the start screen', () => {
  const begun = { said: { done: true, href: '/kiosk/eid/begin' } }
  const waits = { said: { done: false, href: '/kiosk/eid/begin' } }

  it('begins the sign-in by itself, once: who goes back finds the screen as it was', async () => {
    await simulator.put(null)
    const { get } = aPad()
    expect(await get('kaart')).toEqual(waits)
    await simulator.put('jan')
    expect(await get('kaart')).toEqual(begun)
    expect(await get('kaart')).toEqual(waits)
  })

  it('begins nothing when who was here before left it in, until it was taken out', async () => {
    await simulator.put('jan')
    const { pad, get } = aPad()
    expect(await get('kaart')).toEqual(waits)
    pad.forget()
    expect(await get('kaart')).toEqual(waits)
    // Between two looks somebody takes it and puts his own in.
    pad.cardGone()
    await simulator.put('sofie')
    expect(await get('kaart')).toEqual(begun)
  })

  it('is known to be new also where the reader was empty before this visit', async () => {
    await simulator.put(null)
    const { pad, get } = aPad()
    pad.forget()
    await expect.poll(() => reader.look()).toBe('none')
    await simulator.put('jan')
    expect(await get('kaart')).toEqual(begun)
  })

  it('begins nothing with a reader that says nothing', async () => {
    await simulator.put(null)
    const { get } = aPad()
    await get('kaart')
    simulator.buttons.press('down')
    expect(await get('kaart')).toEqual(waits)
  })
})
