/** The colours of columns and accents, by the names the server keeps. */
export const tints = ['green', 'yellow', 'red', 'blue', 'violet', 'orange', 'teal', 'grey'] as const;

export type Tint = (typeof tints)[number];
