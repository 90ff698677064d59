import { validOn } from '#domain/catalogue/index.ts'
import { takenDesks } from '#domain/queue/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Actions, Button, ErrorSummary, Form, Select } from '#ui/index.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import type { Site } from '../site.ts'
import { deskShown } from '../turns.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type DeskToday = Readonly<{ place: string; desk: string; name: string; taken: boolean }>

/** The desks where somebody can sit today, of every place that receives people. */
export async function desksToday({ city }: Site, context: OpenContext): Promise<readonly DeskToday[]> {
  const day = cityDay(context.now)
  const all = await Promise.all(
    (city.counters ?? []).map(async ({ place, desks }) => {
      const taken = await takenDesks(context, place)
      const name = city.places.find(({ id }) => id === place)?.name ?? place
      return desks
        .filter((desk) => validOn([desk], day))
        .map(({ id }) => ({ place, desk: id, name: `${name}, ${deskShown(id)}`, taken: taken.has(id) }))
    }),
  )
  return all.flat()
}

export function SeatPage({
  site,
  visit,
  desks,
  wrong = false,
  alarm = false,
}: Readonly<{ site: Site; visit: DeskVisit; desks: readonly DeskToday[]; wrong?: boolean; alarm?: boolean }>) {
  return (
    <Frame site={site} visit={{ ...visit, path: '/balie/wachtrij' }} title={words.seatTitle} wrong={wrong}>
      {wrong && <ErrorSummary language="nl" errors={[{ href: '#balie', text: words.chooseDesk }]} />}
      <h1>{words.seatTitle}</h1>
      {alarm ? (
        <p role="alert">
          <strong>{words.alarmNoSeat}</strong>
        </p>
      ) : (
        <p>{words.seatLead}</p>
      )}
      <Form action="/balie/wachtrij/zitten" csrf={visit.employee.csrf}>
        <Select
          {...{ id: 'balie', name: 'balie', language: 'nl', label: words.place }}
          error={wrong ? words.chooseDesk : undefined}
          options={[
            { value: '', text: words.chooseDesk },
            ...desks.map(({ place, desk, name, taken }) => ({
              value: `${place}/${desk}`,
              text: taken ? `${name} (${words.taken})` : name,
            })),
          ]}
        />
        <Actions>
          {alarm && <input type="hidden" name="hulp" value="ja" />}
          {alarm ? <Button look="warning">{words.alarmHere}</Button> : <Button>{words.sit}</Button>}
        </Actions>
      </Form>
    </Frame>
  )
}
