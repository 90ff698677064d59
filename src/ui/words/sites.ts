/** Where should a place be: for planners. In Dutch only, as all of the counter. */
const percent = (share: number): string => `${Math.round(share * 100)} %`

export const siteWords = {
  title: 'Waar komt een loket?',
  link: 'Locaties',
  lead: (minutes: number) => `Wij tellen wie op ${minutes} minuten van een plaats woont, nu en met een plaats erbij.`,
  choose: 'Wat wilt u vergelijken?',
  candidate: 'Nieuwe plaats',
  noCandidate: 'Geen: alleen wat er nu is',
  address: 'Of een adres',
  addressHint: 'Straat, nummer en gemeente. Of een punt, zoals 51.2034, 4.4321.',
  tryAddress: 'Dit adres proberen',
  whichAddress: 'Welk adres bedoelt u?',
  triedWrong: {
    unknown: 'Dit adres staat niet in het register. Vul straat, nummer en gemeente in.',
    several: 'Er zijn meer adressen. Kies er één uit de lijst.',
    alike: 'Bedoelt u dit adres? Kies het, of vul een ander in.',
    silent: 'Het adressenregister antwoordt niet. Klik op de kaart, of vul een punt in.',
    outside: 'Dit adres ligt buiten de stad. Vul een adres in de stad in.',
  },
  spot: (near: string, { latitude, longitude }: Readonly<{ latitude: number; longitude: number }>) =>
    `Punt in ${near} (${latitude.toFixed(4)}, ${longitude.toFixed(4)})`,
  spotNone: 'Klik op de kaart om daar een plaats te proberen.',
  spotNow: (name: string) => `Nieuwe plaats: ${name}. Klik op de kaart, of schuif ze 200 meter op.`,
  spotTo: { north: 'Naar het noorden', east: 'Naar het oosten', south: 'Naar het zuiden', west: 'Naar het westen' },
  district: 'District',
  allDistricts: 'De hele stad',
  kind: 'Soort plaats',
  kinds: { counter: 'Loket met medewerkers', 'contact-point': 'Zelfbediening' },
  day: 'Op welke dag?',
  dayWrong: 'Vul een dag in die bestaat, zoals 27 3 2026.',
  show: 'Tonen',
  ways: { walk: 'Te voet', cycle: 'Met de fiets' },
  percent,
  nobody: 'Van deze buurten weten wij niets. Vul ze aan in de gegevens van de stad.',
  now: (way: string, share: number) => `${way}: ${percent(share)} van de inwoners woont dichtbij.`,
  after: (way: string, before: number, after: number, more: number) =>
    more === 0
      ? `${way}: dat blijft ${percent(after)}. Er komt niemand bij.`
      : `${way}: van ${percent(before)} naar ${percent(after)}. Dat zijn ${count(more)} inwoners meer.`,
  picture: 'Op de kaart',
  pictureText: (places: number, near: string) =>
    `${places === 1 ? '1 plaats' : `${places} plaatsen`} en de buurten, donkerder waar meer mensen dichtbij wonen. Te voet: ${near}.`,
  legend: 'Cirkel: een buurt, donker als veel mensen dichtbij wonen. Vierkant: een plaats. Ruit: de nieuwe plaats.',
  table: 'Per buurt',
  neighbourhood: 'Buurt',
  inhabitants: 'Inwoners',
  minutes: (way: string) => `${way}, minuten`,
  near: (way: string) => `${way}, dichtbij`,
  change: (before: string, after: string) => (before === after ? before : `${before} → ${after}`),
  noMinutes: 'geen plaats',
  count,
  places: 'Plaatsen die meetellen',
  noPlaces: 'Op die dag is er hier nog geen plaats.',
  unknownPosition: (names: readonly string[]) => `Zonder coördinaten, en dus niet geteld: ${names.join(', ')}.`,
  estimates: 'Inwoners, middens en snelheden zijn schattingen. De stad moet ze nog bevestigen.',
  adviceTitle: 'Advies van het district',
  adviceLead:
    'Wat het district zegt, bewaren wij samen met de cijfers van dat district. U kunt het later niet meer wijzigen.',
  advice: 'Wat is het advies?',
  adviceKinds: { for: 'Gunstig', conditional: 'Gunstig, met voorwaarden', against: 'Ongunstig' },
  words: 'Voorwaarden of redenen',
  wordsHint: 'Verplicht, behalve bij een gunstig advies.',
  wordsMissing: 'Schrijf de voorwaarden of de redenen op.',
  wordsLong: (most: number) => `Schrijf het korter: hoogstens ${most} tekens.`,
  adviceMissing: 'Kies wat het advies is.',
  givenOn: 'Wanneer gaf het district dit advies?',
  givenInFuture: 'Deze dag moet nog komen. Vul de dag van het advies in.',
  save: 'Advies bewaren',
  saved: 'Het advies is bewaard.',
  advices: 'Adviezen tot nu',
  advicesNone: 'Nog geen adviezen',
  advicesNoneText: 'Kies een nieuwe plaats. Dan kunt u het advies bewaren.',
  adviceShort: 'Advies',
  when: 'Wanneer en wie',
  said: (day: string, district: string) => `${day}, ${district}`,
} as const

/** `14 500`: with a small space that does not break. */
function count(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}
