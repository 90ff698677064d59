import { Actions, LinkButton } from '../components/action.tsx'
import { CardGrid, LifeEventCard, TodoCard } from '../components/cards.tsx'
import { FactsRow } from '../components/facts-row.tsx'
import { SearchBox } from '../components/search-box.tsx'
import { WaysAside } from '../components/ways.tsx'
import { PortalPage } from '../layouts/portal.tsx'
import { languages, me, nav, ways } from './samples.ts'

export function Home({ signedIn }: { signedIn: boolean }) {
  return (
    <PortalPage
      title="Loket op Maat"
      language="nl"
      width="full"
      me={signedIn ? me : undefined}
      signInHref="#aanmelden"
      nav={nav}
      languages={languages}
      ways={ways}
      footerLinks={[
        { href: '#toegankelijk', text: 'Toegankelijkheid' },
        { href: '#privacy', text: 'Privacy' },
        { href: '#echt', text: 'Is dit document echt?' },
      ]}
    >
      <div class="lom-hero">
        <div class="lom-wrap">
          <h1>{signedIn && <span class="lom-hello">Dag Yasmina.</span>} Wat wilt u regelen?</h1>
          <SearchBox
            language="nl"
            often={[
              { href: '#1', text: 'attest van gezinssamenstelling' },
              { href: '#2', text: 'sorteerpas opladen' },
              { href: '#3', text: 'parkeervergunning' },
            ]}
          />
        </div>
      </div>
      {signedIn && (
        <div class="lom-section">
          <div class="lom-wrap">
            <h2>Voor u</h2>
            <TodoCard title="Mag Adam een A-kaart?" action={{ href: '#a', text: 'Toestemming geven', main: true }}>
              Adam is jonger dan 13. Wij hebben uw toestemming nodig.
            </TodoCard>
            <TodoCard
              tone="good"
              title="U krijgt het kansentarief op uw A-kaart"
              action={{ href: '#b', text: 'Bekijk waarom' }}
            >
              U hoeft niets te doen. Wij zagen uw recht op een verhoogde tegemoetkoming.
            </TodoCard>
          </div>
        </div>
      )}
      <div class="lom-section">
        <div class="lom-wrap">
          <h2>Start bij uw situatie</h2>
          <CardGrid>
            <LifeEventCard href="#1" icon="move" title="Ik verhuis">
              Adres doorgeven, parkeren, sorteren
            </LifeEventCard>
            <LifeEventCard href="#2" icon="baby" title="Wij krijgen een kind">
              Aangifte, naam, opvang, premies
            </LifeEventCard>
            <LifeEventCard href="#3" icon="car" title="Ik heb een auto">
              Lage-emissiezone, vergunning, parkeerverbod
            </LifeEventCard>
            <LifeEventCard href="#4" icon="document" title="Ik heb een bewijs nodig">
              Attesten en akten, meteen in handen
            </LifeEventCard>
            <LifeEventCard href="#5" icon="heart" title="Ik heb het moeilijk">
              Rechten, tegemoetkomingen, steun
            </LifeEventCard>
            <LifeEventCard href="#6" icon="flower" title="Ik verlies iemand">
              Overlijden, erfgenamen, grafplaats
            </LifeEventCard>
          </CardGrid>
        </div>
      </div>
    </PortalPage>
  )
}

export function Service() {
  return (
    <PortalPage
      title="Parkeervergunning voor bewoners"
      language="nl"
      me={me}
      nav={nav}
      languages={languages}
      breadcrumbs={[
        { href: '#', text: 'Start' },
        { href: '#auto', text: 'Ik heb een auto' },
      ]}
      ways={ways}
    >
      <div class="lom-columns">
        <div class="lom-flow">
          <h1>Parkeervergunning voor bewoners</h1>
          <p class="lom-lead">Parkeer gratis in uw eigen buurt. U regelt het hier in ongeveer 3 minuten.</p>
          <FactsRow
            facts={[
              { label: 'Prijs', value: '€ 0,00' },
              { label: 'Beslissing', value: 'Meestal meteen' },
              { label: 'Geldig', value: '2 jaar' },
            ]}
          />
          <Actions>
            <LinkButton href="#start" size="big">
              Vergunning aanvragen
            </LinkButton>
            <a href="#wijzig">Vergunning wijzigen of stoppen</a>
          </Actions>
          <h2>Voor wie?</h2>
          <ul class="lom-ticks">
            <li>U woont in een buurt met betalend parkeren of een blauwe zone.</li>
            <li>De wagen staat op uw naam, of u gebruikt hem altijd.</li>
            <li>Er zijn hoogstens 2 vergunningen per woning.</li>
          </ul>
          <h2>Wat hebt u nodig?</h2>
          <p>Meestal niets: wij kennen uw adres en uw wagen al.</p>
          <p>Rijdt u met een wagen van uw werk of een gehuurde wagen? Dan vragen wij een bewijs.</p>
        </div>
        <WaysAside language="nl" ways={ways} />
      </div>
    </PortalPage>
  )
}
