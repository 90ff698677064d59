import { type Booking, type HomeWindow, windowsToMove } from '#domain/appointments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Details, EmptyState, LinkList } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { Site, Visit } from '../site.ts'
import { MovePage } from './appointment-link-pages.tsx'
import { Call } from './appointment-times-pages.tsx'
import { Frame } from './frame.tsx'

/** `path`: the secret address of the visit; `base`: under which a window is added. */
type Shown = Readonly<{ site: Site; visit: Visit; booking: Booking; path: string; base: string }>

/** More than a route can promise in the days ahead: who cannot be there this week may choose a later one. */
const everyWindow = 500
/** Shown at once; the rest is folded away. */
const windowsAtOnce = 8

export const sameAs =
  (startsAt: Date) =>
  ({ from }: HomeWindow): boolean =>
    from.getTime() === startsAt.getTime()

/** When a team can come instead, for who has the link. */
export async function otherWindows(
  { appointments }: Site,
  context: OpenContext,
  link: string,
): Promise<readonly HomeWindow[]> {
  const offer = await windowsToMove(context, appointments, { link, most: everyWindow })
  return offer.outcome === 'offered' ? offer.windows : []
}

const hrefOf = (base: string, { place, from }: HomeWindow) => `${base}/${place}/${from.toISOString()}`

/** The other hours within which we can come to the same address. `gone`: the one that was chosen cannot be had any more. */
export function OtherWindowsPage(props: Shown & Readonly<{ windows: readonly HomeWindow[]; gone?: boolean }>) {
  const { site, visit, booking, path, base, windows, gone = false } = props
  const { language } = visit
  const words = homeVisitWords(language)
  const common = appointmentWords(language)
  const title = gone ? common.goneTitle : words.when
  const all = windows.map((window) => ({ href: hrefOf(base, window), text: words.between(window) }))
  const [links, later] = [all.slice(0, windowsAtOnce), all.slice(windowsAtOnce)]
  return (
    <Frame site={site} visit={visit} title={title} width="form" breadcrumbs={[{ href: path, text: common.visit }]}>
      <h1>{title}</h1>
      {booking.window && <p class="lom-lead">{words.now(words.between(booking.window))}</p>}
      {links.length > 0 && <p>{gone ? words.moveGone : words.moveLead}</p>}
      {links.length > 0 ? (
        <LinkList links={links} />
      ) : (
        <EmptyState title={common.none} icon="calendar">
          {words.moveNone}
        </EmptyState>
      )}
      {later.length > 0 && (
        <Details summary={common.later}>
          <LinkList links={later} />
        </Details>
      )}
      <p>
        <a href={path}>{common.keepIt}</a>
      </p>
      <Call site={site} visit={visit} />
    </Frame>
  )
}

/** The question before we come at other hours. */
export function MoveWindowPage({ booking, base, to, ...shown }: Shown & Readonly<{ to: HomeWindow }>) {
  const words = homeVisitWords(shown.visit.language)
  const from = words.between(booking.window ?? to)
  return <MovePage {...shown} from={from} to={words.between(to)} action={hrefOf(base, to)} />
}
