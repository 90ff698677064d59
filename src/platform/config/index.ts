export { parseSettings, readSettings, type Settings, SettingsError } from './config.ts'
