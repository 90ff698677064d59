import { factWords, type Product } from '#domain/catalogue/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { Table, Tag } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { deskWords as words } from '#ui/words/desk.ts'

type Seen = Readonly<{ text: string; value: unknown; name?: string }>
type Why = Readonly<{ seen?: readonly Seen[]; parts?: readonly Why[] }>
type Kept = readonly Readonly<{ id: string; outcome: boolean | null; why: Why }>[]

/** What the decision rests on: each condition in words, whether it held, and the values that were looked at. */
export function Decision({ explanation, product }: { explanation: unknown; product: Product }) {
  const judged = Array.isArray(explanation) ? (explanation as Kept) : []
  if (judged.length === 0) return <p class="lom-soft">{words.noDecision}</p>
  return (
    <Table
      caption={words.decision}
      hideCaption
      columns={[{ title: words.what }, { title: words.state }, { title: words.why }]}
      rows={judged.map(({ id, outcome, why }) => [
        product.conditions.find((condition) => condition.id === id)?.words.nl ?? id,
        <Outcome outcome={outcome} />,
        valuesOf(why).join('; '),
      ])}
    />
  )
}

function Outcome({ outcome }: { outcome: boolean | null }) {
  if (outcome === null) return <Tag tone="attention">{words.holdsUnknown}</Tag>
  return outcome ? <Tag tone="good">{words.holds}</Tag> : <Tag tone="bad">{words.holdsNot}</Tag>
}

/** Every fact once, by its name in words: "overleden: nee". */
export function valuesOf(why: Why): readonly string[] {
  const seen = [...(why.seen ?? []), ...(why.parts ?? []).flatMap(flat)]
  const shown = seen.flatMap(({ name, value }) =>
    name ? [`${factWords[name]?.nl ?? name}: ${valueShown(name, value)}`] : [],
  )
  return [...new Set(shown)]
}

const flat = (why: Why): readonly Seen[] => [...(why.seen ?? []), ...(why.parts ?? []).flatMap(flat)]

function valueShown(name: string, value: unknown): string {
  if (value === null || value === undefined) return 'niet bekend'
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value, 'nl')
  if (name === 'applicant.channel') return applicationWords('nl').byChannel[String(value)] ?? String(value)
  return String(value)
}
