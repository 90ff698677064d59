import { expect, it } from 'vitest'
import { aCityOfCounters, monday, weekFrom } from '#domain/appointments/appointments.fixture.ts'
import { offerMinutesOf } from './waiting-choices.ts'

it('tells who waits for how long a time is kept as the policy of today says, not as an older one did', () => {
  const bare = aCityOfCounters({ places: 1 })
  const tuesday = weekFrom(monday)[1] as string
  const booking = (bare.booking ?? []).flatMap((policy) => [
    { ...policy, validTo: monday, offerMinutes: 30 },
    { ...policy, validFrom: tuesday, offerMinutes: 45 },
  ])
  const on = (day: string) => offerMinutesOf({ city: { ...bare, booking }, clock: () => new Date(`${day}T10:00:00Z`) })
  expect([on(monday), on(tuesday)]).toEqual([30, 45])
})
