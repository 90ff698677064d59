import { describe, expect, it } from 'vitest'
import { anonymous, type Context, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { catalogueOf, loadCatalogue } from './catalogue.ts'
import { anOffer, aProduct } from './product.fixture.ts'
import { publish } from './publish.ts'
import type { CatalogueTables } from './store.ts'

const { db, pool } = await testDatabase<CatalogueTables>()
const now = new Date('2021-09-06T09:00:00+02:00')
const context: Context<CatalogueTables> = { db, actor: system('publication'), now }

describe('Publishing', () => {
  it('keeps a product as it was given', async () => {
    const product = aProduct({ id: 'bewaard' })
    await publish(context, [product])
    expect((await loadCatalogue(db, anOffer())).get('bewaard', 1)).toEqual(product)
  })

  it('the same twice changes nothing', async () => {
    const product = aProduct({ id: 'twee-keer' })
    await publish(context, [product])
    await expect(publish(context, [{ ...product }])).resolves.toBeUndefined()
  })

  it('from two processes at once both go well', async () => {
    const product = aProduct({ id: 'samen' })
    await Promise.all([publish(context, [product]), publish(context, [product]), publish(context, [product])])
    expect((await loadCatalogue(db, anOffer())).get('samen', 1).id).toBe('samen')
  })

  it('refuses the same version with other content', async () => {
    await publish(context, [aProduct({ id: 'anders' })])
    const changed = aProduct({ id: 'anders', decision: 'person' })
    await expect(publish(context, [changed])).rejects.toMatchObject({
      code: 'catalogue/changed',
      facts: { versions: ['anders/1'] },
    })
  })

  it('takes a new version beside the old one', async () => {
    await publish(context, [aProduct({ id: 'nieuw' })])
    await publish(context, [aProduct({ id: 'nieuw', version: 2, validFrom: '2022-01-01', decision: 'person' })])
    const catalogue = await loadCatalogue(db, anOffer())
    expect(catalogue.get('nieuw', 1).decision).toBe('automatic')
    expect(catalogue.current('nieuw', now).version).toBe(1)
    expect(catalogue.current('nieuw', new Date('2022-01-01T00:00:00+01:00')).version).toBe(2)
  })

  it('refuses all when one has a mistake, and says what and where', async () => {
    const sound = aProduct({ id: 'gezond' })
    const wrong = aProduct({ id: 'fout', analogue: undefined })
    await expect(publish(context, [sound, wrong])).rejects.toMatchObject({
      code: 'catalogue/mistakes',
      facts: { mistakes: [{ where: 'fout/1 analogue' }] },
    })
    const catalogue = await loadCatalogue(db, anOffer())
    expect(() => catalogue.get('gezond', 1)).toThrow('catalogue/unknown-product')
  })

  it('is not for residents', async () => {
    await expect(publish({ ...context, actor: anonymous }, [])).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it.each([
    "update catalogue.product_version set sha256 = repeat('0', 64)",
    'delete from catalogue.product_version',
    'truncate catalogue.product_version',
  ])('is for good: %s', async (statement) => {
    await publish(context, [aProduct({ id: 'blijft' })])
    await expect(pool.query(statement)).rejects.toThrow('append-only')
  })
})

describe('The catalogue', () => {
  const one = aProduct({ id: 'een', title: { nl: 'Zebra' }, theme: 'wonen', lifeEvents: ['verhuizen'] })
  const later = aProduct({ id: 'later', title: { nl: 'Appel' }, validFrom: '2022-01-01' })
  const catalogue = catalogueOf([one, later], anOffer())

  it('offers what is in force, in the order of the titles', () => {
    expect(catalogue.all(now).map(({ id }) => id)).toEqual(['een'])
    expect(catalogue.all(new Date('2022-06-01')).map(({ id }) => id)).toEqual(['later', 'een'])
  })
  it('knows no product before its first day', () => {
    expect(() => catalogue.current('later', now)).toThrow('catalogue/unknown-product')
  })
  it('finds nothing, and refuses nothing, where a page only lists', () => {
    expect(catalogue.find('later', now)).toBeNull()
    expect(catalogue.find('een', now)).toEqual(one)
  })
  it('says apart an unknown product and an unknown version', () => {
    expect(() => catalogue.get('niets', 1)).toThrow('catalogue/unknown-product')
    expect(() => catalogue.get('een', 9)).toThrow('catalogue/unknown-version')
    expect(() => catalogue.get('__proto__', 1)).toThrow('catalogue/unknown-product')
  })
  it('is entered by theme and by life event', () => {
    expect(catalogue.byTheme('wonen', now)).toEqual([one])
    expect(catalogue.byLifeEvent('verhuizen', now)).toEqual([one])
    expect(() => catalogue.lifeEvent('niets')).toThrow('catalogue/unknown-life-event')
    expect(() => catalogue.theme('niets')).toThrow('catalogue/unknown-theme')
  })
})
