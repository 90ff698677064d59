import { momentOf } from './on-a-day.ts'
import { residentByKey } from './residents.ts'

export type PersonaDisability = Readonly<{
  since: string
  points: Readonly<{
    mobility: number
    nourishment: number
    hygiene: number
    household: number
    supervision: number
    socialSkills: number
  }>
  parkingCard: Readonly<{ number: string; from: string; until: string }>
}>

/** What the federal service says of a persona on a day; `null`: nothing. Only omer is recognised. */
export function disabilityOn(key: string, today: string): PersonaDisability | null {
  if (key !== 'omer') return null
  return {
    since: '2016-09-01',
    points: { mobility: 3, nourishment: 2, hygiene: 2, household: 3, supervision: 1, socialSkills: 2 },
    parkingCard: {
      number: '7300000156',
      from: '2017-01-15',
      until: momentOf(residentByKey(key), 'parkingCardEnds', today),
    },
  }
}
