/** WGS84. */
export type Position = Readonly<{ latitude: number; longitude: number }>

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
