import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `unit` needs nothing; `built` reads the `dist/` that `npm run build` has written, and parses it once for all files. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,parity}/**/*.test.ts'],
          setupFiles: ['tests/unit/same-cases.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          isolate: false,
          fileParallelism: false,
          testTimeout: 20_000,
        },
      },
    ],
  },
});
