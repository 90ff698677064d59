import { type DeskView, offeredAt } from '#domain/queue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Button, Checkboxes, Details, Form } from '#ui/index.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'

type Shown = Readonly<{ site: Site; visit: DeskVisit; view: Pick<DeskView, 'seat'> }>

/** Where the roster does not know who sits here: from where their themes come, and another choice. Of whom it knows, nothing. */
export function SkillsHere({ site, visit, view: { seat } }: Shown) {
  const said = words.skillsFrom[seat.skillsFrom]
  if (!said) return null
  const offered = offeredAt(site.queue, seat.place, cityDay(site.clock()))
  const named = (theme: string) => words.themes[theme] ?? theme
  return (
    <>
      <h2>{words.skillsTitle}</h2>
      <p>
        {said} {words.skillsNow(seat.themes.map(named).join(', '))}
      </p>
      <Details summary={words.skillsChoose}>
        <Form action="/balie/wachtrij/kennis" csrf={visit.employee.csrf}>
          <Checkboxes
            {...{ id: 'thema', name: 'thema', language: 'nl', label: words.skillsThemes }}
            values={seat.themes}
            choices={offered.map((value) => ({ value, text: named(value) }))}
          />
          <Button look="secondary">{words.skillsGo}</Button>
        </Form>
      </Details>
    </>
  )
}
