import type { FastifyReply } from 'fastify'
import type { ComponentChildren } from 'preact'
import { changeRosterWith, previewRoster, type RosterPreview } from '#domain/appointments/index.ts'
import { type ChangeMistakes, employeesToPlan, type RosterChange, type RosterChanged } from '#domain/roster/index.ts'
import { showMoment, showTime } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { Actions, Button, DeskPanel, Form, html, NotificationBanner } from '#ui/index.ts'
import { rosterWords as words } from '#ui/words/desk-roster.ts'
import { saidUnder } from '../said.ts'
import { type Site, sendPage } from '../site.ts'
import { TouchedVisits } from './absences-page.tsx'
import { placeNamed } from './appointment-words.ts'
import type { Asked, DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { RestWarnings } from './rest-warnings.tsx'

/** What a form asks, and the pages around it. */
export type Asking = Readonly<{
  change: RosterChange
  /** What the form said: a preview carries it on. */
  fields: readonly (readonly [string, string])[]
  /** The step as posted: `wijzigen` or `voorstellen` does it, anything else looks. */
  step: string
  action: string
  /** Where "not" leads to. */
  leave: string
  /** Where it goes on when it is done. */
  next: (done: RosterChanged) => string
  lead: ComponentChildren
  /** When no visit is touched, nothing closes and all have their rest, it is done at once. */
  atOnce?: boolean
  /** The form again. */
  wrong: (of: ChangeMistakes['mistakes'] | string) => JSX
}>
type JSX = Parameters<typeof html>[0]

/** Looks first, then does: what a planner changes of people or shifts is seen with the visits that it touches. */
export async function lookedAtFirst(site: Site, { context, visit }: Asked, reply: FastifyReply, asking: Asking) {
  const { appointments } = site
  const { change, step } = asking
  const wrong = (of: ChangeMistakes['mistakes'] | string) => sendPage(reply, html(asking.wrong(of)), 422)
  const preview = async (status: number) => {
    const seen = await previewRoster(context, appointments, change)
    if ('mistakes' in seen) return wrong(seen.mistakes)
    const isHarmless = seen.touched.length + seen.short.length + seen.rest.length === 0
    if (asking.atOnce && isHarmless && status === 200) return doneWith('refuse')
    const employees = await employeesToPlan(context)
    const nameOf = (id: string) => employees.find((one) => one.id === id)?.name ?? id
    return sendPage(reply, html(<RosterPreviewPage {...{ site, visit, seen, nameOf }} {...asking} />), status)
  }
  const doneWith = async (stranded: 'refuse' | 'replan') => {
    const done = await changeRosterWith(context, appointments, { change, stranded })
    return 'mistakes' in done ? wrong(done.mistakes) : reply.redirect(asking.next(done), 303)
  }
  try {
    if (step !== 'wijzigen' && step !== 'voorstellen') return await preview(200)
    return await doneWith(step === 'voorstellen' ? 'replan' : 'refuse')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const said = words.refused[error.code]
    if (said) return wrong(said)
    // Somebody booked after the preview: it is shown anew.
    if (error.code !== 'appointments/would-strand') throw error
    return preview(409)
  }
}

type Shown = Asking & Readonly<{ site: Site; visit: DeskVisit; seen: RosterPreview; nameOf: (id: string) => string }>
const mostShown = 20

function RosterPreviewPage({ site, visit, seen, nameOf, ...asking }: Shown) {
  const { changed, touched, short, rest } = seen
  const replans = touched.length > 0
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.previewTitle}>
      <h1>{words.previewTitle}</h1>
      <p class="lom-lead">{asking.lead}</p>
      {changed.added.length + changed.removed > 0 && (
        <p>
          {changed.removed > 0 && words.willRemove(changed.removed)}{' '}
          {changed.added.length > 0 && words.willAdd(changed.added.length)}
        </p>
      )}
      {rest.length > 0 && (
        <DeskPanel title={words.restTitle}>
          <RestWarnings {...{ rest, nameOf }} />
        </DeskPanel>
      )}
      {short.length > 0 && (
        <DeskPanel title={words.closesTitle}>
          <ul class="lom-clean">
            {short.slice(0, mostShown).map(({ place, from, until, people, minimum }) => (
              <li key={`${place}${from.toISOString()}`}>
                {words.closes(placeNamed(site, place), showMoment(from), showTime(until))}{' '}
                {people < minimum ? words.tooFew(people, minimum) : words.nobodyAtDesk}
              </li>
            ))}
            {short.length > mostShown && <li>{words.more(short.length - mostShown)}</li>}
          </ul>
        </DeskPanel>
      )}
      {replans ? <TouchedVisits {...{ site, visit, touched, nameOf }} /> : <p>{words.noVisit}</p>}
      {replans && <p>{words.strandedChoice}</p>}
      <Form action={asking.action} csrf={visit.employee.csrf}>
        {asking.fields.map(([name, value], at) => (
          <input key={`${name}${at}`} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <Button name="stap" value={replans ? 'voorstellen' : 'wijzigen'} shortcut="K">
            {replans ? words.yesReplan : words.yes}
          </Button>
          <a href={asking.leave}>{words.no}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

/** What was done, with the way back. `to`: the hidden fields that say which page comes next. */
export function RosterDone({
  visit,
  done,
  said = saidUnder(words.done, done),
  changeId,
  to,
}: Readonly<{
  visit: DeskVisit
  done: string
  said?: string | undefined
  changeId: string
  to: Readonly<Record<string, string>>
}>) {
  if (!said) return null
  return (
    <NotificationBanner language="nl" success={done !== 'gestrand' && done !== 'veranderd'}>
      <p class="govuk-notification-banner__heading">{said}</p>
      {changeId !== '' && (
        <Form action={`/balie/planning/wijziging/${changeId}/terug`} csrf={visit.employee.csrf}>
          {Object.entries(to).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button look="secondary" size="small" shortcut="O">
            {words.undo}
          </Button>
        </Form>
      )}
    </NotificationBanner>
  )
}
