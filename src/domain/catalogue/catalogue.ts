import type { Kysely } from 'kysely'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import type { City } from './city.ts'
import { parseProduct } from './definition.ts'
import type { LifeEvent, Theme } from './entrance.ts'
import { type ChangeOfHands, presentedOn, unitsWith } from './hands/change.ts'
import { changesIn } from './hands/store.ts'
import type { Product } from './product.ts'
import { type Search, searchOver } from './search/search.ts'
import type { Synonym } from './search/synonyms.ts'
import { type CatalogueTables, publishedVersions } from './store.ts'
import { type Way, waysFor } from './ways.ts'

/** What stands around the products: the city itself, and how residents enter. */
export type Offer = Readonly<{
  city: City
  themes: readonly Theme[]
  lifeEvents: readonly LifeEvent[]
  synonyms: readonly Synonym[]
}>

/** Everything that the city offers, in memory: read by every channel, written by no one. */
export type Catalogue = Offer &
  Readonly<{
    /** A pinned version. Refuses `catalogue/unknown-product` or `catalogue/unknown-version`. */
    get: (id: string, version: number) => Product
    /** The version in force. Refuses `catalogue/unknown-product` also when none is in force yet. */
    current: (id: string, at: Date) => Product
    /** The version in force, `null` when there is none (yet). */
    find: (id: string, at: Date) => Product | null
    /** Every product in force, one version each, in the order of their titles. */
    all: (at: Date) => readonly Product[]
    byTheme: (theme: string, at: Date) => readonly Product[]
    byLifeEvent: (event: string, at: Date) => readonly Product[]
    /** Refuses `catalogue/unknown-theme`. */
    theme: (id: string) => Theme
    /** Refuses `catalogue/unknown-life-event`. */
    lifeEvent: (id: string) => LifeEvent
    waysTo: (product: Product | null, at: Date) => readonly Way[]
    search: Search
    /** Products that changed or will change hands; the units of every product above follow them. */
    changes: () => readonly ChangeOfHands[]
    /** Reads the changes of hands again: what another process planned. */
    refresh: (db: Kysely<CatalogueTables>) => Promise<void>
  }>

/** The catalogue of these versions. Cheap to read, built once (a few ms). */
export function catalogueOf(
  versions: readonly Product[],
  offer: Offer,
  planned: readonly ChangeOfHands[] = [],
): Catalogue {
  let changes = planned
  let byId = inOrder(versions, changes)
  const newest = [...byId.values()].flatMap(([first]) => first ?? [])

  const inForce = (id: string, day: string) => {
    const found = byId.get(id)?.find((product) => product.validFrom <= day)
    return found && presentedOn(found, day)
  }
  const all = (at: Date) =>
    [...byId.keys()]
      .flatMap((id) => inForce(id, cityDay(at)) ?? [])
      .toSorted((a, b) => a.title.nl.localeCompare(b.title.nl, 'nl'))

  return {
    ...offer,
    get(id, version) {
      const known = byId.get(id)
      if (!known) throw new Refusal('missing', 'catalogue/unknown-product')
      const found = known.find((product) => product.version === version)
      if (!found) throw new Refusal('missing', 'catalogue/unknown-version')
      return found
    },
    current(id, at) {
      const found = inForce(id, cityDay(at))
      if (!found) throw new Refusal('missing', 'catalogue/unknown-product')
      return found
    },
    find: (id, at) => inForce(id, cityDay(at)) ?? null,
    all,
    byTheme: (theme, at) => all(at).filter((product) => product.theme === theme),
    byLifeEvent: (event, at) => all(at).filter((product) => product.lifeEvents.includes(event)),
    theme(id) {
      const found = offer.themes.find((theme) => theme.id === id)
      if (!found) throw new Refusal('missing', 'catalogue/unknown-theme')
      return found
    },
    lifeEvent(id) {
      const found = offer.lifeEvents.find((event) => event.id === id)
      if (!found) throw new Refusal('missing', 'catalogue/unknown-life-event')
      return found
    },
    waysTo: (product, at) => waysFor(offer.city, product, at),
    changes: () => changes,
    async refresh(db) {
      const read = await changesIn(db)
      if (JSON.stringify(read) === JSON.stringify(changes)) return
      changes = read
      byId = inOrder(versions, changes)
    },
    search: searchOver({ products: newest, lifeEvents: offer.lifeEvents, synonyms: offer.synonyms }),
  }
}

/** Reads every published version. A row that can no longer be read is a fault: it says which, and where. */
export async function loadCatalogue(db: Kysely<CatalogueTables>, offer: Offer): Promise<Catalogue> {
  const versions = (await publishedVersions(db)).map(({ id, version, definition }) => {
    const parsed = parseProduct(definition)
    if ('product' in parsed) return parsed.product
    const [first] = parsed.mistakes
    throw new Error(`product ${id} version ${version} cannot be read: ${first?.where}: ${first?.what}`)
  })
  return catalogueOf(versions, offer, await changesIn(db))
}

/** Every version by its product, newest first, with the units that were planned on top. */
function inOrder(versions: readonly Product[], changes: readonly ChangeOfHands[]): Map<string, Product[]> {
  const present = versions.map((product) =>
    changes.some(({ products }) => products.includes(product.id))
      ? { ...product, unit: unitsWith(product, changes) }
      : product,
  )
  return Map.groupBy(
    present.toSorted((a, b) => b.version - a.version),
    ({ id }) => id,
  )
}
