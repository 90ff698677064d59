import { html } from '../render.tsx'
import { EveryKind, FormWithError } from './form.tsx'
import { Home, Service } from './portal.tsx'

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
  ]
}
