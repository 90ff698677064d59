import type { Spread, StepTime, WaitCost } from '#domain/automation/index.ts'
import { DeskPanel, SpreadBars, Table } from '#ui/index.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { whyOf } from './task-rows.tsx'

type LeadTimesProps = Readonly<{
  site: Site
  visit: DeskVisit
  days: number
  choices: readonly number[]
  whole: readonly (Spread & Readonly<{ product: string; unit: string }>)[]
  steps: readonly StepTime[]
  costs: readonly WaitCost[]
  /** In working days; null: a product that is no longer offered. */
  promiseOf: (product: string) => number | null
  /** As it is called on the day that the page is asked. */
  titleOf: (product: string) => string
  /** The sentence of a condition of a rule, by the product and the id; `undefined`: it is no more. */
  ruleOf: (product: string, condition: string) => string | undefined
}>

/** A working day in seconds: the picture leaves out the days on which nobody works. */
const workingDay = 86_400

export function LeadTimesPage(props: LeadTimesProps) {
  const { site, visit, days, choices, whole, promiseOf, titleOf } = props
  return (
    <Frame site={site} visit={visit} title={words.timesTitle}>
      <h1>{words.timesTitle}</h1>
      <p class="lom-soft">{words.timesLead(days)}</p>
      <nav aria-label={words.timesDays} class="lom-actions">
        {choices.map((choice) => (
          <a
            key={choice}
            href={`/balie/doorlooptijd?dagen=${choice}`}
            aria-current={choice === days ? 'true' : undefined}
          >
            {words.timesChoice(choice)}
          </a>
        ))}
      </nav>
      {whole.length === 0 ? (
        <p>{words.timesNone}</p>
      ) : (
        <>
          <DeskPanel title={words.timesPicture}>
            <SpreadBars
              label={words.timesPicture}
              bars={whole.map(({ product, unit, median, p90 }) => {
                const promise = promiseOf(product)
                return {
                  label: `${titleOf(product)} (${unit}): ${words.duration(median)}, 90 %: ${words.duration(p90)}`,
                  median,
                  p90,
                  ...(promise !== null && { promise: promise * workingDay }),
                }
              })}
            />
            <p class="lom-soft lom-small">{words.timesLegend}</p>
          </DeskPanel>
          <Costs {...props} />
          <DeskPanel title={words.timesTable}>
            <Table
              caption={words.timesTable}
              hideCaption
              columns={[
                { title: words.product },
                { title: words.unit },
                { title: words.number, numeric: true },
                { title: words.median, numeric: true },
                { title: words.p90, numeric: true },
                { title: words.promise, numeric: true },
              ]}
              rows={whole.map(({ product, unit, count, median, p90 }) => [
                titleOf(product),
                unit,
                count,
                words.duration(median),
                words.duration(p90),
                words.promiseDays(promiseOf(product) ?? 0),
              ])}
            />
          </DeskPanel>
          <Steps {...props} />
        </>
      )}
    </Frame>
  )
}

/** Which step, rule or silent source costs most. */
function Costs({ costs, titleOf, ruleOf }: LeadTimesProps) {
  if (costs.length === 0) return <p>{words.timesCostsNone}</p>
  return (
    <DeskPanel title={words.timesCosts}>
      <SpreadBars
        label={words.timesCosts}
        bars={costs.map((cost) => ({
          label: `${titleOf(cost.product)}: ${blameOf(ruleOf, cost)}`,
          median: cost.seconds,
          p90: cost.seconds,
        }))}
      />
      <Table
        caption={words.timesCosts}
        hideCaption
        columns={[
          { title: words.waitedFor },
          { title: words.product },
          { title: words.number, numeric: true },
          { title: words.together, numeric: true },
        ]}
        rows={costs.map((cost) => [
          blameOf(ruleOf, cost),
          titleOf(cost.product),
          cost.cases,
          words.duration(cost.seconds),
        ])}
      />
    </DeskPanel>
  )
}

/** A rule by its words in the law, anything else by its sentence. */
function blameOf(ruleOf: LeadTimesProps['ruleOf'], { product, reason }: WaitCost): string {
  if (!reason.startsWith('rule-')) return whyOf({ reason })
  const id = reason.slice('rule-'.length)
  return words.rule(ruleOf(product, id) ?? id)
}

function Steps({ steps, titleOf }: LeadTimesProps) {
  return (
    <DeskPanel title={words.timesSteps}>
      <Table
        caption={words.timesSteps}
        hideCaption
        columns={[
          { title: words.product },
          { title: words.step },
          { title: words.unit },
          { title: words.number, numeric: true },
          { title: words.median, numeric: true },
          { title: words.p90, numeric: true },
        ]}
        rows={steps.map(({ product, step, kind, unit, count, median, p90 }) => [
          titleOf(product),
          step === kind ? (words.stepKinds[kind] ?? step) : `${words.stepKinds[kind]}: ${step}`,
          unit,
          count,
          words.duration(median),
          words.duration(p90),
        ])}
      />
    </DeskPanel>
  )
}
