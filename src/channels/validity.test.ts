import { describe, expect, it } from 'vitest'
import type { Product } from '#domain/catalogue/index.ts'
import { products } from '../products/index.ts'
import { validityShown } from './validity.ts'

const named = (id: string): Product => {
  const product = products.findLast((one) => one.id === id)
  if (!product) throw new Error(`no product ${id}`)
  return product
}
const shown = (id: string, day = '2026-11-23') => validityShown(named(id), day, 'nl').join(' ')

describe('How long one has it', () => {
  it('follows from the terms of the day, each ground that has another one by its name', () => {
    expect(shown('lez-vrijstelling')).toBe(
      'Hoogstens tot en met maandag 31 december 2029. Verlengen kan vanaf dinsdag 2 oktober 2029. Oldtimer: zonder einddatum, tot u stopt of iets verandert.',
    )
    expect(shown('lez-vrijstelling', '2024-06-01')).toContain('Hoogstens tot en met dinsdag 31 december 2024.')
  })
  it('names every length that can be chosen', () =>
    expect(shown('lez-toelating')).toBe('7 dagen, 1 maand, 4 maanden of 1 jaar.'))
  it('has no last day where nothing ends it', () =>
    expect(shown('lez-registratie')).toBe('Zonder einddatum, tot u stopt of iets verandert.'))
  it('is what the product says in words, with from when it may be renewed', () =>
    expect(shown('parkeervergunning-bewoner')).toBe(
      'Twee jaar, zolang u er woont. Verlengen kan vanaf 42 dagen voor het einde.',
    ))
  it.each(products.map((product) => [`${product.id} ${product.version}`, product] as const))(
    'is said of %s, in three languages',
    (_, product) => {
      const [nl, fr, en] = (['nl', 'fr', 'en'] as const).map((language) =>
        validityShown(product, '2026-11-23', language).join(' '),
      )
      expect([nl, fr, en]).not.toContain('')
      expect(new Set([nl, fr, en]).size).toBe(3)
    },
  )
})
