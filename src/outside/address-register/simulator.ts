import fastify, { type FastifyReply } from 'fastify'
import { plain } from '#platform/formats/text.ts'
import { type Buttons, buttons, obeyButtons } from '#platform/simulation/index.ts'
import { fromLambert72 } from './lambert.ts'
import { hasNumber, resemblance, type Street, streets } from './streets.ts'

export type AddressSimulator = Readonly<{ url: string; buttons: Buttons; stop(): Promise<void> }>

type MatchQuery = { Querystring: Record<string, string | undefined> }

/** The address register and the free-text look-up on one loopback port, at their wire formats, knowing the streets of `streets.ts`. */
export async function startAddressSimulator({
  port = 0,
  apiKey = 'demo',
}: Readonly<{ port?: number; apiKey?: string }> = {}): Promise<AddressSimulator> {
  const pressed = buttons()
  const app = fastify()
  obeyButtons(app, pressed, () => true)

  app.get<MatchQuery>('/v2/adresmatch', (request, reply) => {
    if (request.headers['x-api-key'] !== apiKey) return problem(reply, 401, 'De API key is ongeldig of ontbreekt.')
    const asked = lowerKeys(request.query)
    if (!asked.gemeentenaam && !asked.postcode)
      return problem(reply, 400, "Minstens één van 'gemeentenaam' en 'postcode' moet ingevuld zijn.")
    if (!asked.straatnaam) return problem(reply, 400, "De 'straatnaam' moet ingevuld zijn.")
    return reply.type('application/ld+json').send(JSON.stringify(matchesFor(asked)))
  })

  app.get<{ Querystring: { q?: string; c?: string } }>('/geolocation/v4/Location', ({ query }, reply) => {
    if (!query.q) return problem(reply, 400, "De parameter 'q' ontbreekt.")
    const count = Math.min(5, Math.max(1, Number(query.c) || 1))
    return { LocationResult: locationsFor(query.q).slice(0, count) }
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return { url: `http://127.0.0.1:${chosen}`, buttons: pressed, stop: () => app.close() }
}

const problem = (reply: FastifyReply, status: number, detail: string) =>
  reply
    .code(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'urn:demo:address-register',
        title: 'Er heeft zich een fout voorgedaan!',
        detail,
        status,
      }),
    )

const lowerKeys = (query: Record<string, string | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query).map(([key, value]) => [key.toLowerCase(), value]))

function matchesFor(asked: Record<string, string | undefined>) {
  const warnings: { code: string; message: string }[] = []
  if (asked.postcode && !streets.some((street) => street.postalCode === asked.postcode))
    warnings.push({ code: '4', message: "Onbekende 'Postcode'." })
  if (asked.gemeentenaam && !streets.some((street) => plain(street.municipality) === plain(asked.gemeentenaam ?? '')))
    warnings.push({ code: '6', message: "Onbekende 'Gemeentenaam'." })

  const adresMatches = streets
    .filter((street) => isThere(street, asked))
    .map((street) => ({ street, likeness: resemblance(street.name, asked.straatnaam ?? '') }))
    .filter(({ likeness }) => likeness > 0.5)
    .map(({ street, likeness }) => matchOf(street, likeness, asked))
    .sort((one, other) => other.score - one.score)
    .slice(0, 10)
  return {
    '@context': 'https://docs.basisregisters.vlaanderen.be/context/adresmatch/2023-03-13/adresmatch.jsonld',
    adresMatches,
    warnings,
  }
}

/** A wrong municipality beside a good postal code is forgiven, as the register does. */
const isThere = (street: Street, asked: Record<string, string | undefined>) =>
  asked.postcode ? street.postalCode === asked.postcode : plain(street.municipality) === plain(asked.gemeentenaam ?? '')

