import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findBrowser } from '../scripts/browser.js'
import { aDevice, deviceKey, shown, signedMessage } from '../src/domain/devices/devices.fixture.ts'
import { makePairingCode, openScreen, pairDevice } from '../src/domain/devices/index.ts'
import { type Agent, startAgent } from '../src/kiosk-agent/agent.ts'
import { askCity, cityOf } from '../src/kiosk-agent/city.ts'
import { pair } from '../src/kiosk-agent/identity.ts'
import { memoryFor } from '../src/kiosk-agent/memory.ts'
import { proofsIn } from '../src/kiosk-agent/record.ts'
import { belgianCardReader, cardBridge } from '../src/outside/identity-card/index.ts'
import { aBrowser, signedInAt } from '../src/outside/identity-provider/browser.fixture.ts'
import { type OpenContext, system } from '../src/platform/context.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/ids/uuid.ts'
import type { BenchDemo } from './demo.ts'
import { load } from './load.ts'
import { aloneRow, type Row } from './row.ts'
import { walkCertificate } from './slow-person.ts'
import { tapper } from './tapper.ts'

/** As the bench says it, with a database of its own open for as long as `work` takes. */
async function withManager<Done>({ databaseUrl }: BenchDemo, work: (context: OpenContext) => Promise<Done>) {
  const database = openDatabase<unknown>(databaseUrl, { connections: 4 })
  try {
    return await work({ db: database.db as OpenContext['db'], actor: system('bench'), now: new Date() })
  } finally {
    await database.close()
  }
}

/** An agent with a real browser, paired with the program. `through`: a port at which the browser finds the program. */
async function withAgent<Done>(
  bench: BenchDemo,
  work: (agent: Agent) => Promise<Done>,
  through?: number,
): Promise<Done> {
  const browser = await findBrowser()
  if (!browser) throw new Error('NO BROWSER: nothing was measured')
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
  const described = aDevice({ cardReader: 'Lezer onder het scherm', languages: ['nl', 'fr'] })
  const { code } = await withManager(bench, (context) => makePairingCode(context, described))
  const identity = await pair(askCity(bench.url), { url: bench.url, code, file: join(folder, 'device.json') })
  const memory = memoryFor(identity.id)
  const mapped = `--host-resolver-rules=MAP ${new URL(bench.url).host} 127.0.0.1:${through}`
  const args = [...browser.args, '--window-size=1080,1920', ...(through ? [mapped] : [])]
  const agent = await startAgent({
    city: cityOf(bench.url, identity),
    browser: { executable: browser.executablePath, args, headless: true },
    ...{ memory, lookIn: [], proofs: proofsIn(join(folder, 'proofs.json')), say: console.error },
    hardware: () => ({ faults: async () => [], stop: () => undefined }),
    reader: belgianCardReader(cardBridge({ url: bench.cards.url, every: 100 })),
    times: { warm: 50 },
  })
  try {
    return await work(agent)
  } finally {
    await agent.stop()
    for (const one of [folder, memory.folder]) rmSync(one, { recursive: true, force: true })
  }
}

const nth = (all: readonly number[], part: number): number =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN

/** One contact point with a real browser: new profiles, touches, a certificate, memory. */
export async function kioskRows(bench: BenchDemo, quick: boolean): Promise<Row[]> {
  const here = await withAgent(bench, async (agent) => {
    const touches = await touched(agent)
    const certificate = await walkCertificate(agent, bench.cards)
    await agent.endVisit('stopped')
    const turns = await turned(agent, 10)
    return { touches, certificate, turns, slope: await slopeOf(agent, quick ? 30 : 500) }
  })
  const proxy = await slowLine(Number(new URL(bench.url).port), 150)
  const far = await withAgent(bench, touched, proxy.port).finally(proxy.stop)
  const { certificate } = here
  return [
    aloneRow('fresh-profile', 's (slowest of 10)', Math.max(...here.turns) / 1_000, { atMost: 3 }),
    aloneRow('screen-after-touch', 'ms (p95)', nth(here.touches, 0.95), { atMost: 150 }),
    aloneRow('screen-after-touch-far', 'ms (p95)', nth(far, 0.95), { atMost: 400 }),
    aloneRow('certificate-time', 's (virtual)', certificate.seconds.literal, { atMost: 90 }),
    aloneRow('certificate-time-until-touch', 's (virtual)', certificate.seconds.untilTouch, { atMost: 90 }),
    aloneRow('certificate-touches', 'touches', certificate.touches, { atMost: 12 }),
    aloneRow('certificate-typed', 'keys but the PIN', certificate.typed, { atMost: 0 }),
    aloneRow('agent-memory-slope', 'kB a visit', here.slope / 1_024, { atMost: 5 }),
  ]
}

