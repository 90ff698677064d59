import { Actions, Button, LinkButton } from '../components/action.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { KnownFacts } from '../components/known-facts.tsx'
import { Tag } from '../components/notices.tsx'
import { StepProgress } from '../components/step-progress.tsx'
import { FormFields, type FormFieldsProps, problemLinks } from '../form/fields.tsx'
import { DeskPage, DeskPanel, DeskRows } from '../layouts/desk.tsx'
import { KioskChoice, KioskChoices, KioskPage } from '../layouts/kiosk.tsx'
import { fields } from './samples.ts'

const kioskLanguages = [
  { lang: 'nl', name: 'Nederlands', href: '#nl', current: true },
  { lang: 'fr', name: 'Français', href: '#fr' },
  { lang: 'en', name: 'English', href: '#en' },
  { lang: 'tr', name: 'Türkçe', href: '#tr' },
  { lang: 'ar', name: 'العربية', href: '#ar', dir: 'rtl' },
  { lang: 'uk', name: 'Українська', href: '#uk' },
] as const

export function KioskStart() {
  return (
    <KioskPage title="Contactpunt" language="nl" languages={kioskLanguages} helpHref="#hulp">
      <h1>Waarmee kunnen wij u helpen?</h1>
      <p class="lom-soft">Raak uw keuze aan. U hebt alle tijd.</p>
      <KioskChoices>
        <KioskChoice href="#1" icon="document" title="Attest of uittreksel">
          Meteen afgedrukt, ongeveer 2 minuten
        </KioskChoice>
        <KioskChoice href="#2" icon="car" title="Parkeren en lage-emissiezone">
          Vergunning, dagpas of registratie
        </KioskChoice>
        <KioskChoice href="#3" icon="recycle" title="Sorteerpas opladen">
          Betaal met kaart of telefoon
        </KioskChoice>
        <KioskChoice href="#4" icon="chat" title="Iets anders aanvragen">
          Wij zoeken het samen
        </KioskChoice>
      </KioskChoices>
    </KioskPage>
  )
}

/** One question, with or without something to put right. */
export function KioskQuestion({ name, wrong }: { name: string; wrong?: boolean }) {
  const form: FormFieldsProps = {
    fields: fields.filter((field) => field.name === name),
    answers: name === 'born' ? { born: { day: '31', month: '2', year: '1992' } } : { language: ['nl'], vehicle: 'own' },
    problems: wrong ? [{ field: name, code: 'forms/missing' }] : [],
    language: 'nl',
    asHeading: true,
  }
  return (
    <KioskPage
      title="Uw vraag"
      language="nl"
      wrong={wrong}
      languages={kioskLanguages}
      backHref="#terug"
      stop={{ action: '/stop', csrf: 'x' }}
      helpHref="#hulp"
      idle={{ seconds: 60, graceSeconds: 30, wipeHref: '/kiosk' }}
      progress={<StepProgress language="nl" now={2} of={4} title="Uw vraag" />}
    >
      <ErrorSummary language="nl" errors={problemLinks(form)} />
      <Form csrf="x">
        <FormFields {...form} />
        <Actions>
          <Button>Verder</Button>
        </Actions>
      </Form>
    </KioskPage>
  )
}

export function Desk() {
  return (
    <DeskPage
      title="Balie 2"
      me={{ name: 'Griet Vermeulen', place: 'balie 2' }}
      nav={[
        { href: '#zoek', text: 'Zoeken', key: '/' },
        { href: '#werk', text: 'Werklijst', key: 'W' },
      ]}
      signOut={{ action: '#af', csrf: 'x' }}
      leftTitle="Vandaag, districtshuis Berchem"
      left={
        <>
          <DeskRows
            rows={[
              { when: '10.00', title: 'Yıldız-Şahin, Ö.', text: 'Parkeerkaart. Tolk Turks', href: '#1' },
              {
                when: '10.20',
                title: 'El Amrani, Y.',
                text: 'Identiteitskaart. Wacht 4 min',
                href: '#2',
                current: true,
              },
              { when: '10.40', title: 'Đặng, L.', text: 'Adreswijziging', href: '#3' },
              { when: '11.00', title: 'vrij', text: '2 mensen op de wachtlijst' },
            ]}
          />
          <p>
            <Tag tone="good">2 van 2 collega’s aanwezig</Tag>
          </p>
        </>
      }
      rightTitle="Weten over identiteit"
      right={
        <div class="lom-flow">
          <p>Bij vernieuwing: oude kaart innemen. Vingerafdrukken verplicht vanaf 12 jaar.</p>
          <p>
            <a href="#verloren">Verloren of gestolen kaart</a>
          </p>
        </div>
      }
    >
      <p>
        <Tag tone="attention">Nu aan balie 2</Tag>
      </p>
      <h1>Yasmina El Amrani</h1>
      <p class="lom-soft">
        Statiestraat 996 bus 1, Berchem. Aangemeld met QR om 10.16 uur. Spreekt Nederlands en Frans.
      </p>
      <DeskPanel title="Komt voor: identiteitskaart vernieuwen">
        <p>Vervalt op 14 januari 2027. Foto van 2 weken geleden is goedgekeurd. Al betaald: € 22,40.</p>
        <Actions>
          <LinkButton href="#kaart" shortcut="K">
            Kaart aanvragen
          </LinkButton>
          <LinkButton href="#door" look="secondary" shortcut="D">
            Doorgeven
          </LinkButton>
          <a href="#niet">Niet verschenen</a>
        </Actions>
      </DeskPanel>
      <DeskPanel title="Laatste contacten">
        <DeskRows
          rows={[
            { when: 'vr 20 nov', title: 'Telefoon: vraag over vervaldatum identiteitskaart. Afspraak gemaakt.' },
            { when: 'di 17 nov', title: 'Contactpunt De Poort: sorteerpas opgeladen, € 20,00.' },
          ]}
        />
      </DeskPanel>
      <DeskPanel title="Aanvragen voor deze persoon">
        <KnownFacts
          language="nl"
          source="Rijksregister"
          asOf="vandaag 10.16 uur"
          headingLevel={3}
          facts={[
            { label: 'Naam', value: 'Yasmina El Amrani' },
            { label: 'Adres', value: 'Statiestraat 996 bus 1, 2600 Berchem' },
          ]}
        />
        <Form csrf="x">
          <FormFields fields={fields.slice(0, 4)} language="nl" />
          <Actions>
            <Button shortcut="I">Indienen voor deze persoon</Button>
          </Actions>
        </Form>
      </DeskPanel>
    </DeskPage>
  )
}
