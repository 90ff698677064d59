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
  'appointments/interpreter-is-booked': say(
    ['Er zijn afspraken met deze tolk', 'Verplaats eerst de afspraken die buiten het rooster vallen.'],
    ['There are appointments with this interpreter', 'First move the appointments that fall outside the roster.'],
    ['Il y a des rendez-vous avec cet interprète', 'Déplacez d’abord les rendez-vous hors de l’horaire.'],
  ),
  'appointments/no-roster': say(
    ['U staat niet in het rooster', 'Vraag de planning om uw e-mailadres bij uw nummer te zetten.'],
    ['You are not in the roster', 'Ask the planners to put your e-mail address with your number.'],
    ['Vous n’êtes pas dans l’horaire', 'Demandez au planning d’ajouter votre adresse e-mail à votre numéro.'],
  ),
  'appointments/waits-already': say(
    ['U staat hiervoor al op de wachtlijst', 'Gebruik de link uit ons bericht om van de lijst te gaan.'],
    ['You are on the waiting list for this already', 'Use the link in our message to leave the list.'],
    ['Vous êtes déjà sur la liste d’attente', 'Utilisez le lien de notre message pour quitter la liste.'],
  ),
  'appointments/too-many-at-screen': say(
    ['Hier zijn dit uur al veel afspraken gemaakt', 'Vraag hulp van een mens. Of bel ons.'],
    ['Many appointments were made here this hour', 'Ask a person for help. Or call us.'],
    ['Beaucoup de rendez-vous ont été pris ici cette heure', 'Demandez l’aide d’une personne. Ou appelez-nous.'],
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
  'appointments/contact-unconfirmed': say(
    ['Bevestig eerst uw e-mailadres of telefoonnummer', 'Gebruik de code of de link in ons bericht.'],
    ['Confirm your e-mail address or telephone number first', 'Use the code or the link in our message.'],
    ['Confirmez d’abord votre e-mail ou votre téléphone', 'Utilisez le code ou le lien de notre message.'],
  ),
  'appointments/wrong-code': say(
    ['Deze code klopt niet', 'Kijk in ons bericht en probeer opnieuw. Of gebruik de link in dat bericht.'],
    ['This code is not right', 'Look at our message and try again. Or use the link in that message.'],
    ['Ce code n’est pas correct', 'Regardez notre message et réessayez. Ou utilisez le lien de ce message.'],
  ),
  'appointments/one-each': say(
    ['U hebt hiervoor al een afspraak', 'Gebruik de link uit uw bevestiging om ze te verzetten. Of bel ons.'],
    ['You have an appointment for this already', 'Use the link in your confirmation to move it. Or call us.'],
    ['Vous avez déjà un rendez-vous pour cela', 'Déplacez-le avec le lien de votre confirmation. Ou appelez-nous.'],
  ),
  'appointments/taken': say(
    ['Deze tijd is net weg', 'Iemand anders was u net voor. Kies een van de andere tijden.'],
    ['This time has just gone', 'Somebody was just before you. Choose one of the other times.'],
    ['Cette heure vient d’être prise', 'Quelqu’un l’a prise avant vous. Choisissez une autre heure.'],
  ),
  'appointments/not-offered': say(
    ['Op deze tijd kunnen wij u niet ontvangen', 'Kies een van de andere tijden.'],
    ['We cannot receive you at this time', 'Choose one of the other times.'],
    ['Nous ne pouvons pas vous recevoir à cette heure', 'Choisissez une autre heure.'],
  ),
  'appointments/not-offered/past': say(
    ['Deze tijd is voorbij', 'Kies een tijd die nog komt.'],
    ['This time has passed', 'Choose a time that is still to come.'],
    ['Cette heure est passée', 'Choisissez une heure à venir.'],
  ),
  'appointments/no-such-time': say(
    ['Dit uur bestaat die nacht niet', 'De klok gaat dan vooruit. Kies een andere tijd.'],
    ['This hour does not exist that night', 'The clock goes forward then. Choose another time.'],
    ['Cette heure n’existe pas cette nuit-là', 'On change d’heure. Choisissez une autre heure.'],
  ),
  'appointments/name-everybody': say(
    ['Er ontbreekt een naam', 'Noem iedereen die komt, ook wie meekomt.'],
    ['A name is missing', 'Name everybody who comes, also who comes along.'],
    ['Un nom manque', 'Nommez tous ceux qui viennent.'],
  ),
  'appointments/no-contact': say(
    ['Wij kunnen u zo niet bereiken', 'Vul een e-mailadres of een telefoonnummer in.'],
    ['We cannot reach you like this', 'Fill in an e-mail address or a telephone number.'],
    ['Nous ne pouvons pas vous joindre', 'Indiquez une adresse e-mail ou un numéro de téléphone.'],
  ),
  'appointments/unknown-place': say(
    ['Wij kennen deze plaats niet', 'Kies een plaats waar u ontvangen wordt.'],
    ['We do not know this place', 'Choose a place where people are received.'],
    ['Nous ne connaissons pas ce lieu', 'Choisissez un lieu où l’on vous reçoit.'],
  ),
  'appointments/unknown-product': say(
    ['Hiervoor maakt u geen afspraak', 'Zoek wat u nodig hebt. Of bel ons.'],
    ['You need no appointment for this', 'Search for what you need. Or call us.'],
    ['Ceci ne demande pas de rendez-vous', 'Cherchez ce qu’il vous faut. Ou appelez-nous.'],
  ),
  'appointments/other-booking': say(
    ['Hiermee maakte u al een andere afspraak', 'Begin opnieuw voor deze afspraak.'],
    ['You made another appointment with this already', 'Begin again for this appointment.'],
    ['Vous avez déjà pris un autre rendez-vous avec ceci', 'Recommencez pour ce rendez-vous.'],
  ),
}
