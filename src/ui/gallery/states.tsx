import { create } from 'qrcode'
import { Actions, Button, LinkButton } from '../components/action.tsx'
import { Form } from '../components/form.tsx'
import { KnownFacts } from '../components/known-facts.tsx'
import { Details, InsetText, NotificationBanner, Panel, Tag, WarningText } from '../components/notices.tsx'
import { EmptyState, SourceSilent, Waiting } from '../components/states.tsx'
import { StepProgress } from '../components/step-progress.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Pagination, Table } from '../components/table.tsx'
import { CopyCode, PrintButton, QrFigure, Receipt } from '../components/takeaway.tsx'
import { Timeline } from '../components/timeline.tsx'
import { PortalPage } from '../layouts/portal.tsx'
import { languages, me, nav, ways } from './samples.ts'

const frame = { language: 'nl', me, nav, languages, ways } as const
const long = 'Maria-Magdalena Vandenbroeckevanderschuerenbergh-Van Den Eeckhoutte de la Kethulle de Ryhove'

/** The last page of a form: a letter that one reads and signs. */
export function CheckAnswers() {
  const change = { href: '#wijzig', text: 'Wijzigen' }
  return (
    <PortalPage {...frame} title="Lees en onderteken" width="form">
      <StepProgress language="nl" now={4} of={4} title="Lees en onderteken" />
      <h1>Lees en onderteken</h1>
      <div class="lom-letter">
        <p>Ik vraag een attest van gezinssamenstelling aan.</p>
        <SummaryList
          rows={[
            { key: 'Naam', value: long },
            { key: 'Waarvoor', value: 'مرحبا بالعالم: huurdossier', change },
            { key: 'Adres', value: 'Statiestraat 996 bus 1, 2600 Berchem' },
            { key: 'Taal', value: 'Nederlands', change },
            { key: 'E-mailadres', value: `${'heel-lang-adres-'.repeat(6)}@voorbeeld.be`, change },
          ]}
        />
        <p>Berchem, maandag 6 september 2021</p>
      </div>
      <WarningText language="nl">Wie bewust iets verkeerds invult, is strafbaar.</WarningText>
      <Form csrf="x">
        <Actions said="Bewaard om 14.03 uur">
          <Button icon="shield">Ondertekenen en aanvragen</Button>
          <a href="#vorige">Vorige stap</a>
        </Actions>
      </Form>
    </PortalPage>
  )
}

/** It worked: what one has in hand, and how to show that it is genuine. */
export function Done() {
  const { size, data } = create('https://voorbeeld.be/echt/Q7K2-M9XP-4TBC').modules
  const modules = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => data[y * size + x] === 1),
  )
  return (
    <PortalPage {...frame} title="Uw attest is klaar">
      <Panel title="Uw attest is klaar">U kunt het meteen gebruiken. Wij bewaren het ook in uw loket.</Panel>
      <div class="lom-columns">
        <div class="lom-flow">
          <Actions>
            <LinkButton href="#pdf" icon="download" size="big" download>
              Attest downloaden
            </LinkButton>
            <PrintButton language="nl" />
          </Actions>
          <h2>Zo ziet iedereen dat het echt is</h2>
          <CopyCode language="nl" label="Controlecode" code="Q7K2-M9XP-4TBC" />
          <QrFigure
            modules={modules}
            alt="QR-code naar de controlepagina van dit attest"
            caption="Scan de code. U ziet of het attest echt is."
          />
          <h2>Wat u betaalde</h2>
          <Receipt
            language="nl"
            title="Betaalbewijs"
            about={[
              { label: 'Datum', value: 'maandag 6 september 2021, 14.30 uur' },
              { label: 'Nummer', value: '2021-000123' },
            ]}
            lines={[
              { text: 'Afschrift van een akte', amount: '€ 5,00' },
              { text: 'Verzending', amount: '€ 0,00' },
            ]}
            total="€ 5,00"
          />
        </div>
      </div>
    </PortalPage>
  )
}

