import { type Product, promisedDays, tariffsOn, unitAt } from '#domain/catalogue/index.ts'
import type { DeskView } from '#domain/queue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { inLanguage, type Words } from '#platform/words.ts'
import { Details } from '#ui/index.ts'
import { deskWords } from '#ui/words/desk.ts'
import { deskQueueWords as words } from '#ui/words/desk-queue.ts'
import { socialWords } from '#ui/words/social.ts'
import type { Site } from '../site.ts'
import { validityShown } from '../validity.ts'

/**
 * What to know about what somebody comes for, and about the theme around it (R40): from the products themselves, as they are today.
 * What one needs at once stands open; what one looks up is folded.
 */
export function Knowledge({ site, view }: Readonly<{ site: Site; view: DeskView }>) {
  const visitor = view.current?.visitor
  if (!visitor) return null
  const day = cityDay(site.clock())
  const here = visitor.products.flatMap((id) => site.catalogue.find(id, site.clock()) ?? [])
  const theme = visitor.themes[0]
  return (
    <>
      {theme && <h2>{words.knowing(words.themes[theme] ?? theme)}</h2>}
      {here.map((product) => (
        <OneProduct key={product.id} {...{ site, product, day }} />
      ))}
      <SameTheme {...{ site, here }} />
    </>
  )
}

function OneProduct({ site, product, day }: { site: Site; product: Product; day: string }) {
  const validity = validityShown(product, day, 'nl')
  return (
    <div class="lom-flow">
      <p>{inLanguage(product.summary, 'nl')}</p>
      <Listed title={words.bring} items={product.bring} />
      <Details summary={words.rulesOf(inLanguage(product.title, 'nl'))}>
        <Listed title={words.forWhom} items={product.forWhom} />
        <Listed title={words.conditions} items={product.conditions.map((condition) => condition.words)} />
        <Prices {...{ product, day }} />
        <p>
          {words.leadTime} {inLanguage(product.leadTime, 'nl')}
        </p>
        {validity.length > 0 && (
          <p>
            {words.validity} {validity.join(' ')}
          </p>
        )}
        <Listed title={words.whatNext} items={product.whatNext} />
        {product.appeal && <p>{words.appeal(product.appeal.days, inLanguage(product.appeal.body, 'nl'))}</p>}
        <p>{words.answersFor(unitAt(product, day)?.name ?? '', promisedDays(product, site.city, day))}</p>
      </Details>
      <p>
        <a href={`/dienst/${product.id}`}>{words.service(inLanguage(product.title, 'nl'))}</a>
      </p>
    </div>
  )
}

function Prices({ product, day }: { product: Product; day: string }) {
  const social = socialWords('nl')
  const tariffs = tariffsOn(product, day)
  if (tariffs.length === 0) return null
  return (
    <Listed
      title={words.prices}
      items={tariffs.map(({ name, cents }) => ({
        nl: `${inLanguage(name, 'nl')}: ${cents === null ? deskWords.tariffs.priceUnknown : cents === 0 ? social.free : showMoney(cents, 'nl')}`,
      }))}
    />
  )
}

/** What is asked in one breath: the other services of the same theme. */
function SameTheme({ site, here }: { site: Site; here: readonly Product[] }) {
  const shown = new Set(here.map(({ id }) => id))
  const beside = [...new Set(here.map(({ theme }) => theme))]
    .flatMap((theme) => site.catalogue.byTheme(theme, site.clock()))
    .filter(({ id }) => !shown.has(id))
  if (beside.length === 0) return null
  return (
    <Details summary={words.sameTheme}>
      <ul class="lom-clean">
        {beside.map(({ id, title }) => (
          <li key={id}>
            <a href={`/dienst/${id}`}>{inLanguage(title, 'nl')}</a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Listed({ title, items }: { title: string; items: readonly Words[] }) {
  if (items.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul>
        {items.map((one) => (
          <li key={one.nl}>{inLanguage(one, 'nl')}</li>
        ))}
      </ul>
    </>
  )
}
