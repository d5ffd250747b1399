const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
    target: 'es2023',
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  // Where a line stands is all that is asked of them. With the sources in them each file is read, and kept for coverage, thrice.
  inlineSourcesContent: false,
};

const isFullBars = process.env.BARS === 'full';

/** What every project of the suite shares. Nest 12 and a few others are ESM only: they are transformed too. */
const shared = {
  // One for all projects: what one has transformed the others find (scripts/test/shared-transform.cjs).
  id: 'pa-register',
  rootDir: __dirname,
  ...(isFullBars
    ? { testEnvironment: '<rootDir>/test/support/bars-environment.cjs' }
    : {
        testEnvironment: '<rootDir>/scripts/test/counting-environment.cjs',
        runtime: '<rootDir>/scripts/test/kept-modules.cjs',
      }),
  transform: { '^.+\\.(ts|m?js)$': ['<rootDir>/scripts/test/shared-transform.cjs', swc] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|meilisearch|pg-boss|serialize-error|non-error|is-plain-obj|tagged-tag|file-type|flesch-kincaid|syllable|strtok3|token-types|@tokenizer|@borewit|uint8array-extras|nestjs-cls|nestjs-pino|cron-parser|uuid|csrf-csrf|@otplib|@scure|@noble|jose)/)',
  ],
  moduleNameMapper: {
    '^@pa/([^/]+)$': '<rootDir>/libs/$1/src',
    '^@pa/([^/]+)/(.+)$': '<rootDir>/libs/$1/src/$2',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // Each main.ts only reads the settings and starts what its neighbours make: test/start runs them as processes of their own.
  coveragePathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/dist/',
    '<rootDir>/test/',
    '<rootDir>/libs/[^/]+/test/',
    '<rootDir>/apps/[^/]+/src/main.ts',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/test/.work/'],
};

/** NESTED_UNITS=refused finds services that wait for a second connection while they hold one. */
const isNestingRefused = process.env.NESTED_UNITS === 'refused';

const onDatabase = {
  globalSetup: '<rootDir>/test/support/database/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/database/global-teardown.mjs',
  setupFiles: isNestingRefused ? ['<rootDir>/test/support/database/one-connection.ts'] : [],
};

module.exports = {
  // Not in a project: Jest hears these only here.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/scripts/test/longest-first.cjs',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'] },
    { ...shared, ...onDatabase, displayName: 'integration', testMatch: ['<rootDir>/{libs,test}/**/*.int-spec.ts'] },
    { ...shared, ...onDatabase, displayName: 'http', testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'] },
    { ...shared, ...onDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/**/*.browser-spec.ts'] },
  ],
};
