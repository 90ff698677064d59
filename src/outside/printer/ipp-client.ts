import { Agent, request } from 'undici'
import type { JobState, Printed, Printer, PrinterState, Sheet } from './index.ts'
import { decode, encode, group, groupTag, type IppGroup, type IppMessage, valuesOf, valueTag } from './ipp-message.ts'

export type IppSettings = Readonly<{
  /** `ipp://host/ipp/print`, or `ipps:` for TLS. Port 631 when none is named. */
  uri: string
  /** PEM of the printer's own certificate or authority, for `ipps:`. */
  ca?: string
  /** Milliseconds for an answer. */
  patience?: number
}>

/** Operations of RFC 8011. */
export const operation = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
} as const
export const status = {
  ok: 0x0000,
  notPossible: 0x0404,
  notFound: 0x0406,
  formatNotSupported: 0x040a,
  notAccepting: 0x0506,
  busy: 0x0507,
} as const

/** A printer that speaks IPP over HTTP (IPP Everywhere, CUPS). */
export function ippPrinter({ uri, ca, patience = 10_000 }: IppSettings): Printer {
  const url = httpUrlOf(uri)
  const agent = new Agent({ connect: { timeout: patience, ...(ca ? { ca } : {}) } })
  const underway = new Map<string, Promise<Printed>>()
  let last = 0

  async function call(
    code: number,
    attributes: Parameters<typeof group>[1][],
    more: IppGroup[] = [],
    data?: Uint8Array,
  ) {
    last = (last % 0x7fffffff) + 1
    const requestId = last
    const head = group(
      groupTag.operation,
      ['attributes-charset', valueTag.charset, 'utf-8'],
      ['attributes-natural-language', valueTag.language, 'nl'],
      ['printer-uri', valueTag.uri, uri],
      ...attributes,
    )
    const body = encode({ code, requestId, groups: [head, ...more], data: data ?? new Uint8Array() })
    const response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/ipp' },
      body,
      dispatcher: agent,
      signal: AbortSignal.timeout(patience),
    })
    const bytes = new Uint8Array(await response.body.arrayBuffer())
    if (response.statusCode !== 200) throw new Error(`the printer answered HTTP ${response.statusCode}`)
    const answer = decode(bytes)
    if (answer.requestId !== requestId && answer.requestId !== 0) throw new Error('the printer answered something else')
    return answer
  }

  /** The job that already carries this name; one that was taken back or failed does not count. */
  async function known(name: string): Promise<number | undefined> {
    for (const which of ['not-completed', 'completed']) {
      const answer = await call(operation.getJobs, [
        ['which-jobs', valueTag.keyword, which],
        ['requested-attributes', valueTag.keyword, 'job-id', 'job-name', 'job-state'],
      ])
      for (const one of answer.groups) {
        if (one.tag !== groupTag.job || one.attributes.get('job-name')?.values[0] !== name) continue
        const state = one.attributes.get('job-state')?.values[0]
        if (state === 7 || state === 8) continue
        const id = one.attributes.get('job-id')?.values[0]
        if (typeof id === 'number') return id
      }
    }
  }

  async function print(sheet: Sheet): Promise<Printed> {
    try {
      const earlier = await known(sheet.id)
      if (earlier !== undefined) return { outcome: 'accepted', job: earlier, already: true }
      const answer = await call(
        operation.printJob,
        [
          ['requesting-user-name', valueTag.name, 'loket'],
          ['job-name', valueTag.name, sheet.id],
          ['document-format', valueTag.mime, 'application/pdf'],
        ],
        [group(groupTag.job, ['copies', valueTag.integer, sheet.copies ?? 1])],
        sheet.pdf,
      )
      const job = valuesOf(answer, groupTag.job, 'job-id')[0]
      if (answer.code < 0x0100 && typeof job === 'number') return { outcome: 'accepted', job, already: false }
      const reason = `The printer answered 0x${answer.code.toString(16).padStart(4, '0')}.`
      return { outcome: answer.code >= 0x0500 ? 'busy' : 'refused', reason }
    } catch (error) {
      return { outcome: 'silent', reason: reasonOf(error) }
    }
  }

  return {
    /** Two calls at once with one id are one call; after a lost answer the printer itself is asked what it has. */
    print(sheet) {
      const running = underway.get(sheet.id)
      if (running) return running
      const started = print(sheet).finally(() => underway.delete(sheet.id))
      underway.set(sheet.id, started)
      return started
    },

    async find(id) {
      try {
        const job = await known(id)
        return job === undefined ? { outcome: 'unknown' } : { outcome: 'found', job }
      } catch (error) {
        return { outcome: 'silent', reason: reasonOf(error) }
      }
    },

    async state() {
      try {
        const answer = await call(operation.getPrinterAttributes, [
          [
            'requested-attributes',
            valueTag.keyword,
            'printer-state',
            'printer-state-reasons',
            'printer-is-accepting-jobs',
          ],
        ])
        return printerState(answer)
      } catch (error) {
        return { outcome: 'silent', reason: reasonOf(error) }
      }
    },

    async cancel(job) {
      try {
        const answer = await call(operation.cancelJob, [['job-id', valueTag.integer, job]])
        return answer.code < 0x0100 || answer.code === status.notFound
      } catch {
        return false
      }
    },

    async job(job) {
      try {
        const answer = await call(operation.getJobAttributes, [
          ['job-id', valueTag.integer, job],
          ['requested-attributes', valueTag.keyword, 'job-state', 'job-state-reasons', counter],
        ])
        return jobState(answer)
      } catch (error) {
        return { outcome: 'silent', reason: reasonOf(error) }
      }
    },
  }
}

