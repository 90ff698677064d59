import { type City, groundsOf, type Product } from '#domain/catalogue/index.ts'
import { Table, Tag } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { explainedIn } from '../explanation.ts'
import { valuesOf } from '../own-values.ts'

type DecisionProps = Readonly<{ explanation: unknown; product: Product; city: City }>

/** What the decision rests on: each condition in words, whether it held, and the values that were looked at. */
export function Decision({ explanation, product, city }: DecisionProps) {
  const judged = explainedIn(explanation)
  if (judged.length === 0) return <p class="lom-soft">{words.noDecision}</p>
  const grounds = groundsOf(product)
  return (
    <Table
      caption={words.decision}
      hideCaption
      columns={[{ title: words.what }, { title: words.state }, { title: words.why }]}
      rows={judged.map(({ id, outcome, why }) => [
        grounds.find((ground) => ground.id === id)?.words.nl ?? id,
        <Outcome outcome={outcome} />,
        <Lines lines={valuesOf(why, { product, city, language: 'nl' })} />,
      ])}
    />
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length < 2) return <>{lines[0] ?? ''}</>
  return (
    <ul class="lom-clean">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Outcome({ outcome }: { outcome: boolean | null }) {
  if (outcome === null) return <Tag tone="attention">{words.holdsUnknown}</Tag>
  return outcome ? <Tag tone="good">{words.holds}</Tag> : <Tag tone="bad">{words.holdsNot}</Tag>
}
