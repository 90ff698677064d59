import { type Said, say } from './said.ts'

/** Where the queue of a counter refuses. Most of it is read by employees; what a customer reads at the door is in three languages too. */
export const queueRefusals: Readonly<Record<string, Said>> = {
  'queue/not-found': say(
    ['Wij vinden deze bezoeker niet', 'Kijk in de wachtrij van vandaag. Of vraag het aan de balie.'],
    ['We cannot find this visitor', 'Look in the queue of today. Or ask at the desk.'],
    ['Nous ne trouvons pas ce visiteur', 'Regardez la file du jour. Ou demandez au guichet.'],
  ),
  'queue/no-desk': say(
    ['Deze balie is er vandaag niet', 'Ga terug en kies een balie uit de lijst.'],
    ['This desk is not there today', 'Go back and choose a desk from the list.'],
    ['Ce guichet n’existe pas aujourd’hui', 'Retournez et choisissez un guichet dans la liste.'],
  ),
  'queue/no-place': say(
    ['Op deze plaats is geen wachtzaal', 'Ga terug en kies een plaats uit de lijst.'],
    ['There is no waiting room at this place', 'Go back and choose a place from the list.'],
    ['Il n’y a pas de salle d’attente ici', 'Retournez et choisissez un lieu dans la liste.'],
  ),
  'queue/screen-size': say(
    ['Zo groot is geen scherm', 'Meet het scherm en vul de maten opnieuw in.'],
    ['No screen has this size', 'Measure the screen and fill in the sizes again.'],
    ['Aucun écran n’a cette taille', 'Mesurez l’écran et indiquez à nouveau ses dimensions.'],
  ),
  'queue/desk-taken': say(
    ['Aan deze balie zit al een collega', 'Kies een andere balie. Of vraag uw collega om op te staan.'],
    ['A colleague sits at this desk', 'Choose another desk. Or ask your colleague to leave it.'],
    ['Un collègue est à ce guichet', 'Choisissez un autre guichet. Ou demandez-lui de le quitter.'],
  ),
  'queue/still-serving': say(
    ['Er staat nog iemand aan uw balie', 'Rond dat bezoek eerst af. Of zet het apart.'],
    ['Somebody is still at your desk', 'Finish that visit first. Or put it aside.'],
    ['Quelqu’un est encore à votre guichet', 'Terminez d’abord cette visite. Ou mettez-la de côté.'],
  ),
  'queue/no-seat': say(
    ['U zit nog aan geen balie', 'Open de wachtrij en kies eerst uw balie.'],
    ['You do not sit at a desk yet', 'Open the queue and choose your desk first.'],
    ['Vous n’êtes à aucun guichet', 'Ouvrez la file et choisissez d’abord votre guichet.'],
  ),
  'queue/gone': say(
    ['Een collega was u voor', 'Deze bezoeker is intussen ergens anders. Kijk in de wachtrij.'],
    ['A colleague was first', 'This visitor is somewhere else by now. Look in the queue.'],
    ['Un collègue vous a devancé', 'Ce visiteur est ailleurs maintenant. Regardez la file.'],
  ),
  'queue/not-your-desk': say(
    ['Deze bezoeker staat bij een collega', 'Alleen de collega aan die balie kan dit doen.'],
    ['This visitor is with a colleague', 'Only the colleague at that desk can do this.'],
    ['Ce visiteur est chez un collègue', 'Seul le collègue à ce guichet peut le faire.'],
  ),
  'queue/nobody-there': say(
    ['Deze collega zit niet meer aan de balie', 'Kies een andere collega. Of geef door aan een thema.'],
    ['This colleague left the desk', 'Choose another colleague. Or pass on to a theme.'],
    ['Ce collègue a quitté le guichet', 'Choisissez un autre collègue. Ou transmettez à un thème.'],
  ),
  'queue/no-theme': say(
    ['Dit thema is er hier vandaag niet', 'Kies een ander thema. Of maak een afspraak op een andere plaats.'],
    ['This theme is not offered here today', 'Choose another theme. Or make an appointment elsewhere.'],
    ['Ce thème n’est pas proposé ici', 'Choisissez un autre thème. Ou prenez rendez-vous ailleurs.'],
  ),
  'queue/own-skills': say(
    ['Wat u kunt, staat in het rooster', 'Vraag de planning om het daar te veranderen.'],
    ['What you can do stands in the roster', 'Ask the planners to change it there.'],
    ['Ce que vous faites est dans l’horaire', 'Demandez au planning de le modifier.'],
  ),
  'queue/nothing-to-undo': say(
    ['Er is niets om ongedaan te maken', 'Het is te lang geleden, of het is al teruggedraaid.'],
    ['There is nothing to undo', 'It is too long ago, or it was undone already.'],
    ['Il n’y a rien à annuler', 'C’est trop ancien, ou déjà annulé.'],
  ),
  'queue/cannot-undo': say(
    ['Dit kan niet meer terug', 'Aan die balie staat nu iemand anders. Roep de bezoeker uit de wachtrij op.'],
    ['This can no longer be undone', 'Somebody else is at that desk now. Call the visitor from the queue.'],
    ['Ce n’est plus possible', 'Quelqu’un d’autre est à ce guichet. Appelez le visiteur depuis la file.'],
  ),
  'queue/not-read': say(
    ['Wij konden niet lezen wat u zonder verbinding deed', 'Er is niets gewijzigd. Voer het in vanaf uw papier.'],
    ['We could not read what you did without a connection', 'Nothing was changed. Enter it from your paper.'],
    ['Nous n’avons pas pu lire ce que vous avez fait hors ligne', 'Rien n’a changé. Encodez-le depuis votre papier.'],
  ),
  'queue/no-walk-ins': say(
    ['Hiervoor hebt u een afspraak nodig', 'Vraag het aan een medewerker. Of maak een afspraak op uw gsm.'],
    ['You need an appointment for this', 'Ask an employee. Or make an appointment on your phone.'],
    ['Il faut un rendez-vous pour ceci', 'Demandez à un collaborateur. Ou prenez rendez-vous sur votre téléphone.'],
  ),
  'queue/full': say(
    ['Er wachten nu te veel mensen', 'Vandaag lukt het niet meer zonder afspraak. Maak een afspraak of vraag raad.'],
    ['Too many people are waiting', 'Without an appointment it will not work today. Make one, or ask us.'],
    ['Trop de personnes attendent', 'Sans rendez-vous, ce n’est plus possible aujourd’hui. Prenez-en un ou demandez.'],
  ),
}
