import type { DocumentScanner, ScanKind } from '#outside/document-scanner/index.ts'
import type { Stick } from '#outside/usb-stick/index.ts'
import { type CityLine, Refused } from './city.ts'
import type { Asked, Decision } from './stage.ts'

/** The forms of `src/channels/kiosk/paper-here.tsx` that are carried out here. */
const form =
  /^(\/kiosk\/aanvraag\/[0-9a-f-]{36}\/vraag\/[\w-]{1,80}\/(scanner|stick)\/[0-9a-f-]{36})\/(scan|lees|neem)$/

const scanEnds = { empty: 'leeg', jammed: 'vast', busy: 'bezig', silent: 'stil', nonsense: 'onzin' } as const
const endings: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  heic: ['heic', 'heif'],
}

export type PaperTray = Readonly<{
  /** Whether this is asked of us, and not of the city. */
  isAsked: (asked: Asked) => boolean
  answer: (asked: Asked, screenId: string) => Promise<Decision>
  /** What lay on the stick of who was here is nobody's any more. */
  forget: () => void
}>

type PaperCity = Pick<CityLine, 'url' | 'paperAsked' | 'paperFiles' | 'bringPaper'>

/**
 * Stands between the page and the scanner or the stick. A paper lies in the memory of this process until the city has it, never in a file:
 * the city holds it for the session at this screen, and for no other.
 */
export function paperTray(
  city: PaperCity,
  { scanner, stick }: Readonly<{ scanner: DocumentScanner | null; stick: Stick | null }>,
): PaperTray {
  let working: Promise<Decision> | null = null

  async function scan(screenId: string): Promise<string> {
    if (!scanner) return 'stil'
    const { accept, maxBytes } = await city.paperAsked(screenId)
    const kinds = (['pdf', 'jpeg'] satisfies ScanKind[]).filter((kind) => accept.includes(kind))
    const scanned = await scanner.scan(kinds, maxBytes)
    if (scanned.outcome !== 'scanned') return scanEnds[scanned.outcome]
    const name = scanned.kind === 'pdf' ? 'scan.pdf' : 'scan.jpg'
    return city.bringPaper(screenId, { name, bytes: scanned.bytes })
  }

  async function look(screenId: string): Promise<string> {
    if (!stick) return 'geen-stick'
    const { accept, maxBytes } = await city.paperAsked(screenId)
    const found = await stick.look({ endings: accept.flatMap((kind) => endings[kind] ?? []), maxBytes })
    if (found.outcome === 'none') return 'geen-stick'
    await city.paperFiles(screenId, { files: found.files, left: found.left })
    return ''
  }

  async function choose(screenId: string, at: string): Promise<string> {
    const file = stick && /^\d{1,2}$/.test(at) ? await stick.read(Number(at)) : null
    return file ? city.bringPaper(screenId, file) : 'weg'
  }

  async function carryOut(asked: Asked, screenId: string): Promise<Decision> {
    const [, page = '', , wish] = form.exec(new URL(asked.address).pathname) ?? []
    const to = (end: string): Decision => ({
      to: `${city.url}${end.startsWith('/') ? end : end === '' ? page : `${page}?fout=${end}`}`,
    })
    try {
      if (wish === 'scan') return to(await scan(screenId))
      if (wish === 'lees') return to(await look(screenId))
      return to(await choose(screenId, new URLSearchParams(asked.body).get('bestand') ?? ''))
    } catch (error) {
      return to(error instanceof Refused ? 'over' : wish === 'scan' ? 'stil' : 'weg')
    }
  }

  return {
    isAsked: ({ address, method }) => {
      const { origin, pathname } = new URL(address)
      return method === 'POST' && origin === new URL(city.url).origin && form.test(pathname)
    },
    // Touched twice is one scan.
    answer: (asked, screenId) => {
      working ??= carryOut(asked, screenId).finally(() => {
        working = null
      })
      return working
    },
    forget: () => stick?.forget(),
  }
}
