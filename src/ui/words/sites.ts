/** Where should a place be: for planners. In Dutch only, as all of the counter. */
const percent = (share: number): string => `${Math.round(share * 100)} %`

export const siteWords = {
  title: 'Waar komt een loket?',
  link: 'Locaties',
  lead: (minutes: number) => `Wij tellen wie op ${minutes} minuten van een plaats woont, nu en met een plaats erbij.`,
  choose: 'Wat wilt u vergelijken?',
  candidate: 'Nieuwe plaats',
  noCandidate: 'Geen: alleen wat er nu is',
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
  adviceLead: 'Wat het district zegt, bewaren wij samen met deze cijfers. U kunt het later niet meer wijzigen.',
  advice: 'Wat is het advies?',
  adviceKinds: { for: 'Gunstig', conditional: 'Gunstig, met voorwaarden', against: 'Ongunstig' },
  words: 'Voorwaarden of redenen',
  wordsHint: 'Verplicht, behalve bij een gunstig advies.',
  wordsMissing: 'Schrijf de voorwaarden of de redenen op.',
  adviceMissing: 'Kies wat het advies is.',
  givenOn: 'Wanneer gaf het district dit advies?',
  givenInFuture: 'Deze dag moet nog komen. Vul de dag van het advies in.',
  save: 'Advies bewaren',
  saved: 'Het advies is bewaard.',
  advices: 'Adviezen tot nu',
  advicesNone: 'Nog geen adviezen',
  advicesNoneText: 'Kies een nieuwe plaats. Daaronder bewaart u het advies.',
  said: (day: string, district: string) => `${day}, ${district}`,
  sawFigures: (walk: string, cycle: string) => `Op deze cijfers: te voet ${walk}, met de fiets ${cycle}.`,
} as const

/** `14 500`: with a small space that does not break. */
function count(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}
