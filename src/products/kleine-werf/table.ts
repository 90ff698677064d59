import type { Condition } from '#domain/catalogue/index.ts'
import { row } from '../streets.ts'

/** Works with limited signage only when all of this is true; otherwise it is a large work. */
export const table: readonly Condition[] = [
  row(
    'only-pavement',
    'onlyPavement',
    {
      nl: 'Het werk neemt alleen voetpad of fietspad in, nooit de rijbaan.',
      en: 'The work takes only pavement or cycle path, never the carriageway.',
      fr: "Le chantier n'occupe que le trottoir ou la piste cyclable, jamais la chaussée.",
    },
    {
      nl: 'Uw werk staat op de rijbaan.',
      en: 'Your work stands on the carriageway.',
      fr: 'Votre chantier est sur la chaussée.',
    },
  ),
  row(
    'two-days',
    'not(equipment in ("lift", "crane", "van")) or until < from + duration("P2D")',
    {
      nl: 'Een verhuislift, mobiele kraan of verhuiswagen staat er hoogstens 2 kalenderdagen.',
      en: 'A removal lift, mobile crane or removal van stands there 2 calendar days at most.',
      fr: 'Un élévateur, une grue mobile ou un camion reste 2 jours calendrier au plus.',
    },
    {
      nl: 'Een lift, kraan of verhuiswagen staat er langer dan 2 dagen.',
      en: 'A lift, crane or removal van stands there longer than 2 days.',
      fr: 'Un élévateur, une grue ou un camion reste plus de 2 jours.',
    },
  ),
  row(
    'two-weeks',
    'equipment != "container" or until < from + duration("P14D")',
    {
      nl: 'Een container staat er hoogstens 2 kalenderweken.',
      en: 'A skip stands there 2 calendar weeks at most.',
      fr: 'Un conteneur reste 2 semaines calendrier au plus.',
    },
    {
      nl: 'De container staat er langer dan 2 weken.',
      en: 'The skip stands there longer than 2 weeks.',
      fr: 'Le conteneur reste plus de 2 semaines.',
    },
  ),
  row(
    'four-months',
    'equipment != "scaffold" or until < from + duration("P4M")',
    {
      nl: 'Een stelling staat er hoogstens 4 kalendermaanden.',
      en: 'A scaffold stands there 4 calendar months at most.',
      fr: 'Un échafaudage reste 4 mois calendrier au plus.',
    },
    {
      nl: 'De stelling staat er langer dan 4 maanden.',
      en: 'The scaffold stands there longer than 4 months.',
      fr: "L'échafaudage reste plus de 4 mois.",
    },
  ),
  row(
    'limited',
    'equipment != "other"',
    {
      nl: 'Het werk duurt beperkt: de regels kennen wat er staat.',
      en: 'The work is of limited duration: the rules know what stands there.',
      fr: 'Le chantier est de durée limitée : les règles connaissent ce qui est placé.',
    },
    {
      nl: 'De regels kennen niet wat u plaatst.',
      en: 'The rules do not know what you place.',
      fr: 'Les règles ne connaissent pas ce que vous placez.',
    },
  ),
  row(
    'passage',
    'passage',
    {
      nl: 'Een doorgang zonder obstakels is verzekerd.',
      en: 'A passage without obstacles is guaranteed.',
      fr: 'Un passage sans obstacles est garanti.',
    },
    {
      nl: 'Er blijft geen doorgang zonder obstakels.',
      en: 'No passage without obstacles remains.',
      fr: 'Aucun passage sans obstacles ne reste.',
    },
  ),
  row(
    'no-corridor-on-carriageway',
    'corridor != "carriageway"',
    {
      nl: 'De doorgang loopt niet over de rijbaan.',
      en: 'The passage does not run over the carriageway.',
      fr: 'Le passage ne va pas sur la chaussée.',
    },
    {
      nl: 'De doorgang loopt over de rijbaan.',
      en: 'The passage runs over the carriageway.',
      fr: 'Le passage va sur la chaussée.',
    },
  ),
  row(
    'ban-for-corridor',
    'corridor != "parking" or street.banned',
    {
      nl: 'Loopt de doorgang over parkeerplaatsen, dan is er ook een parkeerverbod.',
      en: 'If the passage runs over parking places, there is a no-parking permit too.',
      fr: 'Si le passage va sur des places, il y a aussi une interdiction de stationner.',
    },
    {
      nl: 'De doorgang loopt over parkeerplaatsen, en wij vinden daar geen parkeerverbod.',
      en: 'The passage runs over parking places, and we find no no-parking permit there.',
      fr: "Le passage va sur des places, et nous n'y trouvons pas d'interdiction de stationner.",
    },
  ),
]
