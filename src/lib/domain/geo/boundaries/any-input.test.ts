import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBoundaries } from '../boundaries.ts';
import { expected, fixture } from './fixture.ts';

const whole = parseBoundaries(fixture(), expected);
const PRESENT = whole.ok ? whole.value : [];

describe('any input', () => {
	test('is either read or refused with a code and a path', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), spoiling()), { minLength: 1, maxLength: 4 }), (changes) => {
				const file = changes.reduce<unknown>(
					(file, [place, depth, value]) => replaceSomewhere({ file, place, depth, value }),
					fixture()
				);
				expectAnswer(file);
			}),
			{ numRuns: 2000 }
		);
	}, 60_000);

	test('of no known form is refused', () => {
		fc.assert(
			fc.property(fc.anything(), (input) => {
				expect(parseBoundaries(input, expected).ok).toBe(false);
				expectAnswer(input);
			}),
			{ numRuns: 1000 }
		);
	}, 60_000);
});

function expectAnswer(input: unknown): void {
	const parsed = parseBoundaries(input, expected, PRESENT);
	if (parsed.ok) {
		expect(parsed.value).toHaveLength(expected.length);
		return;
	}
	expect(parsed.problems.length).toBeGreaterThan(0);
	for (const { code, path } of parsed.problems) {
		expect(code).toMatch(/^[a-z0-9-]+$/);
		expect(path).toMatch(/^$|^crs$|^features(\[\d+\][.\w[\]]*)?$/);
	}
}

/** Values that files have been seen to hold in the place of others. */
function spoiling(): fc.Arbitrary<unknown> {
	return fc.oneof(
		fc.double(),
		fc.constantFrom(
			null,
			undefined,
			'',
			[],
			{},
			'Polygon',
			'MultiPolygon',
			'GeometryCollection',
			0,
			-1,
			1e9,
			[0, 0],
			[[[]]],
			'990101'
		),
		fc.array(fc.tuple(fc.double({ min: 120, max: 128 }), fc.double({ min: 45, max: 50 })), { maxLength: 12 }),
		fc.anything()
	);
}

/** A copy of the file with one value, found by walking down `depth` steps in directions drawn from `place`, replaced. */
function replaceSomewhere({
	file,
	place,
	depth,
	value
}: {
	file: unknown;
	place: number;
	depth: number;
	value: unknown;
}): unknown {
	const copy = structuredCloneOr(file);
	let holder: unknown = copy;
	for (let step = depth % 8; typeof holder === 'object' && holder !== null; step--) {
		const keys = Object.keys(holder);
		const key = keys[(place + step * 7) % keys.length];
		if (key === undefined) break;
		const inner: unknown = Reflect.get(holder, key);
		if (step <= 0 || typeof inner !== 'object' || inner === null) {
			Reflect.set(holder, key, value);
			break;
		}
		holder = inner;
	}
	return copy;
}

function structuredCloneOr(value: unknown): unknown {
	try {
		return structuredClone(value);
	} catch {
		return value;
	}
}
