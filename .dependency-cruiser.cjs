// Who may import whom: docs/decisions/101-import-rules.md. Order inside the domain, left to right.
const order = [
  'rules',
  'forms',
  'vehicles',
  'catalogue',
  'people',
  'access',
  'documents',
  'signing',
  'grants',
  'vouchers',
  'streets',
  'passes',
  'payments',
  'messages',
  'cases',
  'hands',
  'places',
  'help',
  'roster',
  'appointments',
  'queue',
  'devices',
  'tasks',
  'automation',
  'rights',
  'insight',
]
const test = '\\.(test|fixture|bench)\\.tsx?$'
const domainOrder = order.flatMap((name, at) =>
  order.slice(at + 1).length === 0
    ? []
    : [
        {
          name: `domain-${name}-imports-only-to-its-left`,
          severity: 'error',
          from: { path: `^src/domain/${name}/`, pathNot: test },
          to: { path: `^src/domain/(${order.slice(at + 1).join('|')})/` },
        },
      ],
)

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { path: '^(src|migrations|journeys|bench)/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('platform-imports-nothing-of-ours', '^src/platform/', '^src/platform/'),
    only('outside-imports-platform', '^src/outside/', '^src/(platform|outside)/'),
    {
      name: 'one-outside-system-does-not-know-another',
      severity: 'error',
      from: { path: '^src/outside/([^/]+)/', pathNot: test },
      to: { path: '^src/outside/([^/]+)/', pathNot: '^src/outside/($1|personas|magda)/' },
    },
    only(
      'domain-imports-domain-doors-outside-doors-and-platform',
      '^src/domain/',
      '^src/(domain/|platform/|outside/[^/]+/index\\.ts$)',
    ),
    {
      name: 'a-domain-module-is-entered-through-its-door',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: {
        path: '^src/domain/([^/]+)/',
        pathNot: ['^src/domain/$1/', '^src/domain/[^/]+/index\\.ts$', '\\.fixture\\.tsx?$'],
      },
    },
    {
      name: 'the-domain-is-entered-through-its-doors',
      severity: 'error',
      from: { path: '^src/(channels|ui|products)/' },
      to: { path: '^src/domain/', pathNot: ['^src/domain/[^/]+/index\\.ts$', '\\.fixture\\.tsx?$'] },
    },
    ...domainOrder,
    only('products-are-data', '^src/products/', '^src/(products/|domain/catalogue/index\\.ts$)'),
    only('ui-imports-domain-doors-and-platform', '^src/ui/', '^src/(ui/|domain/[^/]+/index\\.ts$|platform/)'),
    only(
      'channels-import-domain-ui-platform-and-outside-doors',
      '^src/channels/',
      '^src/(channels/|domain/|ui/|platform/|outside/[^/]+/index\\.ts$)',
    ),
    // It runs on the machine at the contact point, and knows the city by what it says over the line.
    only(
      'the-kiosk-agent-imports-outside-doors-and-platform',
      '^src/kiosk-agent/',
      '^src/(kiosk-agent/|platform/|outside/[^/]+/index\\.ts$)',
    ),
    {
      name: 'production-has-no-simulator',
      severity: 'error',
      from: { path: '^src/(main|program|certificates|reactions|news)\\.ts$' },
      to: { path: '(simulator|personas|fixture)', reachable: true },
    },
    {
      name: 'a-channel-does-not-know-another',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/', pathNot: test },
      to: { path: '^src/channels/([^/]+)/', pathNot: '^src/channels/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
