import { type Said, say } from './said.ts'

/** Where transfers, vouchers and changes of hands are refused: mostly read by employees. */
export const socialRefusals: Readonly<Record<string, Said>> = {
  'hands/list-changed': say(
    ['De lijst is intussen veranderd', 'Lees de nieuwe lijst en aanvaard ze dan.'],
    ['The list has changed meanwhile', 'Read the new list and accept it then.'],
    ['La liste a changé entre-temps', 'Lisez la nouvelle liste et acceptez-la.'],
  ),
  'hands/other-unit': say(
    ['Uw eenheid aanvaardt deze lijst niet', 'Alleen de eenheid die geeft en de eenheid die krijgt doen dat.'],
    ['Your unit does not accept this list', 'Only the unit that gives and the one that gets do so.'],
    ['Votre service n’accepte pas cette liste', 'Seuls le service cédant et le service repreneur le font.'],
  ),
  'hands/taken-back': say(
    ['Deze overdracht is teruggedraaid', 'Er gaat niets over. U hoeft niets te doen.'],
    ['This change was taken back', 'Nothing goes over. You need do nothing.'],
    ['Ce transfert est annulé', 'Rien ne change. Vous n’avez rien à faire.'],
  ),
  'catalogue/change-carried-out': say(
    ['Deze overdracht is al gebeurd', 'Plan een nieuwe overdracht in de andere richting.'],
    ['This change has already happened', 'Plan a new one in the other direction.'],
    ['Ce transfert a déjà eu lieu', 'Planifiez-en un dans l’autre sens.'],
  ),
  'catalogue/unknown-change': say(
    ['Wij vinden deze overdracht niet', 'Ze bestaat niet, of ze is niet van uw eenheid.'],
    ['We cannot find this change of hands', 'It does not exist, or it is not of your unit.'],
    ['Nous ne trouvons pas ce transfert', 'Il n’existe pas, ou il n’est pas de votre service.'],
  ),
  'payments/not-open': say(
    ['Deze aanvraag wacht niet op betaling', 'Zoek een andere aanvraag, of stort het bedrag terug.'],
    ['This application does not wait for payment', 'Find another one, or transfer the amount back.'],
    ['Cette demande n’attend pas de paiement', 'Cherchez-en une autre, ou reversez le montant.'],
  ),
  'payments/line-closed': say(
    ['Dit bedrag is al toegewezen', 'Een collega was u voor. Kijk de lijst opnieuw na.'],
    ['This amount was already assigned', 'A colleague was before you. Look at the list again.'],
    ['Ce montant est déjà attribué', 'Un collègue vous a précédé. Revoyez la liste.'],
  ),
  'payments/no-till': say(
    ['Alleen een loketmedewerker neemt geld aan', 'Stuur de klant naar een loket met een kassa.'],
    ['Only a counter employee takes cash', 'Send the client to a counter with a till.'],
    ['Seul un employé du guichet prend l’argent', 'Envoyez le client à un guichet avec une caisse.'],
  ),
  'payments/no-till-open': say(
    ['Contant betalen kan nu niet', 'Betaal met kaart of gsm, of vraag hulp.'],
    ['Paying in cash is not possible now', 'Pay by card or phone, or ask for help.'],
    ['Payer en liquide n’est pas possible', 'Payez par carte ou gsm, ou demandez de l’aide.'],
  ),
  'payments/no-voucher': say(
    ['Er is nog geen nummer om contant te betalen', 'Geef eerst een nummer. Neem dan het geld aan.'],
    ['There is no number yet to pay in cash', 'Give a number first. Then take the money.'],
    ['Il n’y a pas encore de numéro', 'Donnez d’abord un numéro. Prenez ensuite l’argent.'],
  ),
  'payments/voucher-over': say(
    ['Dit nummer is vervallen', 'Geef het een nieuwe datum. Neem dan het geld aan.'],
    ['This number has expired', 'Give it a new date. Then take the money.'],
    ['Ce numéro a expiré', 'Donnez-lui une nouvelle date. Prenez ensuite l’argent.'],
  ),
  'payments/paying-otherwise': say(
    ['De klant betaalt nog met kaart of gsm', 'Neem geen geld aan. Kijk over enkele minuten opnieuw.'],
    ['The client is still paying by card or phone', 'Take no money. Look again in some minutes.'],
    ['Le client paie encore par carte ou gsm', 'Ne prenez pas d’argent. Revenez dans quelques minutes.'],
  ),
  'payments/not-by-transfer': say(
    ['Dit gaat niet met een overschrijving terug', 'De betaaldienst geeft het vanzelf terug.'],
    ['This does not go back by transfer', 'The payment provider gives it back by itself.'],
    ['Ceci n’est pas remboursé par virement', 'Le prestataire le rembourse lui-même.'],
  ),
  'vouchers/none-left': say(
    ['U vraagt er te veel voor dit jaar', 'Bestel er minder, of wacht tot volgend jaar.'],
    ['You ask for too many this year', 'Order fewer, or wait until next year.'],
    ['Vous en demandez trop cette année', 'Commandez-en moins, ou attendez l’an prochain.'],
  ),
}
