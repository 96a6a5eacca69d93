import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerVector, METHODS_OF_VECTORS } from './test-vectors.ts';
import type { Vector } from './test-vectors.ts';

const FOLDER = 'tests/fixtures/selection-vectors';

/** Cases of methods that are tested beside their own functions, in other folders. */
const TESTED_ELSEWHERE = [
	'admission-gate',
	'dominance',
	'leave-one-criterion-out',
	'portfolio',
	'smaa2',
	'value-function',
	'weight-sensitivity'
];

const VECTORS = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.json'))
	.map((name): Vector => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
const OURS = VECTORS.filter(({ method }) => !TESTED_ELSEWHERE.includes(method));

/** Where an answer is not what is expected: `weights[2]: 0.3 for 0.31`. Numbers may differ by the tolerance. */
function differences(answer: unknown, expected: unknown, { path, near }: { path: string; near: number }): string[] {
	const differs = [`${path}: ${JSON.stringify(answer)} for ${JSON.stringify(expected)}`];
	if (Array.isArray(expected)) {
		const list = answer === null || answer === undefined ? [] : Array.from(answer as ArrayLike<unknown>);
		if (list.length !== expected.length) return differs;
		return expected.flatMap((each, place) => differences(list[place], each, { path: `${path}[${place}]`, near }));
	}
	if (typeof expected !== 'number') return answer === expected ? [] : differs;
	return typeof answer === 'number' && Math.abs(answer - expected) <= near ? [] : differs;
}

describe('numerical cases', () => {
	it('each has a method that is known here or elsewhere', () => {
		const known = [...METHODS_OF_VECTORS, ...TESTED_ELSEWHERE];
		expect(VECTORS.filter(({ method }) => !known.includes(method)).map(({ id }) => id)).toEqual([]);
		// a method without a case would be tested by nothing here
		const untested = METHODS_OF_VECTORS.filter((name) => !OURS.some(({ method }) => method === name));
		expect(untested).toEqual(['kendall']);
	});

	it.each(OURS.map((vector) => [vector.id, vector] as const))(
		'%s comes out as computed, and as printed',
		(_, vector) => {
			const { expected, tolerance, published, publishedTolerance } = vector;
			const answers = answerVector(vector);
			const printedTo = (name: string) =>
				typeof publishedTolerance === 'number' ? publishedTolerance : (publishedTolerance?.[name] ?? NaN);
			const computed = Object.entries(expected).flatMap(([name, each]) =>
				differences(answers[name], each, { path: name, near: tolerance })
			);
			const printed = Object.entries(published ?? {}).flatMap(([name, each]) =>
				differences(answers[name], each, { path: `printed ${name}`, near: printedTo(name) })
			);
			expect([...computed, ...printed]).toEqual([]);
		}
	);
});
