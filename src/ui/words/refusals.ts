import type { Language } from '#platform/words.ts'
import { appointmentRefusals } from './appointment-refusals.ts'
import { deviceRefusals } from './device-refusals.ts'
import { helpRefusals } from './help-refusals.ts'
import { queueRefusals } from './queue-refusals.ts'
import { type Said, say } from './said.ts'
import { socialRefusals } from './social-refusals.ts'
import { taskRefusals } from './task-refusals.ts'

const notFound = say(
  ['Deze pagina bestaat niet', 'Kijk na of het adres klopt. Of zoek wat u nodig hebt.'],
  ['This page does not exist', 'Check the address. Or search for what you need.'],
  ['Cette page n’existe pas', 'Vérifiez l’adresse. Ou cherchez ce qu’il vous faut.'],
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
  ['Er is intussen iets veranderd', 'Misschien deed u dit al in een ander venster. Kijk hoe het er nu voor staat.'],
  ['Something has changed meanwhile', 'Perhaps you did this already in another window. See how it stands now.'],
  ['Quelque chose a changé entre-temps', 'Peut-être dans une autre fenêtre. Regardez où cela en est.'],
)
const fault = say(
  ['Er ging iets mis bij ons', 'Dat is onze fout. Wij zijn verwittigd. Wat u invulde, is bewaard.'],
  ['Something went wrong on our side', 'This is our mistake. We have been told. What you filled in is kept.'],
  ['Un problème de notre côté', 'C’est notre erreur. Nous sommes avertis. Vos réponses sont gardées.'],
)

const somebodyElse = say(
  ['Iemand anders meldde zich aan', 'Alleen wie de aanvraag doet, kan ze ondertekenen. Probeer het opnieuw.'],
  ['Somebody else signed in', 'Only who applies can sign. Try again.'],
  ['Une autre personne s’est connectée', 'Seul le demandeur peut signer. Réessayez.'],
)
const notYourWork = say(
  ['Dit hoort niet bij uw rol', 'Vraag een collega die het wel mag. Of vraag uw beheerder om een rol.'],
  ['This is not part of your role', 'Ask a colleague who may. Or ask your administrator for a role.'],
  ['Ceci ne fait pas partie de votre rôle', 'Demandez à un collègue. Ou demandez un rôle à votre administrateur.'],
)
const payLater = say(
  ['Betalen lukt nu even niet', 'Uw aanvraag is bewaard en er is niets aangerekend. Probeer het straks opnieuw.'],
  ['Paying does not work right now', 'Your application is kept and nothing was charged. Try again later.'],
  ['Le paiement ne marche pas maintenant', 'Votre demande est gardée et rien n’a été compté. Réessayez plus tard.'],
)

const trouble = say(
  ['Dit lukt nu even niet', 'Er is een storing bij ons. Ga terug en probeer het straks opnieuw. U bent niets kwijt.'],
  ['This does not work right now', 'We have a breakdown. Go back and try again later. You lost nothing.'],
  ['Cela ne marche pas maintenant', 'Nous avons une panne. Retournez et réessayez plus tard. Rien n’est perdu.'],
)

