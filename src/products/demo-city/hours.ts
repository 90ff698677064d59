import type { Hours, Weekday } from '#domain/catalogue/index.ts'

const pilot = '2021-09-01'
const nineToFive = [{ from: '09:00', to: '17:00' }]
const untilTen = [{ from: '09:00', to: '22:00' }]
const evening = [{ from: '09:00', to: '20:00' }]

/**
 * Weekly patterns. Only those of the contact centre were published; the others are plausible and marked: the city
 * confirms them one by one.
 */
export const contactCentreHours: Hours = {
  validFrom: '2021-01-01',
  week: { monday: nineToFive, tuesday: nineToFive, wednesday: nineToFive, thursday: nineToFive, friday: nineToFive },
}

export const servicePointHours: Hours = { ...contactCentreHours, validFrom: pilot, toConfirm: true }

export const districtHouseHours: Hours = {
  validFrom: pilot,
  toConfirm: true,
  week: { ...servicePointHours.week, thursday: [{ from: '09:00', to: '19:00' }] },
}

/** From December 2022 the limited counters open two days a week instead of four; which two is not known. */
export const twoDaysHours: Hours = {
  validFrom: '2022-12-01',
  toConfirm: true,
  week: { tuesday: nineToFive, thursday: [{ from: '09:00', to: '19:00' }] },
}

/** The same on other days: two counters that share a team are never open on one day. */
export const limitedHours = (...days: readonly Weekday[]): Hours => ({
  ...{ validFrom: '2022-12-01', toConfirm: true },
  week: Object.fromEntries(days.map((day) => [day, nineToFive])),
})

export const libraryHours: Hours = {
  validFrom: pilot,
  toConfirm: true,
  week: {
    monday: [{ from: '14:00', to: '20:00' }],
    tuesday: [{ from: '10:00', to: '18:00' }],
    wednesday: [{ from: '10:00', to: '20:00' }],
    friday: [{ from: '14:00', to: '18:00' }],
    saturday: [{ from: '10:00', to: '16:00' }],
  },
}

export const sportsHallHours: Hours = {
  validFrom: pilot,
  toConfirm: true,
  week: {
    monday: untilTen,
    tuesday: untilTen,
    wednesday: untilTen,
    thursday: untilTen,
    friday: untilTen,
    saturday: untilTen,
    sunday: untilTen,
  },
}

/** Two evenings a week and every Saturday morning (R33); which evenings is not decided. */
export const mainCounterHours: Hours = {
  validFrom: '2021-05-28',
  toConfirm: true,
  week: {
    ...servicePointHours.week,
    tuesday: evening,
    thursday: evening,
    saturday: [{ from: '09:00', to: '12:30' }],
  },
}

const morning = [{ from: '09:00', to: '12:30' }]

/** Counters that travel: in the prison, in the maternity ward, where students are. Proposals. */
export const thursdayMorning: Hours = { validFrom: pilot, toConfirm: true, week: { thursday: morning } }
export const tuesdayAndFriday: Hours = {
  validFrom: pilot,
  toConfirm: true,
  week: { tuesday: morning, friday: morning },
}
export const afternoons: Hours = {
  validFrom: pilot,
  toConfirm: true,
  week: { monday: [{ from: '12:00', to: '17:00' }], wednesday: [{ from: '12:00', to: '17:00' }] },
}
