/** The files behind the recorded figures. */
import { fittedShape } from '../../../src/instruments/video-dit.ts';
import type { Rung } from '../../../src/models/video-dit/config.ts';
import { levels } from './heaps.ts';
import { overSeeds, rounded, type Row } from './rows.ts';
import type { Measured, Sizes } from './seed.ts';

interface Results {
  readonly rung: Rung;
  readonly sizes: Sizes;
  readonly measured: readonly Measured[];
  /** Pixels know of no seed. */
  readonly pixels: readonly Row[];
}

/** Where and how hard the instruments that ship push; what else was measured is for comparison. */
const shipped = {
  roadLayer: fittedShape.roadLayer,
  directionLayer: fittedShape.directionLayer,
  directionDose: fittedShape.directionDose,
  directionDownTo: fittedShape.directionDownTo,
};

/** Text by name of file. Every number found is [mean, least, largest] over the seeds. */
export function toData({ rung, sizes, measured, pixels }: Results): Readonly<Record<string, string>> {
  const of = (part: 'probes' | 'live' | 'position' | 'side' | 'positionEdits' | 'sideEdits'): readonly object[] =>
    overSeeds(measured.map((seed) => seed[part]));
  const head = (id: string, title: string) => ({
    id,
    title,
    repeat: 'node tests/tools/video-dit-measure.ts',
    rung,
    seeds: measured.map(({ seed }) => seed),
    numbers: 'mean, least and largest over the seeds',
  });
  return {
    'video-dit-probes': inLines({
      ...head('video-dit-probes', 'What linear probes read out of the miniature'),
      clips: { fit: sizes.fit, choose: sizes.choose, test: sizes.test, live: sizes.live },
      levels: levels.map((level) => rounded(level)),
      cells: [...of('probes'), ...overSeeds([pixels])],
      live: of('live'),
    }),
    'video-dit-steering': inLines({
      ...head('video-dit-steering', 'What pushes inside the miniature do to its clips'),
      clips: { position: sizes.position, side: sizes.side },
      shipped,
      position: of('position'),
      side: of('side'),
    }),
    'video-dit-slot-edit': inLines({
      ...head('video-dit-slot-edit', 'What becomes of a change in frames 4 to 7 alone'),
      clips: { position: sizes.position, side: sizes.side },
      shipped,
      position: of('positionEdits'),
      side: of('sideEdits'),
    }),
  };
}

/** JSON with a line for each field and for each row of a list of rows. */
function inLines(data: object): string {
  const fields = Object.entries(data).map(([name, value]) => {
    const isTable = Array.isArray(value) && typeof value[0] === 'object';
    const text = isTable
      ? `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}
