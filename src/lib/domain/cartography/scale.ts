import { latOf, type MapTransform } from './marks/transform.ts';

/** Length of the equator in metres, WGS 84: what web Mercator is drawn on. */
const EQUATOR_M = 40_075_016.686;

/** Metres on the ground for a pixel in the middle of a view. */
export const metresPerPixel = ({ centreY, scale }: MapTransform): number =>
	(EQUATOR_M * Math.cos((latOf(centreY) * Math.PI) / 180)) / scale;

const STEPS = [5, 2, 1];

/** The longest of 1, 2, 5, 10 … km that is no longer than `most` pixels, and its length in pixels. */
export function scaleBar(transform: MapTransform, most: number): { readonly km: number; readonly length: number } {
	const kmPerPixel = metresPerPixel(transform) / 1000;
	const longest = kmPerPixel * most;
	const decade = 10 ** Math.floor(Math.log10(longest));
	const km = (STEPS.find((step) => step * decade <= longest) ?? 1) * decade;
	return { km, length: km / kmPerPixel };
}
