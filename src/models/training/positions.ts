/** Where tokens lie, as a transformer is told before training. */

export interface Places {
  /** Numbers that stand for a token: a multiple of 6. */
  readonly width: number;
  /** Patches along one edge of a frame. */
  readonly grid: number;
  /** Tokens of a clip: slots, then rows of patches, then columns. */
  readonly tokens: number;
}

const scale = 0.7;

/** [tokens × width]: a third of the width each for slot, row and column (vaswani2017attention, in three dimensions). */
export function positions({ width, grid, tokens }: Places): Float32Array {
  const part = width / 3;
  const table = new Float32Array(tokens * width);
  for (let token = 0; token < tokens; token++) {
    const place = token % (grid * grid);
    const coordinates = [Math.floor(token / (grid * grid)), Math.floor(place / grid), place % grid];
    coordinates.forEach((coordinate, axis) => {
      for (let i = 0; i < part / 2; i++) {
        const angle = coordinate * 10_000 ** (-i / (part / 2));
        const at = token * width + axis * part + i;
        table[at] = scale * Math.sin(angle);
        table[at + part / 2] = scale * Math.cos(angle);
      }
    });
  }
  return table;
}
