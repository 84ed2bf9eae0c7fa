/**
 * The far side of a figure's long work. This function is carried into the worker as its own text, so it may use
 * nothing but its arguments and what every browser has.
 */
import type { Data } from './data.ts';

/** From the page: what to do, or, without a request, to stop. */
export interface Order {
  readonly job: number;
  readonly request?: unknown;
  /** With the first request: what it and all that follow compute with. */
  readonly data?: Data;
}

/** To the page: one piece of a job, its end, or its failure, with a sentence where the data are to blame. */
export type Report =
  | { readonly job: number; readonly is: 'piece'; readonly progress: unknown }
  | { readonly job: number; readonly is: 'done' }
  | { readonly job: number; readonly is: 'failed'; readonly why: string };

/** A `Run` or an `Engine`. */
export type AnyRun = (request: unknown, data: Data) => Iterable<unknown> | AsyncIterable<unknown>;

export interface Line {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(report: Report): void;
}

/**
 * Answers orders on `line`, piece by piece. Between two pieces it hears whether something else is wanted; a new order
 * ends the last one, once the piece that is being made is there.
 */
export function serve(run: AnyRun, line: Line): void {
  let current = -1;
  let known: Data = {};
  let making = Promise.resolve();
  line.onmessage = ({ data: { job, request, data } }) => {
    current = job;
    known = data ?? known;
    if (request === undefined) return;
    const channel = new MessageChannel();
    let pieces: Iterator<unknown> | AsyncIterator<unknown> | undefined;
    const next = async (): Promise<void> => {
      if (job !== current) {
        channel.port1.close();
        return;
      }
      try {
        if (!pieces) {
          const made = run(request, known);
          pieces = Symbol.asyncIterator in made ? made[Symbol.asyncIterator]() : made[Symbol.iterator]();
        }
        const piece = await pieces.next();
        if (piece.done === true) line.postMessage({ job, is: 'done' });
        else line.postMessage({ job, is: 'piece', progress: piece.value });
        if (piece.done === true) channel.port1.close();
        else channel.port2.postMessage(0);
      } catch (error) {
        const why = error instanceof Error && error.name === 'DataError' ? error.message : '';
        line.postMessage({ job, is: 'failed', why });
        channel.port1.close();
      }
    };
    channel.port1.onmessage = () => {
      making = making.then(next); // pieces of two jobs are never made at once
    };
    channel.port2.postMessage(0);
  };
}
