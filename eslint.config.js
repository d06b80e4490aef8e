import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Calls that break determinism or go around a door; each says what to do instead. */
const banned = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take buildDate: the same input must give the same bytes.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take buildDate: the same input must give the same bytes.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Seed it: the same input must give the same bytes.',
  },
  {
    selector: "CallExpression[callee.name='fetch']",
    message: 'Nothing is fetched: everything the program needs is in the project (SECURITY.md).',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: "Use compareGerman of core/collator: the machine's locale must not decide.",
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: "Format with report/'s own functions: the machine's locale must not decide.",
  },
];

export default tseslint.config(
  {
    ignores: [
      '.stryker-tmp/',
      'dist/',
      'node_modules/',
      'coverage/',
      'test/fixtures/',
      'test/golden/',
      '.build-strategy/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      // Branded numbers (Pt, Mm) are numbers; the rule does not see it.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      'no-restricted-syntax': ['error', ...banned],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli.ts', 'src/cli/**', 'src/io/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'console', message: 'Return a Finding; cli.ts prints.' },
        { name: 'process', message: 'Take it as a parameter; cli.ts and io/ know the process.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'globalThis', property: 'fetch', message: 'Nothing is fetched: SECURITY.md.' },
      ],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/io/**/*.ts', 'src/cli.ts', 'src/cli/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
);
