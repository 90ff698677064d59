import type { LookUp } from '#domain/catalogue/index.ts'

/**
 * What the register holds of a declaration on burial and rites, in the choices of the law: decree of 16 January 2004 on cemeteries
 * and the disposal of the dead (articles 10, 15 and 24). The city still confirms the list (`toConfirm`: `steps`).
 */
export const declarationInRegister = {
  register: {
    nl: 'Rijksregister: wijze van teraardebestelling en rituelen',
    en: 'National Register: manner of burial and rites',
    fr: 'Registre national : mode de sépulture et rites',
  },
  purpose: 'attest-bevolking',
  printed: ['manner', 'ashes', 'rite', 'otherRite', 'declaredOn', 'municipality'],
  fields: [
    {
      name: 'recorded',
      kind: 'yes-no',
      label: {
        nl: 'Staat er een verklaring van deze persoon in het register?',
        en: 'Does the register hold a declaration of this person?',
        fr: 'Le registre contient-il une déclaration de cette personne ?',
      },
      called: {
        nl: 'een verklaring in het register',
        en: 'a declaration in the register',
        fr: 'une déclaration dans le registre',
      },
      hint: {
        nl: 'Er kunnen er meer zijn. De laatste telt.',
        en: 'There may be several. The last one counts.',
        fr: 'Il peut y en avoir plusieurs. La dernière compte.',
      },
    },
    {
      name: 'manner',
      kind: 'choice',
      when: 'recorded = true',
      label: { nl: 'Wijze', en: 'Manner', fr: 'Mode' },
      options: [
        { value: 'burial', label: { nl: 'Begraving', en: 'Burial', fr: 'Inhumation' } },
        { value: 'cremation', label: { nl: 'Crematie', en: 'Cremation', fr: 'Crémation' } },
        {
          value: 'not-said',
          label: { nl: 'Geen keuze vermeld', en: 'No choice mentioned', fr: 'Pas de choix mentionné' },
        },
      ],
    },
    {
      name: 'ashes',
      kind: 'choice',
      when: 'manner = "cremation"',
      label: { nl: 'Bestemming van de as', en: 'What happens to the ashes', fr: 'Destination des cendres' },
      options: [
        {
          value: 'buried',
          label: {
            nl: 'Begraven op de begraafplaats',
            en: 'Buried in the cemetery',
            fr: 'Inhumées dans le cimetière',
          },
        },
        {
          value: 'columbarium',
          label: {
            nl: 'Bijgezet in het columbarium',
            en: 'Placed in the columbarium',
            fr: 'Placées dans le columbarium',
          },
        },
        {
          value: 'scattered',
          label: {
            nl: 'Uitgestrooid op de strooiweide van de begraafplaats',
            en: 'Scattered on the meadow of the cemetery',
            fr: 'Dispersées sur la pelouse du cimetière',
          },
        },
        {
          value: 'sea',
          label: {
            nl: 'Uitgestrooid op de Belgische territoriale zee',
            en: 'Scattered on the Belgian territorial sea',
            fr: 'Dispersées en mer territoriale belge',
          },
        },
        {
          value: 'scattered-elsewhere',
          label: {
            nl: 'Uitgestrooid op een andere plaats dan de begraafplaats',
            en: 'Scattered elsewhere than in the cemetery',
            fr: 'Dispersées ailleurs que dans le cimetière',
          },
        },
        {
          value: 'buried-elsewhere',
          label: {
            nl: 'Begraven op een andere plaats dan de begraafplaats',
            en: 'Buried elsewhere than in the cemetery',
            fr: 'Inhumées ailleurs que dans le cimetière',
          },
        },
        {
          value: 'kept-elsewhere',
          label: {
            nl: 'Bewaard op een andere plaats dan de begraafplaats',
            en: 'Kept elsewhere than in the cemetery',
            fr: 'Conservées ailleurs que dans le cimetière',
          },
        },
        {
          value: 'not-said',
          label: { nl: 'Geen keuze vermeld', en: 'No choice mentioned', fr: 'Pas de choix mentionné' },
        },
      ],
    },
    {
      name: 'rite',
      kind: 'choice',
      when: 'recorded = true',
      label: { nl: 'Ritus van de plechtigheid', en: 'Rite of the ceremony', fr: 'Rite de la cérémonie' },
      options: [
        { value: 'none', label: { nl: 'Geen ritus vermeld', en: 'No rite mentioned', fr: 'Pas de rite mentionné' } },
        { value: 'catholic', label: { nl: 'Rooms-katholiek', en: 'Roman Catholic', fr: 'Catholique' } },
        { value: 'protestant', label: { nl: 'Protestants', en: 'Protestant', fr: 'Protestant' } },
        { value: 'anglican', label: { nl: 'Anglicaans', en: 'Anglican', fr: 'Anglican' } },
        { value: 'orthodox', label: { nl: 'Orthodox', en: 'Orthodox', fr: 'Orthodoxe' } },
        { value: 'jewish', label: { nl: 'Joods', en: 'Jewish', fr: 'Juif' } },
        { value: 'islamic', label: { nl: 'Islamitisch', en: 'Islamic', fr: 'Islamique' } },
        { value: 'humanist', label: { nl: 'Vrijzinnig', en: 'Humanist', fr: 'Laïque' } },
        { value: 'neutral', label: { nl: 'Neutraal filosofisch', en: 'Neutral', fr: 'Philosophique neutre' } },
        { value: 'other', label: { nl: 'Een andere ritus', en: 'Another rite', fr: 'Un autre rite' } },
      ],
    },
    {
      name: 'otherRite',
      kind: 'text',
      max: 80,
      when: 'rite = "other"',
      label: { nl: 'Welke ritus', en: 'Which rite', fr: 'Quel rite' },
    },
    {
      name: 'declaredOn',
      kind: 'date',
      latest: 'today',
      when: 'recorded = true',
      label: { nl: 'Verklaring van', en: 'Declaration of', fr: 'Déclaration du' },
    },
    {
      name: 'municipality',
      kind: 'text',
      max: 80,
      when: 'recorded = true',
      label: { nl: 'Ontvangen door', en: 'Received by', fr: 'Reçue par' },
    },
  ],
} as const satisfies LookUp
