import { z } from 'zod'
import type { AddressQuestion, AddressRegister, AddressSuggestion, LookedUp, RegisteredAddress } from './index.ts'
import { fromLambert72 } from './lambert.ts'

export type AddressRegisterSettings = Readonly<{
  /** Of the register: https://api.basisregisters.vlaanderen.be */
  registerUrl: string
  /** Of the free-text look-up: https://geo.api.vlaanderen.be */
  lookupUrl: string
  apiKey: string
  /** Milliseconds for a match; a suggestion gets a third of it. */
  patience?: number
}>

const Locations = z.object({
  LocationResult: z.array(
    z.object({
      Municipality: z.string().nullish(),
      Zipcode: z.string().nullish(),
      Thoroughfarename: z.string().nullish(),
      Housenumber: z.string().nullish(),
      FormattedAddress: z.string(),
      Location: z.object({ Lat_WGS84: z.number(), Lon_WGS84: z.number() }).nullish(),
    }),
  ),
})

const Spelled = z.object({ geografischeNaam: z.object({ spelling: z.string() }) })
const Matches = z.object({
  adresMatches: z.array(
    z.object({
      identificator: z.object({ id: z.string() }).nullish(),
      gemeente: z.object({ gemeentenaam: Spelled }).nullish(),
      postinfo: z.object({ objectId: z.string() }).nullish(),
      straatnaam: z.object({ straatnaam: Spelled }).nullish(),
      huisnummer: z.string().nullish(),
      busnummer: z.string().nullish(),
      volledigAdres: Spelled.nullish(),
      adresPositie: z.object({ geometrie: z.object({ gml: z.string() }).nullish() }).nullish(),
      adresStatus: z.string().nullish(),
      score: z.number(),
    }),
  ),
})

const statuses: Record<string, RegisteredAddress['status']> = {
  voorgesteld: 'proposed',
  ingebruik: 'in-use',
  gehistoreerd: 'retired',
  afgekeurd: 'rejected',
}

/** The Flemish address register (basisregisters v2) and the free-text look-up beside it (geolocation v4). */
export function flemishAddressRegister(settings: AddressRegisterSettings): AddressRegister {
  const { registerUrl, lookupUrl, apiKey, patience = 4_500 } = settings

  return {
    async suggest(text) {
      const query = text.normalize('NFC').trim().slice(0, 120)
      if (query.length < 2) return { outcome: 'found', value: [] }
      const url = addressed(lookupUrl, '/geolocation/v4/Location', { q: query, c: '5' })
      const answer = await ask(url, {}, patience / 3, Locations)
      if (answer.outcome !== 'found') return answer
      return { outcome: 'found', value: answer.value.LocationResult.flatMap(suggestionOf) }
    },

    async match(question) {
      const url = addressed(registerUrl, '/v2/adresmatch', parametersOf(question))
      const headers = { 'x-api-key': apiKey, accept: 'application/ld+json' }
      let answer = await ask(url, headers, patience, Matches)
      if (answer.outcome === 'silent') answer = await ask(url, headers, patience, Matches)
      if (answer.outcome !== 'found') return answer
      const found = answer.value.adresMatches.map(addressOf)
      return { outcome: 'found', value: found.toSorted((one, other) => other.score - one.score) }
    },
  }
}

const parametersOf = ({ street, houseNumber, box, postalCode, municipality }: AddressQuestion) => ({
  ...(municipality ? { gemeentenaam: municipality } : {}),
  ...(postalCode ? { postcode: postalCode } : {}),
  straatnaam: street,
  huisnummer: houseNumber,
  ...(box ? { busnummer: box } : {}),
})

function addressed(origin: string, path: string, parameters: Record<string, string>): URL {
  const url = new URL(path, origin)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value.normalize('NFC'))
  return url
}

/** The address that somebody asks about stands in the URL: it is never put in an error or a log. */
async function ask<T>(
  url: URL,
  headers: Record<string, string>,
  ms: number,
  shape: z.ZodType<T>,
): Promise<LookedUp<T>> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(Math.ceil(ms)), redirect: 'error' })
    if (response.status === 400) return { outcome: 'wrong-question' }
    if (response.status === 401 || response.status === 403) return { outcome: 'alarm' }
    if (!response.ok) return { outcome: 'silent' }
    const parsed = shape.safeParse(await response.json())
    return parsed.success ? { outcome: 'found', value: parsed.data } : { outcome: 'silent' }
  } catch {
    return { outcome: 'silent' }
  }
}

/** A hit without a street (a whole municipality) is no address to choose. */
function suggestionOf(hit: z.infer<typeof Locations>['LocationResult'][number]): AddressSuggestion[] {
  if (!hit.Thoroughfarename || !hit.Municipality) return []
  return [
    {
      label: hit.FormattedAddress,
      street: hit.Thoroughfarename,
      municipality: hit.Municipality,
      ...(hit.Housenumber ? { houseNumber: hit.Housenumber } : {}),
      ...(hit.Zipcode ? { postalCode: hit.Zipcode } : {}),
      ...(hit.Location ? { position: { latitude: hit.Location.Lat_WGS84, longitude: hit.Location.Lon_WGS84 } } : {}),
    },
  ]
}

function addressOf(match: z.infer<typeof Matches>['adresMatches'][number]): RegisteredAddress {
  const [x, y] =
    /<gml:pos>\s*([\d.]+)\s+([\d.]+)\s*<\/gml:pos>/.exec(match.adresPositie?.geometrie?.gml ?? '')?.slice(1) ?? []
  return {
    id: match.identificator?.id,
    label: match.volledigAdres?.geografischeNaam.spelling,
    street: match.straatnaam?.straatnaam.geografischeNaam.spelling,
    houseNumber: match.huisnummer ?? undefined,
    box: match.busnummer ?? undefined,
    postalCode: match.postinfo?.objectId,
    municipality: match.gemeente?.gemeentenaam.geografischeNaam.spelling,
    status: statuses[match.adresStatus?.toLowerCase() ?? ''],
    position: x && y ? fromLambert72(Number(x), Number(y)) : undefined,
    score: match.score,
  }
}
