/** What a long proof leaves to read: kept in docs/operations/proofs. `broken`: what was promised and is not so. */
export type ProofPage = Readonly<{
  title: string
  seed: number
  rows: readonly (readonly [what: string, figure: string | number])[]
  /** Lines of Markdown that stand below the table. */
  detail?: readonly string[]
  broken: readonly string[]
}>
