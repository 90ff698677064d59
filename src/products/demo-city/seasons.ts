/** Years of the demonstration, in which what comes back each year is a dated change. */
const years = Array.from({ length: 10 }, (_, at) => 2021 + at)

/** When students arrive. */
export const studentSeasons = years.map((year) => ({ validFrom: `${year}-09-01`, validTo: `${year}-12-15` }))

/** When the pop-up stands on the square. */
export const popUpSeasons = years.map((year) => ({ validFrom: `${year}-10-01`, validTo: `${year}-12-31` }))
