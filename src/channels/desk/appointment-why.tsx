import { cityDay, showMoment } from '#platform/formats/dates.ts'
import { Button, DeskPanel, Select, Table, TextInput } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import { hrefOf } from './appointment-ask.ts'
import { type NewShown, timeOf, type WhyShown } from './appointment-shown.ts'
import { lacksShown, placeNamed } from './appointment-words.ts'

/** A time that the caller wants and that is not in the list: exactly why, with every employee who is there. */
export function Why({ site, asking, why, query }: NewShown) {
  const said = (name: string) => [query[name] ?? []].flat()[0] ?? ''
  const kept = new URLSearchParams(hrefOf('', asking).slice(1))
  return (
    <DeskPanel title={words.whyTitle}>
      <p>{words.whyText}</p>
      {why && why !== 'wrong' && <Answer {...{ site, asking }} why={why} />}
      <form method="get" action="/balie/afspraak#waarom" id="waarom">
        {[...kept].map(([name, value]) => (
          <input key={`${name}${value}`} type="hidden" name={name} value={value} />
        ))}
        <div class="lom-bulk">
          <Select
            {...{ id: 'plaats', name: 'plaats', language: 'nl', label: words.place, value: said('plaats') }}
            options={(site.city.counters ?? []).map((one) => ({ value: one.place, text: placeNamed(site, one.place) }))}
          />
          <TextInput
            {...{ id: 'dag', name: 'dag', language: 'nl', label: words.whyDay, value: said('dag') }}
            hint={words.whyDayHint(cityDay(site.clock()))}
            width={10}
            autocomplete="off"
          />
          <TextInput
            {...{ id: 'uur', name: 'uur', language: 'nl', label: words.whyTime, value: said('uur') }}
            hint={words.whyTimeHint}
            error={why === 'wrong' ? words.whyWrong : undefined}
            width={5}
            autocomplete="off"
          />
          <Button look="secondary">{words.whyGo}</Button>
        </div>
      </form>
    </DeskPanel>
  )
}

function Answer({ site, asking, why }: Pick<NewShown, 'site' | 'asking'> & Readonly<{ why: WhyShown }>) {
  const { wanted, found, nameOf } = why
  const when = `${showMoment(wanted.startsAt)}, ${placeNamed(site, wanted.place)}`
  if (!found)
    return (
      <p role="status">
        {when}: {words.whyFree}{' '}
        {asking.moves === undefined && (
          <a href={hrefOf('/balie/afspraak/tijd', asking, { tijd: timeOf(wanted) })}>{words.whyTake}</a>
        )}
      </p>
    )
  const { because, exactly } = found
  return (
    <div role="status">
      <p>
        {when}: <strong>{words.why[because] ?? because}</strong>{' '}
        {because === 'too-few-people' && exactly && words.whyPeople(exactly.rostered, exactly.minimum)}
      </p>
      {exactly && exactly.lanes.length > 0 && (
        <Table
          caption={words.whyEach}
          columns={[{ title: words.employee }, { title: words.desk }, { title: words.because }]}
          rows={exactly.lanes.map((lane) => [
            <bdi>{nameOf(lane.employeeId)}</bdi>,
            lane.desk,
            words.lane[lane.because](lacksShown(lane.lacks)),
          ])}
        />
      )}
    </div>
  )
}
