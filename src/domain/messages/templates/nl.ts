import { showDate } from '#platform/formats/dates.ts'
import { showIban } from '#platform/formats/iban.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showCommunication } from '#platform/formats/structured-communication.ts'
import type { Contents } from './content.ts'
import { homes } from './homes.ts'
import { signing } from './signing-nl.ts'
import { visits } from './visits-nl.ts'

/** Why something did not go on by itself. */
const whyNotByItself = {
  'needs-proof': 'Wij kunnen het niet vanzelf verlengen. Wij hebben opnieuw een bewijs van u nodig.',
  unknown: 'Wij kunnen het niet vanzelf verlengen. Een register zegt ons niet genoeg.',
  'needs-fee': 'Wij kunnen het niet vanzelf verlengen. Er moet eerst betaald worden.',
  'no-term': 'Het wordt niet vanzelf verlengd.',
  'place-taken': 'Wij kunnen het niet vanzelf verlengen. Na die dag is de plaats al gegeven.',
  'conditions-gone': 'Volgens de registers voldoet u niet meer aan de voorwaarden. Daarom verlengen wij het niet.',
  refused: 'Een medewerker keek het na. Wij verlengen het niet.',
} as const

export const nl: Contents = {
  ...visits,
  ...signing,
  ...homes.nl,
  'application-received': ({ product, number }) => ({
    subject: `Wij kregen uw aanvraag: ${product.nl}`,
    paragraphs: [
      `Wij kregen uw aanvraag: ${product.nl}.`,
      `Het nummer is ${number}. Houd het bij als u ons belt.`,
      'In Mijn loket ziet u hoever wij staan.',
    ],
    button: 'Aanvraag bekijken',
  }),
  'certificate-ready': ({ product }) => ({
    subject: `Uw document is klaar: ${product.nl}`,
    paragraphs: [
      `Uw document is klaar: ${product.nl}.`,
      'Meld u aan in Mijn loket om het te openen.',
      'Wij sturen het niet mee met deze e-mail. Zo blijft het veilig.',
    ],
    button: 'Document openen',
  }),
  'permit-granted': ({ product, number }) => ({
    subject: `Goedgekeurd: ${product.nl}`,
    paragraphs: [
      `Wij keurden uw aanvraag goed: ${product.nl}.`,
      `Het gaat over aanvraag ${number}.`,
      'In Mijn loket ziet u voor welke nummerplaat, waar en hoelang.',
    ],
    button: 'Bekijken',
  }),
  'permit-moved': ({ product, zone }) => ({
    subject: `U bent verhuisd: ${product.nl}`,
    paragraphs: [
      'Volgens het Rijksregister woont u op een ander adres.',
      zone
        ? `Daarom geldt dit nu in een andere zone: ${product.nl}, zone ${zone}.`
        : `Daarom is dit gestopt: ${product.nl}.`,
      zone ? 'U hoeft niets te doen.' : 'Woont u in een bewonerszone? Dan kunt u er een nieuwe vragen.',
    ],
    button: 'Bekijken in Mijn loket',
  }),
  'permit-renewed': ({ product, until }) => ({
    subject: `Verlengd: ${product.nl}`,
    paragraphs: [
      `Dit geldt nu tot en met ${showDate(until, 'nl')}: ${product.nl}.`,
      'Wij keken het na, en het is verlengd.',
      'U hoeft niets te doen. Gebruikt u het niet meer? Stop het in Mijn loket.',
    ],
    button: 'Bekijken in Mijn loket',
  }),
  'permit-ends': ({ product, until, why, anew }) => ({
    subject: `Loopt af op ${showDate(until, 'nl')}: ${product.nl}`,
    paragraphs: [
      `Dit geldt nog tot en met ${showDate(until, 'nl')}: ${product.nl}.`,
      whyNotByItself[why],
      why === 'conditions-gone' && anew
        ? 'Klopt dat niet? Vraag het voor die dag opnieuw aan. Een medewerker kijkt het dan na.'
        : why === 'conditions-gone'
          ? 'Klopt dat niet? Laat het ons weten voor die dag, aan het loket of online.'
          : why === 'refused'
            ? 'Bent u niet akkoord? Vraag het opnieuw aan. U krijgt dan een beslissing waartegen u in beroep kunt gaan.'
            : anew
              ? 'Vraag het voor die dag opnieuw aan. Tot dan verandert er niets.'
              : 'Vraag voor die dag een verlenging. Tot dan verandert er niets.',
    ],
    button: anew
      ? 'Opnieuw aanvragen'
      : why === 'conditions-gone' || why === 'refused'
        ? 'Bekijken in Mijn loket'
        : 'Verlengen in Mijn loket',
  }),
  'certificate-file': ({ product }) => ({
    subject: `Uw document: ${product.nl}`,
    paragraphs: [
      'U vroeg ons om uw document per e-mail te sturen. U vindt het als bijlage.',
      'Iedereen kan nagaan of het echt is. Dat kan met de code op het document.',
    ],
    button: 'Document bekijken in Mijn loket',
  }),
  'waiting-for-source': ({ product, source, promisedOn }) => ({
    subject: `Uw aanvraag wacht even: ${product.nl}`,
    paragraphs: [
      `Uw aanvraag wacht op ${source.nl}.`,
      'Daar krijgen wij nu geen antwoord. Wij vragen het vanzelf opnieuw.',
      'U hoeft niets te doen. U krijgt bericht zodra het verder gaat.',
      ...(promisedOn ? [`U krijgt een antwoord ten laatste op ${showDate(promisedOn, 'nl')}.`] : []),
    ],
    button: 'Aanvraag bekijken',
  }),
  'takes-longer': ({ product, number, promisedOn, look }) => ({
    subject: `Het duurt langer: ${product.nl}`,
    paragraphs: [
      look
        ? `U vroeg om te kijken naar aanvraag ${number}: ${product.nl}. Dat is nog niet gebeurd.`
        : `Wij beslisten nog niet over aanvraag ${number}: ${product.nl}.`,
      'Dat duurt langer dan wij u beloofden. Dat spijt ons.',
      `U krijgt nu een antwoord ten laatste op ${showDate(promisedOn, 'nl')}.`,
      'U hoeft niets te doen.',
    ],
    button: 'Aanvraag bekijken',
  }),
  'not-completed': ({ product, lastDay }) => ({
    subject: `Uw aanvraag stopt: ${product.nl}`,
    paragraphs: [
      `Wij vroegen u om uw dossier te vervolledigen. Dat kon tot ${showDate(lastDay, 'nl')}.`,
      'Wij kregen geen antwoord. Daarom stopt uw aanvraag.',
      'Hebt u het nog nodig? Vraag het dan opnieuw aan.',
    ],
    button: 'Aanvraag bekijken',
  }),
  'question-asked': ({ product, number, answerBy }) => ({
    subject: `Wij hebben een vraag: ${product.nl}`,
    paragraphs: [
      `Wij hebben een vraag over aanvraag ${number}: ${product.nl}.`,
      'U leest ze in Mijn loket. Daar kunt u ook antwoorden en iets meesturen.',
      'Wij wachten op uw antwoord. Daarna gaan wij meteen verder.',
      ...(answerBy ? [`Antwoord ten laatste op ${showDate(answerBy, 'nl')}. Anders stopt uw aanvraag.`] : []),
    ],
    button: 'Vraag lezen en antwoorden',
  }),
  'paper-follows': ({ product, number, papers, bringBy }) => ({
    subject: `Breng nog een papier: ${product.nl}`,
    paragraphs: [
      `Uw aanvraag ${number} is ingediend: ${product.nl}.`,
      `Dit papier ontbreekt nog: ${papers.nl}.`,
      `Bezorg het ons ten laatste op ${showDate(bringBy, 'nl')}. Zolang beslissen wij niets.`,
      'Dat kan hier, aan een contactpunt of aan een loket. Zeg daar het nummer.',
    ],
    button: 'Papier toevoegen',
  }),
  'paper-reminder': ({ product, number, papers, bringBy }) => ({
    subject: `Vergeet uw papier niet: ${product.nl}`,
    paragraphs: [
      `Wij wachten nog op een papier voor aanvraag ${number}: ${product.nl}.`,
      `Dit papier ontbreekt nog: ${papers.nl}.`,
      `Bezorg het ons ten laatste op ${showDate(bringBy, 'nl')}.`,
    ],
    button: 'Papier toevoegen',
  }),
  'paper-not-come': ({ product, number }) => ({
    subject: `Wij kregen uw papier niet: ${product.nl}`,
    paragraphs: [
      `Wij kregen geen papier voor aanvraag ${number}: ${product.nl}.`,
      'Een medewerker bekijkt nu uw aanvraag.',
      'Hebt u het papier nog? Voeg het dan snel toe.',
    ],
    button: 'Papier toevoegen',
  }),
  'objection-received': ({ product, number, promisedOn }) => ({
    subject: `Wij bekijken uw aanvraag opnieuw: ${product.nl}`,
    paragraphs: [
      `U bent niet akkoord met onze beslissing over aanvraag ${number}: ${product.nl}.`,
      'Iemand anders bekijkt ze nu opnieuw.',
      `U krijgt een antwoord ten laatste op ${showDate(promisedOn, 'nl')}.`,
    ],
    button: 'Aanvraag bekijken',
  }),
  'looked-again': ({ product, number, stands }) => ({
    subject: `Een medewerker keek dit na: ${product.nl}`,
    paragraphs: [
      `U vroeg om te kijken naar aanvraag ${number}: ${product.nl}.`,
      stands ? 'De beslissing blijft zoals ze was.' : 'De beslissing was niet juist. Wat u kreeg, geldt niet meer.',
      'In Mijn loket leest u wat de medewerker vaststelde.',
    ],
    button: 'Antwoord lezen',
  }),
  refused: ({ product, number }) => ({
    subject: `Onze beslissing over uw aanvraag: ${product.nl}`,
    paragraphs: [
      `Wij kunnen u dit niet geven: ${product.nl}.`,
      `Het gaat over aanvraag ${number}.`,
      'In Mijn loket leest u waarom. Daar staat ook wat u kunt doen als u niet akkoord gaat.',
    ],
    button: 'Beslissing lezen',
  }),
  'payment-received': ({ product, number, cents }) => ({
    subject: 'Wij kregen uw betaling',
    paragraphs: [`Wij kregen uw betaling van ${showMoney(cents)}.`, `Ze hoort bij aanvraag ${number}: ${product.nl}.`],
    button: 'Aanvraag bekijken',
  }),
  'please-pay': ({ product, number, cents }) => ({
    subject: `Betaal om dit te krijgen: ${product.nl}`,
    paragraphs: [
      `U kunt dit krijgen: ${product.nl}.`,
      `Betaal eerst ${showMoney(cents)} voor aanvraag ${number}.`,
      'Betaalde u vroeger al? Dat geld gaven wij terug.',
      'Na uw betaling gaan wij vanzelf verder.',
    ],
    button: 'Betalen',
  }),
  'payment-failed': ({ product, number, cents }) => ({
    subject: 'Uw betaling is niet gelukt',
    paragraphs: [
      `Uw betaling van ${showMoney(cents)} is niet gelukt.`,
      `Ze hoort bij aanvraag ${number}: ${product.nl}.`,
      'Uw aanvraag blijft bewaard. U kunt opnieuw betalen in Mijn loket.',
    ],
    button: 'Opnieuw betalen',
  }),
  'payment-refunded': ({ product, number, cents, inCash }) => ({
    subject: 'U krijgt geld terug',
    paragraphs: [
      `Wij betaalden u ${showMoney(cents)} terug.`,
      `Het gaat over aanvraag ${number}: ${product.nl}.`,
      inCash ? 'U kreeg het geld contant aan het loket.' : 'Het bedrag staat binnen enkele dagen op uw rekening.',
    ],
    button: 'Aanvraag bekijken',
  }),
  'refund-at-counter': ({ cents }) => ({
    subject: 'Uw geld ligt klaar',
    paragraphs: [
      `${showMoney(cents)} ligt klaar.`,
      'Kom met uw betaalbewijs naar een loket dat contant geld aanneemt.',
    ],
    button: 'Betaalbewijs openen',
  }),
  'transfer-asked': ({ product, number, cents, account, holder, communication }) => ({
    subject: `U hebt er recht op. Betaal nu: ${product.nl}`,
    paragraphs: [
      `Wij keken uw aanvraag na. U hebt er recht op: ${product.nl}.`,
      `Schrijf ${showMoney(cents)} over naar ${holder}.`,
      `Rekening: ${showIban(account)}.`,
      `Mededeling: ${showCommunication(communication)}. Neem deze cijfers juist over.`,
      `Het gaat over aanvraag ${number}. Daarna sturen wij alles met de post.`,
    ],
    button: 'Aanvraag bekijken',
  }),
  'step-notice': ({ product, number, says }) => ({
    subject: `Nieuws over uw aanvraag: ${product.nl}`,
    paragraphs: [says.nl, `Het gaat over aanvraag ${number}: ${product.nl}.`],
    button: 'Aanvraag bekijken',
  }),
  'handed-on': ({ product, number, to, reference }) => ({
    subject: `Uw aanvraag is doorgegeven: ${product.nl}`,
    paragraphs: [
      `Wij gaven uw aanvraag door: ${product.nl}.`,
      `Ze ligt nu bij ${to}. Die beslist en schrijft u.`,
      `Hun kenmerk is ${reference}. Ons nummer is ${number}.`,
      'Uw ontvangstbewijs staat in Mijn loket. Bewaar het goed.',
    ],
    button: 'Ontvangstbewijs bekijken',
  }),
  'vouchers-sent': ({ product, number, count, validUntil }) => ({
    subject: `Wij sturen ze vandaag: ${product.nl}`,
    paragraphs: [
      `Wij gaven uw zending aan de post: ${count} stuks. Het gaat over aanvraag ${number}.`,
      `U kunt ze gebruiken tot en met ${showDate(validUntil)}.`,
      'Wij ruilen of vervangen ze niet. Bewaar ze goed.',
    ],
    button: 'Aanvraag bekijken',
  }),
  'parking-card-ends': ({ until }) => ({
    subject: 'Uw parkeerkaart loopt af',
    paragraphs: [
      `Uw parkeerkaart is geldig tot en met ${showDate(until)}.`,
      'Ze wordt niet vanzelf verlengd. Vraag nu een nieuwe kaart aan.',
      'Wij vullen uw aanvraag al voor u in.',
    ],
    button: 'Nieuwe kaart aanvragen',
  }),
  'confirm-email': ({ code }) => ({
    subject: 'Uw code om uw e-mailadres te bevestigen',
    paragraphs: [
      'Typ deze code op de pagina waar u bezig was. De code werkt 15 minuten.',
      'Geef de code aan niemand. Ook wij vragen er nooit naar.',
      'Vroeg u dit niet? Dan hoeft u niets te doen.',
    ],
    code,
  }),
  'correction-received': () => ({
    subject: 'Wij kregen uw melding',
    paragraphs: [
      'U liet ons weten dat een gegeven niet klopt. Dank u wel.',
      'Wij geven uw melding door aan de dienst die het gegeven bijhoudt.',
      'In Mijn loket ziet u wat ermee gebeurt.',
    ],
    button: 'Melding bekijken',
  }),
  'pass-opened': () => ({
    subject: 'Uw gezin heeft een sorteerpas',
    paragraphs: [
      'U woont in een sorteerstraat. Daarom krijgt uw gezin een sorteerpas. U hoefde niets aan te vragen.',
      'De kaart komt met de post. Laad ze op voor u de eerste keer restafval wegbrengt.',
    ],
    button: 'Sorteerpas bekijken',
  }),
  'pass-topped-up': ({ cents, balance }) => ({
    subject: 'Uw sorteerpas is opgeladen',
    paragraphs: [`Wij kregen uw betaling van ${showMoney(cents)}.`, `Op uw sorteerpas staat nu ${showMoney(balance)}.`],
    button: 'Sorteerpas bekijken',
  }),
  'pass-low': ({ balance }) => ({
    subject: 'Uw sorteerpas is bijna leeg',
    paragraphs: [`Op uw sorteerpas staat nog ${showMoney(balance)}.`, 'Laad ze op, dan blijven de containers open.'],
    button: 'Sorteerpas opladen',
  }),
  'pass-refill': ({ cents }) => ({
    subject: 'Laad uw sorteerpas op',
    paragraphs: [
      'Uw sorteerpas is bijna leeg.',
      `U vroeg ons om dan ${showMoney(cents)} op te laden. U moet alleen nog betalen.`,
      'Wilt u dat niet meer? Zet het dan af in Mijn loket.',
    ],
    button: 'Betalen',
  }),
  'pass-collect': ({ cents }) => ({
    subject: 'Wij laden uw sorteerpas op',
    paragraphs: [
      `Uw sorteerpas is bijna leeg. Wij halen ${showMoney(cents)} van uw rekening.`,
      'Dat duurt enkele dagen. Daarna staat het geld op uw pas.',
      'Klopt er iets niet? Uw bank geeft het geld terug tot acht weken later. Bel ons gerust.',
      'Wilt u dit niet meer? Zet het af in Mijn loket.',
    ],
    button: 'Sorteerpas bekijken',
  }),
  'pass-collect-on': ({ cents, limit }) => ({
    subject: 'Uw sorteerpas wordt automatisch opgeladen',
    paragraphs: [
      'U gaf ons toestemming om uw sorteerpas op te laden van uw rekening.',
      `Staat er minder dan ${showMoney(limit)} op? Dan halen wij ${showMoney(cents)} van uw rekening.`,
      'U krijgt telkens eerst een bericht van ons.',
      'Wilt u dit niet meer? Zet het af in Mijn loket. Dat kan elke dag.',
    ],
    button: 'Bekijken of afzetten',
  }),
  'pass-collect-not': ({ cents, limit }) => ({
    subject: 'Wij kunnen niet ophalen van uw rekening',
    paragraphs: [
      'U koos om uw sorteerpas automatisch op te laden. Dat kan niet met hoe u betaalde.',
      `Staat er minder dan ${showMoney(limit)} op? Dan sturen wij u een bericht om ${showMoney(cents)} te betalen.`,
      'Wilt u het opnieuw proberen? Kies dan een andere manier van betalen.',
    ],
    button: 'Automatisch opladen bekijken',
  }),
  'pass-collect-failed': ({ cents }) => ({
    subject: 'Uw sorteerpas is niet opgeladen',
    paragraphs: [
      `Wij konden ${showMoney(cents)} niet van uw rekening halen. Er is niets betaald.`,
      'Betaal zelf, dan blijven de containers open.',
      'Wij halen niets meer van uw rekening. Wilt u dat wel? Zet het weer aan in Mijn loket.',
    ],
    button: 'Betalen',
  }),
  'pass-taken-back': ({ cents, balance }) => ({
    subject: 'Uw bank nam een betaling terug',
    paragraphs: [
      `Uw bank nam ${showMoney(cents)} terug. Dat bedrag ging van uw sorteerpas.`,
      `Op uw pas staat nu ${showMoney(balance)}.`,
      'Wij halen niets meer van uw rekening. Laad zelf op, of bel ons als u dit niet vroeg.',
    ],
    button: 'Sorteerpas opladen',
  }),
  'pass-left': ({ until }) => ({
    subject: 'Uw sorteerpas stopt',
    paragraphs: [
      'Volgens het Rijksregister woont uw gezin niet meer in een sorteerstraat.',
      'Daarom openen uw kaarten de containers niet meer.',
      `Wij betalen terug wat u zelf oplaadde en nog over is. Dat gebeurt vanaf ${showDate(until)}.`,
      'Woont u er nog? Bel ons dan.',
    ],
    button: 'Sorteerpas bekijken',
  }),
  'pass-credit': ({ cents }) => ({
    subject: 'U krijgt tegoed op uw sorteerpas',
    paragraphs: [
      `De stad zette ${showMoney(cents)} op uw sorteerpas.`,
      'U krijgt dit elk jaar vanzelf zolang u er recht op hebt.',
    ],
    button: 'Sorteerpas bekijken',
  }),
  'pass-refunded': ({ cents, inCash }) => ({
    subject: 'U krijgt geld terug van uw sorteerpas',
    paragraphs: [
      `Wij betaalden u ${showMoney(cents)} terug.`,
      inCash ? 'U kreeg het geld contant aan het loket.' : 'Het bedrag staat binnen enkele dagen op uw rekening.',
    ],
    button: 'Mijn loket openen',
  }),
  'grant-withdrawn': ({ grant, because }) => ({
    subject: `Wij trokken dit in: ${grant.nl}`,
    paragraphs: [
      'U krijgt dit bericht omdat wij iets introkken.',
      `Het gaat over: ${grant.nl}.`,
      `Waarom: ${because.nl}.`,
      'In Mijn loket leest u vanaf wanneer. Bent u niet akkoord? Bel ons.',
    ],
    button: 'Mijn loket openen',
  }),
  'grant-ended': ({ grant }) => ({
    subject: `Dit eindigt: ${grant.nl}`,
    paragraphs: [`Wij zetten dit stop: ${grant.nl}.`, 'In Mijn loket leest u vanaf wanneer.'],
    button: 'Mijn loket openen',
  }),
}
