/** The city of these rows. */
export const benchVisits = { places: 13, desks: 3, daysAhead: 60 }

/** What the bare booking is sent: what ours is sent, and who receives, which ours finds out. */
export type BareBooking = Readonly<{
  products: readonly string[]
  persons: number
  place: string
  startsAt: string
  endsAt: string
  desk: string
  employeeId: string
  visitor: Readonly<{ name: string; contact: Readonly<{ kind: string; value: string }> }>
}>
