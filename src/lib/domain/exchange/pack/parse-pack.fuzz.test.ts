import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { parsePack } from './parse-pack.ts';
import { PACK_PROBLEM_CODES } from './problem.ts';

const SOUND = readMiniaturePack();
const FILES = [...SOUND.keys()];
const NOISE: readonly unknown[] = [
	null,
	undefined,
	'',
	' ',
	'x',
	'__proto__',
	0,
	-1,
	1e308,
	true,
	[],
	{},
	[[]],
	[null],
	{ type: 'Point' }
];

/** Parses, and says what must hold of every answer: a pack, or problems that each have a code and a place. */
function answerHolds(files: ReadonlyMap<string, string>): boolean {
	const result = parsePack(files);
	if (result.ok) return true;
	expect(result.problems.length).toBeGreaterThan(0);
	for (const { code, path } of result.problems) {
		expect(PACK_PROBLEM_CODES).toContain(code);
		expect(path).toMatch(/\.(geo)?json/);
	}
	return true;
}

/** Every place in a JSON value, as steps from its root. */
function placesIn(value: unknown, steps: readonly string[] = []): (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [steps];
	return [steps, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...steps, key]))];
}

function replaced(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
	if (step === undefined) return by;
	const copy = structuredClone(value) as Record<string, unknown>;
	copy[step] = replaced(copy[step], rest, by);
	return copy;
}

const mutation = fc.constantFrom(...FILES).chain((file) => {
	const content: unknown = JSON.parse(SOUND.get(file) ?? 'null');
	const noise = fc.oneof(fc.constantFrom(...NOISE), fc.jsonValue(), fc.string({ unit: 'binary' }));
	return fc.record({ place: fc.constantFrom(...placesIn(content)), by: noise }).map(({ place, by }) => ({
		file,
		content: JSON.stringify(replaced(content, place, by)) ?? ''
	}));
});

describe('whatever stands in the files, parsing never throws and each refusal has a code and a place', () => {
	test('one to four values replaced', () => {
		fc.assert(
			fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) =>
				answerHolds(mutations.reduce((files, { file, content }) => files.set(file, content), new Map(SOUND)))
			),
			{ numRuns: 1500, seed: 1 }
		);
	});

	test('a file cut short or with characters changed', () => {
		const damage = fc.record({ file: fc.constantFrom(...FILES), at: fc.nat(), by: fc.string(), cut: fc.boolean() });
		fc.assert(
			fc.property(damage, ({ file, at, by, cut }) => {
				const content = SOUND.get(file) ?? '';
				const start = content.slice(0, at % content.length) + by;
				return answerHolds(new Map(SOUND).set(file, cut ? start : start + content.slice(start.length)));
			}),
			{ numRuns: 500, seed: 2 }
		);
	});

	test('any files at all', () => {
		const names = fc.oneof(fc.constantFrom(...FILES), fc.string());
		const contents = fc.oneof(fc.json(), fc.string());
		fc.assert(
			fc.property(fc.array(fc.tuple(names, contents)), (files) => answerHolds(new Map(files))),
			{ numRuns: 500, seed: 3 }
		);
	});

	test.each(['divisions.geojson', 'portfolios/sample/projects.json', 'territory.json'])(
		'%s nested without end',
		(file) => {
			const deep = '['.repeat(50_000) + ']'.repeat(50_000);
			expect(answerHolds(new Map(SOUND).set(file, deep))).toBe(true);
			expect(answerHolds(new Map(SOUND).set(file, `[{"id":"x","code":"x","name":${deep}}]`))).toBe(true);
		}
	);

	test('a record with faults past counting', () => {
		const file = 'portfolios/sample/projects.json';
		const chains = JSON.stringify(Array.from({ length: 130_000 }, () => 'a b'));
		const projects = (SOUND.get(file) ?? '').replace(/"chains": \[[^\]]*\]/, `"chains": ${chains}`);
		expect(parsePack(new Map(SOUND).set(file, projects))).toMatchObject({ ok: false, problems: { length: 130_000 } });
	});
});
