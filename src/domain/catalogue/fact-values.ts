import type { actKinds } from '#outside/civil-registry/index.ts'
import type { Words } from '#platform/words.ts'
import type { FuelGroup, relations, VehicleClass } from '../vehicles/index.ts'
import type { ActRelation } from './act-relation.ts'
import type { AskRelation, OfferChannel } from './product.ts'

/** What is said of a fact of which the register or the program keeps a code. By the name that rules use, then by code. */
export const codedFacts: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'applicant.channel': {
    portal: { nl: 'thuis', en: 'at home', fr: 'à la maison' },
    kiosk: { nl: 'een contactpunt', en: 'a contact point', fr: 'un point de contact' },
    desk: { nl: 'het loket', en: 'the counter', fr: 'le guichet' },
    phone: { nl: 'de telefoon', en: 'the telephone', fr: 'le téléphone' },
  } satisfies Record<OfferChannel, Words>,
  'applicant.relation': {
    self: { nl: 'u zelf', en: 'yourself', fr: 'vous-même' },
    'minor-child': { nl: 'uw minderjarig kind', en: 'your minor child', fr: 'votre enfant mineur' },
    partner: { nl: 'uw partner', en: 'your partner', fr: 'votre partenaire' },
    child: { nl: 'uw kind', en: 'your child', fr: 'votre enfant' },
    parent: { nl: 'uw ouder', en: 'your parent', fr: 'votre parent' },
    'household-member': {
      nl: 'iemand van uw gezin',
      en: 'somebody of your household',
      fr: 'un membre de votre ménage',
    },
    none: { nl: 'niemand van uw gezin', en: 'nobody of your household', fr: 'personne de votre ménage' },
  } satisfies Record<AskRelation | 'none', Words>,
  'foundAct.kind': {
    birth: { nl: 'geboorteakte', en: 'act of birth', fr: 'acte de naissance' },
    marriage: { nl: 'huwelijksakte', en: 'act of marriage', fr: 'acte de mariage' },
    divorce: { nl: 'akte van echtscheiding', en: 'act of divorce', fr: 'acte de divorce' },
    death: { nl: 'overlijdensakte', en: 'act of death', fr: 'acte de décès' },
    recognition: { nl: 'akte van erkenning', en: 'act of recognition', fr: 'acte de reconnaissance' },
    nationality: { nl: 'akte van nationaliteit', en: 'act of nationality', fr: 'acte de nationalité' },
    'change-of-name': { nl: 'akte van naamsverandering', en: 'act of change of name', fr: 'acte de changement de nom' },
  } satisfies Record<(typeof actKinds)[number], Words>,
  'foundAct.relation': {
    self: { nl: 'uzelf', en: 'yourself', fr: 'vous-même' },
    partner: { nl: 'uw partner of ex', en: 'your partner or ex', fr: 'votre partenaire ou ex' },
    child: { nl: 'uw kind', en: 'your child', fr: 'votre enfant' },
    parent: { nl: 'uw ouder', en: 'your parent', fr: 'votre parent' },
    grandchild: { nl: 'uw kleinkind', en: 'your grandchild', fr: 'votre petit-enfant' },
    grandparent: { nl: 'uw grootouder', en: 'your grandparent', fr: 'votre grand-parent' },
    none: { nl: 'geen familie', en: 'no family', fr: 'aucune famille' },
  } satisfies Record<ActRelation, Words>,
  'vehicle.class': {
    car: { nl: 'personenwagen', en: 'passenger car', fr: 'voiture' },
    van: { nl: 'bestelwagen', en: 'van', fr: 'camionnette' },
    truck: { nl: 'vrachtwagen', en: 'lorry', fr: 'camion' },
    bus: { nl: 'bus', en: 'bus', fr: 'bus' },
    other: { nl: 'een ander voertuig', en: 'another vehicle', fr: 'un autre véhicule' },
  } satisfies Record<VehicleClass, Words>,
  'vehicle.fuel': {
    petrol: { nl: 'benzine', en: 'petrol', fr: 'essence' },
    gas: { nl: 'gas', en: 'gas', fr: 'gaz' },
    diesel: { nl: 'diesel', en: 'diesel', fr: 'diesel' },
    hydrogen: { nl: 'waterstof', en: 'hydrogen', fr: 'hydrogène' },
    electric: { nl: 'elektriciteit', en: 'electricity', fr: 'électricité' },
  } satisfies Record<FuelGroup, Words>,
  'vehicle.relation': {
    own: { nl: 'uw naam', en: 'your name', fr: 'votre nom' },
    household: { nl: 'iemand van uw gezin', en: 'somebody of your household', fr: 'un membre de votre ménage' },
    driver: {
      nl: 'iemand anders, en u rijdt ermee',
      en: 'somebody else, and you drive it',
      fr: 'une autre personne, et vous la conduisez',
    },
    lease: { nl: 'een leasingbedrijf', en: 'a leasing firm', fr: 'une société de leasing' },
    enterprise: { nl: 'een onderneming', en: 'a firm', fr: 'une entreprise' },
    other: { nl: 'iemand anders', en: 'somebody else', fr: 'une autre personne' },
  } satisfies Record<(typeof relations)[number], Words>,
  // Of the code list of the National Register: what it calls each state.
  'person.civilState': {
    10: { nl: 'ongehuwd', en: 'unmarried', fr: 'célibataire' },
    20: { nl: 'gehuwd', en: 'married', fr: 'marié' },
    25: { nl: 'huwelijk nietig verklaard', en: 'marriage annulled', fr: 'mariage annulé' },
    26: { nl: 'putatief huwelijk', en: 'putative marriage', fr: 'mariage putatif' },
    30: { nl: 'weduwe of weduwnaar', en: 'widowed', fr: 'veuf ou veuve' },
    40: { nl: 'gescheiden', en: 'divorced', fr: 'divorcé' },
    41: { nl: 'gescheiden', en: 'divorced', fr: 'divorcé' },
    51: { nl: 'gescheiden van tafel en bed', en: 'legally separated', fr: 'séparé de corps' },
    60: { nl: 'huwelijk ontbonden', en: 'marriage dissolved', fr: 'mariage dissous' },
    80: { nl: 'partnerschap', en: 'partnership', fr: 'partenariat' },
    81: { nl: 'partnerschap beëindigd', en: 'partnership ended', fr: 'partenariat terminé' },
    90: { nl: 'niet bepaald', en: 'not determined', fr: 'indéterminé' },
  },
}

/** Facts that count years. */
export const factsInYears: readonly string[] = ['person.age', 'foundAct.age']
