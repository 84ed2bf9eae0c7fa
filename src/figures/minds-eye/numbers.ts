/** A number for a sentence or a label, with a true minus sign. */
export function print(value: number, digits = 1): string {
  // Adding zero turns −0 into 0.
  return (Number(value.toFixed(digits)) + 0).toFixed(digits).replace('-', '−');
}
