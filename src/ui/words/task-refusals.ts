import { type Said, say } from './said.ts'

const movedOn = say(
  ['Deze taak is intussen verdergegaan', 'Kijk op de werklijst hoe ze nu staat.'],
  ['This task has moved on meanwhile', 'Look at the worklist for how it stands.'],
  ['Cette tâche a avancé entre-temps', 'Regardez la liste de travail.'],
)

/** Where work on cases is refused: mostly read by employees, in Dutch. */
export const taskRefusals: Readonly<Record<string, Said>> = {
  'tasks/not-found': say(
    ['Wij vinden deze taak niet', 'Ze bestaat niet, of ze hoort bij een andere dienst.'],
    ['We cannot find this task', 'It does not exist, or it belongs to another unit.'],
    ['Nous ne trouvons pas cette tâche', 'Elle n’existe pas, ou elle relève d’un autre service.'],
  ),
  'tasks/not-your-unit': say(
    ['Deze taak hoort bij een andere dienst', 'U kunt ze bekijken. De dienst zelf werkt ze af.'],
    ['This task belongs to another unit', 'You may look at it. The unit itself does it.'],
    ['Cette tâche relève d’un autre service', 'Vous pouvez la consulter. Le service la traite.'],
  ),
  'tasks/not-taken-by-you': say(
    ['U hebt deze taak niet', 'Neem ze eerst, of vraag het aan wie ze heeft.'],
    ['You do not have this task', 'Take it first, or ask who has it.'],
    ['Vous n’avez pas cette tâche', 'Prenez-la d’abord, ou demandez à qui l’a.'],
  ),
  'tasks/another-person': say(
    ['Iemand anders moet dit doen', 'U besliste of bevestigde hier al. Een collega kijkt het na.'],
    ['Somebody else has to do this', 'You decided or confirmed here before. A colleague looks at it.'],
    ['Une autre personne doit le faire', 'Vous avez déjà décidé ou confirmé ici. Un collègue le vérifie.'],
  ),
  'tasks/skill-missing': say(
    ['Hiervoor is een vaardigheid nodig', 'Vraag een collega die dit kan. Of vraag uw beheerder.'],
    ['This needs a skill', 'Ask a colleague who can. Or ask your administrator.'],
    ['Il faut une compétence', 'Demandez à un collègue qui l’a. Ou à votre administrateur.'],
  ),
  'tasks/colleague-not-of-unit': say(
    ['Deze collega werkt bij een andere dienst', 'Kies iemand van de dienst die verantwoordelijk is.'],
    ['This colleague works for another unit', 'Choose somebody of the responsible unit.'],
    ['Ce collègue travaille pour un autre service', 'Choisissez quelqu’un du service responsable.'],
  ),
  'access/other-unit': say(
    ['Deze collega werkt bij een andere dienst', 'De teamleider van die dienst zegt wat deze collega kan.'],
    ['This colleague works for another unit', 'The team lead of that unit says what this colleague can do.'],
    ['Ce collègue travaille pour un autre service', 'Le responsable de ce service dit ce que ce collègue sait faire.'],
  ),
  'tasks/wrong-status': movedOn,
  'tasks/nothing-to-decide': movedOn,
  'tasks/nothing-to-finish': movedOn,
  'tasks/no-question': say(
    ['Deze vraag staat niet meer open', 'U antwoordde al, of wij hebben het antwoord niet meer nodig.'],
    ['This question is no longer open', 'You answered already, or we no longer need the answer.'],
    ['Cette question n’est plus ouverte', 'Vous avez déjà répondu, ou nous n’en avons plus besoin.'],
  ),
  'tasks/lease-over': say(
    ['De tijd voor deze taak is voorbij', 'Vraag een nieuwe taak.'],
    ['The time for this task is over', 'Ask for a new task.'],
    ['Le temps pour cette tâche est écoulé', 'Demandez une nouvelle tâche.'],
  ),
  'tasks/unknown-robot': say(
    ['Deze sleutel kennen wij niet', 'Vraag de beheerder om een sleutel.'],
    ['We do not know this key', 'Ask the administrator for a key.'],
    ['Nous ne connaissons pas cette clé', 'Demandez une clé à l’administrateur.'],
  ),
  'cases/no-paper-awaited': say(
    ['Wij wachten niet op dit papier', 'Het is er al, of over uw aanvraag is beslist.'],
    ['We do not wait for this paper', 'It is there already, or your application has been decided.'],
    ['Nous n’attendons pas ce document', 'Il est déjà là, ou votre demande est tranchée.'],
  ),
  'cases/not-running': say(
    ['Over deze aanvraag is al beslist', 'U kunt er niets meer aan toevoegen.'],
    ['This application has been decided', 'You can no longer add anything to it.'],
    ['Cette demande est déjà tranchée', 'Vous ne pouvez plus rien y ajouter.'],
  ),
  'cases/objection-too-late': say(
    ['De termijn is voorbij', 'U kunt geen nieuwe beslissing meer vragen. U kunt wel opnieuw aanvragen.'],
    ['The term is over', 'You can no longer ask for a new decision. You can apply again.'],
    ['Le délai est passé', 'Vous ne pouvez plus demander une nouvelle décision. Vous pouvez refaire une demande.'],
  ),
}
