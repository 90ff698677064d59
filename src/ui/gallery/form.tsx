import type { Answers } from '#domain/forms/index.ts'
import { Actions, Button } from '../components/action.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { KnownFacts } from '../components/known-facts.tsx'
import { StepProgress } from '../components/step-progress.tsx'
import { FormFields, type FormFieldsProps, problemLinks } from '../form/fields.tsx'
import { PortalPage } from '../layouts/portal.tsx'
import { fields, languages, me, nav, ways } from './samples.ts'

const step = fields.filter(({ name }) => name === 'vehicle' || name === 'plate')
const frame = { language: 'nl', me, nav, languages, ways } as const

/** A step of a form with something to put right. */
export function FormWithError() {
  const form = {
    fields: step,
    answers: { vehicle: 'other', plate: '1-ABC-' },
    problems: [{ field: 'plate', code: 'forms/pattern' }],
    language: 'nl',
  } as const
  return (
    <PortalPage
      {...frame}
      title="Uw wagen"
      width="form"
      wrong
      session={{ idleSeconds: 900, absoluteSeconds: 3600, expiredHref: '/home-nobody', signOutHref: '/out', csrf: 'x' }}
    >
      <StepProgress language="nl" now={2} of={4} title="Uw wagen" />
      <ErrorSummary language="nl" errors={problemLinks(form)} />
      <h1 class="govuk-visually-hidden">Uw wagen</h1>
      <KnownFacts
        language="nl"
        source="Rijksregister"
        asOf="vandaag 14.02 uur"
        wrongHref="#fout"
        facts={[
          { label: 'Naam', value: 'Yasmina El Amrani' },
          { label: 'Adres', value: 'Statiestraat 996 bus 1, 2600 Berchem' },
          { label: 'Uw zone', value: 'BE-04 Oud-Berchem' },
        ]}
      />
      <Form csrf="x" action="/send" autosave={{ href: '/autosave', language: 'nl' }}>
        <FormFields {...form} />
        <Actions said="Bewaard om 14.03 uur">
          <Button>Verder</Button>
          <a href="#vorige">Vorige stap</a>
        </Actions>
      </Form>
    </PortalPage>
  )
}

const halfFilled: Answers = {
  reason: 'مرحبا بالعالم 👋',
  story: 'Te lang '.repeat(50),
  vehicle: 'other',
  born: { day: '31', month: '2', year: '1992' },
  address: { street: 'Statiestraat', number: '', box: '', postcode: '2600', municipality: 'Berchem' },
  language: ['nl', 'ar'],
  rent: 'veel',
  proof: { name: 'bewijs-van-mijn-werkgever-met-een-hele-lange-naam-die-maar-doorgaat.pdf', size: 1 },
}

/** Every kind, empty; and every kind, wrong and half filled. */
export function EveryKind({ wrong }: { wrong?: boolean }) {
  const form: FormFieldsProps = {
    fields,
    language: 'nl',
    answers: wrong ? halfFilled : {},
    problems: wrong ? fields.map(({ name }) => ({ field: name, code: 'forms/missing' as const })) : [],
  }
  return (
    <PortalPage {...frame} title={wrong ? 'Elke soort, fout' : 'Elke soort'} width="form" wrong={wrong}>
      <ErrorSummary language="nl" errors={problemLinks(form)} />
      <h1>Elke soort vraag</h1>
      <Form csrf="x" action="/send" files>
        <FormFields {...form} />
        <Actions>
          <Button>Verder</Button>
        </Actions>
      </Form>
    </PortalPage>
  )
}
