import { mostPersons } from '#domain/appointments/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, Checkboxes, ErrorSummary, Form, Select } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

type Shown = Readonly<{
  site: Site
  visit: Visit
  products: readonly Product[]
  chosen: readonly string[]
  persons?: number | null
  wrong?: Readonly<{ product: boolean; persons: boolean }>
}>

/** Who is signed in posts forms as himself, here too. */
export const csrfOf = ({ visitor }: Visit) => (visitor.kind === 'resident' ? visitor.csrf : undefined)

/** What somebody comes for, and with how many. What can be done without a visit is offered first, and stands in nobody's way. */
export function ChoosePage({ site, visit, products, chosen, persons = 1, wrong }: Shown) {
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
      <WithoutVisit {...{ visit, chosen }} products={products} />
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

/** Of the products that were chosen: what goes online from start to end, or can be made ready there. */
function WithoutVisit({ visit, products, chosen }: Pick<Shown, 'visit' | 'products' | 'chosen'>) {
  const { language } = visit
  const words = appointmentWords(language)
  const online = products.filter(
    ({ id, channels, notYetObtainable }) => chosen.includes(id) && channels.includes('portal') && !notYetObtainable,
  )
  return [
    { id: 'without-visit', title: words.withoutVisit, some: online.filter(({ appointment }) => !appointment) },
    { id: 'preparing', title: words.preparing, some: online.filter(({ appointment }) => appointment) },
  ].map(
    (part) =>
      part.some.length > 0 && (
        <section key={part.id} aria-labelledby={part.id}>
          <h2 id={part.id}>{part.title}</h2>
          {part.some.map(({ id, title, appointment }) => (
            <p key={id}>
              <a href={`/dienst/${id}`}>{inLanguage(title, language)}</a>
              <br />
              {appointment ? `${inLanguage(appointment.why, language)} ${words.prepare}` : words.online}
            </p>
          ))}
        </section>
      ),
  )
}
