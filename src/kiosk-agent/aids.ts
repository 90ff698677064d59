import type { DocumentScanner } from '#outside/document-scanner/index.ts'
import type { CardReader } from '#outside/identity-card/index.ts'
import type { Stick } from '#outside/usb-stick/index.ts'
import type { Voice } from '#outside/voice/index.ts'
import { cardPad } from './card-pad.ts'
import type { Bring, CityLine, Fault } from './city.ts'
import { paperTray } from './paper-tray.ts'
import { type Heard, pageReader, readAloudPath } from './reader.ts'
import type { Asked, Decision, Stage } from './stage.ts'

/** What stands around the screen for who is before it. */
export type AidSettings = Readonly<{
  /** The reader with which one identifies oneself; none: the pages of the card say that it is not there. */
  reader?: CardReader | null
  /** From where papers come; none: the screen does not offer it. */
  papers?: Readonly<{ scanner: DocumentScanner | null; stick: Stick | null; camera: boolean }>
  /** What reads pages to the earphones; none: the button is not there. */
  voice?: Voice | null
}>

export type Aids = Readonly<{
  /** Told to the city, which offers nothing else. */
  brings: readonly Bring[]
  faults: () => Promise<readonly Fault[]>
  /** What is answered here, in the place of the city; null: nothing of it is ours. `screenId` null: no browser of the city yet. */
  take: (
    asked: Asked,
    on: Readonly<{ stage: Stage; screenId: string | null; isMain: boolean }>,
  ) => Decision | Promise<Decision> | null
  shown: (stage: Stage) => void
  heard: ((stage: Stage, what: Heard) => void) | undefined
  /** Somebody took a card out. */
  cardGone: () => void
  /** Whether something waits here that cannot be done again: a signature that the city does not have. */
  holds: () => boolean
  /** What cannot be done again and is not with the city yet, once more before it is wiped. Never fails. */
  bringLast: () => Promise<void>
  /** Who was here is gone: nothing of him is known any more. */
  forget: () => void
}>

/** Asked by the start screen, and by the screen that says that a card was left (`src/channels/kiosk/left-card.tsx`). */
const leftPath = '/kiosk/eid/ligt-er-nog'
const leftScreen = '/kiosk/eid/kaart-blijft'

/** The card, the papers and the voice of one contact point. */
export function aidsOf(city: CityLine, settings: AidSettings): Aids {
  const { papers = { scanner: null, stick: null, camera: false }, voice = null } = settings
  const pad = settings.reader ? cardPad(city, settings.reader) : null
  const tray = paperTray(city, papers)
  const aloud = voice && pageReader(voice)
  /** The card of who was here before lies in the reader: it begins nothing, and whoever comes next is told. */
  let isLeft = false
  const liesThere = async () => !['none', 'silent'].includes((await settings.reader?.look()) ?? 'none')

  async function leftCard({ address }: Asked): Promise<Decision> {
    if (isLeft && !(await liesThere())) isLeft = false
    const waitsUntilTaken = new URL(address).searchParams.has('tot-weg')
    return waitsUntilTaken ? { said: { done: !isLeft, href: '/kiosk' } } : { said: { done: isLeft, href: leftScreen } }
  }
  return {
    brings: [
      ...(['scanner', 'stick', 'camera'] as const).filter((one) => papers[one]),
      ...(voice ? ['voice' as const] : []),
    ],
    faults: async () => (papers.scanner && !(await papers.scanner.isThere()) ? ['scanner-gone'] : []),
    take: (asked, { stage, screenId, isMain }) => {
      if (aloud && isMain && new URL(asked.address).pathname === readAloudPath) {
        void aloud.asked(stage, asked.address).catch(() => undefined)
        return 'stay'
      }
      if (new URL(asked.address).pathname === leftPath) return leftCard(asked)
      if (screenId === null) return null
      if (tray.isAsked(asked)) return tray.answer(asked, screenId)
      return pad?.isAsked(asked) ? pad.answer(asked, screenId) : null
    },
    shown: (stage) => aloud?.shown(stage),
    heard: aloud?.heard,
    cardGone: () => {
      isLeft = false
      pad?.cardGone()
    },
    holds: () => pad?.holds() ?? false,
    bringLast: async () => pad?.bringLast(),
    forget: () => {
      void liesThere().then((lies) => {
        isLeft = lies
      })
      pad?.forget()
      tray.forget()
      aloud?.forget()
    },
  }
}
