import type { Language, Words } from '#platform/words.ts'

type Said = Readonly<{ title: Words; text: Words }>

const say = (nl: [string, string], en: [string, string], fr: [string, string]): Said => ({
  title: { nl: nl[0], en: en[0], fr: fr[0] },
  text: { nl: nl[1], en: en[1], fr: fr[1] },
})

const notFound = say(
  ['Deze pagina bestaat niet', 'Kijk na of het adres klopt. Of zoek op de startpagina.'],
  ['This page does not exist', 'Check the address. Or search on the start page.'],
  ['Cette page n’existe pas', 'Vérifiez l’adresse. Ou cherchez sur la page d’accueil.'],
)
const notYours = say(
  ['Wij vinden dit niet', 'Het bestaat niet, of het is niet van u. Kijk in Mijn loket.'],
  ['We cannot find this', 'It does not exist, or it is not yours. Look in My counter.'],
  ['Nous ne trouvons pas ceci', 'Cela n’existe pas ou n’est pas à vous. Regardez dans Mon guichet.'],
)
const silent = say(
  ['Dit lukt nu even niet', 'Een andere dienst antwoordt niet. Probeer het straks opnieuw. U bent niets kwijt.'],
  ['This does not work right now', 'Another service does not answer. Try again later. You lost nothing.'],
  ['Cela ne marche pas maintenant', 'Un autre service ne répond pas. Réessayez plus tard. Rien n’est perdu.'],
)
const changed = say(
  ['Er is intussen iets veranderd', 'Misschien deed u dit al in een ander venster. Kijk in Mijn loket.'],
  ['Something has changed meanwhile', 'Perhaps you did this already in another window. Look in My counter.'],
  ['Quelque chose a changé entre-temps', 'Peut-être dans une autre fenêtre. Regardez dans Mon guichet.'],
)
const fault = say(
  ['Er ging iets mis bij ons', 'Dat is onze fout. Wij zijn verwittigd. Wat u invulde, is bewaard.'],
  ['Something went wrong on our side', 'This is our mistake. We have been told. What you filled in is kept.'],
  ['Un problème de notre côté', 'C’est notre erreur. Nous sommes avertis. Vos réponses sont gardées.'],
)

const byCode: Readonly<Record<string, Said>> = {
  'access/csrf': say(
    ['Deze pagina was te oud', 'Ga terug, ververs de pagina en probeer het opnieuw. U bent niets kwijt.'],
    ['This page was too old', 'Go back, refresh the page and try again. You lost nothing.'],
    ['Cette page était trop ancienne', 'Retournez, actualisez la page et réessayez. Rien n’est perdu.'],
  ),
  'access/sign-in-failed': say(
    ['Aanmelden is niet gelukt', 'Probeer het opnieuw. Lukt het niet? Bel ons: wij helpen u.'],
    ['Signing in did not work', 'Try again. Still no luck? Call us: we will help you.'],
    ['La connexion a échoué', 'Réessayez. Toujours rien ? Appelez-nous : nous vous aidons.'],
  ),
  'access/sign-in-cancelled': say(
    ['U bent niet aangemeld', 'U stopte met aanmelden. U kunt het opnieuw proberen.'],
    ['You are not signed in', 'You stopped signing in. You can try again.'],
    ['Vous n’êtes pas connecté', 'Vous avez arrêté la connexion. Vous pouvez réessayer.'],
  ),
  'access/level-too-low': say(
    ['Meld u aan met meer zekerheid', 'Voor deze dienst hebt u uw identiteitskaart of itsme nodig.'],
    ['Sign in with more certainty', 'For this service you need your identity card or itsme.'],
    ['Connectez-vous plus sûrement', 'Pour ce service il faut votre carte d’identité ou itsme.'],
  ),
  'signing/somebody-else': say(
    ['Iemand anders meldde zich aan', 'Alleen wie de aanvraag doet, kan ze ondertekenen. Probeer het opnieuw.'],
    ['Somebody else signed in', 'Only who applies can sign. Try again.'],
    ['Une autre personne s’est connectée', 'Seul le demandeur peut signer. Réessayez.'],
  ),
  'signing/changed-since': say(
    ['Uw aanvraag is intussen veranderd', 'Lees ze nog eens na en onderteken opnieuw.'],
    ['Your application has changed meanwhile', 'Read it once more and sign again.'],
    ['Votre demande a changé entre-temps', 'Relisez-la et signez à nouveau.'],
  ),
  'signing/too-late': say(
    ['De tijd om te ondertekenen is om', 'Lees uw aanvraag nog eens na en onderteken opnieuw.'],
    ['The time to sign has passed', 'Read your application once more and sign again.'],
    ['Le délai pour signer est passé', 'Relisez votre demande et signez à nouveau.'],
  ),
  'signing/level-too-low': say(
    ['Onderteken met meer zekerheid', 'Gebruik uw identiteitskaart of itsme om te ondertekenen.'],
    ['Sign with more certainty', 'Use your identity card or itsme to sign.'],
    ['Signez plus sûrement', 'Utilisez votre carte d’identité ou itsme pour signer.'],
  ),
  'cases/not-yet-obtainable': say(
    ['Dit kan nog niet via dit loket', 'Op de pagina van de dienst leest u waar u wel terechtkunt.'],
    ['This is not possible here yet', 'The page of the service says where you can go instead.'],
    ['Ce n’est pas encore possible ici', 'La page du service dit où aller.'],
  ),
  'documents/erased': say(
    ['Wij bewaren dit document niet meer', 'De bewaartijd is voorbij. U kunt een nieuw attest aanvragen.'],
    ['We no longer keep this document', 'Its time has passed. You can ask for a new one.'],
    ['Nous ne gardons plus ce document', 'Le délai est passé. Vous pouvez en demander un nouveau.'],
  ),
  'http/too-large': say(
    ['Dat was te groot', 'Ga terug en stuur minder tekst of een kleiner bestand.'],
    ['That was too large', 'Go back and send less text or a smaller file.'],
    ['C’était trop grand', 'Retournez et envoyez moins de texte ou un fichier plus petit.'],
  ),
  'http/malformed': say(
    ['Wij begrepen uw vraag niet', 'Ga terug en probeer het opnieuw. Of begin op de startpagina.'],
    ['We did not understand your request', 'Go back and try again. Or begin at the start page.'],
    ['Nous n’avons pas compris votre demande', 'Retournez et réessayez. Ou commencez à l’accueil.'],
  ),
}

const byKind: Readonly<Record<string, Said>> = {
  missing: notFound,
  forbidden: notYours,
  conflict: changed,
  unavailable: silent,
  'too-many': say(
    ['Even geduld', 'U probeerde het te vaak. Wacht een minuut en probeer het opnieuw.'],
    ['One moment please', 'You tried too often. Wait a minute and try again.'],
    ['Un instant', 'Vous avez essayé trop souvent. Attendez une minute et réessayez.'],
  ),
  fault,
}

const ownThings = /^(cases|documents|people|payments|signing)\//

/** What a person reads when the answer is no: what it is, and what to do next. Never the code alone. */
export function refusalText(kind: string, code: string, language: Language): Readonly<{ title: string; text: string }> {
  const said = byCode[code] ?? (kind === 'missing' && ownThings.test(code) ? notYours : (byKind[kind] ?? fault))
  return { title: said.title[language] ?? said.title.nl, text: said.text[language] ?? said.text.nl }
}
