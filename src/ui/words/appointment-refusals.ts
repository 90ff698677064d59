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
  'appointments/waits-already': say(
    ['U staat hiervoor al op de wachtlijst', 'Gebruik de link uit ons bericht om van de lijst te gaan.'],
    ['You are on the waiting list for this already', 'Use the link in our message to leave the list.'],
    ['Vous êtes déjà sur la liste d’attente', 'Utilisez le lien de notre message pour quitter la liste.'],
  ),
  'appointments/too-many-messages': say(
    ['Wij stuurden u al drie berichten', 'Gebruik de link in het laatste bericht. Of bel ons.'],
    ['We sent you three messages already', 'Use the link in the latest message. Or call us.'],
    ['Nous vous avons déjà envoyé trois messages', 'Utilisez le lien du dernier message. Ou appelez-nous.'],
  ),
  'appointments/too-many-holds': say(
    ['Er worden te veel tijden vrijgehouden', 'Wacht enkele minuten en probeer opnieuw. Of bel ons.'],
    ['Too many times are being kept', 'Wait some minutes and try again. Or call us.'],
    ['Trop d’heures sont gardées', 'Attendez quelques minutes et réessayez. Ou appelez-nous.'],
  ),
  'appointments/one-each': say(
    ['U hebt hiervoor al een afspraak', 'Gebruik de link uit uw bevestiging om ze te verzetten. Of bel ons.'],
    ['You have an appointment for this already', 'Use the link in your confirmation to move it. Or call us.'],
    ['Vous avez déjà un rendez-vous pour cela', 'Déplacez-le avec le lien de votre confirmation. Ou appelez-nous.'],
  ),
}
