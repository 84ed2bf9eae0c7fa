/**
 * One way down: a room imports only from rooms above it in this list. The README's map shows the same order.
 */
const rooms = [
  'kit',
  'world',
  'models',
  'instruments',
  'figures',
  'book',
  'markdown',
  'chrome',
  'components',
  'layouts',
  'pages',
];

const oneWayDown = rooms.slice(0, -1).map((room, i) => ({
  name: `${room}-knows-nothing-below`,
  comment: `src/${room} may import only from: ${rooms.slice(0, i + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...rooms.slice(i + 1), 'build', 'editions'].join('|')})/` },
}));

export default {
  forbidden: [
    ...oneWayDown,
    {
      name: 'the-book-is-pure',
      comment: 'numbering, citations, glossary and claims know no figure, no world and no page',
      severity: 'error',
      from: { path: '^src/book/' },
      to: { path: '^src/(kit|world|models|instruments|figures)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans-of-figures',
      comment: 'a figure borrows from the kit, the world, the charts and the perspective, never from another figure',
      severity: 'error',
      from: { path: '^src/figures/([^/]+)/' },
      to: {
        path: '^src/figures/',
        pathNot: ['^src/figures/$1/', '^src/figures/(chart|perspective)/', '^src/figures/registry'],
      },
    },
    {
      name: 'not-to-dev',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.astro', '.json', '.css'] },
    doNotFollow: { path: 'node_modules' },
  },
};
