import { darkWords } from '#ui/words/devices.ts'
import { nobody } from '../visitor.ts'
import { Frame } from './frame.tsx'
import type { Kiosk, KioskVisit } from './kiosk.ts'

/** A screen that is no contact point of ours, or no more: it says so, and how one is helped all the same. */
export function DarkPage({ kiosk, visit }: Readonly<{ kiosk: Kiosk; visit: KioskVisit }>) {
  const words = darkWords(visit.language)
  const shown = { ...visit, visitor: nobody, canChangeLanguage: false }
  return (
    <Frame kiosk={{ ...kiosk, place: null }} visit={shown} title={words.title} isDark>
      <h1>{words.title}</h1>
      <p class="lom-lead">{words.text}</p>
      <p>
        <strong class="lom-kiosk-phone">{kiosk.site.city.contactCentre.phone}</strong>
      </p>
    </Frame>
  )
}
