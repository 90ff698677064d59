import { type PersonaVehicle, residentByKey } from '../personas.ts'

/** The answer of `mobility/registrations` about a vehicle. */
export function registrationContent(vehicle: PersonaVehicle) {
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
        titular: titularOf(vehicle),
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
export function titularContent(vehicle: PersonaVehicle) {
  const driver = vehicle.driver ? { driver: { person: personOf(vehicle.driver, (number) => number) } } : {}
  return { self: '/registrationsTitular', items: [{ ...driver, titular: titularOf(vehicle) }] }
}

function titularOf({ holder }: PersonaVehicle) {
  if (typeof holder === 'string')
    return { type: 'P', source: 'RRN', person: personOf(holder, (number) => ({ identificator: number })) }
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

function personOf<Number>(key: string, written: (number: string) => Number) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  return { nationalNr: written(insz), lastName: familyNames, firstName: givenNames }
}
