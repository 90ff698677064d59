import { setTimeout as pause } from 'node:timers/promises'
import { readCapabilities, readStatus, scanSettings } from './escl-messages.ts'
import type { DocumentScanner, ScanKind, Scanned } from './index.ts'

export type EsclSettings = Readonly<{
  /** Where it speaks: `http://scanner.local/eSCL`. */
  url: string
  /** Milliseconds for one answer; a sheet takes longer: ten times as much. */
  patience?: number
}>

const types: Readonly<Record<ScanKind, string>> = { pdf: 'application/pdf', jpeg: 'image/jpeg' }
const begins: Readonly<Record<ScanKind, Buffer>> = { pdf: Buffer.from('%PDF-'), jpeg: Buffer.from([0xff, 0xd8, 0xff]) }
/** What a scanner says that is no fault of its own: a word or a lamp that warms up. */
const triesWhenBusy = 20

class Nonsense extends Error {}

/**
 * A scanner that speaks eSCL (AirScan) over HTTP, as most of today do without a driver: Mopria eSCL Technical Specification 2.97.
 * What lies in the feeder comes as one PDF where that is allowed, what lies on the glass as a picture.
 */
export function esclScanner({ url, patience = 5_000 }: EsclSettings): DocumentScanner {
  const base = url.replace(/\/$/, '')
  const ask = (address: string, init: RequestInit = {}, times = 1) =>
    fetch(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience * times) })

  async function textOf(path: string): Promise<string> {
    const answered = await ask(`${base}/${path}`)
    if (!answered.ok || !/xml/.test(answered.headers.get('content-type') ?? '')) throw new Nonsense()
    const bytes = await upTo(answered, 200_000)
    if (!bytes) throw new Nonsense()
    return bytes.toString('utf8')
  }

  async function status() {
    const xml = await textOf('ScannerStatus')
    return sensible(() => readStatus(xml))
  }

  async function scan(kinds: readonly ScanKind[], maxBytes: number): Promise<Scanned> {
    const { state, feeder } = await status()
    if (/Jam|Mispick|HatchOpen|InputTrayFailed|Overloaded|DuplexPageTooShort/.test(feeder)) return { outcome: 'jammed' }
    if (state === 'Stopped' || state === 'Down') return { outcome: 'jammed' }
    if (state !== 'Idle') return { outcome: 'busy' }
    const xml = await textOf('ScannerCapabilities')
    const can = sensible(() => readCapabilities(xml))
    const source = feeder === 'ScannerAdfLoaded' && can.feeder.length > 0 ? 'Feeder' : 'Platen'
    if (source === 'Platen' && can.glass.length === 0) return { outcome: 'empty' }
    const offered = source === 'Feeder' ? can.feeder : can.glass
    const wanted: readonly ScanKind[] = source === 'Feeder' ? ['pdf', 'jpeg'] : ['jpeg', 'pdf']
    const kind = wanted.find((one) => kinds.includes(one) && offered.includes(types[one]))
    if (!kind) return { outcome: 'nonsense' }
    const begun = await ask(`${base}/ScanJobs`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: scanSettings({ version: can.version, source, type: types[kind] }),
    })
    if (begun.status === 409) return { outcome: 'empty' }
    if (begun.status === 503) return { outcome: 'busy' }
    const job = jobOf(begun.headers.get('location'))
    if (begun.status !== 201 || !job) return { outcome: 'nonsense' }
    try {
      return await fetched(job, kind, maxBytes)
    } finally {
      // Nothing of it stays in the scanner; one that ended it already says so.
      await ask(job, { method: 'DELETE' }).catch(() => undefined)
    }
  }

  /** A job of this scanner, and of nobody else: a location that leads elsewhere is not followed. */
  function jobOf(location: string | null): string | null {
    if (location === null || !URL.canParse(location, `${base}/`)) return null
    const named = new URL(location, `${base}/`)
    return `${new URL(base).origin}${named.pathname}`.replace(/\/$/, '')
  }

  async function fetched(job: string, kind: ScanKind, maxBytes: number): Promise<Scanned> {
    for (let tried = 1; ; tried++) {
      const answered = await ask(`${job}/NextDocument`, {}, 10)
      if (answered.status === 503 && tried < triesWhenBusy) {
        await answered.body?.cancel()
        await pause(Math.min(500, patience / 10))
        continue
      }
      if (answered.status === 503) return { outcome: 'busy' }
      if (answered.status === 404) return { outcome: 'empty' }
      if (answered.status === 409) return { outcome: 'jammed' }
      if (!answered.ok) return { outcome: /Jam/.test((await status()).feeder) ? 'jammed' : 'nonsense' }
      const bytes = await upTo(answered, maxBytes)
      const said = (answered.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
      const isIt = bytes !== null && said === types[kind] && bytes.subarray(0, begins[kind].length).equals(begins[kind])
      return isIt ? { outcome: 'scanned', kind, bytes } : { outcome: 'nonsense' }
    }
  }

  return {
    scan: (kinds, maxBytes) =>
      scan(kinds, maxBytes).catch((error: unknown) => ({ outcome: error instanceof Nonsense ? 'nonsense' : 'silent' })),
    isThere: () =>
      status().then(
        () => true,
        () => false,
      ),
  }
}

/** Null: more than that. The rest is not read. */
async function upTo(answered: Response, maxBytes: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answered.body ?? []) {
    size += piece.length
    if (size > maxBytes) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function sensible<Read>(read: () => Read): Read {
  try {
    return read()
  } catch {
    throw new Nonsense()
  }
}
