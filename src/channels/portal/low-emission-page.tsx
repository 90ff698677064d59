import { feeRange } from '#domain/catalogue/index.ts'
import type { Admission, LowEmissionZone } from '#domain/vehicles/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { inLanguage } from '#platform/words.ts'
import {
  Actions,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  LinkList,
  Panel,
  Radios,
  TextInput,
} from '#ui/index.ts'
import { lowEmissionWords } from '#ui/words/low-emission.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

/** What somebody filled in, as typed. */
export type Asked = Readonly<{
  plate?: string
  category?: string
  fuel?: string
  norm?: string
  first?: Readonly<{ day: string; month: string; year: string }>
  country?: string
}>

type Shown = Readonly<{
  site: Site
  visit: Visit
  zone: LowEmissionZone
  asked: Asked
  /** What is wrong: names of inputs. */
  wrong: readonly string[]
  admission?: Admission
}>

const path = '/mag-mijn-wagen-binnen'

/** Two ways to ask, and the answer in one sentence, with the reason and the ways in. */
export function LowEmissionPage(shown: Shown) {
  const { site, visit, wrong, admission } = shown
  const { language } = visit
  const words = lowEmissionWords(language)
  const errors = errorsIn(shown)
  return (
    <Frame site={site} visit={visit} title={words.title} width="form" wrong={wrong.length > 0}>
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([id, text]) => ({ href: `#${id}`, text }))}
      />
      {admission ? <Answer {...shown} admission={admission} /> : <h1>{words.title}</h1>}
      {!admission && <p class="lom-lead">{words.lead}</p>}
      <ByPlate {...shown} error={errors.plate} />
      <ByHand {...shown} errors={errors} />
    </Frame>
  )
}

type Errors = Readonly<Record<string, string>>

function errorsIn({ wrong, visit }: Shown): Errors {
  const words = lowEmissionWords(visit.language)
  const texts: Readonly<Record<string, readonly [id: string, text: string]>> = {
    plate: ['plate', words.noPlate],
    category: ['category', words.noCategory],
    fuel: ['fuel', words.noFuel],
    norm: ['norm', words.normWrong],
    'norm-missing': ['norm', words.noNorm],
    first: ['first-day', words.firstWrong],
    country: ['country', words.noCountry],
  }
  return Object.fromEntries(wrong.flatMap((name) => (texts[name] ? [texts[name]] : [])))
}

/** Who is signed in posts forms as himself, here too. */
const csrfOf = ({ visitor }: Visit) => (visitor.kind === 'resident' ? visitor.csrf : undefined)

function ByPlate({ visit, asked, error }: Shown & { error: string | undefined }) {
  const { language } = visit
  const words = lowEmissionWords(language)
  return (
    <section aria-labelledby="by-plate">
      <h2 id="by-plate">{words.byPlate}</h2>
      <Form action={`${path}/plaat`} csrf={csrfOf(visit)}>
        <TextInput
          {...{ id: 'plate', name: 'plate', language, label: words.plate, hint: words.plateHint }}
          value={asked.plate}
          width={10}
          autocomplete="off"
          spellcheck={false}
          error={error}
        />
        <Actions>
          <Button>{words.check}</Button>
        </Actions>
      </Form>
    </section>
  )
}

/** Folded away as long as the plate is enough. */
function ByHand({ visit, asked, admission, errors }: Shown & { errors: Errors }) {
  const { language } = visit
  const words = lowEmissionWords(language)
  const choices = (
    names: readonly ('car' | 'van' | 'heavy' | 'light' | 'petrol' | 'diesel' | 'gas' | 'electric' | 'other')[],
  ) => names.map((name) => ({ value: name, text: words[name] }))
  const byPlate = asked.category === undefined
  const isOpen = byPlate ? admission?.admitted === null : true
  return (
    <Details summary={words.byHand} open={isOpen}>
      <p>{words.byHandLead}</p>
      <Form action={`${path}/gegevens`} csrf={csrfOf(visit)}>
        <Radios
          {...{ id: 'category', name: 'category', language, label: words.category }}
          value={asked.category}
          error={errors.category}
          choices={choices(['car', 'van', 'heavy', 'light'])}
        />
        <Radios
          {...{ id: 'fuel', name: 'fuel', language, label: words.fuel, hint: words.fuelHint }}
          value={asked.fuel}
          error={errors.fuel}
          choices={choices(['petrol', 'diesel', 'gas', 'electric', 'other'])}
        />
        <TextInput
          {...{ id: 'norm', name: 'norm', language, label: words.norm, hint: words.normHint }}
          value={asked.norm}
          width={5}
          autocomplete="off"
          error={errors.norm}
        />
        <DateInput
          {...{ id: 'first', name: 'first', language, label: words.first, hint: words.firstHint }}
          value={asked.first}
          error={errors['first-day']}
        />
        <Radios
          {...{ id: 'country', name: 'country', language, label: words.country }}
          value={asked.country}
          error={errors.country}
          choices={[
            { value: 'BE', text: words.belgian },
            { value: 'NL', text: words.dutch },
            { value: 'other', text: words.abroad },
          ]}
        />
        <Actions>
          <Button look="secondary">{words.check}</Button>
        </Actions>
      </Form>
    </Details>
  )
}

function Answer({ visit, zone, asked, admission, site }: Shown & { admission: Admission }) {
  const words = lowEmissionWords(visit.language)
  const { admitted, why, fuel, norm, lowest, byDate } = admission
  const reason = words.why[why](fuel ? words.fuels[fuel] : '', String(norm ?? ''), String(lowest ?? ''))
  const mustRegister = admitted === true && asked.country === 'other'
  const title = admitted === true ? words.yes : admitted === false ? words.no : words.perhaps
  const tone = admitted === true ? 'good' : admitted === false ? 'bad' : 'attention'
  const ways = waysOut(site, visit, zone, { admission, mustRegister })
  return (
    <>
      <Panel title={title} tone={tone}>
        {reason} {byDate && words.byDate} {admitted === true && (mustRegister ? words.yesRegister : words.yesText)}
      </Panel>
      {ways.length > 0 && (
        <section aria-labelledby="ways-out">
          <h2 id="ways-out">{words.ways}</h2>
          <LinkList links={ways} />
        </section>
      )}
    </>
  )
}

/** The products that lead in, each with what it is and from which price. */
function waysOut(
  { catalogue, clock }: Site,
  { language }: Visit,
  { products }: LowEmissionZone,
  { admission, mustRegister }: { admission: Admission; mustRegister: boolean },
) {
  const { admitted, permit } = admission
  const ids = [
    ...(mustRegister ? [products.register] : []),
    ...(admitted === false ? [products.dayPass] : []),
    ...(admitted === false && permit ? [products.permit] : []),
    ...(admitted === false ? [products.exemption] : []),
  ]
  const now = clock()
  return ids.flatMap((id) => {
    const product = catalogue.find(id, now)
    if (!product) return []
    const fee = feeRange(product, 'portal', cityDay(now))
    const price = fee && fee.most > 0 ? lowEmissionWords(language).from(showMoney(fee.least, language)) : null
    const about = [inLanguage(product.summary, language), price].filter(Boolean).join(' ')
    return [{ href: `/dienst/${id}`, text: inLanguage(product.title, language), about }]
  })
}