/** Milliseconds from each touch until the next screen is painted, on screens for everybody. */
async function touched(agent: Agent): Promise<readonly number[]> {
  const { tap, standing } = tapper(agent)
  await standing()
  const times: number[] = []
  for (let round = 0; round < 11; round++) {
    const all = [
      await tap('Iets aanvragen'),
      await tap('Attesten en akten'),
      await tap('Attest van gezinssamenstelling'),
    ]
    all.push(await tap('Terug'), await tap('Terug'), await tap('Terug'))
    // The first is the warm-up.
    if (round > 0) times.push(...all)
  }
  return times
}

/** Milliseconds from the end of a visit until the next person sees the start page of a new browser. */
async function turned(agent: Agent, times: number): Promise<readonly number[]> {
  const { tap, shows } = tapper(agent)
  const took: number[] = []
  for (let turn = 0; turn < times; turn++) {
    await tap('Iets aanvragen')
    while (!(await agent.isWarm())) await pause(20)
    const begun = performance.now()
    await agent.endVisit('stopped')
    await shows('Steek uw identiteitskaart in')
    took.push(performance.now() - begun)
  }
  return took
}

/** Bytes that the agent grows by a visit: the line of least squares through its memory in use, after a first tenth. */
async function slopeOf(agent: Agent, visits: number): Promise<number> {
  const { shows } = tapper(agent)
  const points: [number, number][] = []
  for (let visit = 0; visit < visits; visit++) {
    await agent.endVisit('stopped')
    await shows('Steek uw identiteitskaart in')
    globalThis.gc?.()
    if (visit >= visits / 10) points.push([visit, process.memoryUsage().heapUsed])
  }
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

/** A line on which everything is `roundTrip` milliseconds on its way and back. */
async function slowLine(to: number, roundTrip: number) {
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (piece) => setTimeout(() => into.writable && into.write(piece), roundTrip / 2))
      from.on('error', () => into.destroy())
      from.on('close', () => setTimeout(() => into.destroy(), roundTrip / 2))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { port, stop: () => void server.close() }
}

type Screen = Readonly<{ token: string; screenId: string }>

/** A hundred paired devices, each with a browser of the city. */
const aHundredScreens = (bench: BenchDemo): Promise<readonly Screen[]> =>
  withManager(bench, (context) =>
    Promise.all(
      Array.from({ length: 100 }, async (_, at) => {
        const key = deviceKey()
        const { code } = await makePairingCode(context, aDevice())
        const audience = bench.url
        const message = await signedMessage(key, { wish: 'pair', code, key: shown(key) }, { audience })
        const { id } = await pairDevice(context, audience, { message, address: `10.0.0.${at} ${newId()}` })
        const opened = await openScreen(
          context,
          audience,
          await signedMessage(key, { wish: 'screen' }, { audience, id }),
        )
        return { token: opened.token, screenId: opened.id }
      }),
    ),
  )

/** Each asks its next screen as soon as it has its answer: far more than people do, on screens for everybody. */
export async function manyKiosksRows(bench: BenchDemo): Promise<Row[]> {
  const cookies = await aHundredScreens(bench)
  const paths = ['/kiosk', '/kiosk/diensten', '/kiosk/dienst/attest-woonst', '/kiosk/hulp']
  const requests = cookies.flatMap(({ token }) =>
    paths.map((path) => ({ path, headers: { cookie: `toestel=${token}` } })),
  )
  const url = bench.url.replace('localhost', '127.0.0.1')
  const { p99, errors, perSecond } = await load(url, { requests, connections: 100, seconds: 8 })
  if (errors > 0) throw new Error(`${errors} screens were not what they should be`)
  console.error(`${Math.round(perSecond)} screens a second`)
  return [aloneRow('screen-100-kiosks', 'ms (p99)', p99, { atMost: 300 })]
}

