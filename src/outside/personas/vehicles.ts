import { type Enterprise, firm, lessor } from './enterprise.ts'

/** One engine of a vehicle: the code of its fuel (list of the register), and the norm as the certificate spells it. */
export type PersonaFuel = Readonly<{ code: string; words: string; norm?: string }>

export type PersonaVehicle = Readonly<{
  plate: string
  category: 'M1' | 'N1' | 'L1e'
  make: string
  model: string
  /** `YYYY-MM-DD`: the first time in traffic, anywhere. */
  firstRegistered: string
  /** Since when it stands in this name. */
  since: string
  fuels: readonly PersonaFuel[]
  mass: number
  seats: number
  adapted?: boolean
  /** Key of the resident, or the enterprise, in whose name it stands. */
  holder: string | Enterprise
  /** Key of the resident whom the enterprise registered as the habitual driver. */
  driver?: string
}>

const diesel = (norm: string): readonly PersonaFuel[] => [{ code: '20', words: 'Diesel', norm }]
const petrol = (norm: string): readonly PersonaFuel[] => [{ code: '10', words: 'Benzine', norm }]
const car = { category: 'M1', mass: 1_850, seats: 5 } as const
const van = { category: 'N1', mass: 3_200, seats: 3, make: 'FORD', model: 'TRANSIT' } as const

/** The vehicles of the personas: plates that are not given out. The plate of oleksandr is Ukrainian: no Belgian source knows it. */
export const vehicles: readonly PersonaVehicle[] = [
  {
    ...car,
    plate: '1WWW901',
    make: 'VOLKSWAGEN, VW',
    model: 'GOLF',
    firstRegistered: '2009-03-02',
    since: '2009-03-02',
    fuels: diesel('4'),
    holder: 'jan',
  },
  {
    ...car,
    plate: '1WWW902',
    make: 'RENAULT',
    model: 'MEGANE',
    firstRegistered: '2018-05-14',
    since: '2018-05-14',
    fuels: petrol('6b'),
    holder: lessor,
    driver: 'sofie',
  },
  {
    ...car,
    plate: '1WWW903',
    make: 'OPEL',
    model: 'CORSA',
    firstRegistered: '2000-09-18',
    since: '2016-03-07',
    fuels: petrol('2'),
    holder: 'yasmina',
  },
  {
    ...car,
    plate: '1WWW904',
    make: 'CITROEN',
    model: 'BERLINGO',
    firstRegistered: '2008-06-11',
    since: '2008-06-11',
    fuels: diesel('4'),
    adapted: true,
    holder: 'omer',
  },
  {
    ...van,
    plate: '1WWW905',
    firstRegistered: '2013-02-04',
    since: '2013-02-04',
    fuels: diesel('5b'),
    holder: firm,
  },
  {
    ...van,
    plate: '1WWW906',
    firstRegistered: '2004-10-25',
    since: '2010-01-11',
    fuels: diesel('3'),
    holder: firm,
  },
]
