import type { HandOverList } from '#domain/hands/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { Actions, WarningText } from '#ui/index.ts'
import { handsWords as words } from '#ui/words/desk-social.ts'
import type { Site } from '../site.ts'

/** What is not accepted of a list, while the day comes near. */
export function HandOverWarning({ site, handOver }: Readonly<{ site: Site; handOver: HandOverList }>) {
  const { change, open, warnedDays } = handOver
  if (warnedDays === null) return null
  const nameOf = (unit: string) => site.city.units.find(({ id }) => id === unit)?.name ?? unit
  return (
    <WarningText language="nl">
      {words.near(showDate(change.on, 'nl'), warnedDays)}{' '}
      {open.map(({ unit, why }) => words.notAccepted[why](nameOf(unit))).join(' ')}
    </WarningText>
  )
}

/** The same for both units, where they begin their day. */
export const HandOverWarnings = ({ site, near }: Readonly<{ site: Site; near: readonly HandOverList[] }>) => (
  <>
    {near.map((handOver) => (
      <div key={handOver.change.id}>
        <HandOverWarning {...{ site, handOver }} />
        <Actions>
          <a href={`/balie/overdrachten/${handOver.change.id}`}>
            {words.lookAtList(showDate(handOver.change.on, 'nl'))}
          </a>
        </Actions>
      </div>
    ))}
  </>
)
