export { type Buttons, buttons, isMood, type Mood, moods, obeyButtons, slowly } from './buttons.ts'
export { ButtonForm, buttonRoutes, simulatorPage, simulatorPolicy } from './page.tsx'