/** Nothing yet, partly known, silent, busy. */
export function States() {
  return (
    <PortalPage {...frame} title="Toestanden" width="form">
      <h1>Toestanden</h1>
      <div class="lom-flow">
        <NotificationBanner language="nl">
          <p>Zaterdag 12 december werken wij aan dit loket. U kunt dan niet aanmelden.</p>
        </NotificationBanner>
        <EmptyState title="U hebt nog geen aanvragen">
          <p>Wat u aanvraagt, volgt u hier.</p>
          <p>
            <a href="#zoek">Zoek een dienst</a>
          </p>
        </EmptyState>
        <SourceSilent language="nl" source="Het Rijksregister">
          <p>U krijgt een e-mail zodra uw attest klaar is. Meestal is dat vandaag nog.</p>
        </SourceSilent>
        <KnownFacts
          language="nl"
          source="Rijksregister"
          asOf="6 september 2021"
          wrongHref="#fout"
          facts={[
            { label: 'Naam', value: long },
            { label: 'Geboren', value: '1985 (dag en maand niet bekend)' },
            { label: 'Burgerlijke staat' },
            { label: 'Naam in het Arabisch', value: 'أحمد رحيمي' },
          ]}
        />
        <InsetText>
          <p>U kunt dit attest ook afhalen in een contactpunt.</p>
        </InsetText>
        <Details summary="Waarom vragen wij dit?">
          <p>De wet vraagt dat u zelf tekent. Wij mogen dat niet voor u doen.</p>
        </Details>
        <p>
          <Tag>Concept</Tag> <Tag tone="busy">In behandeling</Tag> <Tag tone="good">Toegekend</Tag>{' '}
          <Tag tone="attention">Wij wachten op u</Tag> <Tag tone="bad">Geweigerd</Tag>
        </p>
      </div>
    </PortalPage>
  )
}

export function UnderWay() {
  return (
    <PortalPage {...frame} title="Wij maken uw attest" width="form" refresh={{ seconds: 5 }}>
      <Waiting language="nl" title="Wij maken uw attest" pollUrl="/poll">
        <p>Dat duurt meestal enkele seconden. U mag deze pagina sluiten: wij bewaren het attest in uw loket.</p>
      </Waiting>
    </PortalPage>
  )
}

export function NotGenuine() {
  return (
    <PortalPage {...frame} me={undefined} signInHref="#aanmelden" title="Dit document is gewijzigd" width="form">
      <Panel tone="bad" title="Dit document is gewijzigd">
        Gebruik het niet. Vraag een nieuw attest aan wie het u gaf.
      </Panel>
      <SummaryList
        rows={[
          { key: 'Soort', value: 'Attest van gezinssamenstelling' },
          { key: 'Afgegeven op', value: 'maandag 6 september 2021' },
        ]}
      />
    </PortalPage>
  )
}

export function Postponed() {
  return (
    <PortalPage {...frame} title="Uw aanvraag wacht even" width="form">
      <Panel tone="attention" title="Uw aanvraag wacht even">
        Het Rijksregister antwoordt nu niet. Wij proberen het vanzelf opnieuw.
      </Panel>
    </PortalPage>
  )
}

/** A file in Mijn loket. */
export function CaseFile() {
  return (
    <PortalPage
      {...frame}
      me={{ ...me, current: true }}
      title="Attest van gezinssamenstelling"
      breadcrumbs={[
        { href: '#', text: 'Start' },
        { href: '#mijn', text: 'Mijn loket' },
      ]}
    >
      <NotificationBanner language="nl" success>
        <p>Wij hebben uw melding. U hoort van ons voor vrijdag 10 september.</p>
      </NotificationBanner>
      <div class="lom-flow">
        <p>
          <Tag tone="good">Klaar</Tag>
        </p>
        <h1>Attest van gezinssamenstelling</h1>
        <Timeline
          moments={[
            { when: 'vandaag, 14.31 uur', title: 'Uw attest is klaar', text: 'U kunt het downloaden.', tone: 'good' },
            {
              when: 'vandaag, 14.30 uur',
              title: 'Wij vragen uw gegevens op',
              text: 'Bij het Rijksregister.',
              tone: 'busy',
            },
            { when: 'vandaag, 14.29 uur', title: 'Wij wachten op uw handtekening', tone: 'attention' },
            { when: 'vandaag, 14.28 uur', title: 'Betaling mislukt', text: 'U probeerde het opnieuw.', tone: 'bad' },
            { when: 'vandaag, 14.25 uur', title: 'U begon deze aanvraag' },
          ]}
        />
        <h2>Wie keek naar uw gegevens?</h2>
        <Table
          caption="Raadplegingen"
          columns={[{ title: 'Wanneer' }, { title: 'Wie' }, { title: 'Waarom' }, { title: 'Aantal', numeric: true }]}
          rows={[
            ['6 september 2021, 14.30 uur', 'Loket Burgerzaken', 'Attest van gezinssamenstelling', '1'],
            ['1 september 2021, 9.12 uur', 'Mobiliteit', 'Parkeervergunning', '12'],
          ]}
        />
        <Pagination language="nl" now={5} of={12} href={(page) => `#pagina-${page}`} />
      </div>
    </PortalPage>
  )
}
