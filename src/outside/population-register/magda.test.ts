import { createServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAuthority, issueCertificate } from '#platform/pki/index.ts'
import { handlings } from '../magda/exceptions.ts'
import { residentByKey } from '../personas.ts'
import type { Consulted } from './index.ts'
import { aRegister, today, why } from './register.fixture.ts'

type Setting = Awaited<ReturnType<typeof aRegister>>
let setting: Setting
beforeAll(async () => {
  setting = await aRegister()
})
afterAll(() => setting.stop())
afterEach(() => {
  setting.simulator.buttons.press('well')
  setting.simulator.buttons.fail(null)
  setting.simulator.buttons.refuse(0, '')
})

const inszOf = (key: string) => residentByKey(key).insz
const person = (key: string) => setting.register.person(inszOf(key), why)
const household = (key: string) => setting.register.household(inszOf(key), why)
const codes = ({ notices }: Consulted<unknown>) => notices.map(({ code }) => code)

describe('The register says of', () => {
  it('jan who he is, as of the day that is asked', async () => {
    expect(await person('jan')).toEqual({
      outcome: 'found',
      source: 'Rijksregister',
      at: today.toISOString(),
      notices: [],
      value: {
        insz: '79710210353',
        name: { given: ['Jan'], family: ['Wouters'] },
        gender: 'male',
        birth: { date: '1979-11-02', place: 'Antwerpen', country: 'België' },
        nationalities: [{ code: '150', words: 'Belg' }],
        register: { code: '2', words: 'Bevolkingsregister' },
        civilState: {
          code: '20',
          words: 'Gehuwd',
          since: '2008-05-17',
          partnerInsz: '81662110471',
          partnerName: { given: ['Sofie'], family: ['Aerts'] },
        },
        address: {
          kind: 'belgian',
          since: '2009-04-01',
          street: 'Fruithoflaan',
          houseNumber: '997',
          postalCode: '2600',
          municipality: 'Antwerpen',
          nisCode: '11002',
        },
      },
    })
  })

  it('ömer his name in his own letters', async () => {
    expect(await person('omer')).toMatchObject({ value: { name: { given: ['Ömer'], family: ['Yıldız-Şahin'] } } })
  })

  it('lina where she lives since last week', async () => {
    expect(await person('lina')).toMatchObject({ value: { address: { street: 'Gitschotellei', since: '2026-11-16' } } })
  })

  it('ahmad that month and day of his birth are not known', async () => {
    expect(await person('ahmad')).toMatchObject({ value: { birth: { date: '1985-00-00' } } })
  })

  it('alfons that he died', async () => {
    expect(await person('alfons')).toMatchObject({ value: { death: { date: '2021-02-01' } } })
    expect(await household('alfons')).toMatchObject({ outcome: 'unknown' })
  })

  it('piet that he has no domicile, and where he had one', async () => {
    const { value } = found(await person('piet'))
    expect(value).not.toHaveProperty('address')
    expect(value).toMatchObject({
      struckOff: { since: '2024-03-18', reason: 'Afvoering van ambtswege' },
      addressHistory: [{ street: 'Statiestraat', until: '2024-03-18' }],
    })
  })

  it('ilse that her address is protected', async () => {
    expect(await person('ilse')).toMatchObject({ value: { protectedAddress: true } })
    expect(found(await person('jan')).value).not.toHaveProperty('protectedAddress')
  })

  it('amina, asked by her old number, the new one', async () => {
    const consulted = await person('amina')
    expect(consulted).toMatchObject({ value: { insz: '97630352421', replaces: '97630312235' } })
    expect(consulted.notices).toMatchObject([{ code: '30004', type: 'WAARSCHUWING', origin: 'MAGDA' }])
  })

  it('amina, asked by her new number, nothing of the old one', async () => {
    const consulted = found(await setting.register.person('97630352421', why))
    expect(consulted.notices).toEqual([])
    expect(consulted.value).not.toHaveProperty('replaces')
  })

  it('the household of jan: four people, each at a position', async () => {
    const { value } = found(await household('lotte'))
    expect(value.members.map(({ name, position }) => [name?.given[0], position?.code])).toEqual([
      ['Jan', '01'],
      ['Sofie', '02'],
      ['Lotte', '03'],
      ['Finn', '03'],
    ])
  })

  it('the household of amina, asked by her old number, the new one', async () => {
    expect(found(await household('amina')).value.members[0]?.insz).toBe('97630352421')
  })

  it('an invented resident as much as a persona', async () => {
    const [insz = ''] = setting.simulator.invented
    expect(await setting.register.person(insz, why)).toMatchObject({ outcome: 'found', value: { insz } })
    expect(await setting.register.household(insz, why)).toMatchObject({ outcome: 'found' })
  })

  it('finn nothing, as long as he is not born', async () => {
    const earlier = await aRegister({ clock: () => new Date('2015-09-06T07:00:00Z') })
    expect(await earlier.register.person(inszOf('finn'), why)).toMatchObject({ outcome: 'unknown' })
    await earlier.stop()
  })
})