function printerState(answer: IppMessage): PrinterState {
  const state = ({ 3: 'idle', 4: 'printing', 5: 'stopped' } as const)[
    Number(valuesOf(answer, groupTag.printer, 'printer-state')[0])
  ]
  if (!state) return { outcome: 'silent', reason: 'The printer did not say how it is.' }
  const reasons = reasonsIn(valuesOf(answer, groupTag.printer, 'printer-state-reasons'))
  return {
    outcome: 'found',
    state,
    accepting: valuesOf(answer, groupTag.printer, 'printer-is-accepting-jobs')[0] !== false,
    paperOut: reasons.some((reason) => /^media-(empty|needed)/.test(reason)),
    reasons,
  }
}

const jobStates = {
  3: 'waiting',
  4: 'held-up',
  5: 'printing',
  6: 'held-up',
  7: 'failed',
  8: 'failed',
  9: 'done',
} as const

const processingStopped = 6

/**
 * A side of a sheet is an impression: a page. A printer that leaves this at 0 says nothing. Its sheets are no pages: with two sides on one
 * there are half as many, which would look as if something were missing.
 */
const counter = 'job-impressions-completed'

/** Nothing here is as long: a printer that says more says nonsense. */
const mostPages = 1_000

function pagesOut(answer: IppMessage): number | null {
  const [counted] = valuesOf(answer, groupTag.job, counter)
  return typeof counted === 'number' && counted > 0 && counted <= mostPages ? counted : null
}

function jobState(answer: IppMessage): JobState {
  if (answer.code === status.notFound) return { outcome: 'unknown' }
  const code = Number(valuesOf(answer, groupTag.job, 'job-state')[0])
  const state = jobStates[code as keyof typeof jobStates]
  if (!state) return { outcome: 'silent', reason: 'The printer did not say how the job is.' }
  return {
    outcome: 'found',
    state,
    reasons: reasonsIn(valuesOf(answer, groupTag.job, 'job-state-reasons')),
    halfway: code === processingStopped || (state !== 'done' && pagesOut(answer) !== null),
    pages: pagesOut(answer),
  }
}

const reasonsIn = (values: readonly unknown[]) =>
  values.filter((one) => typeof one === 'string').filter((one) => one !== 'none')
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'no answer')

function httpUrlOf(uri: string): URL {
  const [, secure, rest] = /^ipp(s)?:\/\/(.+)$/.exec(uri) ?? []
  if (!rest) throw new Error('A printer is named as ipp://host/path or ipps://host/path.')
  const url = new URL(`${secure ? 'https' : 'http'}://${rest}`)
  if (!/^[^/]*:\d+(\/|$)/.test(rest)) url.port = '631'
  return url
}
