import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['src/platform/testing/global.ts'],
    maxWorkers: 2,
    // The files of one worker share what they import: reading the program anew for each file was a third of the time. A test keeps nothing in a module.
    isolate: false,
  },
})
