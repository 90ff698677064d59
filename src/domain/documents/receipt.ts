import type { Language } from '#platform/words.ts'
import type { Renderer } from './rendering/pool.ts'

/** A receipt as it is printed: words and values in one language. Nothing of a person. */
export type ReceiptPaper = Readonly<{
  city: string
  language: Language
  title: string
  rows: readonly (readonly [label: string, value: string])[]
  note: string
}>

/** Makes the sheet; nothing is kept: what stands on it is read from the ledger each time. */
export type ReceiptMaker = (paper: ReceiptPaper, now: Date) => Promise<Uint8Array>

export const createReceiptMaker =
  (renderer: Pick<Renderer, 'render'>): ReceiptMaker =>
  (paper, now) =>
    renderer.render({
      template: 'layout/receipt',
      input: JSON.stringify(paper),
      standard: 'a-2a',
      gate: true,
      createdAt: Math.floor(now.getTime() / 1_000),
    })
