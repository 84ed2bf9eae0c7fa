/** Numbers as the drawing and the sentence print them. */

/** A whole number with its thousands parted. */
export function whole(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** With a true minus sign, and no minus before zero. */
export function print(value: number, digits: number): string {
  return (Number(value.toFixed(digits)) + 0).toFixed(digits).replace('-', '−');
}
