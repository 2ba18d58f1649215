// The rings of the house (docs/house.md): arrows point one way. Planted breaches are tested in test/boundaries.test.ts.
const node = '^node:|^(assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|process|stream|url|util|zlib)$';

/** Only these may be imported from a ring; everything else is a breach. `npm` lists packages by name. */
const ring = (name, comment, path, { own, npm = [], core = false }) => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: {
    pathNot: [...own, ...npm.map((p) => `node_modules/${p}(/|$)`), ...(core ? [node] : [])],
  },
});

const rings = [
  ring('domain-is-pure', 'IEC 62304, the trace, the record: no clock, random, network, schema library, platform.', '^src/domain/', {
    own: ['^src/domain/'],
    npm: ['@noble/hashes', 'canonicalize', 'diff'],
  }),
  ring('app-knows-the-domain', 'Use cases know the domain and their ports.', '^src/app/', { own: ['^src/(domain|app)/'] }),
  ring('formats-are-bytes-and-domain', 'Formats turn bytes into the domain and back.', '^src/formats/', {
    own: ['^src/(domain|formats)/'],
    npm: ['zod', '@atlaskit/adf-utils', 'csv-stringify', 'fast-xml-parser', 'fast-xml-validator'],
  }),
  ring('contract-is-calls-and-types', 'What a screen may ask; zod and nothing of the host.', '^src/contract/(?!client\\.ts)', {
    own: ['^src/contract/', '^src/domain/'],
    npm: ['zod'],
  }),
  ring('client-alone-bridges', 'The one file that speaks to the bridge.', '^src/contract/client\\.ts', {
    own: ['^src/contract/'],
    npm: ['@forge/bridge'],
  }),
  ring('cli-is-the-same-engine', 'The engine on a file.', '^src/cli/', {
    own: ['^src/(domain|app|formats|cli)/'],
    npm: ['zod', 'adm-zip'],
    core: true,
  }),
  ring('forge-is-the-host', 'The only back-end code that imports the platform.', '^src/(forge/|index\\.ts)', {
    // Of Node itself only what keeps secrets.
    own: ['^src/(domain|app|formats|contract|forge)/', '^(node:)?crypto$'],
    npm: ['@forge/(api|kvs|events|resolver)', 'otpauth', 'zod'],
  }),
  // The browser checks the record itself: what the server says of it would prove nothing.
  ring('the-browser-checks-the-record', 'The offline verifier in a screen.', '^static/project/record/(check-package|prove)\\.tsx?$', {
    own: ['^src/contract/', '^src/domain/record/(evidence-package|package-check|package-words)\\.ts$', '^static/'],
    npm: ['@atlaskit/[^/]+', '@tanstack/react-query', 'react'],
  }),
  ring('the-verifier-knows-the-record-alone', 'A page that needs nothing of ours at run time.', '^static/verifier/(?!vite\\.config)', {
    own: ['^src/domain/', '^src/formats/lines-in\\.ts$', '^static/verifier/'],
  }),
  ring(
    'static-knows-the-contract',
    'Custom UI screens know calls and Atlaskit.',
    '^static/(?!verifier)[^/]+/(?!vite\\.config|record/(check-package|prove)\\.)',
    {
      own: ['^src/contract/', '^static/'],
      npm: ['@atlaskit/[^/]+', '@forge/bridge', '@tanstack/react-query', 'react', 'react-dom'],
    },
  ),
  ring('ui-knows-the-contract', 'Screens know calls and components.', '^src/ui/', {
    own: ['^src/(contract|ui)/'],
    npm: ['@forge/(react|bridge|jira-bridge)', 'react'],
  }),
];

export default {
  forbidden: [
    ...rings,
    {
      name: 'no-circle',
      comment: 'There is no circle.',
      severity: 'error',
      from: { path: '^(src|static|test)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'contract-takes-types-of-the-domain-only',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'back-end-does-not-know-the-client',
      severity: 'error',
      from: { path: '^src/(forge|app|domain|formats|cli)/' },
      to: { path: '^src/contract/client\\.ts' },
    },
    { name: 'index-only-names-entries', severity: 'error', from: { path: '^src/index\\.ts' }, to: { pathNot: ['^src/forge/entry/'] } },
    { name: 'nothing-shipped-knows-the-tests', severity: 'error', from: { path: '^(src|static)/' }, to: { path: '^test/' } },
    {
      name: 'nothing-shipped-needs-dev-packages',
      severity: 'error',
      from: { path: '^(src/|static/[^/]+/(?!vite\\.config))' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^build/', '^static/[^/]+/build/', '^\\.cache/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
