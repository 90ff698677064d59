import { type Said, say } from './said.ts'

/** What a call for help from a contact point cannot do. */
export const helpRefusals: Readonly<Record<string, Said>> = {
  'help/not-open': say(
    ['Er is nu geen gesprek', 'Vraag opnieuw hulp. Wat u invulde, is bewaard.'],
    ['There is no call now', 'Ask for help again. What you filled in is kept.'],
    ['Il n’y a pas d’appel', 'Redemandez de l’aide. Vos réponses sont gardées.'],
  ),
  'help/taken': say(
    ['Een collega was u voor', 'Kijk wie er nog wacht.'],
    ['A colleague was first', 'See who else is waiting.'],
    ['Un collègue était plus rapide', 'Regardez qui attend encore.'],
  ),
  'help/busy': say(
    ['U helpt al iemand', 'Stop eerst dat gesprek. Daarna neemt u dit op.'],
    ['You are helping somebody already', 'End that call first. Then answer this one.'],
    ['Vous aidez déjà quelqu’un', 'Terminez d’abord cet appel. Répondez ensuite à celui-ci.'],
  ),
  'help/not-found': say(
    ['Dit gesprek is niet van u', 'Kijk wie er nu hulp vraagt.'],
    ['This call is not yours', 'See who asks for help now.'],
    ['Cet appel n’est pas à vous', 'Regardez qui demande de l’aide.'],
  ),
  'help/not-shown': say(
    ['De klant toont niets meer', 'Vraag of u opnieuw mag meekijken.'],
    ['The customer shows nothing any more', 'Ask whether you may look again.'],
    ['Le client ne montre plus rien', 'Demandez si vous pouvez regarder à nouveau.'],
  ),
}
