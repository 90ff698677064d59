import type { ShellLanguage } from '#platform/words.ts'
import { shellKeys } from './kiosk-shell/reach.ts'

const nl = {
  label: 'Toetsen voor: {field}',
  shift: 'Hoofdletter',
  back: 'Wissen',
  space: 'Spatie',
  signs: 'é ? letters met accent en tekens',
  letters: 'abc gewone letters',
  enter: 'Nieuwe lijn',
  hide: 'Toetsen weg',
}
export type KeysWords = Readonly<Record<keyof typeof nl, string>>

const fr: KeysWords = {
  label: 'Touches pour : {field}',
  shift: 'Majuscule',
  back: 'Effacer',
  space: 'Espace',
  signs: 'é ? lettres accentuées et signes',
  letters: 'abc lettres simples',
  enter: 'Nouvelle ligne',
  hide: 'Enlever les touches',
}

const en: KeysWords = {
  label: 'Keys for: {field}',
  shift: 'Capital letter',
  back: 'Erase',
  space: 'Space',
  signs: 'é ? letters with accents and signs',
  letters: 'abc plain letters',
  enter: 'New line',
  hide: 'Keys away',
}

const all: Record<ShellLanguage, KeysWords> = { nl, fr, en, ...shellKeys }

/** What the keys on the screen are called, for who hears them. */
export const keysWords = (language: ShellLanguage): KeysWords => all[language]
