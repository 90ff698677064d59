import { anOrder } from '#domain/grants/grants.fixture.ts'
import { askedToRenew, dwellingOf, type Grant, giveGrant } from '#domain/grants/index.ts'
import { knowPerson } from '#domain/people/index.ts'
import { residentByKey, residentOn } from '#outside/personas.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { Demo } from './dev.ts'

type Before = Readonly<{ key: string; plate: string; zone: string; daysLeft: number }>

/**
 * In a running demo city: somebody got a resident permit for this plate two years ago, and so many days of it are left. Who may renew it was
 * told already, so that it does not go on by itself between two pages.
 */
export async function permitGivenBefore(
  { program }: Pick<Demo, 'program'>,
  { key, plate, zone, daysLeft }: Before,
): Promise<Grant> {
  const now = program.site.clock()
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
  const { insz, givenNames, familyNames } = residentByKey(key)
  const names = { givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const then: OpenContext = { db: program.site.db, actor: system('mid-office'), now: inDays(daysLeft - 730) }
  const { id: holder } = await knowPerson({ ...then, now }, { insz, ...names })
  const address = residentOn(residentByKey(key), cityDay(now))?.address
  const { id: product, version } = program.site.catalogue.current('parkeervergunning-bewoner', now)
  const given = await giveGrant(
    then,
    anOrder({
      ...{ holder, product, version, zone },
      subject: { of: 'plate', key: plate, country: 'BE' },
      valid: { from: then.now, until: inDays(daysLeft) },
      limit: { places: 2, dwelling: (address && dwellingOf({ kind: 'belgian', ...address })) ?? key },
      renewal: { daysBefore: 42, until: { months: 24 } },
    }),
  )
  if (daysLeft <= 42) await askedToRenew({ ...then, now }, given.id, 'needs-proof')
  return given
}
