import { z } from 'zod'
import { fuelGroups } from '#domain/vehicles/index.ts'
import type { Site } from '../site.ts'
import { type Operation, operation } from './operation.ts'

const day = z.string().describe('YYYY-MM-DD, both days included.')
const norm = z.int().describe('Of the Euro norm, as a figure: V and 5b are 5.')
const byFuel = <Value extends z.ZodType>(value: Value) =>
  z.partialRecord(z.enum(fuelGroups), value).describe('A fuel that is not here has no lowest norm, or no permit.')

const Table = z.strictObject({
  categories: z.array(z.string()).describe('European categories that the zone is about. Every other one may drive in.'),
  fuels: z
    .record(z.string(), z.enum(fuelGroups))
    .describe('By the code of the vehicle register. A code that is not here is unknown, never a no.'),
  normDates: z
    .array(z.strictObject({ categories: z.array(z.string()), norm, from: day, certainFrom: day.optional() }))
    .describe(
      'When the certificate names no norm: the highest one of the category, from its day of first registration on. With `certainFrom` the light ones of the category have it from that day, all of them only since this one: in between it is unknown.',
    ),
  admission: z
    .array(
      z.strictObject({
        ...{ validFrom: day, validTo: day.optional(), source: z.string(), lowest: byFuel(norm) },
        withFilter: byFuel(norm).optional().describe('With a particulate filter: no register knows who has one.'),
        permit: byFuel(z.array(norm)).describe('For which a paid permit exists.'),
      }),
    )
    .describe('Of several fuels in one vehicle the strictest counts: a no, then unknown, then a yes.'),
  historicPlates: z.string().describe('A plate that fits may drive in by another rule: a regular expression.'),
  knownCountries: z.array(z.string()).describe('Other plates have to be registered, also clean ones. ISO 3166.'),
  toConfirm: z.array(z.string()).describe('What of this the city still has to confirm.'),
})

/** The dated rule of the low-emission zone, for anybody: who holds the register of vehicles answers with it himself. Nothing when there is no zone. */
export function admissionOperations({ city }: Pick<Site, 'city'>): readonly Operation[] {
  const zone = city.zones?.lowEmission
  if (!zone) return []
  const { categories, fuels, normDates, admission, historicPlates, knownCountries, toConfirm = [] } = zone
  const table = {
    ...{ fuels, historicPlates },
    ...{ categories: [...categories], knownCountries: [...knownCountries], toConfirm: [...toConfirm] },
    normDates: normDates.map((one) => ({ ...one, categories: [...one.categories] })),
    admission: admission.map(({ permit, ...period }) => ({
      ...period,
      permit: Object.fromEntries(Object.entries(permit).map(([fuel, norms]) => [fuel, [...norms]])),
    })),
  }
  return [
    operation({
      ...{ id: 'admissionTable', method: 'GET', path: '/api/low-emission-zone', open: true, refusals: [] },
      summary: 'Who may drive in the low-emission zone, by date: to answer it oneself, beside what was granted.',
      body: null,
      answer: Table,
      handle: async () => table,
    }),
  ]
}
