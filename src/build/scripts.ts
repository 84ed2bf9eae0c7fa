import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { dataGlobal, engineOf } from '../kit/data.ts';
import { shippedNames, shippedScript } from '../models/shipped.ts';

const root = process.cwd();
const figuresFolder = join(root, 'src/figures');

interface Script {
  /** `scripts/image-patches.3fa9c1d2.js`, relative to the site's root. */
  readonly path: string;
  readonly code: string;
}

/**
 * Bundles what ships as classic scripts: one for the page, one for the search, one for the copy that a
 * browser keeps, one a live figure, one for each engine
 * of a figure, one for the weights of each model. Classic, because module scripts do not load from `file://`. Pages
 * learn the hashed names from `virtual:scripts`.
 */
export function scripts(): AstroIntegration {
  let bundles: Promise<ReadonlyMap<string, Script>> = Promise.resolve(new Map());
  const names = async (): Promise<string> =>
    JSON.stringify(Object.fromEntries([...(await bundles)].map(([name, { path }]) => [name, path])));
  return {
    name: 'book-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The bundler is a program of its own: it works while Astro sets out, and whoever needs a name waits for it.
        bundles = bundleAll();
        bundles.catch(() => undefined); // what went wrong is told where it is waited for
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'virtual-scripts',
                resolveId: (id: string) => (id === 'virtual:scripts' ? '\0virtual:scripts' : undefined),
                load: async (id: string) =>
                  id === '\0virtual:scripts' ? `export const scripts = ${await names()}` : undefined,
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const answer = (all: ReadonlyMap<string, Script>): void => {
            const script = [...all.values()].find(({ path }) => request.url?.startsWith(`/${path}`));
            if (!script) {
              next();
              return;
            }
            response.setHeader('content-type', 'text/javascript');
            response.end(script.code);
          };
          void bundles.then(answer, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        mkdirSync(join(fileURLToPath(dir), 'scripts'), { recursive: true });
        for (const { path, code } of (await bundles).values()) writeFileSync(join(fileURLToPath(dir), path), code);
      },
    },
  };
}

async function bundleAll(): Promise<ReadonlyMap<string, Script>> {
  const chrome = [
    bundle('page', { file: join(root, 'src/chrome/page.ts') }),
    bundle('search', { file: join(root, 'src/chrome/search/main.ts') }),
    bundle('offline', { file: join(root, 'src/chrome/offline/register.ts') }),
  ];
  const figures = liveFigures().map((id) => bundle(id, { source: mounting(id) }));
  const engines = liveFigures().filter(hasEngine).map(engine);
  const data = shippedNames().map((name) => ({ name, script: named(name, shippedScript(name)) }));
  return new Map(
    [...(await Promise.all([...chrome, ...figures, ...engines])), ...data].map(({ name, script }) => [name, script]),
  );
}

function mounting(id: string): string {
  const hasWork = existsSync(join(figuresFolder, id, 'run.ts'));
  return [
    // First, so that it lies near the modules of the figure that it brings a second time: they compress together.
    ...(hasWork ? [`import { program } from 'program:${id}';`] : []),
    `import { figure } from './${id}/index.ts';`,
    `import { words } from './${id}/words.ts';`,
    `import { mount } from '../kit/mount.ts';`,
    `mount(figure, words${hasWork ? ', program' : ''});`,
  ].join('\n');
}

/**
 * `program:<id>`: the long work of a figure, its `run.ts` with all it needs, inside one function. The page can call it,
 * and its text can be carried into a worker, so it ships once.
 */
const programs: Plugin = {
  name: 'programs',
  setup(build) {
    build.onResolve({ filter: /^program:/ }, ({ path }) => ({
      path: path.slice('program:'.length),
      namespace: 'program',
    }));
    build.onLoad({ filter: /.*/, namespace: 'program' }, async ({ path: id }) => {
      const text = await classic({ entryPoints: [join(figuresFolder, id, 'run.ts')], globalName: 'made' });
      return { contents: `export function program(){${text};return made.run}`, loader: 'js' };
    });
  },
};

const hasEngine = (id: string): boolean => existsSync(join(figuresFolder, id, 'engine.ts'));

/** A program too heavy for the figure's script: it lies in the data global, and comes with the first request. */
async function engine(id: string) {
  const text = await classic({
    entryPoints: [join(figuresFolder, id, 'engine.ts')],
    globalName: 'made',
    mangleProps: /^import$/, // a method of a library that reads like an import, which pages must not hold
  });
  const name = engineOf(id);
  return {
    name,
    script: named(name, `(globalThis.${dataGlobal}??={})['${name}']=function(){${text};return made.run};\n`),
  };
}

/** A figure that lives keeps its state in a `state.ts`; charts of published numbers have none and ship no script. */
function liveFigures(): readonly string[] {
  return readdirSync(figuresFolder)
    .filter((id) => ['state.ts', 'index.ts'].every((file) => existsSync(join(figuresFolder, id, file))))
    .sort();
}

async function bundle(name: string, entry: { readonly file?: string; readonly source?: string }) {
  const code = await classic({
    ...(entry.file ? { entryPoints: [entry.file] } : {}),
    ...(entry.source ? { stdin: { contents: entry.source, resolveDir: figuresFolder, loader: 'ts' as const } } : {}),
    plugins: [programs],
  });
  return { name, script: named(name, code) };
}

function named(name: string, code: string): Script {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { path: `scripts/${name.replaceAll('/', '-')}.${hash}.js`, code };
}

/** A classic script out of modules, with all that they import. */
export async function classic(options: BuildOptions): Promise<string> {
  const result = await build({
    ...options,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'eof', // the notice of a library goes with it
  });
  return result.outputFiles[0]?.text ?? '';
}
