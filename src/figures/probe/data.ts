/** Names of the data: the model's weights, and what was fitted to them (src/instruments/video-dit.ts). */
export const weights = 'video-dit/32x';
export const instruments = 'video-dit/instruments';
