import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in template strings are how a drawing is written.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Index access under noUncheckedIndexedAccess is asserted where a loop bounds it; `as` says so in one place.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // `Math.random` and clocks would make figures and builds unrepeatable.
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'use src/kit/random.ts with a seed' },
        { object: 'Date', property: 'now', message: 'nothing in the book may depend on the clock' },
      ],
      // TypeScript's noPropertyAccessFromIndexSignature asks for brackets where a key may be missing.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      'no-console': 'error',
    },
  },
  {
    // Scripts that a person runs print what they found.
    files: [
      'tests/tools/**/*.ts',
      'tests/engines/**/*.ts',
      'src/models/**/train.ts',
      'src/editions/run.ts',
      'src/editions/browser.ts',
    ],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // The type of an .astro file is known to `astro check` alone.
    files: ['src/components/vocabulary.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs.recommended,
  { files: ['**/*.astro'], ...tseslint.configs.disableTypeChecked },
  { languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly', Response: 'readonly' } } },
);
