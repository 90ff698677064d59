import type { ComponentChildren } from 'preact'

export type Fact = Readonly<{ label: string; value: ComponentChildren }>

/** Longer than this is a sentence, and a sentence is not shouted. */
const short = 40

/** Prijs, beslissing, geldig: what one wants to know before starting. */
export function FactsRow({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="lom-facts">
      {facts.map(({ label, value }) => (
        <div key={label} class={typeof value === 'string' && value.length > short ? 'lom-facts__sentence' : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