describe('A person', () => {
  it('is registered before the first consultation, once', async () => {
    const fresh = await aRegister()
    await fresh.register.person(inszOf('maria'), why)
    await fresh.register.household(inszOf('maria'), why)
    expect(Object.fromEntries(fresh.simulator.asked)).toEqual({
      GeefPersoon: 2,
      RegistreerInschrijving: 1,
      GeefGezinssamenstelling: 1,
    })
    await fresh.stop()
  })

  it('who is still not registered after that may not be seen', async () => {
    setting.simulator.buttons.refuse(1, '13202')
    expect(await person('jan')).toMatchObject({ outcome: 'found' })
    setting.simulator.buttons.fail('13202')
    expect(await person('jan')).toMatchObject({ outcome: 'not-allowed' })
  })
})

describe('A question', () => {
  it.each(['', '7971021035', '7971021035x', '79710210353 '])('about %j is no question', async (insz) => {
    const before = setting.simulator.asked.get('GeefPersoon')
    expect(await setting.register.person(insz, why)).toMatchObject({ outcome: 'wrong-question' })
    expect(setting.simulator.asked.get('GeefPersoon')).toBe(before)
  })

  it('about a number with a wrong check digit is a wrong question', async () => {
    const consulted = await setting.register.person('79710210354', why)
    expect([consulted.outcome, codes(consulted)]).toEqual(['wrong-question', ['30003']])
  })

  it('without a purpose is not asked', async () => {
    const consulted = await setting.register.person(inszOf('jan'), { ...why, purpose: '' })
    expect([consulted.outcome, codes(consulted)]).toEqual(['alarm', ['PURPOSE']])
  })

  it('for a purpose that nobody authorised is not asked', async () => {
    const register = setting.asking({ purposes: { 'attest-bevolking': '1300' } })
    expect(await register.person(inszOf('jan'), { ...why, purpose: 'attest-bevolking' })).toMatchObject({
      outcome: 'found',
    })
    expect(codes(await register.person(inszOf('jan'), { ...why, purpose: 'nieuwsgierig' }))).toEqual(['PURPOSE'])
    await register.close()
  })
})

describe('A source', () => {
  const silent = Object.entries(handlings).filter(([, { retry }]) => retry)

  it.each(silent)('that answers %s is asked again, and answers then', async (code) => {
    setting.simulator.buttons.refuse(2, code)
    expect(await person('jan')).toMatchObject({ outcome: 'found' })
  })

  it('that stays silent leaves the case to wait', async () => {
    setting.simulator.buttons.fail('60006')
    const before = setting.simulator.asked.get('GeefPersoon') ?? 0
    const consulted = await person('jan')
    expect([consulted.outcome, codes(consulted)]).toEqual(['silent', ['60006']])
    expect(setting.simulator.asked.get('GeefPersoon')).toBe(before + 3)
  })

  it('that knows nothing is not asked again', async () => {
    setting.simulator.buttons.refuse(1, '30001')
    expect(await person('jan')).toMatchObject({ outcome: 'unknown' })
  })

  it('that gives a code that we do not know is looked at by a person, with the raw code', async () => {
    setting.simulator.buttons.fail('12345')
    const consulted = await person('jan')
    expect([consulted.outcome, codes(consulted)]).toEqual(['manual', ['12345']])
  })

  it('that is slow is given up in time', async () => {
    const register = setting.asking({ timeoutMs: 60, retries: 1 })
    setting.simulator.buttons.press('slow', 400)
    const started = performance.now()
    const consulted = await register.person(inszOf('jan'), why)
    expect([consulted.outcome, codes(consulted)]).toEqual(['silent', ['TIMEOUT']])
    expect(performance.now() - started).toBeLessThan(1_500)
    await register.close()
  })

  it('that is a little slow is waited for', async () => {
    setting.simulator.buttons.press('slow', 50)
    expect(await person('jan')).toMatchObject({ outcome: 'found' })
  })

  it.each([
    ['down', 'UNREACHABLE'],
    ['garbage', 'UNREADABLE'],
  ] as const)('that is %s is silent, and works again by itself', async (mood, code) => {
    setting.simulator.buttons.press(mood)
    const consulted = await person('jan')
    expect([consulted.outcome, codes(consulted)]).toEqual(['silent', [code]])
    setting.simulator.buttons.press('well')
    expect(await person('jan')).toMatchObject({ outcome: 'found' })
  })

  it('that is nowhere is silent', async () => {
    const register = setting.asking({ url: 'https://127.0.0.1:1/nowhere', retries: 0 })
    expect(codes(await register.person(inszOf('jan'), why))).toEqual(['UNREACHABLE'])
    await register.close()
  })
})

