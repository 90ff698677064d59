import type { Page } from '@playwright/test'

/** One application: who applies for what, and what is not the first answer of its question. */
export type Walk = Readonly<{
  product: string
  person: string
  action: string
  /** By the name of the input. */
  answers?: Readonly<Record<string, string>>
  /** Titles one of which ends it, at home and at the contact point. */
  ends: RegExp
}>

const ready = /^Uw (attest|document) is klaar$/
const byPerson = /^Een medewerker bekijkt uw aanvraag$/
const prepared = /^Uw gegevens staan klaar$/
const certificate = (product: string, person = 'jan', ends = ready): Walk => ({
  product,
  person,
  action: 'Attest aanvragen',
  ends,
})
const counter = (product: string, person: string, answers?: Walk['answers']): Walk => ({
  product,
  person,
  action: 'Gegevens klaarzetten',
  ends: prepared,
  ...(answers && { answers }),
})
const social = (product: string, person: string, answers?: Walk['answers']): Walk => ({
  product,
  person,
  action: 'Aanvraag indienen',
  ends: /^Uw aanvraag is doorgegeven$/,
  ...(answers && { answers }),
})

/** Every product that no other journey walks. What is paid, drawn or carried has its own. */
export const walks: readonly Walk[] = [
  certificate('attest-nationaliteit', 'maria'),
  certificate('attest-woonst-huwelijk'),
  certificate('attest-woonst-historiek', 'tom'),
  certificate('attest-kiesrecht', 'hanne', byPerson),
  certificate('attest-laatste-wilsbeschikking', 'karel', byPerson),
  certificate('attest-wettelijke-samenwoning', 'yasmina', byPerson),
  counter('adreswijziging', 'lina', { moved: '2021-09-01' }),
  counter('digitale-sleutel', 'ahmad'),
  counter('geboorteaangifte', 'tom', { born: '2021-09-03' }),
  counter('reispas', 'sofie'),
  counter('rijbewijs', 'jan'),
  counter('verblijf', 'oleksandr'),
  social('inkomensgarantie-ouderen', 'maria'),
  social('tegemoetkoming-handicap', 'omer', { doctor: 'Dokter Peeters, Berchem' }),
  social('parkeerkaart-handicap', 'omer'),
]

const texts: Readonly<Record<string, string>> = {
  email: 'iemand@voorbeeld.example',
  phone: '0470 12 34 56',
  'address-street': 'Driekoningenstraat',
  'address-number': '998',
  'address-postcode': '2600',
  'address-municipality': 'Antwerpen',
}

/** Fills in what this page asks: the first choice, and a text where one has to stand. What is optional stays empty. */
export async function fillIn(page: Page, answers: Walk['answers'] = {}): Promise<void> {
  const form = page.locator('main form:has(button)').first()
  const names = await form
    .locator('input:not([type="hidden"]), select, textarea')
    .evaluateAll((inputs) =>
      inputs.flatMap((input) =>
        input instanceof HTMLInputElement || input instanceof HTMLSelectElement || input instanceof HTMLTextAreaElement
          ? [{ name: input.name, type: input.type, value: input.value, isShown: input.checkVisibility() }]
          : [],
      ),
    )
  const radios = [...new Set(names.filter(({ type }) => type === 'radio').map(({ name }) => name))]
  for (const name of radios) {
    const inputs = form.locator(`input[type="radio"][name="${name}"]`)
    const wanted =
      answers[name] === undefined ? inputs.first() : form.locator(`input[name="${name}"][value="${answers[name]}"]`)
    if (await wanted.isVisible()) await wanted.check()
  }
  for (const { name, type, value, isShown } of names) {
    if (type === 'radio' || type === 'checkbox' || type === 'file' || value !== '' || !isShown) continue
    const [, question, part] = /^(.*)-(day|month|year)$/.exec(name) ?? []
    const day = question === undefined ? undefined : answers[question]
    if (day && part) {
      const [year = '', month = '', date = ''] = day.split('-')
      await form.locator(`[name="${name}"]`).fill({ year, month, day: date }[part] ?? '')
      continue
    }
    const text = answers[name] ?? texts[name]
    if (text !== undefined) await form.locator(`[name="${name}"]`).fill(text)
  }
}
