import type { Cast, PersonaVehicle } from '../personas.ts'

/** The answer of `mobility/registrations` about a vehicle. */
export function registrationContent(vehicle: PersonaVehicle, cast: Cast) {
  const { plate, category, make, model, firstRegistered, since, mass, seats, adapted = false, fuels } = vehicle
  return {
    '@context': 'https://vlaamseoverheid.atlassian.net/wiki/download/attachments/1693680273/Mobility-context.jsonld',
    self: '/registrations',
    items: [
      {
        license: {
          plateNr: plate,
          plateType: { code: 'NM', description: 'Normaal' },
          startSituationDate: `${since}T00:00:00Z`,
          lastRegistrationDate: `${since}T00:00:00Z`,
          status: { code: 'REG', description: 'Ingeschreven' },
          statusLegal: { code: 'NOR', description: 'Normaal' },
        },
        titular: titularOf(vehicle, cast),
        vehicle: {
          category: { code: category },
          makeName: make,
          commercialName: model,
          firstRegistrationDate: firstRegistered,
          firstKnownUseDate: firstRegistered,
          technicPermissibleMaxMass: mass,
          handicapIndicator: adapted,
          nrOfSeatingPositions: seats,
          engine: [
            {
              fuel: fuels.map(({ code, words, norm }) => ({
                code,
                description: words,
                ...(norm && { euroNormCode: norm }),
              })),
            },
          ],
        },
      },
    ],
    total: 1,
  }
}

/** The answer of `mobility/registrationsTitular`: who drives it, beside in whose name it stands. */
export function titularContent(vehicle: PersonaVehicle, cast: Cast) {
  const driver = vehicle.driver ? { driver: { person: personOf(cast, vehicle.driver, (number) => number) } } : {}
  return { self: '/registrationsTitular', items: [{ ...driver, titular: titularOf(vehicle, cast) }] }
}

function titularOf({ holder }: PersonaVehicle, cast: Cast) {
  if (typeof holder === 'string')
    return { type: 'P', source: 'RRN', person: personOf(cast, holder, (number) => ({ identificator: number })) }
  return {
    type: 'O',
    source: 'KBO',
    organisation: {
      companyNr: { identificator: holder.number.replace(/\D/g, '') },
      organisationName: { string: holder.name, lang: 'nl' },
      namePrintable: holder.name,
      isLeaseCompany: holder.key === 'lessor',
    },
  }
}

function personOf<Number>(cast: Cast, key: string, written: (number: string) => Number) {
  const { insz, givenNames, familyNames } = cast.byKey(key)
  return { nationalNr: written(insz), lastName: familyNames, firstName: givenNames }
}
