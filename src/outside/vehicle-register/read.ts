import { z } from 'zod'
import type { Coded } from '../magda/consulted.ts'
import { definite, partialDate } from '../magda/facts.ts'
import type { Fuel, Holder, Vehicle } from './index.ts'

const text = z.string().optional().catch(undefined)
const code = z.object({ code: z.string(), description: text }).optional().catch(undefined)
const person = z
  .object({
    // Written as an object by one service and as text by the other.
    nationalNr: z.union([z.string(), z.object({ identificator: z.string() })]).optional(),
  })
  .optional()
  .catch(undefined)
const organisation = z
  .object({
    companyNr: z.object({ identificator: z.string() }).optional(),
    organisationName: z.object({ string: z.string() }).optional(),
    isLeaseCompany: z.boolean().optional(),
  })
  .optional()
  .catch(undefined)
const titular = z.object({ type: text, person, organisation }).optional().catch(undefined)

const fuelling = z.object({ code: z.string(), description: text, euroNormCode: text, euroNormDescription: text })

/** One registration, as far as we read it. What is there in another shape than this counts as not said. */
const Registration = z.object({
  license: z.object({ plateNr: z.string(), plateType: code, status: code, startSituationDate: text }),
  titular,
  vehicle: z.object({
    category: code,
    makeName: text,
    commercialName: text,
    firstRegistrationDate: text,
    firstKnownUseDate: text,
    handicapIndicator: z.boolean().optional().catch(undefined),
    nrOfSeatingPositions: z.number().optional().catch(undefined),
    technicPermissibleMaxMass: z.number().optional().catch(undefined),
    engine: z
      .array(
        z.object({
          electricEngineIndicator: z.boolean().optional().catch(undefined),
          fuel: z.array(fuelling).optional(),
        }),
      )
      .optional(),
  }),
})
const Registrations = z.object({ items: z.array(Registration) })

/** Who drives: the service about the titular puts it beside the titular, in the same item. */
const Drivers = z.object({ items: z.array(z.object({ driver: z.object({ person }).optional().catch(undefined) })) })

/**
 * The vehicles in an answer of `mobility/registrations`, with those that are registered today first and the latest first among
 * them. `null`: it is no such answer.
 */
export function vehiclesFrom(json: unknown): readonly Vehicle[] | null {
  const parsed = Registrations.safeParse(json)
  if (!parsed.success) return null
  return parsed.data.items.map(vehicleFrom).toSorted(byActuality)
}

const byActuality = (a: Vehicle, b: Vehicle): number =>
  Number(b.registered ?? false) - Number(a.registered ?? false) || (b.since ?? '').localeCompare(a.since ?? '')

/** The habitual driver in an answer of `mobility/registrationsTitular`; `undefined` when nobody is named. */
export function driverFrom(json: unknown): string | undefined {
  const parsed = Drivers.safeParse(json)
  return parsed.success
    ? parsed.data.items.flatMap(({ driver }) => numberFrom(driver?.person?.nationalNr) ?? [])[0]
    : undefined
}

function vehicleFrom({ license, titular, vehicle }: z.infer<typeof Registration>): Vehicle {
  const engines = vehicle.engine ?? []
  return {
    plate: license.plateNr.replace(/[^A-Z0-9]/gi, '').toUpperCase(),
    ...definite('plateType', codedOf(license.plateType)),
    ...definite('registered', license.status ? license.status.code === 'REG' : undefined),
    ...definite('since', dayOf(license.startSituationDate)),
    ...definite('category', vehicle.category?.code),
    ...definite('make', vehicle.makeName),
    ...definite('model', vehicle.commercialName),
    ...definite('firstRegistered', dayOf(vehicle.firstRegistrationDate)),
    ...definite('firstUsed', dayOf(vehicle.firstKnownUseDate)),
    fuels: engines.flatMap(({ fuel = [] }) => fuel.map(fuelFrom)),
    ...definite('electric', engines.some((engine) => engine.electricEngineIndicator) || undefined),
    ...definite('adapted', vehicle.handicapIndicator),
    ...definite('seats', vehicle.nrOfSeatingPositions),
    ...definite('mass', vehicle.technicPermissibleMaxMass),
    ...definite('holder', holderFrom(titular)),
  }
}

const fuelFrom = (fuel: z.infer<typeof fuelling>): Fuel => ({
  code: fuel.code,
  ...definite('words', fuel.description),
  ...definite('norm', fuel.euroNormCode ?? fuel.euroNormDescription),
})

/** `P` a person, `O` an organisation; anything else says nothing. */
function holderFrom(one: z.infer<typeof titular>): Holder | undefined {
  if (one?.type === 'P') return { kind: 'person', ...definite('insz', numberFrom(one.person?.nationalNr)) }
  if (one?.type !== 'O') return undefined
  const { companyNr, organisationName, isLeaseCompany } = one.organisation ?? {}
  return {
    kind: 'enterprise',
    ...definite('number', companyNr?.identificator.replace(/\D/g, '')),
    ...definite('name', organisationName?.string),
    ...definite('leases', isLeaseCompany),
  }
}

function numberFrom(number: string | { identificator: string } | undefined): string | undefined {
  const digits = typeof number === 'string' ? number : number?.identificator
  return digits !== undefined && /^\d{11}$/.test(digits) ? digits : undefined
}

const codedOf = (one: z.infer<typeof code>): Coded | undefined =>
  one && { code: one.code, ...definite('words', one.description) }

/** Days are written as days or as moments in UTC. */
const dayOf = (moment: string | undefined) => partialDate(moment?.slice(0, 10))
