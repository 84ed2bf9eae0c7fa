/** How a task can stand, and how long it can last. */

/** What the simulator says. */
export type Verdict = 'going' | 'done' | 'failed';

/** A task that has not come to its end after so many frames has failed. */
export const longestTask = 160;
