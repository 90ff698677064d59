import { showDate } from '#platform/formats/dates.ts'
import { showIban } from '#platform/formats/iban.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showCommunication } from '#platform/formats/structured-communication.ts'
import { inLanguage, type Words } from '#platform/words.ts'
import type { Contents } from './content.ts'
import { homes } from './homes.ts'
import { signing } from './signing-fr.ts'
import { visits } from './visits-fr.ts'

const said = (words: Words) => inLanguage(words, 'fr')

/** Why something did not go on by itself. */
const whyNotByItself = {
  'needs-proof': 'Nous ne pouvons pas le prolonger nous-mêmes : il nous faut de nouveau une preuve.',
  unknown: 'Nous ne pouvons pas le prolonger nous-mêmes : un registre ne nous en dit pas assez.',
  'needs-fee': 'Nous ne pouvons pas le prolonger nous-mêmes : il faut d’abord payer.',
  'no-term': 'Ce n’est pas prolongé automatiquement.',
  'place-taken': 'Nous ne pouvons pas le prolonger nous-mêmes : après ce jour, la place est donnée.',
  'conditions-gone': 'Selon les registres, vous ne remplissez plus les conditions. Nous ne le prolongeons donc pas.',
  refused: 'Un agent a vérifié. Nous ne le prolongeons pas.',
} as const

