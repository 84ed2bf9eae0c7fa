/** Numbers in sixteen levels, two in a byte, in base64: enough for the eye, and a figure's script can carry them. */

const levels = 15;

export function pack(rows: readonly Float32Array[], low: number, high: number): string {
  const values = rows.flatMap((row) => [...row]);
  let letters = '';
  for (let at = 0; at < values.length; at += 2) {
    letters += String.fromCharCode(16 * levelOf(values[at] ?? 0, low, high) + levelOf(values[at + 1] ?? 0, low, high));
  }
  return btoa(letters);
}

/** Throws Error where it is no base64. */
export function unpack(text: string, low: number, high: number): Float32Array {
  const letters = atob(text);
  return Float32Array.from({ length: 2 * letters.length }, (_, at) => {
    const byte = letters.charCodeAt(at >> 1);
    return low + ((high - low) * (at % 2 === 0 ? byte >> 4 : byte & levels)) / levels;
  });
}

function levelOf(value: number, low: number, high: number): number {
  return Math.min(levels, Math.max(0, Math.round((levels * (value - low)) / (high - low))));
}
