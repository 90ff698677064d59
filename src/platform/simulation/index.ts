export { type Buttons, buttons, isMood, type Mood, moods, obeyButtons, slowly } from './buttons.ts'
export { startButtonsPage } from './buttons-page.tsx'
export { ButtonForm, buttonRoutes, simulatorPage, simulatorPolicy } from './page.tsx'
