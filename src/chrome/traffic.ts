import { escapeXml } from '../kit/surface-svg.ts';
import { t } from './words.ts';
import type { WordKey } from './words.ts';

/** What a reader of some kind makes a server do. */
export interface Traffic {
  readonly who: WordKey;
  readonly requests: number;
  /** Sent by the server, compressed, without the heads of its answers. */
  readonly bytes: number;
}

/** Where the table goes, when everything that it counts has been built. */
export const trafficMark = '<!--traffic-->';

const readers = 1_000_000;
const secondsOfDay = 86_400;

/** The table of what a million readers a day make of it. */
export function trafficTable(language: string, rows: readonly Traffic[]): string {
  const number = (value: number, digits = 0): string =>
    value.toLocaleString(language, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  const heads: readonly WordKey[] = [
    'traffic-reader',
    'traffic-requests',
    'traffic-kilobytes',
    'traffic-a-second',
    'traffic-megabits',
    'traffic-terabytes',
  ];
  const cells = rows.map(({ who, requests, bytes }) => [
    number(requests),
    number(bytes / 1e3),
    number((requests * readers) / secondsOfDay),
    number((bytes * 8 * readers) / secondsOfDay / 1e6),
    number((bytes * readers) / 1e12, 2),
    who,
  ]);
  const head = heads.map((key) => `<th scope="col">${escapeXml(t(language, key))}</th>`).join('');
  const body = cells.map((row) => {
    const name = escapeXml(t(language, row.at(-1) as WordKey));
    return `<tr><th scope="row">${name}</th>${row.slice(0, -1).map((cell) => `<td>${cell}</td>`).join('')}</tr>`; // prettier-ignore
  });
  const label = escapeXml(t(language, 'traffic-title'));
  return (
    `<div class="scroll" tabindex="0" role="group" aria-label="${label}"><table><thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table></div>`
  );
}
