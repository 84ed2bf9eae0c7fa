/** The data that ship beside the models (weights, and what was fitted to them), for the build and the tests. Node only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { dataGlobal, type Data } from '../kit/data.ts';

const models = join(process.cwd(), 'src/models');

/** Names of all data, such as `video-dit/32x`: model and file. */
export function shippedNames(): readonly string[] {
  return readdirSync(models)
    .filter((model) => existsSync(join(models, model, 'weights')))
    .flatMap((model) =>
      readdirSync(join(models, model, 'weights'))
        .filter((file) => file.endsWith('.js'))
        .map((file) => `${model}/${file.slice(0, -'.js'.length)}`),
    )
    .sort();
}

/** The classic script that leaves data of this name. Throws Error where there is none. */
export function shippedScript(name: string): string {
  const [model = '', file = ''] = name.split('/');
  return readFileSync(join(models, model, 'weights', `${file}.js`), 'utf8');
}

/** Runs the scripts of these names, as a page would, and takes what they leave behind. */
export function shipped(names: readonly string[]): Data {
  const page: Record<string, Data> = {};
  for (const name of names) runInNewContext(shippedScript(name), page);
  return page[dataGlobal] ?? {};
}
