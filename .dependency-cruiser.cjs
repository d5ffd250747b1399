// The arrows of docs/architecture.md, held by a machine.

/** Which libs a lib may use. Calls flow downward; news flows upward through the outbox. */
const BELOW = {
  platform: [],
  web: ['platform'],
  matching: [],
  places: ['platform'],
  accounts: ['platform', 'web'],
  licensing: ['platform', 'web', 'accounts'],
  accreditation: ['platform', 'web', 'matching', 'accounts', 'licensing'],
  billing: ['platform', 'web', 'accounts', 'licensing'],
  register: ['platform', 'web', 'matching', 'places', 'accounts', 'licensing', 'accreditation'],
  recruitment: [
    'platform',
    'web',
    'matching',
    'places',
    'accounts',
    'licensing',
    'accreditation',
    'billing',
    'register',
  ],
  search: [
    'platform',
    'web',
    'matching',
    'places',
    'accounts',
    'licensing',
    'accreditation',
    'billing',
    'register',
    'recruitment',
  ],
  messaging: ['platform', 'web', 'accounts', 'licensing', 'accreditation', 'register', 'recruitment'],
  demonstration: [
    'platform',
    'web',
    'matching',
    'places',
    'accounts',
    'licensing',
    'accreditation',
    'billing',
    'register',
    'recruitment',
    'search',
    'messaging',
  ],
};

const onlyDownward = Object.entries(BELOW).map(([lib, allowed]) => ({
  name: `${lib}-uses-only-what-is-below`,
  comment: `libs/${lib} may use: ${allowed.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...onlyDownward,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-through-the-door',
      comment: 'Another lib is entered by its index.ts; apps may also use the named doors.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-use-named-doors',
      severity: 'error',
      from: { path: '^apps/' },
      to: {
        path: '^libs/',
        pathNot: [
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/[^/]+/src/[a-z]+-(http|worker)\\.module\\.ts$',
          '^libs/accounts/src/(actor|primary-host)\\.middleware\\.ts$',
          '^libs/platform/src/embedded/[a-z-]+\\.ts$',
        ],
      },
    },
    {
      name: 'database-only-where-it-belongs',
      comment: 'TypeORM stands in entities, repositories, migrations and the platform; services speak the domain.',
      severity: 'error',
      from: {
        path: '^libs/',
        pathNot: [
          '\\.(entity|repository|int-spec|spec)\\.ts$',
          '/migrations/',
          '^libs/platform/',
          '^libs/licensing/src/cached-licensee-directory\\.ts$',
          '^libs/web/src/http/session\\.ts$',
        ],
      },
      to: { path: 'node_modules/(typeorm|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'services-never-see-http',
      severity: 'error',
      from: { path: '^libs/.+\\.(service|repository|reader|entity)\\.ts$' },
      to: { path: ['node_modules/express/', '/(api|pages)/', '^libs/platform/src/http/'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^libs/web/src/assets/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.(spec|int-spec|e2e-spec|browser-spec)\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
