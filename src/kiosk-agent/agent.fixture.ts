import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { deviceRoutes } from '#channels/devices.ts'
import { mapRefusals } from '#channels/refusals.ts'
import { attachScreens } from '#channels/screens.ts'
import type { Site } from '#channels/site.ts'
import { aDevice } from '#domain/devices/devices.fixture.ts'
import { makePairingCode } from '#domain/devices/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { createServer, freePort } from '#platform/http/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { findBrowser } from '../../scripts/browser.js'
import { demoCity } from '../products/demo-city/city.ts'
import { type AgentOptions, startAgent } from './agent.ts'
import { askCity, cityOf, type Proof } from './city.ts'
import { pair } from './identity.ts'
import { proofsIn } from './record.ts'
import type { Stage } from './stage.ts'

const found = await findBrowser()
if (!found) console.warn('NO BROWSER: what the agent of a contact point does with one was not tried.')
/** The browser on this machine; null: there is none, and it was said. */
export const browserHere = found && { executable: found.executablePath, args: found.args, headless: true }

/** The places where a visit shows itself, before whoever made it says so. Text: it runs in the browser. */
const leavesTraces = `localStorage.setItem('who', 'Marker-of-a-person'); sessionStorage.setItem('who', 'x');
  caches.open('c').then((c) => c.put('/kiosk/x', new Response('Marker-of-a-person')))`

/** A city with the real device routes on a database of its own, and pages that say little. */
export async function aCity() {
  const database = await testDatabase<unknown>()
  const db = database.db as OpenContext['db']
  const program: OpenContext = { db, actor: system('test'), now: new Date() }
  const port = await freePort()
  const url = `http://localhost:${port}`
  const elsewhere = `http://127.0.0.1:${port}`
  const site = { db, clock: () => new Date(), publicUrl: url, city: demoCity } as unknown as Site
  const signedOut: string[] = []
  const signedOutBy: string[] = []
  const pages: Record<string, string> = {}

  async function listen() {
    const app = await createServer({ logLevel: 'silent', formTargets: [], secure: false, requestsPerMinute: 10_000 })
    await deviceRoutes(app, { site, secure: false, origins: [elsewhere] })
    app.get('/balie', (_request, reply) => reply.type('text/html').send('<h1>balie</h1>'))
    app.get('/signin', (_request, reply) => reply.type('text/html').send('<h1>signin</h1>'))
    await app.register(async (routes) => {
      routes.addHook('onRequest', async (_request, reply) => void reply.removeHeader('content-security-policy'))
      mapRefusals(routes, { page: (_request, { code }) => `<h1>${code}</h1>`, signIn: () => '/kiosk' })
      attachScreens(routes, { db, pool: database.pool, secure: false, openToAll: false })
      routes.get('/kiosk', (_request, reply) => reply.type('text/html').send('<h1>start</h1>'))
      routes.get('/kiosk/eid/weg', (_request, reply) => reply.type('text/html').send('<h1>kaart weg</h1>'))
      routes.get('/kiosk/wakker', (_request, reply) => reply.code(204).send())
      routes.get('/kiosk/mijn', (_request, reply) =>
        reply
          .setCookie('kiosk', `session-${newId()}`, { path: '/', httpOnly: true })
          .type('text/html')
          .send(`<h1>mijn</h1><script>${leavesTraces}</script>`),
      )
      for (const path of ['afgemeld', 'gestopt'])
        routes.get(`/kiosk/${path}`, (request, reply) => {
          signedOut.push(request.cookies.kiosk ?? '')
          signedOutBy.push(`${path} ${request.cookies.kiosk ?? ''}`)
          return reply.type('text/html').send('<h1>gewist</h1>')
        })
      routes.get<{ Params: { page: string } }>('/kiosk/proef/:page', (request, reply) =>
        reply.type('text/html').send(`<h1>${request.params.page}</h1>${pages[request.params.page] ?? ''}`),
      )
      routes.get('/kiosk/bestand', (_request, reply) =>
        reply.type('application/octet-stream').header('content-disposition', 'attachment; filename=x.bin').send('x'),
      )
    })
    await app.listen({ port, host: 'localhost' })
    return app
  }
  let app = await listen()

  return {
    ...{ url, elsewhere, program, pages, signedOut, signedOutBy },
    lineFalls: () => app.close(),
    lineIsBack: async () => {
      app = await listen()
    },
    proofs: async (): Promise<readonly Pick<Proof, 'because' | 'found' | 'remains' | 'markers'>[]> =>
      (await database.pool.query('select because, found, remains, markers, files from devices.wipe order by heard_at'))
        .rows,
    stop: () => app.close(),
    /** A device that was paired, with its folders, and how an agent for it is started. */
    device: async (own: Partial<AgentOptions> = {}) => {
      const { code } = await makePairingCode(program, aDevice())
      const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
      const [state, memory, spool] = ['state', 'memory', 'spool'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ]
      for (const one of [state, memory, spool]) mkdirSync(one)
      const identity = await pair(askCity(url), { url, code, file: join(state, 'device.json') })
      const options: AgentOptions = {
        city: cityOf(url, identity),
        browser: browserHere ?? { executable: '', args: [], headless: true },
        memory: { folder: memory, inMemory: true },
        ...{ lookIn: [spool], proofs: proofsIn(join(state, 'proofs.json')), say: () => undefined },
        hardware: () => ({ faults: async () => [], stop: () => undefined }),
        times: { farewell: 300, idle: 60_000, watch: 100, warm: 50 },
        ...own,
      }
      return { ...{ id: identity.id, state, memory, spool, options }, start: () => startAgent(options) }
    },
  }
}

/** What stands on the screen: its heading, or nothing. */
export async function headingOf(stage: Stage | null): Promise<string> {
  const said = await stage
    ?.tell('Runtime.evaluate', { expression: `document.querySelector('h1')?.textContent ?? ''` })
    .catch(() => null)
  return String((said?.result as { value?: string } | undefined)?.value ?? '')
}

/** Waits, at most fifteen seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 20) {
    if (await isSo()) return
    await pause(20)
  }
  throw new Error('it did not come so far in fifteen seconds')
}
