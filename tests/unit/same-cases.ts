import fc from 'fast-check';

/** Property tests draw the same cases in every run, so that a red run is red again; `CASES=7 npm test` draws others. */
fc.configureGlobal({ seed: Number(process.env['CASES'] ?? 1) });