describe('Whoever asks', () => {
  it('with a certificate of another authority gets no connection', async () => {
    const stranger = await issueCertificate(await createAuthority('Elders'), { commonName: 'x', usage: 'tls-client' })
    const register = setting.asking({ ...stranger, retries: 0 })
    const consulted = await register.person(inszOf('jan'), why)
    expect([consulted.outcome, codes(consulted)]).toEqual(['silent', ['UNREACHABLE']])
    await register.close()
  })

  it('without a certificate gets no connection', async () => {
    const { url, credentials } = setting.simulator
    const status = new Promise((resolve, reject) => {
      request(url, { method: 'POST', ca: credentials.ca }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end('<x/>')
    })
    await expect(status).rejects.toThrow()
  })

  it('and signs with a certificate of another authority is refused', async () => {
    const stranger = await issueCertificate(await createAuthority('Elders'), { commonName: 'x', usage: 'signature' })
    const register = setting.asking({ signingCert: stranger.cert, signingKey: stranger.key })
    const consulted = await register.person(inszOf('jan'), why)
    expect([consulted.outcome, codes(consulted)]).toEqual(['alarm', ['InvalidSecurityToken']])
    await register.close()
  })

  it('does not talk to a server of another authority', async () => {
    const elsewhere = await createAuthority('Elders')
    const register = setting.asking({ ca: elsewhere.cert })
    const consulted = await register.person(inszOf('jan'), why)
    expect([consulted.outcome, codes(consulted)]).toEqual(['alarm', ['UNTRUSTED']])
    await register.close()
  })

  it('cannot sign with a key that is not of the certificate', async () => {
    const stranger = await issueCertificate(await createAuthority('Elders'), { commonName: 'x', usage: 'signature' })
    expect(() => setting.asking({ signingKey: stranger.key })).toThrow(/does not belong/)
  })
})

describe('An answer', () => {
  /** A server that is trusted and says whatever it is told. */
  async function answering(status: number, text: string) {
    const authority = await createAuthority('Spreker')
    const own = await issueCertificate(authority, { commonName: 'x', usage: 'tls-server', ip: ['127.0.0.1'] })
    const server = createServer(own, (_, response) => response.writeHead(status).end(text))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const register = setting.asking({ url, ca: authority.cert, retries: 0 })
    const consulted = await register.person(inszOf('jan'), why)
    await register.close()
    server.closeAllConnections()
    server.close()
    return [consulted.outcome, codes(consulted)]
  }
  const reply = (inside: string, service = 'GeefPersoon') =>
    `<w:${service}Response xmlns:w="urn:x"><Repliek><Antwoorden>${inside}</Antwoorden></Repliek></w:${service}Response>`
  const about = (insz: string) => `<Antwoord><Inhoud><Persoon><INSZ>${insz}</INSZ></Persoon></Inhoud></Antwoord>`

  it.each([
    ['about somebody else is looked at by a person', 200, reply(about('81662110471')), 'manual', 'OTHER-PERSON'],
    ['of another service is none', 200, reply(about('79710210353'), 'GeefAttest'), 'silent', 'UNREADABLE'],
    ['in twofold is none', 200, reply(about('79710210353').repeat(2)), 'silent', 'UNREADABLE'],
    ['with a document type is none', 200, `<!DOCTYPE x>${reply(about('79710210353'))}`, 'silent', 'UNREADABLE'],
    ['of three megabytes is none', 200, ' '.repeat(3_000_000), 'silent', 'UNREADABLE'],
    ['that is empty is none', 200, '', 'silent', 'UNREADABLE'],
    ['with status 403 alarms the administrator', 403, '', 'alarm', 'DENIED'],
    ['with status 503 asks for patience', 503, '', 'silent', 'BUSY'],
    ['with status 302 is not followed', 302, '', 'silent', 'UNREADABLE'],
  ])('%s', async (_, status, text, outcome, code) => {
    expect(await answering(status, text)).toEqual([outcome, [code]])
  })

  it('that is a fault says whose trouble it is', async () => {
    const fault = (code: string) =>
      `<s:Fault xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>${code}</faultcode></s:Fault>`
    expect(await answering(500, fault('s:Server'))).toEqual(['silent', ['Server']])
    expect(await answering(500, fault('s:Client'))).toEqual(['alarm', ['Client']])
  })
})

function found<T>(consulted: Consulted<T>) {
  if (consulted.outcome !== 'found') throw new Error(`expected an answer, not ${consulted.outcome}`)
  return consulted
}
