import formbody from '@fastify/formbody'
import fastify, { type FastifyReply } from 'fastify'
import sharp from 'sharp'
import {
  ButtonForm,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'
import { readSettings } from './escl-messages.ts'

/** What goes wrong: nothing lies on it, paper is stuck, somebody else uses it, a PDF is announced and something else sent. */
export const scannerStates = ['ready', 'empty', 'jammed', 'jams', 'busy', 'lies', 'endless'] as const
export type ScannerState = (typeof scannerStates)[number]

const stateWords: Readonly<Record<ScannerState, string>> = {
  ready: 'Er ligt een papier op',
  empty: 'Er ligt niets op',
  jammed: 'Papier zit vast',
  jams: 'Papier loopt vast tijdens het scannen',
  busy: 'Bezig voor iemand anders',
  lies: 'Zegt een beeld, stuurt iets anders',
  endless: 'Stuurt zonder einde',
}

const lines = Array.from(
  { length: 34 },
  (_, at) => `<text x="120" y="${160 + at * 60}" font-size="40">Attest van werkgever, regel ${at + 1}</text>`,
)
/** A4 at 200 points an inch, laid a little askew. */
const aSheet = `<svg xmlns="http://www.w3.org/2000/svg" width="1653" height="2339"><rect width="1653" height="2339" fill="#f7f7f7"/><g transform="rotate(2)">${lines.join('')}</g></svg>`

/** A scanner that speaks eSCL, with a paper that can be laid on its glass. Keeps no scan after it was fetched. */
export async function startDocumentScannerSimulator({ port = 0 }: Readonly<{ port?: number }> = {}) {
  const pressed = buttons()
  const jobs = new Map<string, string>()
  let state: ScannerState = 'ready'
  let paper: Buffer | null = null
  let made = 0
  const app = fastify()
  await app.register(formbody)
  app.addContentTypeParser('text/xml', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  obeyButtons(app, pressed, (path) => path.startsWith('/eSCL'))
  app.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', simulatorPolicy))

  app.get('/eSCL/ScannerCapabilities', (_request, reply) => xml(reply, capabilities))
  app.get('/eSCL/ScannerStatus', (_request, reply) => xml(reply, statusNow(state)))
  app.post<{ Body: string }>('/eSCL/ScanJobs', ({ body, headers }, reply) => {
    const order = readSettings(body)
    if (!order) return reply.code(400).send()
    if (state === 'empty') return reply.code(409).send()
    if (state === 'busy') return reply.code(503).send()
    const id = String(++made)
    jobs.set(id, order.type)
    return reply.code(201).header('location', `http://${headers.host}/eSCL/ScanJobs/${id}`).send()
  })
  app.get<{ Params: { id: string } }>('/eSCL/ScanJobs/:id/NextDocument', async ({ params: { id } }, reply) => {
    const type = jobs.get(id)
    if (type === undefined) return reply.code(404).send()
    jobs.delete(id)
    if (state === 'jams') {
      state = 'jammed'
      return reply.code(409).send()
    }
    if (state === 'lies') return reply.type(type).send('<html>Geen beeld</html>')
    if (state === 'endless') return reply.type(type).send(endless())
    return reply.type(type).send(paper ?? (await sharp(Buffer.from(aSheet)).jpeg({ quality: 80 }).toBuffer()))
  })
  app.delete<{ Params: { id: string } }>('/eSCL/ScanJobs/:id', ({ params: { id } }, reply) =>
    reply.code(jobs.delete(id) ? 200 : 404).send(),
  )

  app.get('/', (_request, reply) =>
    reply.type('text/html').send(simulatorPage('Scanner van het contactpunt', <Glass {...{ state, pressed }} />)),
  )
  app.post<{ Body: { stand?: string } | undefined }>('/stand', ({ body }, reply) => {
    state = scannerStates.find((one) => one === body?.stand) ?? state
    return reply.redirect('/', 303)
  })
  buttonRoutes(app, pressed)
  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return {
    /** For the client. */
    url: `http://127.0.0.1:${chosen}/eSCL`,
    buttons: pressed,
    put: (next: ScannerState) => {
      state = next
    },
    /** Another paper than its own, as JPEG. */
    lay: (picture: Buffer | null) => {
      paper = picture
    },
    /** Scans that nobody fetched. */
    waiting: () => jobs.size,
    stop: async () => {
      app.server.closeAllConnections()
      await app.close()
    },
  }
}

async function* endless() {
  for (;;) yield Buffer.alloc(256 * 1024, 0xff)
}

const xml = (reply: FastifyReply, text: string) => reply.type('text/xml').send(text)

const format =
  '<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>'
const capabilities = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
  <pwg:Version>2.63</pwg:Version>
  <pwg:MakeAndModel>Nagebootst</pwg:MakeAndModel>
  <scan:Platen><scan:PlatenInputCaps>
    <scan:MaxWidth>2550</scan:MaxWidth><scan:MaxHeight>3508</scan:MaxHeight>
    <scan:SettingProfiles><scan:SettingProfile>
      <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode></scan:ColorModes>
      <scan:DocumentFormats>${format}</scan:DocumentFormats>
    </scan:SettingProfile></scan:SettingProfiles>
  </scan:PlatenInputCaps></scan:Platen>
</scan:ScannerCapabilities>`

const statusNow = (state: ScannerState): string => `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
  <pwg:Version>2.63</pwg:Version>
  <pwg:State>${state === 'jammed' ? 'Stopped' : state === 'busy' ? 'Processing' : 'Idle'}</pwg:State>
</scan:ScannerStatus>`

function Glass({ state, pressed }: { state: ScannerState; pressed: ReturnType<typeof buttons> }) {
  return (
    <>
      <p>Nu: {stateWords[state]}</p>
      <form method="post" action="/stand">
        {scannerStates.map((one) => (
          <p key={one}>
            <button type="submit" name="stand" value={one}>
              {stateWords[one]}
            </button>
          </p>
        ))}
      </form>
      <ButtonForm pressed={pressed} />
    </>
  )
}
