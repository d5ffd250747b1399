import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'coverage/**', 'test/.work/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      // More than three arguments become one named object. Constructors are exempt: theirs are what is injected.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'FunctionDeclaration[params.length>3]',
          message: 'More than three arguments: name them in one object.',
        },
        {
          selector: 'ArrowFunctionExpression[params.length>3]',
          message: 'More than three arguments: name them in one object.',
        },
        {
          selector: 'MethodDefinition[kind!="constructor"] > FunctionExpression[params.length>3]',
          message: 'More than three arguments: name them in one object.',
        },
      ],
      'max-depth': ['error', 3],
      complexity: ['error', 12],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{spec,int-spec,e2e-spec,browser-spec}.ts', 'test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
