import { type Said, say } from './said.ts'

/** Where an appointment is refused: read by who books without an account. */
export const appointmentRefusals: Readonly<Record<string, Said>> = {
  'appointments/not-found': say(
    ['Wij vinden deze afspraak niet', 'Gebruik de link uit uw laatste bericht. Of bel ons.'],
    ['We cannot find this appointment', 'Use the link from your latest message. Or call us.'],
    ['Nous ne trouvons pas ce rendez-vous', 'Utilisez le lien de votre dernier message. Ou appelez-nous.'],
  ),
  'appointments/hold-expired': say(
    ['Deze tijd is niet meer voor u vrij', 'U antwoordde niet op tijd. Maak een nieuwe afspraak of bel ons.'],
    ['This time is no longer kept for you', 'You did not answer in time. Make a new appointment or call us.'],
    [
      'Cette heure ne vous est plus réservée',
      'Vous avez répondu trop tard. Prenez un autre rendez-vous ou appelez-nous.',
    ],
  ),
  'appointments/too-late': say(
    ['Dit kan niet meer', 'De afspraak is voorbij, begonnen of afgezegd. Maak een nieuwe of bel ons.'],
    ['This is no longer possible', 'The appointment is over, has begun or was cancelled. Make a new one or call us.'],
    ['Ce n’est plus possible', 'Le rendez-vous est passé, commencé ou annulé. Prenez-en un autre ou appelez-nous.'],
  ),
  'appointments/closed-list': say(
    ['Hier boekt alleen wie op de lijst staat', 'Kies een andere plaats. Of vraag de planning wie op de lijst staat.'],
    ['Only who is on the list books here', 'Choose another place. Or ask the planners who is on the list.'],
    ['Seules les personnes de la liste réservent ici', 'Choisissez un autre lieu. Ou demandez qui est sur la liste.'],
  ),
  'appointments/other-day': say(
    ['Dit kan alleen op de dag zelf', 'Open de ronde van vandaag.'],
    ['This is possible on the day itself alone', 'Open the round of today.'],
    ['Ce n’est possible que le jour même', 'Ouvrez la tournée d’aujourd’hui.'],
  ),
  'appointments/too-far': say(
    ['Zo ver komen wij niet', 'Maak een afspraak aan een loket. Of bel ons.'],
    ['We do not come that far', 'Make an appointment at a counter. Or call us.'],
    ['Nous n’allons pas si loin', 'Prenez rendez-vous à un guichet. Ou appelez-nous.'],
  ),
  'appointments/nobody-to-send': say(
    ['Deze collega kan niet meer gestuurd worden', 'Ga terug en bekijk wie er nu kan.'],
    ['This colleague can no longer be sent', 'Go back and see who can now.'],
    ['Ce collègue ne peut plus être envoyé', 'Revenez et voyez qui peut maintenant.'],
  ),
  'appointments/no-roster': say(
    ['U staat niet in het rooster', 'Vraag de planning om uw e-mailadres bij uw nummer te zetten.'],
    ['You are not in the roster', 'Ask the planners to put your e-mail address with your number.'],
    ['Vous n’êtes pas dans l’horaire', 'Demandez au planning d’ajouter votre adresse e-mail à votre numéro.'],
  ),
  'appointments/one-each': say(
    ['U hebt hiervoor al een afspraak', 'Gebruik de link uit uw bevestiging om ze te verzetten. Of bel ons.'],
    ['You have an appointment for this already', 'Use the link in your confirmation to move it. Or call us.'],
    ['Vous avez déjà un rendez-vous pour cela', 'Déplacez-le avec le lien de votre confirmation. Ou appelez-nous.'],
  ),
}
