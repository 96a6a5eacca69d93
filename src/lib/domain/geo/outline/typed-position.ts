import type { Position } from '../../territory/territory.ts';

/** The largest longitude; no latitude of ours is above the second, no longitude of China below it. */
const MOST_LNG = 180;
const MOST_LAT = 90;
/** An easting has at most six digits, or eight with the number of its zone; a northing of China has seven. */
const NORTHING = { from: 1_000_000, to: 10_000_000 };

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const WORD = '[NSEW]|北纬|南纬|东经|西经';
const ANGLE = new RegExp(
	String.raw`(${WORD})?\s*(${NUMBER})\s*[°度]\s*(?:(${NUMBER})\s*(?:['′’分])\s*)?(?:(${NUMBER})\s*(?:["″”秒]|''|′′)\s*)?(${WORD})?`,
	'giu'
);
const PLAIN = new RegExp(String.raw`^(-?${NUMBER})[\s,;、]+(-?${NUMBER})$`, 'u');

/**
 * A place as somebody types it: `123.95, 47.35`, `47°21′N 123°57′E`, `北纬47°21′ 东经123°57′`, `41512345 5240000`.
 *
 * Result: `[lng, lat]`, or `[easting, northing]` of a projected one; `null` for what is neither. Where the letters are
 * missing, numbers of which only one can be a longitude of China (or a northing) are put in our order; others are read
 * as longitude before latitude.
 */
export function parsePosition(text: string): Position | null {
	const typed = text.normalize('NFKC').trim();
	const plain = PLAIN.exec(typed);
	if (plain) return inOrder(Number(plain[1]), Number(plain[2]));
	const angles = [...typed.matchAll(ANGLE)].map(angleOf);
	const rest = typed.replaceAll(ANGLE, '').replaceAll(/[\s,;、]/gu, '');
	const [first, second] = angles;
	if (rest !== '' || angles.length !== 2 || !first || !second) return null;
	if (first.axis === null && second.axis === null) return inOrder(first.degrees, second.degrees);
	if (first.axis === second.axis) return null;
	const isLatFirst = first.axis === 'lat' || second.axis === 'lng';
	return isLatFirst ? inRange(second.degrees, first.degrees) : inRange(first.degrees, second.degrees);
}

interface Angle {
	readonly degrees: number;
	readonly axis: 'lng' | 'lat' | null;
}

function angleOf([, before, degrees, minutes = '0', seconds = '0', after]: readonly (string | undefined)[]): Angle {
	const word = (before ?? after ?? '').toUpperCase();
	const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
	const axis = /[NS]|纬/u.test(word) ? 'lat' : /[EW]|经/u.test(word) ? 'lng' : null;
	const isWhole = Number(minutes) < 60 && Number(seconds) < 60;
	return { degrees: isWhole ? (/[SW南西]/u.test(word) ? -size : size) : NaN, axis };
}

function inOrder(first: number, second: number): Position | null {
	if (isNorthing(first) !== isNorthing(second)) return isNorthing(first) ? [second, first] : [first, second];
	const isLatFirst = Math.abs(first) <= MOST_LAT && Math.abs(second) > MOST_LAT;
	return isLatFirst ? inRange(second, first) : inRange(first, second);
}

const isNorthing = (metres: number): boolean => metres >= NORTHING.from && metres < NORTHING.to;

const inRange = (lng: number, lat: number): Position | null =>
	Math.abs(lng) <= MOST_LNG && Math.abs(lat) <= MOST_LAT ? [lng, lat] : null;
