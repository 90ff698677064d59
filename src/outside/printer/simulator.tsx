import formbody from '@fastify/formbody'
import fastify from 'fastify'
import {
  ButtonForm,
  type Buttons,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'
import { operation, status } from './ipp-client.ts'
import { decode, encode, group, groupTag, type IppGroup, type IppMessage, valuesOf, valueTag } from './ipp-message.ts'
import { pagesIn } from './pages.ts'

const trays = ['ready', 'printing', 'paper-out', 'stopped'] as const
export type Tray = (typeof trays)[number]
export type PrintedSheet = Readonly<{ job: number; name: string; copies: number; pdf: Buffer; printedAt: Date }>

export type PrinterSimulator = Readonly<{
  /** For the client: `ipp://127.0.0.1:PORT/ipp/print`. */
  uri: string
  /** The page on which the sheets lie. */
  url: string
  buttons: Buttons
  /** Printing: work stays under way. Paper out: work waits. Stopped: no work is taken. Ready: what waited is printed. */
  put(tray: Tray): void
  /** Of each next work so many pages stay in it, while it says that all is well. */
  lose(pages: number): void
  /** Newest first. */
  sheets(): readonly PrintedSheet[]
  stop(): Promise<void>
}>

type Work = {
  id: number
  name: string
  copies: number
  pdf: Buffer
  printedAt: Date | null
  canceled?: boolean
  lost?: number
}

/** A printer that speaks IPP over HTTP, keeps its sheets in memory and shows them on a page. */
export async function startPrinterSimulator({ port = 0 }: Readonly<{ port?: number }> = {}): Promise<PrinterSimulator> {
  const pressed = buttons()
  const work: Work[] = []
  let tray: Tray = 'ready'
  let lost = 0

  const put = (next: Tray) => {
    tray = next
    if (tray === 'ready') for (const one of work) if (!one.canceled) one.printedAt ??= new Date()
  }
  const sheets = () =>
    work
      .flatMap(({ id, name, copies, pdf, printedAt }) => (printedAt ? [{ job: id, name, copies, pdf, printedAt }] : []))
      .toReversed()

  function answer(message: IppMessage): Buffer {
    const reply = (code: number, ...groups: IppGroup[]) =>
      encode({
        code,
        requestId: message.requestId,
        groups: [
          group(
            groupTag.operation,
            ['attributes-charset', valueTag.charset, 'utf-8'],
            ['attributes-natural-language', valueTag.language, 'nl'],
          ),
          ...groups,
        ],
        data: new Uint8Array(),
      })

    if (message.code === operation.getPrinterAttributes) return reply(status.ok, printerGroup(tray))
    if (message.code === operation.getJobs) {
      const done = valuesOf(message, groupTag.operation, 'which-jobs')[0] === 'completed'
      return reply(
        status.ok,
        ...work
          .filter((one) => (one.printedAt !== null || one.canceled === true) === done)
          .map((one) => jobGroup(one, tray)),
      )
    }
    if (message.code === operation.getJobAttributes) {
      const one = work.find(({ id }) => id === valuesOf(message, groupTag.operation, 'job-id')[0])
      return one ? reply(status.ok, jobGroup(one, tray)) : reply(status.notFound)
    }
    if (message.code === operation.cancelJob) {
      const one = work.find(({ id }) => id === valuesOf(message, groupTag.operation, 'job-id')[0])
      if (!one) return reply(status.notFound)
      if (one.printedAt) return reply(status.notPossible)
      one.canceled = true
      one.pdf = Buffer.alloc(0)
      return reply(status.ok)
    }
    if (message.code !== operation.printJob) return reply(0x0501)

    if (tray === 'stopped') return reply(status.notAccepting)
    if (valuesOf(message, groupTag.operation, 'document-format')[0] !== 'application/pdf')
      return reply(status.formatNotSupported)
    const pdf = Buffer.from(message.data)
    if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) return reply(0x0411)
    const one: Work = {
      id: (work.at(-1)?.id ?? 0) + 1,
      name: String(valuesOf(message, groupTag.operation, 'job-name')[0] ?? ''),
      copies: Number(valuesOf(message, groupTag.job, 'copies')[0] ?? 1),
      pdf,
      lost,
      printedAt: tray === 'ready' ? new Date() : null,
    }
    work.push(one)
    if (work.length > 200) work.shift()
    return reply(status.ok, jobGroup(one, tray))
  }

  const app = fastify({ bodyLimit: 50_000_000 })
  await app.register(formbody)
  app.addContentTypeParser('application/ipp', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  obeyButtons(app, pressed, (path) => path === '/ipp/print')
  app.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', simulatorPolicy))
  app.post<{ Body: Buffer }>('/ipp/print', ({ body }, reply) => {
    try {
      return reply.type('application/ipp').send(answer(decode(body)))
    } catch {
      return reply.code(400).send()
    }
  })
  app.get('/', (_request, reply) =>
    reply.type('text/html').send(printerPage(tray, sheets(), work.filter(({ canceled }) => !canceled).length, pressed)),
  )
  app.get<{ Params: { job: string } }>('/vellen/:job', ({ params }, reply) => {
    const sheet = sheets().find(({ job }) => `${job}.pdf` === params.job)
    return sheet
      ? reply.type('application/pdf').send(sheet.pdf)
      : reply.code(404).type('text/plain').send('Dit vel is er niet.')
  })
  app.post<{ Body: { lade?: string } | undefined }>('/lade', ({ body }, reply) => {
    const next = trays.find((one) => one === body?.lade)
    if (!next) return reply.code(400).type('text/plain').send('Onbekende knop.')
    put(next)
    return reply.redirect('/', 303)
  })
  buttonRoutes(app, pressed)
  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }

  return {
    uri: `ipp://127.0.0.1:${chosen}/ipp/print`,
    url: `http://127.0.0.1:${chosen}`,
    buttons: pressed,
    put,
    lose: (pages) => {
      lost = pages
    },
    sheets,
    stop: () => app.close(),
  }
}

