/** The model card on disk: each command that measures something writes its own part and leaves the others alone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { format } from 'prettier';
import type { Card } from '../../src/models/video-dit/card.ts';

const card = new URL('../../src/models/video-dit/card.json', import.meta.url);

export async function updateCard(part: Partial<Card>): Promise<void> {
  const old = existsSync(card) ? (JSON.parse(readFileSync(card, 'utf8')) as Partial<Card>) : {};
  await writeJson(card, { ...old, ...part });
}

/** As the repository formats JSON. */
export async function writeJson(file: URL, value: object): Promise<void> {
  writeFileSync(file, await format(JSON.stringify(value), { parser: 'json', printWidth: 120 }));
  console.log(`wrote ${file.pathname}`);
}

/** The machine in words. */
export function hardware(): string {
  return `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`;
}

export function round(number: number, digits = 1): number {
  return Number(number.toFixed(digits));
}
