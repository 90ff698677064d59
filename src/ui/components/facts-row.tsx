import type { ComponentChildren } from 'preact'

export type Fact = Readonly<{ label: string; value: ComponentChildren }>

/** Prijs, beslissing, geldig: what one wants to know before starting. */
export function FactsRow({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="lom-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
