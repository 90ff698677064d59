import { inBerchem, type PersonaAddress } from './resident.ts'

export type Enterprise = Readonly<{
  key: string
  /** Ten digits, with points. */
  number: string
  name: string
  seat: PersonaAddress
  /** Keys of the residents who may act for it. */
  managers: readonly string[]
}>

export const firm: Enterprise = {
  key: 'firm',
  number: '0999.999.031',
  name: 'Testbouw BV',
  seat: inBerchem('Grotesteenweg', '997'),
  managers: ['jan'],
}

/** In whose name the company car of sofie stands. */
export const lessor: Enterprise = {
  key: 'lessor',
  number: '0999.999.229',
  name: 'Testlease NV',
  seat: inBerchem('Grotesteenweg', '996'),
  managers: [],
}
