import { type ChangeOfHands, type NewChange, productsOf, stateOn } from '#domain/catalogue/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  Checkboxes,
  DeskPanel,
  EmptyState,
  ErrorSummary,
  Form,
  Radios,
  Table,
  Tag,
  TextInput,
} from '#ui/index.ts'
import { handsWords as words } from '#ui/words/desk-social.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type HandsProps = Readonly<{
  site: Site
  visit: DeskVisit
  changes: readonly ChangeOfHands[]
  /** The day of the city: where each change stands. */
  today: string
  mayPlan: boolean
  wrong?: Readonly<{ text: string; given: NewChange }> | undefined
}>

export const stateTones = { planned: 'attention', 'carried-out': 'good', 'taken-back': 'busy' } as const

export function HandsPage({ site, visit, changes, today, mayPlan, wrong }: HandsProps) {
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie/overdrachten' }}
      title={words.title}
      wrong={wrong !== undefined}
    >
      {wrong && <ErrorSummary language="nl" errors={[{ href: '#dag', text: wrong.text }]} />}
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {changes.length === 0 ? (
        <EmptyState title={words.none} icon="check">
          <p>{mayPlan ? words.noneText : ''}</p>
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          hideCaption
          columns={[
            { title: words.on },
            { title: words.from },
            { title: words.to },
            { title: words.state },
            { title: '' },
          ]}
          rows={changes.map((change) => [
            <span class="lom-nowrap">{showDate(change.on, 'nl')}</span>,
            change.from,
            change.to,
            <Tag tone={stateTones[stateOn(change, today)]}>{words.states[stateOn(change, today)]}</Tag>,
            <a class="lom-nowrap" href={`/balie/overdrachten/${change.id}`}>
              {words.open}
            </a>,
          ])}
        />
      )}
      {mayPlan && <Plan {...{ site, visit, today, wrong }} />}
    </Frame>
  )
}

function Plan({ site, visit, today, wrong }: Pick<HandsProps, 'site' | 'visit' | 'today' | 'wrong'>) {
  const units = site.city.units.map(({ id, name }) => ({ value: id, text: `${name} (${id})` }))
  const named = site.city.units.flatMap(({ id }) =>
    productsOf(site.catalogue, id, today).map((product) => ({
      value: product,
      text: `${site.catalogue.find(product, site.clock())?.title.nl ?? product} (${id})`,
    })),
  )
  const { given } = wrong ?? {}
  return (
    <DeskPanel title={words.planTitle}>
      <Form action="/balie/overdrachten" csrf={visit.employee.csrf}>
        <Radios id="van" name="van" language="nl" label={words.from} choices={units} value={given?.from ?? ''} />
        <Radios id="naar" name="naar" language="nl" label={words.to} choices={units} value={given?.to ?? ''} />
        <TextInput
          id="dag"
          name="dag"
          language="nl"
          label={words.planDay}
          hint={words.planDayHint}
          error={wrong?.text}
          value={given?.on ?? ''}
          width={10}
        />
        <Checkboxes
          id="diensten"
          name="diensten"
          language="nl"
          label={words.planProducts}
          choices={named}
          values={given?.products ?? []}
        />
        <TextInput
          id="beslissing"
          name="beslissing"
          language="nl"
          label={words.planBasis}
          hint={words.planBasisHint}
          value={given?.basis ?? ''}
          width={20}
        />
        <Actions>
          <Button>{words.plan}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}
