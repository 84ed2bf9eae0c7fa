/**
 * A label of a drawing with each `{name}` replaced by its value, so that the order of words and numbers is the
 * translator's. A name without a value stands as it is.
 */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
