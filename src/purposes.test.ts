import { expect, it } from 'vitest'
import { products } from './products/index.ts'
import { profileWords } from './ui/words/profile.ts'

/** Why the city itself asks a source, without an application. */
const ownPurposes = ['sorteerpas', 'sorteerpas-tegoed', 'herinnering-parkeerkaart', 'wijziging-rijksregister']
const purposes = new Set([...products.flatMap(({ facts }) => facts.map(({ purpose }) => purpose)), ...ownPurposes])

it.each(['nl', 'fr', 'en'] as const)('Every purpose for which a source is asked is told in words (%s)', (language) => {
  const { whys, whats } = profileWords(language)
  expect([...purposes].filter((purpose) => !whys[purpose])).toEqual([])
  const asked = new Set(products.flatMap(({ facts }) => facts.map(({ name }) => name)))
  expect([...asked].filter((name) => !whats[name])).toEqual([])
})