export const fr: Contents = {
  ...visits,
  ...signing,
  ...homes.fr,
  'application-received': ({ product, number }) => ({
    subject: `Nous avons reçu votre demande : ${said(product)}`,
    paragraphs: [
      `Nous avons reçu votre demande : ${said(product)}.`,
      `Le numéro est ${number}. Gardez-le si vous nous appelez.`,
      'Mon guichet vous montre où nous en sommes.',
    ],
    button: 'Voir la demande',
  }),
  'certificate-ready': ({ product }) => ({
    subject: `Votre document est prêt : ${said(product)}`,
    paragraphs: [
      `Votre document est prêt : ${said(product)}.`,
      "Connectez-vous à Mon guichet pour l'ouvrir.",
      "Nous ne le joignons pas à cet e-mail. C'est plus sûr.",
    ],
    button: 'Ouvrir le document',
  }),
  'permit-granted': ({ product, number }) => ({
    subject: `Approuvé : ${said(product)}`,
    paragraphs: [
      `Nous avons approuvé votre demande : ${said(product)}.`,
      `Il s'agit de la demande ${number}.`,
      'Dans Mijn loket, vous voyez pour quelle plaque, où et combien de temps.',
    ],
    button: 'Voir',
  }),
  'permit-moved': ({ product, zone }) => ({
    subject: `Vous avez déménagé : ${said(product)}`,
    paragraphs: [
      'Selon le Registre national, vous habitez à une autre adresse.',
      zone
        ? `Ceci vaut donc dans une autre zone : ${said(product)}, zone ${zone}.`
        : `Ceci est donc terminé : ${said(product)}.`,
      zone ? 'Vous ne devez rien faire.' : 'Vous habitez dans une zone de riverains ? Demandez-en un nouveau.',
    ],
    button: 'Voir dans Mijn loket',
  }),
  'permit-renewed': ({ product, until }) => ({
    subject: `Prolongé : ${said(product)}`,
    paragraphs: [
      `Ceci vaut maintenant jusqu’au ${showDate(until, 'fr')} : ${said(product)}.`,
      'Nous avons vérifié, et c’est prolongé.',
      'Vous ne devez rien faire. Vous ne l’utilisez plus ? Arrêtez-le dans Mijn loket.',
    ],
    button: 'Voir dans Mijn loket',
  }),
  'permit-ends': ({ product, until, why, anew }) => ({
    subject: `Prend fin le ${showDate(until, 'fr')} : ${said(product)}`,
    paragraphs: [
      `Ceci vaut encore jusqu’au ${showDate(until, 'fr')} : ${said(product)}.`,
      whyNotByItself[why],
      why === 'conditions-gone' && anew
        ? 'Ce n’est pas exact ? Redemandez-le avant ce jour. Un collaborateur le vérifie alors.'
        : why === 'conditions-gone'
          ? 'Ce n’est pas exact ? Dites-le-nous avant ce jour, au guichet ou en ligne.'
          : why === 'refused'
            ? 'Vous n’êtes pas d’accord ? Redemandez-le. Vous recevez alors une décision avec recours.'
            : anew
              ? 'Redemandez-le avant ce jour. D’ici là, rien ne change.'
              : 'Demandez une prolongation avant ce jour. D’ici là, rien ne change.',
    ],
    button: anew
      ? 'Redemander'
      : why === 'conditions-gone' || why === 'refused'
        ? 'Voir dans Mijn loket'
        : 'Prolonger dans Mijn loket',
  }),
  'certificate-file': ({ product }) => ({
    subject: `Votre document : ${said(product)}`,
    paragraphs: [
      'Vous avez demandé votre document par e-mail. Vous le trouvez en annexe.',
      "Chacun peut vérifier qu'il est authentique, avec le code sur le document.",
    ],
    button: 'Voir le document dans Mon guichet',
  }),
  'waiting-for-source': ({ product, source, promisedOn }) => ({
    subject: `Votre demande doit attendre : ${said(product)}`,
    paragraphs: [
      `Votre demande attend une réponse. Qui doit répondre : ${said(source)}.`,
      'Nous n’y recevons pas de réponse pour le moment. Nous réessayons nous-mêmes.',
      'Vous ne devez rien faire. Nous vous prévenons dès que cela avance.',
      ...(promisedOn ? [`Vous recevez une réponse au plus tard le ${showDate(promisedOn, 'fr')}.`] : []),
    ],
    button: 'Voir la demande',
  }),
  'takes-longer': ({ product, number, promisedOn, look }) => ({
    subject: `Cela prend plus de temps : ${said(product)}`,
    paragraphs: [
      look
        ? `Vous avez demandé de revoir la demande ${number} : ${said(product)}. Ce n’est pas encore fait.`
        : `Nous n’avons pas encore décidé de la demande ${number} : ${said(product)}.`,
      'Cela prend plus de temps que promis. Nous en sommes désolés.',
      `Vous recevez maintenant une réponse au plus tard le ${showDate(promisedOn, 'fr')}.`,
      'Vous ne devez rien faire.',
    ],
    button: 'Voir la demande',
  }),
  'not-completed': ({ product, lastDay }) => ({
    subject: `Votre demande s’arrête : ${said(product)}`,
    paragraphs: [
      `Nous vous avons demandé de compléter votre dossier. C’était possible jusqu’au ${showDate(lastDay, 'fr')}.`,
      'Nous n’avons pas reçu de réponse. C’est pourquoi votre demande s’arrête.',
      'En avez-vous encore besoin ? Introduisez une nouvelle demande.',
    ],
    button: 'Voir la demande',
  }),
  'question-asked': ({ product, number, answerBy }) => ({
    subject: `Nous avons une question : ${said(product)}`,
    paragraphs: [
      `Nous avons une question sur la demande ${number} : ${said(product)}.`,
      'Vous la lisez dans Mon guichet. Vous pouvez y répondre et ajouter un document.',
      'Nous attendons votre réponse. Ensuite, nous continuons tout de suite.',
      ...(answerBy ? [`Répondez au plus tard le ${showDate(answerBy, 'fr')}. Sinon, votre demande s’arrête.`] : []),
    ],
    button: 'Lire la question et répondre',
  }),
  'paper-follows': ({ product, number, papers, bringBy }) => ({
    subject: `Il manque un document : ${said(product)}`,
    paragraphs: [
      `Votre demande ${number} est introduite : ${said(product)}.`,
      `Ce document manque encore : ${said(papers)}.`,
      `Envoyez-le au plus tard le ${showDate(bringBy, 'fr')}. D’ici là, nous ne décidons rien.`,
      'Vous pouvez le faire ici, à un point de contact ou à un guichet. Donnez-y le numéro.',
    ],
    button: 'Ajouter le document',
  }),
  'paper-reminder': ({ product, number, papers, bringBy }) => ({
    subject: `N’oubliez pas votre document : ${said(product)}`,
    paragraphs: [
      `Nous attendons encore un document pour la demande ${number} : ${said(product)}.`,
      `Ce document manque encore : ${said(papers)}.`,
      `Envoyez-le au plus tard le ${showDate(bringBy, 'fr')}.`,
    ],
    button: 'Ajouter le document',
  }),
  'paper-not-come': ({ product, number }) => ({
    subject: `Nous n’avons pas reçu votre document : ${said(product)}`,
    paragraphs: [
      `Nous n’avons pas reçu de document pour la demande ${number} : ${said(product)}.`,
      'Un membre du personnel examine maintenant votre demande.',
      'Avez-vous encore le document ? Ajoutez-le vite.',
    ],
    button: 'Ajouter le document',
  }),
  'objection-received': ({ product, number, promisedOn }) => ({
    subject: `Nous réexaminons votre demande : ${said(product)}`,
    paragraphs: [
      `Vous n’êtes pas d’accord avec notre décision sur la demande ${number} : ${said(product)}.`,
      'Une autre personne l’examine maintenant.',
      `Vous recevez une réponse au plus tard le ${showDate(promisedOn, 'fr')}.`,
    ],
    button: 'Voir la demande',
  }),
  'looked-again': ({ product, number, stands }) => ({
    subject: `Un collaborateur a vérifié ceci : ${said(product)}`,
    paragraphs: [
      `Vous avez demandé un examen de la demande ${number} : ${said(product)}.`,
      stands
        ? 'La décision reste telle quelle.'
        : 'La décision n’était pas exacte. Ce que vous avez reçu n’est plus valable.',
      'Dans Mon guichet, vous lisez ce que le collaborateur a constaté.',
    ],
    button: 'Lire la réponse',
  }),
  refused: ({ product, number }) => ({
    subject: `Notre décision sur votre demande : ${said(product)}`,
    paragraphs: [
      `Nous ne pouvons pas vous donner ceci : ${said(product)}.`,
      `Il s'agit de la demande ${number}.`,
      "Mon guichet vous dit pourquoi, et ce que vous pouvez faire si vous n'êtes pas d'accord.",
    ],
    button: 'Lire la décision',
  }),
  'payment-received': ({ product, number, cents }) => ({
    subject: 'Nous avons reçu votre paiement',
    paragraphs: [
      `Nous avons reçu votre paiement de ${showMoney(cents, 'fr')}.`,
      `Il concerne la demande ${number} : ${said(product)}.`,
    ],
    button: 'Voir la demande',
  }),
  'please-pay': ({ product, number, cents }) => ({
    subject: `Payez pour recevoir ceci : ${said(product)}`,
    paragraphs: [
      `Vous pouvez recevoir ceci : ${said(product)}.`,
      `Payez d'abord ${showMoney(cents, 'fr')} pour la demande ${number}.`,
      'Vous aviez déjà payé ? Nous avons rendu cet argent.',
      'Après votre paiement, nous continuons sans autre démarche.',
    ],
    button: 'Payer',
  }),
  'payment-failed': ({ product, number, cents }) => ({
    subject: "Votre paiement n'a pas réussi",
    paragraphs: [
      `Votre paiement de ${showMoney(cents, 'fr')} n'a pas réussi.`,
      `Il concerne la demande ${number} : ${said(product)}.`,
      'Votre demande est conservée. Vous pouvez payer à nouveau dans Mon guichet.',
    ],
    button: 'Payer à nouveau',
  }),
  'payment-refunded': ({ product, number, cents, inCash }) => ({
    subject: 'Vous êtes remboursé',
    paragraphs: [
      `Nous vous avons remboursé ${showMoney(cents, 'fr')}.`,
      `Il s'agit de la demande ${number} : ${said(product)}.`,
      inCash
        ? "Vous avez reçu l'argent en espèces au guichet."
        : 'Le montant arrive sur votre compte dans quelques jours.',
    ],
    button: 'Voir la demande',
  }),
  'refund-at-counter': ({ cents }) => ({
    subject: 'Votre argent est prêt',
    paragraphs: [
      `${showMoney(cents, 'fr')} vous attendent.`,
      'Venez avec votre preuve de paiement à un guichet qui accepte les espèces.',
    ],
    button: 'Ouvrir la preuve de paiement',
  }),
  'transfer-asked': ({ product, number, cents, account, holder, communication }) => ({
    subject: `Vous y avez droit. Payez maintenant : ${said(product)}`,
    paragraphs: [
      `Nous avons vérifié votre demande. Vous y avez droit : ${said(product)}.`,
      `Virez ${showMoney(cents, 'fr')} à ${holder}.`,
      `Compte : ${showIban(account)}.`,
      `Communication : ${showCommunication(communication)}. Recopiez ces chiffres exactement.`,
      `Il s'agit de la demande ${number}. Ensuite nous envoyons tout par la poste.`,
    ],
    button: 'Voir la demande',
  }),
  'step-notice': ({ product, number, says }) => ({
    subject: `Des nouvelles de votre demande : ${said(product)}`,
    paragraphs: [said(says), `Il s’agit de la demande ${number} : ${said(product)}.`],
    button: 'Voir la demande',
  }),
  'handed-on': ({ product, number, to, reference }) => ({
    subject: `Votre demande est transmise : ${said(product)}`,
    paragraphs: [
      `Nous avons transmis votre demande : ${said(product)}.`,
      `Elle est maintenant chez ${to}. Ce service décide et vous écrit.`,
      `Sa référence est ${reference}. Notre numéro est ${number}.`,
      'Votre accusé de réception est dans Mijn loket. Gardez-le bien.',
    ],
    button: "Voir l'accusé de réception",
  }),
  'vouchers-sent': ({ product, number, count, validUntil }) => ({
    subject: `Nous les envoyons aujourd'hui : ${said(product)}`,
    paragraphs: [
      `Nous avons remis votre envoi à la poste : ${count} pièces. Il s'agit de la demande ${number}.`,
      `Vous pouvez les utiliser jusqu'au ${showDate(validUntil, 'fr')} inclus.`,
      'Nous ne les échangeons ni remplaçons. Gardez-les bien.',
    ],
    button: 'Voir la demande',
  }),
  'parking-card-ends': ({ until }) => ({
    subject: 'Votre carte de stationnement expire bientôt',
    paragraphs: [
      `Votre carte de stationnement est valable jusqu'au ${showDate(until, 'fr')} inclus.`,
      "Elle n'est pas renouvelée d'office. Demandez une nouvelle carte maintenant.",
      'Nous remplissons déjà votre demande.',
    ],
    button: 'Demander une nouvelle carte',
  }),
  'confirm-email': ({ code }) => ({
    subject: 'Votre code pour confirmer votre adresse e-mail',
    paragraphs: [
      'Tapez ce code sur la page où vous étiez. Le code est valable 15 minutes.',
      'Ne donnez le code à personne. Nous ne le demandons jamais non plus.',
      "Vous ne l'avez pas demandé ? Alors vous ne devez rien faire.",
    ],
    code,
  }),
  'correction-received': () => ({
    subject: 'Nous avons reçu votre signalement',
    paragraphs: [
      "Vous nous avez dit qu'une donnée n'est pas correcte. Merci.",
      'Nous transmettons votre signalement au service qui tient cette donnée.',
      'Mon guichet vous montre ce qui en est fait.',
    ],
    button: 'Voir le signalement',
  }),
  'pass-opened': () => ({
    subject: 'Votre ménage a une carte de tri',
    paragraphs: [
      'Vous habitez une rue de tri. Votre ménage reçoit donc une carte de tri, sans demande.',
      'La carte arrive par la poste. Rechargez-la avant de déposer des déchets résiduels.',
    ],
    button: 'Voir la carte de tri',
  }),
  'pass-topped-up': ({ cents, balance }) => ({
    subject: 'Votre carte de tri est rechargée',
    paragraphs: [
      `Nous avons reçu votre paiement de ${showMoney(cents, 'fr')}.`,
      `Votre carte de tri contient maintenant ${showMoney(balance, 'fr')}.`,
    ],
    button: 'Voir la carte de tri',
  }),
  'pass-low': ({ balance }) => ({
    subject: 'Votre carte de tri est presque vide',
    paragraphs: [
      `Il reste ${showMoney(balance, 'fr')} sur votre carte de tri.`,
      'Rechargez-la pour continuer à ouvrir les conteneurs.',
    ],
    button: 'Recharger la carte',
  }),
  'pass-refill': ({ cents }) => ({
    subject: 'Rechargez votre carte de tri',
    paragraphs: [
      'Votre carte de tri est presque vide.',
      `Vous nous avez demandé de recharger ${showMoney(cents, 'fr')}. Il vous reste à payer.`,
      'Vous ne le voulez plus ? Désactivez-le dans Mon guichet.',
    ],
    button: 'Payer',
  }),
  'pass-collect': ({ cents }) => ({
    subject: 'Nous rechargeons votre carte de tri',
    paragraphs: [
      `Votre carte de tri est presque vide. Nous prélevons ${showMoney(cents, 'fr')} sur votre compte.`,
      'Cela prend quelques jours. Ensuite, l’argent est sur votre carte.',
      'Une erreur ? Votre banque rembourse pendant huit semaines. Vous pouvez aussi nous appeler.',
      'Vous ne voulez plus cela ? Désactivez-le dans Mon guichet.',
    ],
    button: 'Voir la carte de tri',
  }),
  'pass-collect-on': ({ cents, limit }) => ({
    subject: 'Votre carte de tri est rechargée automatiquement',
    paragraphs: [
      'Vous nous autorisez à recharger votre carte de tri depuis votre compte.',
      `Moins de ${showMoney(limit, 'fr')} dessus ? Nous prélevons ${showMoney(cents, 'fr')} sur votre compte.`,
      'Vous recevez chaque fois un message avant.',
      'Vous ne voulez plus cela ? Désactivez-le dans Mon guichet, n’importe quel jour.',
    ],
    button: 'Voir ou désactiver',
  }),
  'pass-collect-not': ({ cents, limit }) => ({
    subject: 'Nous ne pouvons pas prélever sur votre compte',
    paragraphs: [
      'Vous avez choisi la recharge automatique. Votre façon de payer ne le permet pas.',
      `Moins de ${showMoney(limit, 'fr')} dessus ? Nous vous demandons de payer ${showMoney(cents, 'fr')}.`,
      'Vous voulez réessayer ? Choisissez une autre façon de payer.',
    ],
    button: 'Voir la recharge automatique',
  }),
  'pass-collect-failed': ({ cents }) => ({
    subject: 'Votre carte de tri n’est pas rechargée',
    paragraphs: [
      `Nous n’avons pas pu prélever ${showMoney(cents, 'fr')} sur votre compte. Rien n’est payé.`,
      'Payez vous-même : les conteneurs restent ouverts.',
      'Nous ne prélevons plus rien. Vous le voulez encore ? Réactivez-le dans Mon guichet.',
    ],
    button: 'Payer',
  }),
  'pass-taken-back': ({ cents, balance }) => ({
    subject: 'Votre banque a repris un paiement',
    paragraphs: [
      `Votre banque a repris ${showMoney(cents, 'fr')}. Ce montant a quitté votre carte de tri.`,
      `Votre carte contient maintenant ${showMoney(balance, 'fr')}.`,
      'Nous ne prélevons plus rien. Rechargez vous-même, ou appelez-nous en cas d’erreur.',
    ],
    button: 'Recharger la carte de tri',
  }),
  'pass-left': ({ until }) => ({
    subject: 'Votre carte de tri prend fin',
    paragraphs: [
      'Selon le Registre national, votre ménage n’habite plus une rue de tri.',
      'Vos cartes n’ouvrent donc plus les conteneurs.',
      `Nous remboursons ce que vous avez rechargé et qui reste. Cela se fait à partir du ${showDate(until, 'fr')}.`,
      'Vous y habitez encore ? Appelez-nous.',
    ],
    button: 'Voir la carte de tri',
  }),
  'pass-credit': ({ cents }) => ({
    subject: 'Vous recevez un crédit sur votre carte de tri',
    paragraphs: [
      `La ville a mis ${showMoney(cents, 'fr')} sur votre carte de tri.`,
      'Vous le recevez chaque année, tant que vous y avez droit.',
    ],
    button: 'Voir la carte de tri',
  }),
  'pass-refunded': ({ cents, inCash }) => ({
    subject: 'Vous êtes remboursé de votre carte de tri',
    paragraphs: [
      `Nous vous avons remboursé ${showMoney(cents, 'fr')}.`,
      inCash
        ? "Vous avez reçu l'argent en espèces au guichet."
        : 'Le montant est sur votre compte dans quelques jours.',
    ],
    button: 'Ouvrir Mon guichet',
  }),
  'grant-withdrawn': ({ grant, because }) => ({
    subject: `Nous avons retiré ceci : ${grant.fr ?? grant.nl}`,
    paragraphs: [
      'Vous recevez ce message parce que nous avons retiré quelque chose.',
      `Il s'agit de : ${grant.fr ?? grant.nl}.`,
      `Pourquoi : ${because.fr ?? because.nl}.`,
      "Mon guichet dit à partir de quand. Pas d'accord ? Appelez-nous.",
    ],
    button: 'Ouvrir Mon guichet',
  }),
  'grant-ended': ({ grant }) => ({
    subject: `Ceci prend fin : ${grant.fr ?? grant.nl}`,
    paragraphs: [`Nous mettons fin à ceci : ${grant.fr ?? grant.nl}.`, 'Mon guichet dit à partir de quand.'],
    button: 'Ouvrir Mon guichet',
  }),
}
