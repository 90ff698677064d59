import type { DocumentScanner, ScanKind } from '#outside/document-scanner/index.ts'
import type { Stick } from '#outside/usb-stick/index.ts'
import { type AskedAt, type CityLine, Refused } from './city.ts'
import type { Asked, Decision } from './stage.ts'

/** The forms of `src/channels/kiosk/paper-here.tsx` that are carried out here. */
const form =
  /^(\/kiosk\/aanvraag\/[0-9a-f-]{36}\/vraag\/[\w-]{1,80}\/(?:scanner|stick)\/([0-9a-f-]{36}))\/(scan|lees|neem)$/

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
  const working = new Map<string, Promise<Decision>>()
  /** Raised when somebody leaves: what began before is brought to nobody. */
  let visits = 0

  async function scan(at: AskedAt): Promise<string> {
    if (!scanner) return 'stil'
    const [visit, { accept, maxBytes }] = [visits, await city.paperAsked(at)]
    const kinds = (['pdf', 'jpeg'] satisfies ScanKind[]).filter((kind) => accept.includes(kind))
    const scanned = await scanner.scan(kinds, maxBytes)
    if (visit !== visits) return 'over'
    if (scanned.outcome !== 'scanned') return scanEnds[scanned.outcome]
    const name = scanned.kind === 'pdf' ? 'scan.pdf' : 'scan.jpg'
    return city.bringPaper(at, { name, bytes: scanned.bytes })
  }

  async function look(at: AskedAt): Promise<string> {
    if (!stick) return 'geen-stick'
    const { accept, maxBytes } = await city.paperAsked(at)
    const found = await stick.look({ endings: accept.flatMap((kind) => endings[kind] ?? []), maxBytes })
    if (found.outcome === 'none') return 'geen-stick'
    await city.paperFiles(at, { files: found.files, left: found.left })
    return ''
  }

  async function choose(at: AskedAt, number: string): Promise<string> {
    const visit = visits
    const file = stick && /^\d{1,2}$/.test(number) ? await stick.read(Number(number)) : null
    if (visit !== visits) return 'over'
    return file ? city.bringPaper(at, file) : 'weg'
  }

  async function carryOut(asked: Asked, screenId: string): Promise<Decision> {
    const [, page = '', paperId = '', wish] = form.exec(new URL(asked.address).pathname) ?? []
    const at = { screenId, paperId }
    const to = (end: string): Decision => ({
      to: `${city.url}${end.startsWith('/') ? end : end === '' ? page : `${page}?fout=${end}`}`,
    })
    try {
      if (wish === 'scan') return to(await scan(at))
      if (wish === 'lees') return to(await look(at))
      return to(await choose(at, new URLSearchParams(asked.body).get('bestand') ?? ''))
    } catch (error) {
      return to(error instanceof Refused ? 'over' : wish === 'scan' ? 'stil' : 'weg')
    }
  }

  return {
    isAsked: ({ address, method }) => {
      const { origin, pathname } = new URL(address)
      return method === 'POST' && origin === new URL(city.url).origin && form.test(pathname)
    },
    // Touched twice is one scan; what somebody else asked, or something else, is not waited for.
    answer: (asked, screenId) => {
      const wish = `${screenId} ${asked.address}`
      const begun = working.get(wish) ?? carryOut(asked, screenId).finally(() => working.delete(wish))
      working.set(wish, begun)
      return begun
    },
    forget: () => {
      visits++
      stick?.forget()
    },
  }
}
