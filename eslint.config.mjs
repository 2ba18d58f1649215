// Strict, type-aware lint for everything we wrote; generated and built files stay out.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/**', 'static/*/build/**', 'node_modules/**', '.cache/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.mjs', '.dependency-cruiser.mjs', 'test/setup/*.mjs', 'test/setup/*.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='jest'][callee.property.name='mock'][arguments.0.value=/^@forge/]",
          message: 'The platform is never mocked: install the stand-in (test/host) behind the real packages.',
        },
      ],
    },
  },
  {
    // The domain is pure: time, ids and people are arguments.
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument of the domain.' },
        { object: 'Math', property: 'random', message: 'Randomness is an argument of the domain.' },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
