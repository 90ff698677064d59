export { brokenConstraint, type Database, isDatabaseGone, openDatabase } from './database.ts'
export { type EmbeddedDatabase, startEmbedded } from './embedded.ts'
export { isMigrated, migrate, migrationsOf } from './migrate.ts'
export { together } from './together.ts'
