import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#platform/database/index.ts'
import type { ProofPage } from './page.ts'
import { type End, ends, type ProductResult, proveProducts } from './products/products.ts'

/** What counts as "without a person": the city is ready, or it is the customer's turn. */
const withoutPerson: readonly End[] = ['granted', 'refused', 'told-before', 'waits-for-customer']
const endWords: Readonly<Record<End, string>> = {
  granted: 'granted',
  refused: 'refused',
  'told-before': 'told by the form',
  'handed-over': 'handed over',
  'waits-for-customer': 'waits for the customer',
  waits: 'waits',
}
/** Fewer than one in two hundred are not told one by one. */
const leastShare = 0.005

/** `[seed] [of each product] [product...]`: applications of every product on a new embedded database. */
export async function productsPage([seedGiven, countGiven, ...only]: readonly string[]): Promise<ProofPage> {
  const seed = Number(seedGiven ?? Date.now() % 1_000_000)
  const count = Number(countGiven ?? 1_000)
  const folder = mkdtempSync(join(tmpdir(), 'loket-products-'))
  // As root the server runs as another user, who must be let in.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  try {
    const say = (line: string) => console.error(line)
    const wanted = { databaseUrl: embedded.url, folder, seed, count, ...(only.length > 0 && { only }) }
    const { products, passes, broken } = await proveProducts({ ...wanted, say })
    const all = products.reduce((sum, { begun }) => sum + begun, 0)
    const alone = products.reduce((sum, one) => sum + unaided(one), 0)
    return {
      title: `${count} applications of each of ${products.length} products`,
      seed,
      rows: [
        ['applications', all],
        ['needed no person', percent(alone, all)],
        ['waited for a silent source first', products.reduce((sum, { waited }) => sum + waited, 0)],
        ...(passes ? ([['households in a sorting street', passes.due]] as const) : []),
        ...(passes ? ([['got their sorting pass by itself', passes.granted]] as const) : []),
      ],
      detail: [...tableOf(products), ...products.flatMap(reasonsOf)],
      broken,
    }
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const unaided = ({ ended }: ProductResult) => withoutPerson.reduce((sum, end) => sum + ended[end], 0)
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

const tableOf = (products: readonly ProductResult[]): readonly string[] => [
  `| product | applications | no person | ${ends.map((end) => endWords[end]).join(' | ')} |`,
  `|---|---|---|${ends.map(() => '---').join('|')}|`,
  ...products.map((one) => {
    const { product, begun, ended } = one
    return `| ${product} | ${begun} | ${percent(unaided(one), begun)} | ${ends.map((end) => ended[end]).join(' | ')} |`
  }),
]

function reasonsOf({ product, title, begun, reasons }: ProductResult): readonly string[] {
  const told = reasons.filter(({ times }) => times >= begun * leastShare)
  if (told.length === 0) return []
  const byPerson = told.filter(({ end }) => !withoutPerson.includes(end))
  const others = told.filter(({ end }) => withoutPerson.includes(end))
  const line = ({ end, code, words, times }: ProductResult['reasons'][number]) =>
    `- ${times}: ${endWords[end]}${code === words ? '' : ` (\`${code}\`)`}. ${words}`
  return ['', `### ${title} (\`${product}\`)`, '', ...byPerson.map(line), ...others.map(line)]
}
