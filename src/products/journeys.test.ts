import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { products } from './index.ts'

/** Every product has journeys that walk it in a browser: the table of docs/operations/products.md names them, and they do. */
const root = join(import.meta.dirname, '../..')
const journeys = join(root, 'journeys')
const shortNames: Readonly<Record<string, string>> = { every: 'every-product', there: 'contact-point-products' }

type Row = Readonly<{ products: readonly string[]; home: string; withoutScript: string; there: string }>
const rows: readonly Row[] = tableIn(readFileSync(join(root, 'docs/operations/products.md'), 'utf8'))

function tableIn(page: string): readonly Row[] {
  const lines = page.split('\n')
  const first = lines.findIndex((line) => line.startsWith('| product | at home |')) + 2
  const last = lines.findIndex((line, at) => at > first && !line.startsWith('|'))
  return lines.slice(first, last).map((line) => {
    const [about = '', home = '', withoutScript = '', there = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    const ids = about.replace(/\([^)]*\)/g, '').split(',')
    return { products: ids.map((id) => id.trim()), home, withoutScript, there }
  })
}

const namedIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => shortNames[name] ?? name)

/** The text of a journey, with what it takes from its neighbours. */
function textOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || !existsSync(file)) return ''
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  const beside = [...text.matchAll(/from '(\.\/[a-z-]+\.ts)'/g)].map(([, path = '']) => join(journeys, path))
  return [text, ...beside.map((one) => textOf(one, seen))].join('\n')
}

const texts = new Map(
  readdirSync(journeys)
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => [name.replace('.spec.ts', ''), textOf(join(journeys, name))]),
)

/** It opens the page of the product or its button, by its id or by the words on them. */
function walks(journey: string, { id, title, action, handledAt }: (typeof products)[number]): boolean {
  const text = texts.get(journey) ?? ''
  const names = [`/${id}`, `'${id}'`, `\`${id}\``, title.nl, action?.nl, handledAt?.portal, handledAt?.kiosk]
  return names.some((name) => name !== undefined && text.includes(name))
}

const offered = products.filter((product) => !product.notYetObtainable)
const latest = [...new Map(offered.map((product) => [product.id, product])).values()]

describe.each(latest.map((product) => [product.id, product] as const))('%s', (id, product) => {
  const row = rows.find((one) => one.products.includes(id))
  const by = (...cells: readonly (string | undefined)[]) =>
    cells.flatMap((cell) => namedIn(cell ?? '')).filter((journey) => walks(journey, product))

  it('stands in the table of journeys, once', () => {
    expect(rows.filter((one) => one.products.includes(id))).toHaveLength(1)
  })
  it.runIf(product.channels.includes('portal'))('is walked at home, with or without script', () => {
    expect(by(row?.home, row?.withoutScript).length, `${row?.home} ${row?.withoutScript}`).toBeGreaterThan(0)
  })
  it.runIf(product.channels.includes('kiosk'))('is walked at the contact point', () => {
    expect(by(row?.there).length, row?.there).toBeGreaterThan(0)
  })
})

describe('The table of journeys', () => {
  it('names products that are offered, and journeys that are there', () => {
    const ids = latest.map(({ id }) => id)
    expect(rows.flatMap((row) => row.products).filter((id) => !ids.includes(id) && id !== 'lez')).toEqual([])
    const named = rows.flatMap(({ home, withoutScript, there }) => [home, withoutScript, there].flatMap(namedIn))
    expect(named.filter((name) => !texts.has(name))).toEqual([])
  })
})
