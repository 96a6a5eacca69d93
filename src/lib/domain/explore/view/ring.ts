import type { Position } from '../../territory/territory.ts';

/** Vertices of a drawn area that an address carries. */
export const MOST_VERTICES = 60;

const SCALE = 1e4;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A ring as an address carries it: four decimals (about 10 m), no vertex twice in a row, at most `MOST_VERTICES`.
 * Fewer than three vertices are no ring: the result is then empty. A drawn ring goes through this before it becomes
 * a filter, so that the link shows what the screen shows.
 */
export function fitRing(ring: readonly Position[]): Position[] {
	const rounded = ring.filter(isPosition).map(([lng, lat]): Position => [round(lng), round(lat)]);
	const fitted = thin(dropRepeated(rounded));
	return fitted.length < 3 ? [] : fitted;
}

/** The ring as differences of ten-thousandths of a degree, in the encoding of polylines with an alphabet for addresses. */
export function encodeRing(ring: readonly Position[]): string {
	const steps = ring.flatMap(([lng, lat], index) => {
		const [fromLng, fromLat] = ring[index - 1] ?? [0, 0];
		return [units(lng) - units(fromLng), units(lat) - units(fromLat)];
	});
	return steps.map(encodeStep).join('');
}

/** The ring that `encodeRing` wrote, or `null` for any other text. */
export function decodeRing(text: string): Position[] | null {
	const steps = decodeSteps(text);
	if (steps === null || steps.length % 2 === 1) return null;
	const ring: Position[] = [];
	let [lng, lat] = [0, 0];
	for (let index = 0; index < steps.length; index += 2) {
		lng += steps[index] ?? 0;
		lat += steps[index + 1] ?? 0;
		ring.push([lng / SCALE, lat / SCALE]);
	}
	return ring.every(isPosition) ? ring : null;
}

export const isPosition = ([lng, lat]: Position): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

// adding 0 makes -0 into 0: no text tells them apart
const units = (degrees: number): number => Math.round(degrees * SCALE) + 0;
const round = (degrees: number): number => units(degrees) / SCALE;

/** Without vertices equal to the next, the first being next to the last. */
const dropRepeated = (ring: readonly Position[]): Position[] =>
	ring.filter(([lng, lat], index) => {
		const next = ring[(index + 1) % ring.length];
		return next?.[0] !== lng || next[1] !== lat;
	});

function encodeStep(step: number): string {
	let rest = step < 0 ? -2 * step - 1 : 2 * step;
	let text = '';
	while (rest >= 32) {
		text += DIGITS.charAt(32 + (rest % 32));
		rest = Math.floor(rest / 32);
	}
	return text + DIGITS.charAt(rest);
}

/** Steps of five digits at most: enough for 360 degrees. */
function decodeSteps(text: string): number[] | null {
	const steps: number[] = [];
	let [step, place] = [0, 1];
	for (const character of text) {
		const digit = DIGITS.indexOf(character);
		if (digit < 0 || place > 32 ** 4) return null;
		step += (digit % 32) * place;
		place *= 32;
		if (digit >= 32) continue;
		steps.push(step % 2 === 1 ? -(step + 1) / 2 : step / 2);
		[step, place] = [0, 1];
	}
	return place === 1 ? steps : null;
}

/**
 * Takes away the vertex whose triangle with its neighbours is smallest until few enough are left. Rings of more than
 * a thousand vertices first lose every n-th.
 *
 * @source Visvalingam and Whyatt, Line generalisation by repeated elimination of points, 1993
 */
function thin(ring: readonly Position[]): Position[] {
	const stride = Math.ceil(ring.length / 1000);
	const left = ring.filter((_, index) => index % stride === 0);
	while (left.length > MOST_VERTICES) left.splice(leastVertex(left), 1);
	return dropRepeated(left);
}

function leastVertex(ring: readonly Position[]): number {
	let [least, leastArea] = [0, Infinity];
	for (let index = 0; index < ring.length; index++) {
		const area = triangleArea(ring.at(index - 1), ring[index], ring[(index + 1) % ring.length]);
		if (area < leastArea) [least, leastArea] = [index, area];
	}
	return least;
}

function triangleArea(a: Position | undefined, b: Position | undefined, c: Position | undefined): number {
	if (!a || !b || !c) return 0;
	return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
}
