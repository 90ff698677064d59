import type { Period } from './product.ts'

/** WGS84. */
export type Position = Readonly<{ latitude: number; longitude: number }>

/** How people go somewhere: on foot, by bicycle. */
export type TravelWay = 'walk' | 'cycle'

/** How fast a way is. `detour`: how much longer the way is than the straight line. */
export type TravelPace = Period &
  Readonly<{ way: TravelWay; kilometresAnHour: number; detour: number; toConfirm?: true }>

/** Where people live: taken as evenly spread over a disc. */
export type Neighbourhood = Readonly<{
  id: string
  name: string
  district: string
  inhabitants: number
  centre: Position
  /** In kilometres. */
  radius: number
  toConfirm?: true
}>

/** Where the city could open a place. */
export type Candidate = Readonly<{ id: string; name: string; district: string; position: Position }>
