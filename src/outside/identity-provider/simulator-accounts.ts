import { createHash } from 'node:crypto'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import {
  type Employee,
  employees,
  organisation,
  type Resident,
  residentByInsz,
  residents,
  roleClaims,
} from '../personas.ts'
import type { Audience } from './index.ts'

/** Somebody who can sign in at the simulated provider. `id` stays inside it. */
export type Account = Readonly<{
  id: string
  audience: Audience
  key: string
  name: string
  /** One line: whom this persona stands for. */
  about: string
  claims: Readonly<Record<string, unknown>>
}>

/** Whom the personas stand for, as the sign-in page says it. Who is not named cannot sign in: too young, or deceased. */
const stories: Record<string, string> = {
  maria: 'Weduwe, mijdt computers. Komt liever naar een contactpunt.',
  jan: 'Vader van Lotte en Finn. Rijdt met een oude diesel. Zaakvoerder van Testbouw.',
  sofie: 'Moeder van Lotte en Finn. Rijdt met een bedrijfswagen.',
  lotte: 'Minderjarig, met eigen eID. Ondertekent niets.',
  yasmina: 'Alleenstaande moeder van Adam. Heeft alleen een smartphone.',
  omer: 'Heeft een handicap en een parkeerkaart. Spreekt weinig Nederlands.',
  emine: 'Helpt haar man Ömer met zijn papieren.',
  lina: 'Student. Verhuisde vorige week van Gent naar Borgerhout.',
  oleksandr: 'Tijdelijk beschermd. Rijdt met een Oekraïense nummerplaat.',
  els: 'Bewindvoerder van Karel, door de rechter aangesteld.',
  karel: 'Woont in een woonzorgcentrum. Staat onder bewind.',
  tom: 'Werd drie dagen geleden vader. De geboorte is nog niet aangegeven.',
  hanne: 'Ligt in de kraamkliniek.',
  amina: 'Kreeg een nieuw nationaal nummer.',
  piet: 'Ambtshalve geschrapt. Heeft geen domicilie.',
  ilse: 'Heeft een beschermd adres.',
  ahmad: 'Van zijn geboortedatum is alleen het jaar bekend.',
}
const roleWords: Record<Employee['roles'][number], string> = {
  counter: 'loket',
  'mid-office': 'midoffice',
  'team-lead': 'teamleiding',
  'contact-centre': 'contactcenter',
  planner: 'planning',
  'place-manager': 'plaatsen en toestellen',
  'product-owner': 'producteigenaar',
  administrator: 'beheer',
  'prison-list': 'lijst van de gevangenis',
  robot: 'robot',
}

/** The provider's id of an employee (vo_id): stable, so that the demo city can place them in a unit beforehand. */
export const voIdOf = (key: string): string => createHash('sha256').update(`vo:${key}`).digest('hex').slice(0, 32)

const residentAccount = (resident: Resident): Account =>
  account(
    resident.insz,
    resident.key,
    resident.givenNames.slice(0, 1).join(' '),
    resident.familyNames.join(' '),
    stories[resident.key] ?? '',
  )

function account(insz: string, key: string, givenName: string, familyName: string, about: string): Account {
  return {
    id: `resident:${insz}`,
    audience: 'resident',
    key,
    name: `${givenName} ${familyName}`.trim(),
    about,
    claims: { given_name: givenName, family_name: familyName, rrn: insz },
  }
}

function employeeAccount(employee: Employee, roleClaim: string): Account {
  const work = employee.roles.map((role) => roleWords[role]).join(', ')
  return {
    id: `employee:${employee.key}`,
    audience: 'employee',
    key: employee.key,
    name: `${employee.givenName} ${employee.familyName}`,
    about: employee.unit ? `${work}; ${employee.unit}` : work,
    claims: {
      given_name: employee.givenName,
      family_name: employee.familyName,
      rrn: employee.insz,
      vo_id: voIdOf(employee.key),
      vo_orgcode: organisation.code,
      vo_orgnaam: organisation.name,
      vo_doelgroepcode: 'LB',
      vo_doelgroepnaam: 'Lokaal bestuur',
      vo_email: employee.email,
      [roleClaim]: roleClaims(employee),
    },
  }
}

/** Everybody on the pages, and whoever types a test number. */
export function accounts({
  people = residents.filter(({ key }) => key in stories),
  staff = employees.filter(({ insz }) => insz !== undefined),
  nameOf,
  roleClaim,
}: {
  people?: readonly Resident[]
  staff?: readonly Employee[]
  /** Names of residents who are no personas, by number. */
  nameOf?: (insz: string) => Readonly<{ givenName: string; familyName: string }> | undefined
  roleClaim: string
}) {
  const listed: Record<Audience, readonly Account[]> = {
    resident: people.map(residentAccount),
    employee: staff.map((employee) => employeeAccount(employee, roleClaim)),
  }
  const byId = new Map([...listed.resident, ...listed.employee].map((one) => [one.id, one]))

  return {
    listed,
    byKey: (audience: Audience, key: string) => listed[audience].find((one) => one.key === key),
    byId: (id: string) => byId.get(id) ?? (id.startsWith('resident:') ? byNumber(id.slice(9)) : undefined),
    byNumber,
  }

  /** `undefined`: no number of the test range. Nobody's real number can be used here. */
  function byNumber(written: string): Account | undefined {
    const number = parseNationalNumber(written)
    if (number?.kind !== 'test') return undefined
    const known = byId.get(`resident:${number.digits}`)
    if (known) return known
    const persona = residentByInsz(number.digits)
    if (persona) return { ...residentAccount({ ...persona, insz: number.digits }) }
    const name = nameOf?.(number.digits) ?? { givenName: 'Test', familyName: `Persoon ${number.digits.slice(6, 9)}` }
    return account(number.digits, number.digits, name.givenName, name.familyName, '')
  }
}
export type Accounts = ReturnType<typeof accounts>
