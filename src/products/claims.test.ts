import { describe, expect, it } from 'vitest'
import { products } from './index.ts'

describe('What a product claims that nobody confirmed', () => {
  it('is marked: that something else is enough by itself, and how it comes home', () => {
    // What names another product only leads to it: that page says what it is.
    const unmarked = products.flatMap(({ id, instead = [], delivery, deliveryToConfirm = false }) => [
      ...instead.flatMap(({ product, toConfirm = false }) => (product || toConfirm ? [] : [`${id}/instead`])),
      ...(delivery && !deliveryToConfirm ? [`${id}/delivery`] : []),
    ])
    expect(unmarked).toEqual([])
  })
})
