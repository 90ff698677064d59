import { type Said, say } from './said.ts'

/** Where a device of a contact point is refused. Read by who installs one, and in the log of its agent. */
export const deviceRefusals: Readonly<Record<string, Said>> = {
  'devices/forged': say(
    ['Dit toestel is niet herkend', 'Koppel het opnieuw met een nieuwe code. Een beheerder maakt die code.'],
    ['This device is not known', 'Pair it again with a new code. A manager makes that code.'],
    ['Cet appareil n’est pas reconnu', 'Associez-le avec un nouveau code. Un gestionnaire crée ce code.'],
  ),
  'devices/wrong-code': say(
    ['Deze code klopt niet', 'Kijk de code na. Ze geldt één keer en maar even. Vraag zo nodig een nieuwe.'],
    ['This code is not right', 'Check the code. It works once and not for long. Ask for a new one if needed.'],
    ['Ce code n’est pas correct', 'Vérifiez le code. Il sert une fois et peu de temps. Demandez-en un autre.'],
  ),
  'access/phone-over': say(
    ['Deze code werkt niet meer', 'U bent niet aangemeld. Vraag een nieuwe code, of kies een andere manier.'],
    ['This code no longer works', 'You are not signed in. Ask for a new code, or choose another way.'],
    ['Ce code ne fonctionne plus', 'Vous n’êtes pas identifié. Demandez un autre code ou choisissez un autre moyen.'],
  ),
  'access/provider-page-left-out': say(
    ['Op dit scherm kan het niet zo', 'Gebruik uw kaart of uw gsm. Lukt dat niet? Vraag hulp.'],
    ['Not this way on this screen', 'Use your card or your phone. Does that not work? Ask for help.'],
    ['Pas ainsi sur cet écran', 'Utilisez votre carte ou votre GSM. Cela ne marche pas ? Demandez de l’aide.'],
  ),
  'access/card-not-here': say(
    ['Hier leest niemand uw kaart', 'Kies een andere manier om u aan te melden.'],
    ['Nobody reads your card here', 'Choose another way to sign in.'],
    ['Personne ne lit votre carte ici', 'Choisissez un autre moyen de vous identifier.'],
  ),
  'access/card-over': say(
    ['Dit duurde te lang', 'U bent niet aangemeld. Begin opnieuw met uw kaart, of kies een andere manier.'],
    ['This took too long', 'You are not signed in. Start again with your card, or choose another way.'],
    [
      'Cela a duré trop longtemps',
      'Vous n’êtes pas identifié. Recommencez avec votre carte ou choisissez un autre moyen.',
    ],
  ),
}
