/**
 * The far side of a figure's long work. This function is carried into the worker as its own text, so it may use
 * nothing but its arguments and what every browser has.
 */
import type { Run } from './figure.ts';

/** From the page: what to do, or, without a request, to stop. */
export interface Order {
  readonly job: number;
  readonly request?: unknown;
}

/** To the page: one piece of a job, its end, or its failure. */
export type Report =
  | { readonly job: number; readonly is: 'piece'; readonly progress: unknown }
  | { readonly job: number; readonly is: 'done' | 'failed' };

export interface Line {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(report: Report): void;
}

/**
 * Answers orders on `line`, piece by piece. Between two pieces it hears whether something else is wanted; a new order
 * ends the last one.
 */
export function serve(run: Run, line: Line): void {
  let current = -1;
  line.onmessage = ({ data: { job, request } }) => {
    current = job;
    if (request === undefined) return;
    const channel = new MessageChannel();
    let pieces: Iterator<unknown> | undefined;
    const next = (): void => {
      if (job !== current) {
        channel.port1.close();
        return;
      }
      try {
        pieces ??= run(request)[Symbol.iterator]();
        const piece = pieces.next();
        if (piece.done === true) line.postMessage({ job, is: 'done' });
        else line.postMessage({ job, is: 'piece', progress: piece.value });
        if (piece.done === true) channel.port1.close();
        else channel.port2.postMessage(0);
      } catch {
        line.postMessage({ job, is: 'failed' });
        channel.port1.close();
      }
    };
    channel.port1.onmessage = next;
    channel.port2.postMessage(0);
  };
}
