import { html } from '../render.tsx'
import { Desk, KioskQuestion, KioskStart } from './counter.tsx'
import { EveryKind, FormWithError } from './form.tsx'
import { Home, Service } from './portal.tsx'
import { CaseFile, CheckAnswers, Done, NotGenuine, Postponed, States, UnderWay } from './states.tsx'

export type GalleryPage = Readonly<{ name: string; html: string; size: 'portal' | 'kiosk' | 'desk' }>

/** Every component in every state, as whole pages: for looking, and for the accessibility check. */
export function galleryPages(): readonly GalleryPage[] {
  return [
    { name: 'home', size: 'portal', html: html(<Home signedIn />) },
    { name: 'home-nobody', size: 'portal', html: html(<Home signedIn={false} />) },
    { name: 'service', size: 'portal', html: html(<Service />) },
    { name: 'form-error', size: 'portal', html: html(<FormWithError />) },
    { name: 'kinds', size: 'portal', html: html(<EveryKind />) },
    { name: 'kinds-wrong', size: 'portal', html: html(<EveryKind wrong />) },
    { name: 'check', size: 'portal', html: html(<CheckAnswers />) },
    { name: 'done', size: 'portal', html: html(<Done />) },
    { name: 'states', size: 'portal', html: html(<States />) },
    { name: 'under-way', size: 'portal', html: html(<UnderWay />) },
    { name: 'not-genuine', size: 'portal', html: html(<NotGenuine />) },
    { name: 'postponed', size: 'portal', html: html(<Postponed />) },
    { name: 'case', size: 'portal', html: html(<CaseFile />) },
    { name: 'kiosk', size: 'kiosk', html: html(<KioskStart />) },
    { name: 'kiosk-choice', size: 'kiosk', html: html(<KioskQuestion name="vehicle" />) },
    { name: 'kiosk-wrong', size: 'kiosk', html: html(<KioskQuestion name="born" wrong />) },
    { name: 'kiosk-several', size: 'kiosk', html: html(<KioskQuestion name="language" wrong />) },
    { name: 'desk', size: 'desk', html: html(<Desk />) },
  ]
}
