import { mostPersons } from '#domain/appointments/index.ts'
import type { Facility, Product } from '#domain/catalogue/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Actions, Button, Checkboxes, Details, ErrorSummary, Form, Select } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { findingWords } from '#ui/words/appointment-finding.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { InsteadLine } from '../instead-shown.ts'
import type { Site, Visit } from '../site.ts'
import { Instead } from './appointment-instead.tsx'
import { needs, spokenLanguages } from './appointment-wish.ts'
import { Frame } from './frame.tsx'

type Shown = Readonly<{
  site: Site
  visit: Visit
  products: readonly Product[]
  chosen: readonly string[]
  persons?: number | null
  language?: string | undefined
  facilities?: readonly Facility[]
  longer?: boolean
  wrong?: Readonly<{ product: boolean; persons: boolean }>
  /** Of what was chosen: what can be done otherwise, and what who is signed in has already. */
  instead?: readonly InsteadLine[]
}>

/** Who is signed in posts forms as himself, here too. */
export const csrfOf = ({ visitor }: Visit) => (visitor.kind === 'resident' ? visitor.csrf : undefined)

/** What somebody comes for, and with how many. What can be done without a visit is offered first, and stands in nobody's way. */
export function ChoosePage({ site, visit, products, chosen, persons = 1, wrong, instead = [], ...asked }: Shown) {
  const { language } = visit
  const words = appointmentWords(language)
  const errors = {
    product: wrong?.product ? words.noProduct : undefined,
    persons: wrong?.persons ? words.noPersons : undefined,
  }
  return (
    <Frame site={site} visit={visit} title={words.title} width="form" wrong={wrong !== undefined}>
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).flatMap(([id, text]) => (text ? [{ href: `#${id}`, text }] : []))}
      />
      <h1>{words.title}</h1>
      <p class="lom-lead">{words.lead}</p>
      <Instead visit={visit} lines={instead} />
      <Form action="/afspraak" csrf={csrfOf(visit)}>
        <Checkboxes
          {...{ id: 'product', name: 'dienst', language, label: words.product, hint: words.productHint }}
          values={chosen}
          error={errors.product}
          choices={products.map(({ id, title }) => ({ value: id, text: inLanguage(title, language) }))}
        />
        <Select
          {...{ id: 'persons', name: 'personen', language, label: words.persons, hint: words.personsHint }}
          value={persons === null ? '' : String(persons)}
          error={errors.persons}
          options={Array.from({ length: mostPersons }, (_, at) => ({
            value: String(at + 1),
            text: words.person(at + 1),
          }))}
        />
        <Needs site={site} language={language} asked={asked} />
        <Actions>
          <Button>{words.next}</Button>
        </Actions>
      </Form>
      {(site.city.routes ?? []).length > 0 && (
        <p>
          <a href="/aan-huis">{homeVisitWords(language).instead}</a>
        </p>
      )}
    </Frame>
  )
}

type Asked = Readonly<{
  site: Site
  language: Language
  asked: Pick<Shown, 'language' | 'facilities' | 'longer'>
}>

/** What a visit needs besides time: a language, a desk or a room, more time. Nobody has to say why. */
function Needs({ site, language, asked }: Asked) {
  const words = findingWords(language)
  return (
    <Details summary={words.needs} open={Boolean(asked.language || asked.longer || asked.facilities?.length)}>
      <Select
        {...{ id: 'language', name: 'taal', language, label: words.language, hint: words.languageHint }}
        value={asked.language ?? ''}
        options={[
          { value: '', text: words.dutch },
          ...spokenLanguages(site).map((value) => ({ value, text: words.languages[value] ?? value })),
        ]}
      />
      <Checkboxes
        {...{ id: 'needs', name: 'nodig', language, label: words.facilities }}
        values={asked.facilities ?? []}
        choices={needs.map((value) => ({ value, text: words.facility[value] ?? value }))}
      />
      <Checkboxes
        {...{ id: 'longer', name: 'langer', language, label: words.longer }}
        values={asked.longer ? ['ja'] : []}
        choices={[{ value: 'ja', text: words.longerYes, hint: words.longerHint }]}
      />
    </Details>
  )
}