function matchOf(street: Street, likeness: number, asked: Record<string, string | undefined>) {
  const number = asked.huisnummer && hasNumber(asked.huisnummer) ? asked.huisnummer.toUpperCase() : undefined
  const boxes = (number && street.boxes[number]) ?? []
  const box = asked.busnummer && boxes.includes(asked.busnummer) ? asked.busnummer : undefined
  const exact = likeness === 1 && number !== undefined && box === (asked.busnummer || undefined)
  const spelled = (spelling: string) => ({ geografischeNaam: { spelling, taal: 'nl' } })
  const place = {
    '@type': 'AdresMatch',
    gemeente: { objectId: street.nisCode, detail: '', gemeentenaam: spelled(street.municipality) },
    straatnaam: { objectId: String(street.id), detail: '', straatnaam: spelled(street.name) },
  }
  if (!number) return { ...place, links: [], score: Math.round(likeness * 650) / 10 }

  const objectId = String(street.id * 10_000 + Number.parseInt(number, 10) * 10 + Number(box ?? 0))
  const { x, y } = placeOf(street, number)
  return {
    ...place,
    identificator: {
      id: `https://data.vlaanderen.be/id/adres/${objectId}`,
      naamruimte: 'https://data.vlaanderen.be/id/adres',
      objectId,
      versieId: '2024-01-01T00:00:00+01:00',
    },
    detail: '',
    postinfo: { objectId: street.postalCode, detail: '' },
    huisnummer: number,
    ...(box ? { busnummer: box } : {}),
    volledigAdres: spelled(
      `${street.name} ${number}${box ? ` bus ${box}` : ''}, ${street.postalCode} ${street.municipality}`,
    ),
    adresPositie: {
      geometrie: {
        type: 'Point',
        gml: `<gml:Point srsName="https://www.opengis.net/def/crs/EPSG/0/31370" xmlns:gml="http://www.opengis.net/gml/3.2"><gml:pos>${x.toFixed(2)} ${y.toFixed(2)}</gml:pos></gml:Point>`,
      },
      positieGeometrieMethode: 'afgeleidVanObject',
      positieSpecificatie: 'gebouw',
    },
    adresStatus: 'inGebruik',
    officieelToegekend: true,
    links: [],
    score: exact ? 100 : Math.round(likeness * 890) / 10,
  }
}

const placeOf = (street: Street, houseNumber: string) => {
  const number = Number.parseInt(houseNumber, 10)
  return { x: street.x + (number % 100) * 2, y: street.y + (number % 2) * 12 }
}

function locationsFor(query: string) {
  const [, words = '', number] = /^(.*?)(?:\s+(\d{1,3}[a-z]?))?(?:\s*,.*|\s+\d{4}.*)?$/i.exec(query.trim()) ?? []
  const wanted = plain(words)
  const area =
    /\b(\d{4})\b/.exec(query)?.[1] ?? (/,\s*\D+$/.test(query) ? plain(query.split(',').at(-1) ?? '') : undefined)
  return streets
    .map((street) => ({
      street,
      likeness: plain(street.name).startsWith(wanted) ? 1 : resemblance(street.name, wanted),
    }))
    .filter(({ likeness }) => wanted.length > 1 && likeness > 0.55)
    .filter(({ street }) => !area || street.postalCode === area || plain(street.municipality).startsWith(area))
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ street }) => locationOf(street, number && hasNumber(number) ? number.toUpperCase() : undefined))
}

function locationOf(street: Street, number: string | undefined) {
  const { x, y } = number ? placeOf(street, number) : street
  const { latitude, longitude } = fromLambert72(x, y)
  const point = { Lat_WGS84: latitude, Lon_WGS84: longitude, X_Lambert72: x, Y_Lambert72: y }
  return {
    Municipality: street.municipality,
    Zipcode: number ? street.postalCode : null,
    Thoroughfarename: street.name,
    Housenumber: number ?? null,
    ID: street.id,
    FormattedAddress: number
      ? `${street.name} ${number}, ${street.postalCode} ${street.municipality}`
      : `${street.name}, ${street.municipality}`,
    Location: point,
    LocationType: number ? 'basisregisters_huisnummer_afgeleidVanGebouw' : 'basisregisters_straat',
    BoundingBox: { LowerLeft: point, UpperRight: point },
  }
}
