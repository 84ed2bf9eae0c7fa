/**
 * Held-out clips, by number from 1, that every push has room in: after the opening the ball stays far enough from the
 * walls to be asked for to either side, meets the pillar, and no frame of the opening says on which side. A test
 * looks for them anew.
 */
export const clipNumbers: readonly number[] = [
  16, 30, 38, 49, 58, 66, 67, 105, 119, 132, 193, 202, 238, 241, 280, 288, 289, 295, 314, 353, 364, 408, 451, 511, 536,
  551, 559, 565, 598, 616, 633, 638, 647, 651, 688, 708, 760, 778, 780, 812, 825, 828, 853, 869, 874, 893, 900, 907,
  936, 958, 996,
];