const byCode: Readonly<Record<string, Said>> = {
  ...taskRefusals,
  ...socialRefusals,
  ...appointmentRefusals,
  ...helpRefusals,
  ...queueRefusals,
  ...deviceRefusals,
  'platform/database-gone': trouble,
  'platform/storage-full': trouble,
  'access/csrf': say(
    ['Deze pagina was te oud', 'Ga terug en probeer het opnieuw. Wat u eerder invulde, is bewaard.'],
    ['This page was too old', 'Go back and try again. What you filled in before is kept.'],
    ['Cette page était trop ancienne', 'Retournez et réessayez. Vos réponses précédentes sont gardées.'],
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
  'signing/somebody-else': somebodyElse,
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
  'access/another-person': somebodyElse,
  'access/sign-in-needed': say(
    ['Meld u eerst aan', 'Daarna gaat u verder waar u was.'],
    ['Sign in first', 'Then you go on where you were.'],
    ['Connectez-vous d’abord', 'Ensuite vous continuez où vous étiez.'],
  ),
  'access/too-many-attempts': say(
    ['U probeerde te vaak aan te melden', 'Wacht tien minuten en probeer het opnieuw. Of bel ons.'],
    ['You tried to sign in too often', 'Wait ten minutes and try again. Or call us.'],
    ['Vous avez essayé trop souvent', 'Attendez dix minutes et réessayez. Ou appelez-nous.'],
  ),
  'access/provider-silent': say(
    ['Aanmelden lukt nu even niet', 'De aanmelddienst antwoordt niet. Probeer het straks opnieuw. U bent niets kwijt.'],
    ['Signing in does not work right now', 'The sign-in service does not answer. Try again later. You lost nothing.'],
    ['La connexion ne marche pas maintenant', 'Le service de connexion ne répond pas. Réessayez plus tard.'],
  ),
  'access/no-role': say(
    ['U hebt hier geen rol', 'Vraag uw beheerder om een rol in Loket op Maat.'],
    ['You have no role here', 'Ask your administrator for a role in Loket op Maat.'],
    ['Vous n’avez pas de rôle ici', 'Demandez un rôle à votre administrateur.'],
  ),
  'access/role-missing': notYourWork,
  'access/employees-only': notYourWork,
  'payments/may-not-refund': notYourWork,
  'catalogue/may-not-publish': notYourWork,
  'access/residents-only': say(
    ['Dit is voor inwoners', 'U bent aangemeld als medewerker. Gebruik het loket.'],
    ['This is for residents', 'You are signed in as an employee. Use the counter.'],
    ['Ceci est pour les habitants', 'Vous êtes connecté comme agent. Utilisez le guichet.'],
  ),
  'signing/missing': say(
    ['De handtekening ontbreekt', 'Lees de aanvraag na en onderteken ze.'],
    ['The signature is missing', 'Read the application and sign it.'],
    ['La signature manque', 'Relisez la demande et signez-la.'],
  ),
  'signing/other-signed-first': say(
    ['Iemand anders ondertekende net', 'Er verandert niets aan de tekst. Onderteken nog één keer.'],
    ['Somebody else just signed', 'Nothing changes in the text. Sign once more.'],
    ['Quelqu’un d’autre vient de signer', 'Rien ne change au texte. Signez encore une fois.'],
  ),
  'signing/used': say(
    ['Deze aanvraag is al ondertekend', 'U hoeft dat niet nog eens te doen.'],
    ['This application is signed already', 'You need not do it again.'],
    ['Cette demande est déjà signée', 'Inutile de recommencer.'],
  ),
  'signing/not-signed': say(
    ['Er is nog niet ondertekend', 'Uw kaart gaf geen geldige handtekening. Steek ze opnieuw in en probeer nog eens.'],
    ['Nothing was signed yet', 'Your card gave no valid signature. Put it in again and try once more.'],
    ['Rien n’est encore signé', 'Votre carte n’a pas donné de signature valable. Remettez-la et réessayez.'],
  ),
  'signing/kind-not-reached': say(
    ['Hier kunt u dit niet ondertekenen', 'Deze aanvraag vraagt een sterkere handtekening. Bel ons: wij helpen u.'],
    ['You cannot sign this here', 'This application needs a stronger signature. Call us: we will help you.'],
    ['Vous ne pouvez pas signer ici', 'Cette demande exige une signature plus forte. Appelez-nous.'],
  ),
  'cases/already-submitted': say(
    ['Deze aanvraag is al ingediend', 'U kunt ze niet meer wijzigen. Ze staat in Mijn loket.'],
    ['This application was submitted already', 'You cannot change it any more. It is in My counter.'],
    ['Cette demande est déjà envoyée', 'Vous ne pouvez plus la modifier. Elle est dans Mon guichet.'],
  ),
  'cases/declaration-no-signature': say(
    ['Hier volstaat een verklaring niet', 'Deze dienst vraagt een handtekening van de klant zelf.'],
    ['A declaration is not enough here', 'This service asks a signature of the client himself.'],
    ['Une déclaration ne suffit pas ici', 'Ce service demande la signature du client lui-même.'],
  ),
  'cases/signers-missing': say(
    ['Kies eerst wie mee ondertekent', 'Ga terug naar uw aanvraag. Voor elke plaats kiest u iemand anders.'],
    ['First choose who else signs', 'Go back to your application. Choose another person for each place.'],
    [
      'Choisissez d’abord qui signe avec vous',
      'Retournez à votre demande. Choisissez une autre personne à chaque place.',
    ],
  ),
  'cases/not-a-signer': say(
    ['Deze persoon kan hier niet ondertekenen', 'Kies iemand uit de lijst. Of bel ons: wij helpen u.'],
    ['This person cannot sign this', 'Choose somebody from the list. Or call us: we will help you.'],
    ['Cette personne ne peut pas signer ceci', 'Choisissez dans la liste. Ou appelez-nous : nous vous aidons.'],
  ),
  'cases/not-asked-to-sign': say(
    ['U hoeft dit niet te ondertekenen', 'Misschien deed u het al, of is de aanvraag gestopt. Kijk in Mijn loket.'],
    ['You need not sign this', 'Perhaps you did already, or the application stopped. Look in My counter.'],
    ['Vous ne devez pas signer ceci', 'Peut-être est-ce fait, ou la demande est arrêtée. Regardez dans Mon guichet.'],
  ),
  'cases/too-late-to-sign': say(
    ['De termijn om te ondertekenen is voorbij', 'Vraag de aanvrager om opnieuw te beginnen. Er is niets betaald.'],
    ['The time to sign is over', 'Ask the applicant to begin again. Nothing was paid.'],
    ['Le délai pour signer est passé', 'Demandez au demandeur de recommencer. Rien n’a été payé.'],
  ),
  'cases/other-draft': say(
    ['U begon intussen al een nieuwe aanvraag', 'Ga daarmee verder, of stop ze eerst. Ze staat in Mijn loket.'],
    ['You began a new application meanwhile', 'Go on with that one, or stop it first. It is in My counter.'],
    ['Vous avez déjà commencé une nouvelle demande', 'Continuez-la, ou arrêtez-la d’abord. Elle est dans Mon guichet.'],
  ),
  'cases/paper-over': say(
    ['Deze code werkt niet meer', 'Vraag op het scherm een nieuwe code. Wat u invulde, is bewaard.'],
    ['This code does not work any more', 'Ask for a new code at the screen. What you filled in is kept.'],
    ['Ce code ne marche plus', 'Demandez un nouveau code à l’écran. Vos réponses sont gardées.'],
  ),
  'cases/too-many-sheets': say(
    ['Meer bladen gaan hier niet', 'Gebruik de bladen die er zijn. De rest voegt u thuis of aan het loket toe.'],
    ['No more sheets can be added here', 'Use the sheets that are there. Add the rest at home or at the counter.'],
    ['Plus de feuilles possibles ici', 'Utilisez les feuilles présentes. Ajoutez le reste à la maison ou au guichet.'],
  ),
  'cases/wrong-status': say(
    ['Dit kan nu niet meer', 'De aanvraag is intussen verder. Kijk hoe ze er nu voor staat.'],
    ['This is no longer possible', 'The application has moved on. See how it stands now.'],
    ['Ce n’est plus possible', 'La demande a avancé. Regardez où elle en est.'],
  ),
  'cases/not-possible': say(
    ['Dit kan nu niet', 'Lees op de vorige pagina waarom. U betaalt niets.'],
    ['This is not possible now', 'The page before says why. You pay nothing.'],
    ['Ce n’est pas possible maintenant', 'La page précédente dit pourquoi. Vous ne payez rien.'],
  ),
  'cases/not-in-this-channel': say(
    ['Dit kan niet langs deze weg', 'Op de pagina van de dienst leest u waar het wel kan.'],
    ['This cannot be done this way', 'The page of the service says where it can.'],
    ['Ce n’est pas possible par cette voie', 'La page du service dit où c’est possible.'],
  ),
  'cases/not-for-this-person': say(
    [
      'Dit vraagt u niet voor deze persoon',
      'Begin opnieuw en kies iemand uit de lijst. Of laat die persoon het zelf vragen.',
    ],
    ['You cannot ask this for this person', 'Begin again and choose from the list. Or let that person apply.'],
    ['Vous ne pouvez pas demander cela pour cette personne', 'Recommencez et choisissez dans la liste.'],
  ),
  'people/not-in-household': say(
    ['Deze persoon staat niet in uw gezin', 'Het Rijksregister kent wie bij u woont. Begin opnieuw.'],
    ['This person is not in your household', 'The National Register knows who lives with you. Begin again.'],
    ['Cette personne ne fait pas partie de votre ménage', 'Le Registre national connaît votre ménage. Recommencez.'],
  ),
  'catalogue/unknown-product': say(
    ['Deze dienst bestaat niet', 'Zoek wat u nodig hebt. Of kies een situatie op de startpagina.'],
    ['This service does not exist', 'Search for what you need. Or choose a situation on the start page.'],
    ['Ce service n’existe pas', 'Cherchez ce qu’il vous faut. Ou choisissez une situation à l’accueil.'],
  ),
  'platform/job-not-found': say(
    ['Deze taak is er niet meer', 'Misschien lukte ze intussen. Kijk op de lijst van taken.'],
    ['This job is no longer there', 'Perhaps it succeeded meanwhile. Look at the list of jobs.'],
    ['Cette tâche n’existe plus', 'Elle a peut-être réussi entre-temps. Regardez la liste des tâches.'],
  ),
  'catalogue/unknown-theme': say(
    ['Dit thema bestaat niet', 'Kies een thema op de startpagina.'],
    ['This theme does not exist', 'Choose a theme on the start page.'],
    ['Ce thème n’existe pas', 'Choisissez un thème sur la page d’accueil.'],
  ),
  'catalogue/unknown-life-event': say(
    ['Deze situatie bestaat niet', 'Kies een situatie op de startpagina.'],
    ['This situation does not exist', 'Choose a situation on the start page.'],
    ['Cette situation n’existe pas', 'Choisissez une situation sur la page d’accueil.'],
  ),
  'passes/balance-too-low': say(
    ['Er staat te weinig op de pas', 'Laad de pas eerst op. Daarna vraagt u een nieuwe kaart.'],
    ['There is too little on the pass', 'Top up the pass first. Then ask for a new card.'],
    ['Il y a trop peu sur la carte', 'Rechargez d’abord. Ensuite, demandez une nouvelle carte.'],
  ),
  'passes/wrong-amount': say(
    ['Dit bedrag kan niet', 'Ga terug en kies een ander bedrag.'],
    ['This amount is not possible', 'Go back and choose another amount.'],
    ['Ce montant n’est pas possible', 'Retournez et choisissez un autre montant.'],
  ),
  'passes/not-open': say(
    ['Deze pas stopt', 'U gaf door dat uw gezin verhuist. Bel ons als dat niet klopt.'],
    ['This pass is ending', 'You told us that your household moves. Call us if that is wrong.'],
    ['Cette carte prend fin', 'Vous avez signalé un déménagement. Appelez-nous si c’est faux.'],
  ),
  'passes/card-of-another': say(
    ['Deze kaart is van een ander gezin', 'Kijk het nummer na, of neem een andere kaart.'],
    ['This card is of another household', 'Check the number, or take another card.'],
    ['Cette carte est à un autre ménage', 'Vérifiez le numéro ou prenez une autre carte.'],
  ),
  'passes/has-wallet': changed,
  'passes/wrong-card-status': changed,
  'passes/changed-meanwhile': changed,
  'passes/not-theirs-to-agree': say(
    ['Alleen het gezin zelf kan dit kiezen', 'Laat de klant het zelf instellen in Mijn loket.'],
    ['Only the household can choose this', 'Let the client set it in My counter.'],
    ['Seul le ménage peut choisir ceci', 'Le client le règle dans Mon guichet.'],
  ),
  'payments/already-paid': say(
    ['Dit is al betaald', 'U hoeft niets meer te doen.'],
    ['This is paid already', 'You need do nothing more.'],
    ['C’est déjà payé', 'Vous n’avez plus rien à faire.'],
  ),
  'payments/cancelled': say(
    ['U hoeft dit niet meer te betalen', 'De betaling is geschrapt.'],
    ['You need not pay this any more', 'The payment was cancelled.'],
    ['Vous ne devez plus payer ceci', 'Le paiement est annulé.'],
  ),
  'payments/not-paid': say(
    ['Dit is nog niet betaald', 'Betaal eerst. Daarna kan dit wel.'],
    ['This is not paid yet', 'Pay first. Then it is possible.'],
    ['Ce n’est pas encore payé', 'Payez d’abord. Ensuite c’est possible.'],
  ),
  'payments/more-than-paid': say(
    ['Dat is meer dan er betaald is', 'Geef hoogstens terug wat er nog van over is.'],
    ['That is more than was paid', 'Give back at most what is left of it.'],
    ['C’est plus que ce qui a été payé', 'Rendez au plus ce qui en reste.'],
  ),
  'payments/other-refund': say(
    ['Dit bedrag is al teruggegeven', 'Bekijk de betaling en begin opnieuw.'],
    ['This amount was given back already', 'Look at the payment and begin again.'],
    ['Ce montant est déjà rendu', 'Regardez le paiement et recommencez.'],
  ),
  'payments/finding-closed': say(
    ['Iemand sloot dit al af', 'Ververs de pagina om te zien wat er nog openstaat.'],
    ['Somebody closed this already', 'Refresh the page to see what is still open.'],
    ['Quelqu’un l’a déjà clôturé', 'Actualisez la page pour voir ce qui reste.'],
  ),
  'payments/terminal-not-available': say(
    ['Deze betaalterminal werkt nu niet', 'Gebruik een andere terminal, of betaal later online.'],
    ['This payment terminal does not work now', 'Use another terminal, or pay online later.'],
    ['Ce terminal ne marche pas maintenant', 'Utilisez un autre terminal, ou payez plus tard en ligne.'],
  ),
  'payments/provider-silent': payLater,
  'payments/provider-refused': payLater,
  'messages/too-many-codes': say(
    ['U vroeg te veel codes', 'Wacht een uur en vraag een nieuwe code.'],
    ['You asked too many codes', 'Wait an hour and ask a new code.'],
    ['Vous avez demandé trop de codes', 'Attendez une heure et demandez un nouveau code.'],
  ),
  'messages/too-many-files': say(
    ['Wij stuurden het bestand al vijf keer', 'Wacht een uur, of download het bestand.'],
    ['We sent the file five times already', 'Wait an hour, or download the file.'],
    ['Nous avons déjà envoyé le fichier cinq fois', 'Attendez une heure, ou téléchargez le fichier.'],
  ),
  'messages/not-failed': say(
    ['Dit bericht is al onderweg', 'U hoeft het niet nog eens te sturen.'],
    ['This message is on its way already', 'You need not send it again.'],
    ['Ce message est déjà en route', 'Inutile de l’envoyer encore.'],
  ),
  'documents/too-many-files': say(
    ['U voegde al veel bestanden toe', 'Probeer het morgen opnieuw, of bel ons. Wat u invulde, is bewaard.'],
    ['You added many files already', 'Try again tomorrow, or call us. What you filled in is kept.'],
    ['Vous avez déjà ajouté beaucoup de fichiers', 'Réessayez demain, ou appelez-nous. Vos réponses sont gardées.'],
  ),
  'documents/attachment-gone': say(
    ['Dit bestand is al gewist', 'U kunt een bestand een dag lang terugzetten. Voeg het opnieuw toe.'],
    ['This file is gone', 'A file can be put back for one day. Add it again.'],
    ['Ce fichier est déjà effacé', 'Un fichier peut être remis pendant un jour. Ajoutez-le à nouveau.'],
  ),
  'documents/refunded': say(
    ['U kreeg uw geld terug', 'Dit document geldt niet meer. Hebt u het nog nodig? Vraag het dan opnieuw aan.'],
    ['You got your money back', 'This document is no longer valid. Do you still need it? Then apply again.'],
    ['Votre argent vous est rendu', 'Ce document n’est plus valable. Encore besoin ? Demandez-le à nouveau.'],
  ),
  'documents/more-than-paper': say(
    [
      'Bij dit document hoort een vergunning',
      'Ze geldt ook zonder papier. Trek ze eerst in, of druk het document opnieuw af.',
    ],
    [
      'This document belongs to a permit',
      'It holds without paper too. Withdraw it first, or print the document again.',
    ],
    [
      'Ce document accompagne une autorisation',
      'Elle vaut aussi sans papier. Retirez-la d’abord, ou réimprimez le document.',
    ],
  ),
  'documents/was-taken': say(
    ['De klant heeft het document', 'Geef dan geen geld terug als drukfout. Kies zo nodig een andere reden.'],
    ['The client has the document', 'Do not refund it as a failed print. Choose another reason if needed.'],
    ['Le client a le document', 'Ne remboursez pas pour une impression ratée. Choisissez une autre raison.'],
  ),
  'documents/not-unprinted': say(
    ['Er mislukte geen afdruk', 'Van dit dossier kwam geen papier vast te zitten. Kies een andere reden.'],
    ['No print failed', 'No paper of this case got stuck. Choose another reason.'],
    ['Aucune impression n’a échoué', 'Aucun papier de ce dossier n’est resté coincé. Choisissez une autre raison.'],
  ),
  'documents/erased': say(
    ['Wij bewaren dit document niet meer', 'De bewaartijd is voorbij. U kunt een nieuw attest aanvragen.'],
    ['We no longer keep this document', 'Its time has passed. You can ask for a new one.'],
    ['Nous ne gardons plus ce document', 'Le délai est passé. Vous pouvez en demander un nouveau.'],
  ),
  'grants/limit-reached': say(
    ['Voor deze woning is alles al gegeven', 'Een woning kan er niet meer hebben. Stopt er een, vraag dan opnieuw.'],
    ['Everything for this dwelling is given', 'A dwelling can have no more. When one ends, ask again.'],
    ['Tout est déjà donné pour ce logement', 'Un logement ne peut en avoir plus. Quand un prend fin, redemandez.'],
  ),
  'grants/not-running': say(
    ['Dit is al gestopt', 'U hoeft niets te doen. Kijk na of dit de juiste is.'],
    ['This has ended already', 'You need do nothing. Check whether this is the right one.'],
    ['Ceci est déjà terminé', 'Vous n’avez rien à faire. Vérifiez si c’est le bon.'],
  ),
  'grants/not-renewable': say(
    ['Dit kunt u nu niet verlengen', 'Kijk op de pagina ervan tot wanneer het geldt.'],
    ['You cannot renew this now', 'See on its page until when it holds.'],
    ['Vous ne pouvez pas prolonger ceci maintenant', 'Regardez sur sa page jusqu’à quand cela vaut.'],
  ),
  'grants/no-plate': say(
    ['Deze nummerplaat kunnen wij niet lezen', 'Schrijf ze zoals op de wagen, bijvoorbeeld 1-ABC-123.'],
    ['We cannot read this number plate', 'Write it as on the car, for example 1-ABC-123.'],
    ['Nous ne pouvons pas lire cette plaque', 'Écrivez-la comme sur la voiture, par exemple 1-ABC-123.'],
  ),
  'grants/in-the-past': say(
    ['Deze dag is al voorbij', 'Kies vandaag of een latere dag.'],
    ['This day has passed', 'Choose today or a later day.'],
    ['Ce jour est passé', 'Choisissez aujourd’hui ou un jour plus tard.'],
  ),
  'grants/unknown-key': say(
    ['Deze sleutel kennen wij niet', 'Vraag de stad om een sleutel, of kijk na of u de juiste gebruikt.'],
    ['We do not know this key', 'Ask the city for a key, or check whether you use the right one.'],
    ['Nous ne connaissons pas cette clé', 'Demandez une clé à la ville, ou vérifiez la vôtre.'],
  ),
  'grants/asker-incomplete': say(
    ['Er ontbreekt iets', 'Ga terug en vul een naam, een dienst en een doel in.'],
    ['Something is missing', 'Go back and fill in a name, a unit and a purpose.'],
    ['Il manque quelque chose', 'Retournez et indiquez un nom, un service et une finalité.'],
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

const ownThings = /^(access|cases|documents|grants|messages|people|payments|signing)\//

/** What a person reads when the answer is no: what it is, and what to do next. Never the code alone. */
export function refusalText(kind: string, code: string, language: Language): Readonly<{ title: string; text: string }> {
  const said = byCode[code] ?? (kind === 'missing' && ownThings.test(code) ? notYours : (byKind[kind] ?? fault))
  return { title: said.title[language] ?? said.title.nl, text: said.text[language] ?? said.text.nl }
}
