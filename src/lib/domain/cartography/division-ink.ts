import type { Palette } from './palette.ts';

/** How divisions are drawn, on the screen and on paper; widths in CSS pixels. */
export const DIVISION_WIDTHS = {
	/** Beneath the fills, so that only its outer half shows. */
	territory: 3,
	plain: 0.7,
	hovered: 1.4,
	filtered: 1.6,
	selected: 2
} as const;

/** Wash of the accent over a division that is selected or pointed at. */
export const DIVISION_WASH = { selected: 0.13, hovered: 0.05 } as const;

/** Two quiet fills in turn, by the last digit of the code: neighbours mostly differ, and nothing is claimed by it. */
export const quietFill = (code: string, { land, land2 }: Pick<Palette, 'land' | 'land2'>): string =>
	Number(code.slice(5)) % 2 === 0 ? land2 : land;
