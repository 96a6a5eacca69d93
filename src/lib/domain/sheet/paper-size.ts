/** Sides in millimetres, upright. @source ISO 216; slides: 7.5 inches high */
const SIZES = {
	a5: [148, 210],
	a4: [210, 297],
	a3: [297, 420],
	a2: [420, 594],
	a1: [594, 841],
	'16x9': [190.5, (190.5 * 16) / 9],
	'4x3': [190.5, 254]
} as const;

export type PaperName = keyof typeof SIZES | 'custom';
export const PAPER_NAMES = [...(Object.keys(SIZES) as (keyof typeof SIZES)[]), 'custom'] as const;

/** Between a postcard and what a plotter takes. */
export const CUSTOM_MM = { least: 80, most: 1200 } as const;

export interface PaperChoice {
	readonly paper: PaperName;
	readonly isLandscape: boolean;
	/** Of a custom paper as it lies; not turned. */
	readonly customMm: readonly [width: number, height: number];
}

const PT_PER_MM = 72 / 25.4;
export const mmToPt = (mm: number): number => mm * PT_PER_MM;
export const ptToMm = (pt: number): number => pt / PT_PER_MM;

const A4_SHORT_PT = mmToPt(210);
/** A slide is read from the other end of a room. */
const SLIDE_LETTERS = 1.3;

/** Width and height in points, and how much larger than on A4 letters and signs are. */
export function paperSize({ paper, isLandscape, customMm }: PaperChoice): {
	readonly width: number;
	readonly height: number;
	readonly letters: number;
} {
	const upright = paper === 'custom' ? customMm : SIZES[paper];
	const [first, second] = [mmToPt(upright[0]), mmToPt(upright[1])];
	const isTurned = paper !== 'custom' && isLandscape;
	const [width, height] = isTurned ? [second, first] : [first, second];
	const isSlide = paper === '16x9' || paper === '4x3';
	const letters = isSlide ? SLIDE_LETTERS : Math.sqrt(Math.min(width, height) / A4_SHORT_PT);
	return { width, height, letters: Math.max(0.75, letters) };
}