const printerGroup = (tray: Tray) =>
  group(
    groupTag.printer,
    ['printer-name', valueTag.name, 'Demonstratieprinter'],
    ['printer-state', valueTag.enum, { ready: 3, printing: 4, 'paper-out': 5, stopped: 5 }[tray]],
    [
      'printer-state-reasons',
      valueTag.keyword,
      { ready: 'none', printing: 'none', 'paper-out': 'media-empty-error', stopped: 'paused' }[tray],
    ],
    ['printer-is-accepting-jobs', valueTag.boolean, tray !== 'stopped'],
    ['document-format-supported', valueTag.mime, 'application/pdf'],
  )

const jobGroup = ({ id, name, printedAt, canceled, copies, pdf, lost = 0 }: Work, tray: Tray) =>
  group(
    groupTag.job,
    ['job-id', valueTag.integer, id],
    ['job-name', valueTag.name, name],
    [
      'job-state',
      valueTag.enum,
      canceled ? 7 : printedAt ? 9 : { ready: 3, printing: 5, 'paper-out': 6, stopped: 3 }[tray],
    ],
    ['job-state-reasons', valueTag.keyword, printedAt ? 'job-completed-successfully' : 'printer-stopped'],
    ['job-impressions-completed', valueTag.integer, printedAt ? Math.max(0, (pagesIn(pdf) ?? 1) * copies - lost) : 0],
  )

const trayWords: Record<Tray, string> = {
  ready: 'Klaar om te drukken',
  printing: 'Traag drukken',
  'paper-out': 'Papier is op',
  stopped: 'Staat stil',
}
const when = new Intl.DateTimeFormat('nl-BE', { timeStyle: 'medium', timeZone: 'Europe/Brussels' })

function printerPage(tray: Tray, sheets: readonly PrintedSheet[], taken: number, pressed: Buttons): string {
  return simulatorPage(
    'Printer',
    <>
      <p>
        Toestand: {trayWords[tray]}. {taken - sheets.length > 0 && `Er wachten ${taken - sheets.length} taken.`}
      </p>
      <form method="post" action="/lade">
        {trays.map((one) => (
          <button type="submit" name="lade" value={one} key={one}>
            {trayWords[one]}
          </button>
        ))}
      </form>
      <h2>Gedrukte vellen</h2>
      {sheets.length === 0 ? (
        <p>Er is nog niets gedrukt.</p>
      ) : (
        <ul>
          {sheets.map((sheet) => (
            <li key={sheet.job}>
              <a href={`/vellen/${sheet.job}.pdf`}>Taak {sheet.job}</a>, om {when.format(sheet.printedAt)}
              {sheet.copies > 1 && `, ${sheet.copies} keer`}
            </li>
          ))}
        </ul>
      )}
      <ButtonForm pressed={pressed} />
    </>,
  )
}
