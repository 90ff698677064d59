import { type HomeWindow, holdHomeAgain, windowsForHold } from '#domain/appointments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { Actions, Button, Form } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { heldWords } from '#ui/words/appointment-held.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { TypedVisitor } from '../appointment-visitor.ts'
import { windowIn, workIn } from '../home-visit.ts'
import type { Site, Visit } from '../site.ts'
import type { Body } from './appointment.tsx'
import { csrfOf } from './appointment-choose-page.tsx'
import { Call, Kept, Work } from './appointment-times-pages.tsx'
import { Frame } from './frame.tsx'
import { homePath } from './home-visit-path.ts'

/** Keeps the hours that were chosen after those of this link, at the same address; gives the new link. Null: none was chosen. Refuses as `holdHomeAgain`. */
export async function heldAgain(
  { appointments }: Site,
  context: OpenContext,
  { link, body }: Readonly<{ link: string; body: Body }>,
): Promise<string | null> {
  const window = windowIn(body?.window)
  if (!window) return null
  return (await holdHomeAgain(context, appointments, { link, window, work: workIn(body) })).link
}

/** The hours for the address of hours that ran out. None: we do not come any more, the address was forgotten, or they became a visit that is over. */
export async function windowsAgain({ appointments }: Site, context: OpenContext, link: string) {
  try {
    const offer = await windowsForHold(context, appointments, { link, most: 5 })
    return offer.outcome === 'offered' ? offer.windows : []
  } catch (error) {
    if (isForgotten(error)) return []
    throw error
  }
}

/** Of a link that was read as one of hours at home: nobody knows any more where that is. */
export const isForgotten = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'appointments/not-found'

/** Hours that are kept no more, with others at the same address. `kept`: who lives there goes along. */
export function HomeGonePage({
  site,
  visit,
  link,
  windows,
  kept,
  why = 'expired',
}: Readonly<{
  site: Site
  visit: Visit
  link: string
  windows: readonly HomeWindow[]
  kept?: TypedVisitor | undefined
  why?: 'gone' | 'expired' | 'busy'
}>) {
  const { language } = visit
  const words = homeVisitWords(language)
  const common = appointmentWords(language)
  const held = heldWords(language)
  const title = why === 'gone' ? common.goneTitle : held.expiredTitle
  const text = { gone: common.goneText, expired: held.expiredText, busy: words.busy }[why]
  return (
    <Frame {...{ site, visit, title }} width="form" breadcrumbs={[{ href: homePath, text: words.title }]}>
      <h1>{title}</h1>
      <p class="lom-lead">{windows.length > 0 ? text : words.found.none}</p>
      {windows.length > 0 && (
        <Form action={`/afspraak/bewaard/${link}`} csrf={csrfOf(visit)}>
          <Work site={site} />
          <input type="hidden" name="doe" value="uren" />
          {kept && <Kept kept={kept} />}
          {windows.map((window) => (
            <Actions key={window.from.toISOString()}>
              <Button name="window" value={window.from.toISOString()} look="secondary">
                {words.between(window)}
              </Button>
            </Actions>
          ))}
        </Form>
      )}
      <p>
        <a href={homePath}>{words.other}</a>
      </p>
      <Call site={site} visit={visit} />
    </Frame>
  )
}
