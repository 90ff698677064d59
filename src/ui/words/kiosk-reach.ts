import type { ShellLanguage } from '#platform/words.ts'
import { shellReach } from './kiosk-shell/reach.ts'

const nl = {
  label: 'Hoe het scherm staat',
  low: 'Lager',
  left: 'Linkshandig',
  large: 'Groter',
  contrast: 'Contrast',
  slow: 'Meer tijd',
  read: 'Lees voor',
  voiceLabel: 'Hoe het voorlezen klinkt',
  again: 'Opnieuw',
  hold: 'Pauze',
  slower: 'Trager',
  softer: 'Zachter',
  louder: 'Luider',
  on: 'staat aan',
  timeLabel: 'Uw tijd',
  timeText: 'Dit bezoek duurt al een tijd. Hebt u meer tijd nodig?',
  timeMore: 'Ja, meer tijd',
}
export type ReachWords = Readonly<Record<keyof typeof nl, string>>

const fr: ReachWords = {
  label: 'Position de l’écran',
  low: 'Plus bas',
  left: 'Gaucher',
  large: 'Plus grand',
  contrast: 'Contraste',
  slow: 'Plus de temps',
  read: 'Lire à voix haute',
  voiceLabel: 'Comment la lecture sonne',
  again: 'Relire',
  hold: 'Pause',
  slower: 'Plus lent',
  softer: 'Moins fort',
  louder: 'Plus fort',
  on: 'activé',
  timeLabel: 'Votre temps',
  timeText: 'Votre visite dure un certain temps. Vous faut-\u2060il plus de temps\u00a0?',
  timeMore: 'Oui, plus de temps',
}

const en: ReachWords = {
  label: 'How the screen stands',
  low: 'Lower',
  left: 'Left-handed',
  large: 'Larger',
  contrast: 'Contrast',
  slow: 'More time',
  read: 'Read aloud',
  voiceLabel: 'How reading sounds',
  again: 'Again',
  hold: 'Pause',
  slower: 'Slower',
  softer: 'Softer',
  louder: 'Louder',
  on: 'is on',
  timeLabel: 'Your time',
  timeText: 'This visit takes a while. Do you need more time?',
  timeMore: 'Yes, more time',
}

const all: Record<ShellLanguage, ReachWords> = { nl, fr, en, ...shellReach }

/** How the screen of a contact point stands for who is before it, and how much time there is. */
export const reachWords = (language: ShellLanguage): ReachWords => all[language]
