import type { Language } from '#platform/words.ts'

const nl = {
  title: 'Uw afspraken',
  next: (when: string) => `Afspraak: ${when}`,
  look: 'Bekijken of verzetten',
  visit: 'Afspraak',
  atHome: 'Bij u thuis',
  between: (from: string, until: string) => `${from} tot ${until}`,
  states: {
    booked: 'Vastgelegd',
    arrived: 'U was er',
    done: 'Geholpen',
    'no-show': 'U was er niet',
    cancelled: 'Afgezegd',
    held: 'Vastgehouden',
    lapsed: 'Verlopen',
  },
}

const en: typeof nl = {
  title: 'Your appointments',
  next: (when) => `Appointment: ${when}`,
  look: 'Look or move',
  visit: 'Appointment',
  atHome: 'At your home',
  between: (from, until) => `${from} to ${until}`,
  states: {
    booked: 'Booked',
    arrived: 'You came',
    done: 'Helped',
    'no-show': 'You did not come',
    cancelled: 'Cancelled',
    held: 'Held',
    lapsed: 'Lapsed',
  },
}

const fr: typeof nl = {
  title: 'Vos rendez-vous',
  next: (when) => `Rendez-vous : ${when}`,
  look: 'Voir ou déplacer',
  visit: 'Rendez-vous',
  atHome: 'Chez vous',
  between: (from, until) => `${from} à ${until}`,
  states: {
    booked: 'Fixé',
    arrived: 'Vous êtes venu',
    done: 'Aidé',
    'no-show': "Vous n'êtes pas venu",
    cancelled: 'Annulé',
    held: 'Retenu',
    lapsed: 'Expiré',
  },
}

/** The own visits in Mijn loket. */
export const ownVisitWords = (language: Language): typeof nl => ({ nl, en, fr })[language]
