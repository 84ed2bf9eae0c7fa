/** `npm run train -- NAME …` runs `src/models/NAME/train.ts` with the words that follow. */
import { existsSync } from 'node:fs';

const [name = '', ...words] = process.argv.slice(2);
const module = new URL(`${name}/train.ts`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || !existsSync(module)) {
  console.error('usage: npm run train -- NAME …, where src/models/NAME/train.ts exists');
  process.exit(1);
}
const { main } = (await import(module.href)) as { main: (words: readonly string[]) => Promise<number> };
process.exitCode = await main(words);
