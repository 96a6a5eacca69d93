import type { Whereabouts } from '../submission/places.ts';
import type { Scheme } from './palette.ts';

/** What a row lies in by the shape of its mark, in a box of 16 by 16 about its middle; colour only repeats it. */
export const WHERE_SHAPES: Readonly<Record<Whereabouts, string>> = {
	own: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
	elsewhere: 'M0 -6L6 0L0 6L-6 0Z',
	outside: 'M0 -6L6 5L-6 5Z'
};

/** The colours of the page (`--accent`, `--warn`, `--late`) as values, for a canvas; a test compares them. */
export const WHERE_INKS: Readonly<Record<Scheme, Readonly<Record<Whereabouts, string>>>> = {
	light: { own: '#1f4e79', elsewhere: '#8a5b00', outside: '#b3261e' },
	dark: { own: '#8ab8e6', elsewhere: '#e0b252', outside: '#f2877f' }
};

/**
 * Rows that are drawn each by itself. Of more, those close together share a mark: MapLibre 6 fails on more than 32,768
 * symbols or letters in a tile, and nobody reads a heap of them.
 */
export const MOST_PLAIN_MARKS = 1_000;
