import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMoney } from '#platform/formats/money.ts'
import { products } from './index.ts'

const folder = import.meta.dirname
const definitions = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/test|fixture|examples|demo-city|life-events/.test(path),
)
const written = /(?:€|EUR)\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|euro)/u

/** Every text of a product, wherever it stands, and every number of its data: those in a rule of a price too. */
function insideOf(part: unknown): Readonly<{ texts: readonly string[]; numbers: readonly number[] }> {
  if (typeof part === 'string')
    return {
      texts: [part],
      numbers: written.test(part) ? [] : [...part.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
    }
  if (typeof part === 'number') return { texts: [], numbers: [part] }
  const inside = part && typeof part === 'object' ? Object.values(part).map(insideOf) : []
  return { texts: inside.flatMap(({ texts }) => texts), numbers: inside.flatMap(({ numbers }) => numbers) }
}
const amountsIn = (text: string): readonly (number | null)[] =>
  [...text.matchAll(new RegExp(written, 'gu'))].map(([found]) =>
    parseMoney(
      found
        .replace(/€|EUR|euro|\s/gu, '')
        .replace(/[.,]$/, '')
        .replace('.', ','),
    ),
  )

describe('A text of a product', () => {
  it('writes no amount itself: it takes it from the data', () => {
    const lines = definitions.flatMap((path) =>
      readFileSync(join(folder, path), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && written.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
    expect(lines).toEqual([])
  })

  it('says an amount that its data hold, in each language', () => {
    const said = products.flatMap((product) => {
      const { texts, numbers } = insideOf(product)
      return texts.flatMap((text) => amountsIn(text).map((cents) => ({ text, holds: numbers.includes(cents ?? -1) })))
    })
    expect(said.length).toBeGreaterThanOrEqual(6)
    expect(said.filter(({ holds }) => !holds)).toEqual([])
  })
})
