import { keepsSigns } from '#domain/streets/index.ts'
import { Actions, Button, Select } from '#ui/index.ts'
import { deskSignWords } from '#ui/words/desk-signs.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { type Chosen, hrefOf, views } from './work-choice.ts'

/** The left column of the worklist: which list, each with its key, and what of it. */
export function Lists({ site, visit, chosen }: Readonly<{ site: Site; visit: DeskVisit; chosen: Chosen }>) {
  const { city, catalogue } = site
  const keeps = keepsSigns(catalogue, { actor: visit.employee.actor, now: site.clock() })
  return (
    <>
      <ul class="lom-desk-rows">
        {views.map((view, at) => (
          <li
            key={view}
            class={view === chosen.view ? 'lom-desk-row lom-desk-row--now' : 'lom-desk-row'}
            aria-current={view === chosen.view ? 'true' : undefined}
          >
            <span class="lom-kbd" aria-hidden="true">
              {at + 1}
            </span>
            <a href={hrefOf(chosen, { view, page: 1 })} data-key={String(at + 1)} aria-keyshortcuts={String(at + 1)}>
              {words.views[view]}
            </a>
          </li>
        ))}
      </ul>
      <h2>{words.filter}</h2>
      <form method="get" action="/balie/werklijst" class="lom-filter">
        <input type="hidden" name="lijst" value={chosen.view} />
        <Choose
          id="dienst"
          label={words.unit}
          value={chosen.unit}
          options={city.units.map(({ id, name }) => [id, name])}
        />
        <Choose
          id="thema"
          label={words.theme}
          value={chosen.theme}
          options={catalogue.themes.map(({ id, title }) => [id, title.nl])}
        />
        <Choose id="wie" label={words.who} value={chosen.by} options={Object.entries(words.whoChoices)} />
        <div class="govuk-checkboxes">
          <Only id="dringend" value="ja" label={words.urgentOnly} checked={chosen.urgent} />
          {keeps && <Only id="over" value="borden" label={deskSignWords.only} checked={chosen.signs} />}
        </div>
        <Actions>
          <Button look="secondary" size="small">
            {words.filterGo}
          </Button>
          <a href={`/balie/werklijst?lijst=${chosen.view}`}>{words.filterClear}</a>
        </Actions>
      </form>
    </>
  )
}

type OnlyProps = Readonly<{ id: string; value: string; label: string; checked: boolean }>

const Only = ({ id, value, label, checked }: OnlyProps) => (
  <div class="govuk-checkboxes__item">
    <input class="govuk-checkboxes__input" id={id} name={id} type="checkbox" value={value} checked={checked} />
    <label class="govuk-label govuk-checkboxes__label" for={id}>
      {label}
    </label>
  </div>
)

type ChooseProps = Readonly<{
  id: string
  label: string
  value: string | undefined
  options: readonly (readonly [string, string])[]
}>

const Choose = ({ id, label, value, options }: ChooseProps) => (
  <Select
    id={id}
    name={id}
    language="nl"
    label={label}
    {...(value && { value })}
    options={options.map(([one, text]) => ({ value: one, text }))}
  />
)
