import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ProductMistake } from './definition.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Product } from './product.ts'
import { productMistakes, type Surroundings } from './publication.ts'
import { type CatalogueTables, insertVersion, publishedVersions } from './store.ts'

/**
 * Publishes these versions: all of them, or none. What was published before and is the same, is left alone. Refuses a
 * definition with mistakes (`catalogue/mistakes`) and a version that was published with other content
 * (`catalogue/changed`): the program does not start with either. Only the program itself and an administrator publish.
 */
export async function publish(
  context: Context<CatalogueTables>,
  products: readonly Product[],
  surroundings: Surroundings = {},
): Promise<void> {
  requirePublisher(context)
  const mistakes = mistakesIn(products, surroundings)
  if (mistakes.length > 0) throw new Refusal('conflict', 'catalogue/mistakes', { mistakes })

  await transaction(context, async (tx) => {
    for (const product of products) await insertVersion(tx, product, { by: context.actor.id, at: context.now })

    const published = new Map((await publishedVersions(tx)).map((one) => [nameOf(one), one.sha256]))
    const changed = products.filter((product) => published.get(nameOf(product)) !== fingerprintOf(product))
    if (changed.length > 0) throw new Refusal('conflict', 'catalogue/changed', { versions: changed.map(nameOf) })
  })
}

/** What is wrong with all these definitions together; `where` begins with the product. */
export function mistakesIn(products: readonly Product[], surroundings: Surroundings): readonly ProductMistake[] {
  const names = products.map(nameOf)
  return products.flatMap((product, at) => {
    const mistakes = productMistakes(product, surroundings)
    const again =
      names.indexOf(nameOf(product)) !== at ? [{ where: 'version', what: 'Deze versie staat er twee keer.' }] : []
    return [...mistakes, ...again].map(({ where, what }) => ({ where: `${nameOf(product)} ${where}`, what }))
  })
}

function requirePublisher({ actor }: Context<CatalogueTables>): void {
  if (actor.kind === 'system' || (actor.kind === 'employee' && actor.roles.includes('administrator'))) return
  throw new Refusal('forbidden', 'catalogue/may-not-publish')
}

const nameOf = ({ id, version }: Readonly<{ id: string; version: number }>): string => `${id}/${version}`