/** How long somebody needs for a touch, at least, in milliseconds; and how long is measured. */
const [touch, measured] = [2_500, 30_000]

/**
 * A hundred people at once, each signed in at a contact point of his own and walking the screens of a whole certificate and the first
 * question of another application, a touch each 2.5 seconds without reading; and one real browser among them, which does not wait.
 */
export async function hundredVisitsRows(bench: BenchDemo): Promise<Row[]> {
  const screens = await aHundredScreens(bench)
  const url = bench.url.replace('localhost', '127.0.0.1')
  const ask = async (cookie: string, path: string) => {
    const begun = performance.now()
    const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: 'manual' })
    await answer.arrayBuffer()
    return { status: answer.status, to: answer.headers.get('location') ?? '', ms: performance.now() - begun }
  }
  const times: number[] = []
  const wrong: string[] = []
  /** A draft that asks something, and the address of its first question. */
  async function firstQuestion(cookie: string): Promise<string> {
    let at = '/kiosk/dienst/rijbewijs/beginnen'
    for (let hops = 0; hops < 5; hops++) {
      const { status, to } = await ask(cookie, at)
      if (status === 200 && at.includes('/vraag/')) return at
      at = to
    }
    throw new Error(`no question: ${at}`)
  }

  /** From the start screen to the letter, one visit after the other; the application is that of the first. */
  async function visits(cookie: string, first: number): Promise<void> {
    const begun = await ask(cookie, '/kiosk/dienst/attest-woonst/beginnen')
    const own = /^\/kiosk\/aanvraag\/[0-9a-f-]{36}/.exec(begun.to)?.[0]
    if (begun.status !== 303 || !own) throw new Error(`no application: ${begun.status} ${begun.to}`)
    const question = await firstQuestion(cookie)
    const walk = [
      '/kiosk',
      '/kiosk/dienst/attest-woonst',
      `${own}/nakijken`,
      `${own}/wijzigen`,
      `${own}/nakijken`,
      '/kiosk/mijn',
      question,
      '/kiosk/hulp',
    ]
    // What the city knows is read once, on the way to the letter.
    await ask(cookie, begun.to)
    await pause(first)
    for (const end = performance.now() + measured; performance.now() < end; ) {
      for (const path of walk) {
        const { status, to, ms } = await ask(cookie, path)
        times.push(ms)
        if (status !== 200) wrong.push(`${path} ${status} ${to}`.replaceAll(/[0-9a-f-]{36}/g, 'ID'))
        await pause(Math.max(0, touch - ms))
      }
    }
  }
  const cookies: string[] = []
  for (const [at, { token }] of screens.entries())
    cookies.push(`toestel=${token}; ${await signedIn(bench, bench.residents[at] ?? '', { at, token })}`)
  const walking = Promise.all(cookies.map((cookie, at) => visits(cookie, (touch * at) / cookies.length)))
  const [seen] = await Promise.all([withAgent(bench, touched), walking])
  console.error(`${times.length} screens of 100 visits, ${wrong.length} wrong ${[...new Set(wrong)].join(', ')}`)
  return [
    aloneRow('screen-100-visits', 'ms (p95)', nth(times, 0.95), { atMost: 300 }),
    aloneRow('screen-100-visits-browser', 'ms (p95)', nth(seen, 0.95), { atMost: 300 }),
    aloneRow('screen-100-visits-wrong', 'screens', wrong.length, { atMost: 0 }),
  ]
}

/** The cookies of somebody who signed in at the service as anybody does, with his card. */
async function signedIn(
  { url }: BenchDemo,
  number: string,
  { at, token }: Readonly<{ at: number; token: string }>,
): Promise<string> {
  const browser = aBrowser({ address: `10.9.0.${at}`, laid: `toestel=${token}` })
  const start = `${url}/kiosk/aanmelden?terug=/kiosk/mijn`
  const back = await signedInAt(browser, start, `${url}/`, { method: 'eid', number })
  await browser.visit(back.toString(), 'http://nowhere.invalid')
  return browser.cookieFor(url)
}
