import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { shelf, type ShippedWeights } from '../../src/models/video-dit/weights.ts';

/** Runs the classic script of a checkpoint, as a page would, and takes what it leaves behind. */
export function shippedWeights(rung: string): ShippedWeights {
  const script = new URL(`../../src/models/video-dit/weights/${rung}.js`, import.meta.url);
  const page: Record<string, Record<string, ShippedWeights>> = {};
  runInNewContext(readFileSync(script, 'utf8'), page);
  return page[shelf]?.[`video-dit/${rung}`] as ShippedWeights;
}
