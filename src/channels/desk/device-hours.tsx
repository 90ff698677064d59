import { closedDays, dayAfter, type Place, spansOn } from '#domain/catalogue/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { DeskPanel, SummaryList } from '#ui/index.ts'
import { deviceSetupWords as words } from '#ui/words/device-setup.ts'
import type { Site } from '../site.ts'

/** When a screen can be used: the hours of its place. */
export function DeviceHours({ site, place }: Readonly<{ site: Site; place: Place | null }>) {
  const today = cityDay(site.clock())
  const days = Array.from({ length: 7 }, (_, ahead) => dayAfter(today, ahead))
  const hasCounter = site.city.counters?.some((one) => one.place === place?.id) ?? false
  return (
    <DeskPanel title={words.hours}>
      <p>{place && place.hours.length > 0 ? words.hoursText : words.hoursNone}</p>
      {place && place.hours.length > 0 && (
        <SummaryList
          plain
          rows={days.map((day) => ({
            key: showDate(day),
            value:
              spansOn(place.hours, day, closedDays(site.city))
                .map(({ from, to }) => `${from} tot ${to}`)
                .join(', ') || words.closed,
          }))}
        />
      )}
      {place && hasCounter && (
        <p>
          <a href={`/balie/planning?plaats=${place.id}`}>{words.hoursLink}</a>
        </p>
      )}
    </DeskPanel>
  )
}
