/**
 * Writes what figures show of the recorded probes, pushes and edits: `node tests/tools/video-dit-tables.ts`, after
 * `video-dit-measure.ts`. A test holds the files to each other.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  fieldsInLines,
  probeTable,
  slotEditTable,
  steeringTable,
  type ProbeResults,
  type SlotEditResults,
  type SteeringResults,
} from './video-dit-measure/tables.ts';

const file = (name: string): URL => new URL(`../../content/data/${name}.json`, import.meta.url);
const results = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'));

writeFileSync(file('video-dit-probe-table'), fieldsInLines(probeTable(results('video-dit-probes') as ProbeResults)));
writeFileSync(
  file('video-dit-steering-table'),
  fieldsInLines(steeringTable(results('video-dit-steering') as SteeringResults)),
);
writeFileSync(
  file('video-dit-slot-edit-table'),
  fieldsInLines(slotEditTable(results('video-dit-slot-edit') as SlotEditResults)),
);
