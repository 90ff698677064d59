import type { Product } from '#domain/catalogue/index.ts'
import { Table, Tag } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { type Explained, valuesOf } from '../explanation.ts'

/** What the decision rests on: each condition in words, whether it held, and the values that were looked at. */
export function Decision({ explanation, product }: { explanation: unknown; product: Product }) {
  const judged = Array.isArray(explanation) ? (explanation as Explained) : []
  const { conditions, atOnce } = product
  const told = [...conditions, ...(atOnce ? [...atOnce.conditions, atOnce.otherwise.inTime] : [])]
  if (judged.length === 0) return <p class="lom-soft">{words.noDecision}</p>
  return (
    <Table
      caption={words.decision}
      hideCaption
      columns={[{ title: words.what }, { title: words.state }, { title: words.why }]}
      rows={judged.map(({ id, outcome, why }) => [
        told.find((condition) => condition.id === id)?.words.nl ?? id,
        <Outcome outcome={outcome} />,
        valuesOf(why, product, 'nl').join('; '),
      ])}
    />
  )
}

function Outcome({ outcome }: { outcome: boolean | null }) {
  if (outcome === null) return <Tag tone="attention">{words.holdsUnknown}</Tag>
  return outcome ? <Tag tone="good">{words.holds}</Tag> : <Tag tone="bad">{words.holdsNot}</Tag>
}
