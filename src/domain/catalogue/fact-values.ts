import type { Words } from '#platform/words.ts'

const bonds: Readonly<Record<string, Words>> = {
  self: { nl: 'uzelf', en: 'yourself', fr: 'vous-même' },
  'minor-child': { nl: 'minderjarig kind', en: 'minor child', fr: 'enfant mineur' },
  child: { nl: 'kind', en: 'child', fr: 'enfant' },
  parent: { nl: 'ouder', en: 'parent', fr: 'parent' },
  partner: { nl: 'partner of ex-partner', en: 'partner or former partner', fr: 'partenaire ou ex-partenaire' },
  grandchild: { nl: 'kleinkind', en: 'grandchild', fr: 'petit-enfant' },
  grandparent: { nl: 'grootouder', en: 'grandparent', fr: 'grand-parent' },
  'household-member': { nl: 'lid van het gezin', en: 'member of the household', fr: 'membre du ménage' },
  none: { nl: 'geen', en: 'none', fr: 'aucun' },
}

/** What an explanation calls the value of a fact that is a code. */
export const factValueWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'foundAct.kind': {
    birth: { nl: 'geboorte', en: 'birth', fr: 'naissance' },
    recognition: { nl: 'erkenning', en: 'recognition', fr: 'reconnaissance' },
    marriage: { nl: 'huwelijk', en: 'marriage', fr: 'mariage' },
    divorce: { nl: 'echtscheiding', en: 'divorce', fr: 'divorce' },
    death: { nl: 'overlijden', en: 'death', fr: 'décès' },
    'change-of-name': { nl: 'naamswijziging', en: 'change of name', fr: 'changement de nom' },
    nationality: { nl: 'nationaliteit', en: 'nationality', fr: 'nationalité' },
  },
  'foundAct.relation': bonds,
  'applicant.relation': bonds,
}
