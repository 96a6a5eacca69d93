import type { Frame } from './frame.ts';

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Some ten metres, and a hundredth of a step of zoom. */
export const writeFrame = ({ lng, lat, zoom, rotation }: Frame): string =>
	[rounded(lng, 4), rounded(lat, 4), rounded(zoom, 3), ...(rotation === 0 ? [] : [rounded(rotation, 1)])].join(',');

/** `null` for what is no frame of this earth. */
export function readFrame(value: string): Frame | null {
	const numbers = value.split(',').map((part) => (part === '' ? NaN : Number(part)));
	const [lng = NaN, lat = NaN, zoom = NaN, rotation = 0] = numbers;
	const isFitting =
		(numbers.length === 3 || numbers.length === 4) &&
		Math.abs(lng) <= 180 &&
		Math.abs(lat) <= 85 &&
		zoom >= 0 &&
		zoom <= 20 &&
		Math.abs(rotation) <= 180;
	return isFitting ? { lng, lat, zoom, rotation } : null;
}

/** A sheet that is as usual but for its frame, as an address carries it: for a map that need not know more of sheets. */
export const writeFrameSpec = (frame: Frame): string => `f:${writeFrame(frame)}`;
