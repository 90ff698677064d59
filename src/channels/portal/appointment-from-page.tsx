import { type Order, orders } from '#domain/appointments/index.ts'
import { Actions, Button, Details, ErrorSummary, Form, TextInput } from '#ui/index.ts'
import { findingWords } from '#ui/words/appointment-finding.ts'
import type { Site, Visit } from '../site.ts'
import { csrfOf } from './appointment-choose-page.tsx'
import { Frame } from './frame.tsx'

type Shown = Readonly<{ visit: Visit; base: string }>

/** In which order days stand, and from where one comes: minutes on foot and by bicycle count from there. */
export function From({ visit, base, order, hasFrom }: Shown & Readonly<{ order: Order; hasFrom: boolean }>) {
  const words = findingWords(visit.language)
  return (
    <>
      {hasFrom && (
        <nav aria-label={words.order}>
          <ul class="lom-clean lom-order">
            {orders.map((one) => (
              <li key={one}>
                <a href={`${base}?eerst=${one}`} aria-current={one === order ? 'true' : undefined}>
                  {words.orders[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Details summary={hasFrom ? words.otherFrom : words.from}>
        <FromForm visit={visit} base={base} />
      </Details>
    </>
  )
}

type Wrong = 'unknown' | 'silent' | 'not-known'

function FromForm({ visit, base, typed, wrong }: Shown & Readonly<{ typed?: string; wrong?: Wrong }>) {
  const { language, visitor } = visit
  const words = findingWords(language)
  return (
    <Form action="/afspraak/vanaf" csrf={csrfOf(visit)}>
      <input type="hidden" name="terug" value={base} />
      <TextInput
        {...{
          id: 'address',
          name: 'adres',
          language,
          label: words.address,
          hint: words.addressHint,
          value: typed ?? '',
        }}
        autocomplete="street-address"
        error={wrong && words.addressWrong[wrong]}
      />
      <Actions>
        <Button look="secondary">{words.showFar}</Button>
        {visitor.kind === 'resident' && (
          <Button name="mijn" value="ja" look="secondary">
            {words.ownAddress}
          </Button>
        )}
      </Actions>
    </Form>
  )
}

/** An address that was not found: typed again, or left. */
export function FromPage(props: Shown & Readonly<{ site: Site; typed: string; wrong: Wrong }>) {
  const { site, visit, base, wrong } = props
  const words = findingWords(visit.language)
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.from}
      width="form"
      wrong
      breadcrumbs={[{ href: base, text: words.days }]}
    >
      <ErrorSummary language={visit.language} errors={[{ href: '#address', text: words.addressWrong[wrong] }]} />
      <h1>{words.from}</h1>
      <FromForm {...props} />
    </Frame>
  )
}
