/**
 * What figures show of the recorded results, and no more: a figure's script carries it, and the files themselves are
 * too heavy for that. Every number found is [mean, least, largest] over the seeds.
 */

type Found = readonly number[];
type Row = Readonly<Record<string, string | number | Found>>;

/** A file of results, as far as it is read here. */
export interface Results {
  readonly seeds: readonly number[];
  readonly clips: Readonly<Record<string, number>>;
}
export interface ProbeResults extends Results {
  readonly levels: readonly number[];
  readonly cells: readonly Row[];
}
export interface SteeringResults extends Results {
  readonly position: readonly Row[];
  readonly side: readonly Row[];
}

export interface SlotEditResults extends SteeringResults {
  /** Where what ships pushes. */
  readonly shipped: { readonly roadLayer: number; readonly directionLayer: number };
}

/** What each quantity is measured by, and whether less of it is better. */
const measures = { position: ['hidden', 'least'], velocity: ['vy', 'most'], side: ['side', 'most'] } as const;

/**
 * By quantity, input and slot (from the one after the opening on): what was found at each level, from pure noise down, or
 * once where noise makes no difference. Of the untrained network the best layer counts.
 */
export function probeTable({ seeds, clips, levels, cells }: ProbeResults): object {
  const slots = [...new Set(cells.map(({ slot }) => slot as number))].sort();
  const layers = [...new Set(cells.flatMap((row) => (row['input'] === 'layer' ? (row['layer'] as number) : [])))];
  const names = [...layers.map(String), 'untrained', 'noisy pixels', 'prompt', 'clean pixels', 'mean state'];
  const rowsOf = (name: string, slot: number): readonly Row[] =>
    cells.filter(({ input, layer, slot: of }) => {
      return of === slot && (/^\d$/.test(name) ? input === 'layer' && layer === Number(name) : input === name);
    });
  const table = (field: string, better: 'least' | 'most') => (name: string) =>
    slots.map((slot) => {
      const rows = rowsOf(name, slot);
      const at = levels.map((level) => rows.filter((row) => isNear(row['level'], level)));
      const groups = at.some(({ length }) => length > 0) ? at : [rows];
      return groups.map((group) =>
        shortened(
          best(
            group.map((row) => row[field] as Found),
            better,
          ),
        ),
      );
    });
  return {
    seeds: seeds.length,
    clips: clips['test'],
    levels: levels.map((level) => Number(level.toFixed(3))),
    ...Object.fromEntries(
      Object.entries(measures).map(([quantity, [field, better]]) => [
        quantity,
        Object.fromEntries(names.map((name) => [name, table(field, better)(name)])),
      ]),
    ),
  };
}

/** By push: rows [asked, moved along what was asked, missed, mass] an axis, and [dose, share in front, error]. */
export function steeringTable({ seeds, clips, position, side }: SteeringResults): object {
  const layer = position[0]?.['layer'];
  const here = position.filter((row) => row['layer'] === layer);
  const along = (axis: 'x' | 'y') =>
    byPush(here.filter((row) => row['axis'] === axis), 'asked', [`d${axis}`, 'missed', 'mass']); // prettier-ignore
  // Controls were made only at the layer where what ships pushes.
  const sideLayer = side.find((row) => row['push'] === 'rotated')?.['layer'];
  const flips = side.filter((row) => row['layer'] === sideLayer && row['push'] !== 'across');
  return {
    seeds: seeds.length,
    clips: [clips['position'], clips['side']],
    layer,
    sideLayer,
    x: along('x'),
    y: along('y'),
    side: byPush(flips, 'dose', ['front', 'error']),
  };
}

/**
 * By property, edited slot and direction (+1 down or to the front, −1 up or behind), and by what was done: how much of
 * what was asked is there in each slot behind the opening, 1 for all of it. Of the layers those where what ships pushes.
 */
export function slotEditTable({ seeds, clips, shipped, position, side }: SlotEditResults): object {
  const names = { road: 'model', direction: 'model' } as Readonly<Record<string, string>>;
  const edits: Record<string, Record<string, readonly (number | readonly number[])[]>> = {};
  const put = (key: string, { edit }: Row, shares: readonly Found[]): void => {
    const name = names[edit as string] ?? (edit as string);
    // The figure draws the range over the seeds for the model alone.
    (edits[key] ??= {})[name] = shares.map((share) =>
      name === 'model' ? share.map(hundredths) : hundredths(share[0] ?? NaN),
    );
  };
  const asked = Math.max(...position.map((row) => row['asked'] as number));
  for (const row of position) {
    const by = row['asked'] as number;
    if (row['edit'] === 'simulator' || row['layer'] === shipped.roadLayer)
      put(
        `position 1 ${Math.sign(by)}`,
        row,
        found(row, 'dy', (dy) => dy / by),
      );
  }
  for (const slot of [1, 2]) {
    for (const direction of [1, -1]) {
      const share = (front: number): number => (direction === 1 ? front : 1 - front);
      for (const row of side) {
        const isHere = row['side'] === direction && row['slot'] === slot && row['layer'] === shipped.directionLayer;
        if (row['edit'] === 'none' || isHere) put(`side ${slot} ${direction}`, row, found(row, 'front', share));
      }
    }
  }
  return { seeds: seeds.length, clips, asked, edits };
}

/** By slot: mean, least and largest of what was found, as shares. */
function found(row: Row, name: string, share: (value: number) => number): readonly Found[] {
  return [1, 2, 3].map((slot) => {
    const [mean = 0, low = 0, high = 0] = (row[`${name}${slot}`] as Found).map(share);
    return [mean, Math.min(low, high), Math.max(low, high)];
  });
}

/** Sorted by what was asked; only of the first field more than the mean is kept. */
function byPush(rows: readonly Row[], asked: string, [first = '', ...more]: readonly string[]): object {
  const pushes = [...new Set(rows.map(({ push }) => push as string))];
  const short = (row: Row) => [
    row[asked],
    shortened(row[first] as Found),
    ...more.map((field) => (row[field] as Found)[0]).map((value) => Number(value?.toFixed(2))),
  ];
  const order = (a: Row, b: Row): number => (a[asked] as number) - (b[asked] as number);
  return Object.fromEntries(
    pushes.map((push) => [push, rows.filter((row) => row['push'] === push).sort(order).map(short)]), // prettier-ignore
  );
}

function best(found: readonly Found[], better: 'least' | 'most'): Found {
  const sign = better === 'least' ? 1 : -1;
  const [first] = [...found].sort((a, b) => sign * ((a[0] ?? 0) - (b[0] ?? 0)));
  if (!first) throw new Error('probeTable: an input was not measured');
  return first;
}

/** Two decimals; one number where all seeds, or the only one, say the same. */
function shortened([mean = 0, low = mean, high = mean]: Found): number | readonly number[] {
  const [m = 0, l = 0, h = 0] = [mean, low, high].map(hundredths);
  return l === h ? m : [m, l, h];
}

/** Without a sign at 0. */
const hundredths = (value: number): number => Number(value.toFixed(2)) + 0;

const isNear = (level: Row[string] | undefined, to: number): boolean =>
  typeof level === 'number' && Math.abs(level - to) < 1e-3;

/** JSON with a line for each field. */
export function fieldsInLines(data: object): string {
  const fields = Object.entries(data).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}
