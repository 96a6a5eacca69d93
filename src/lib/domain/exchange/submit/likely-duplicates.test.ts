import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareName } from './alike-names.ts';
import { likelyDuplicates, type OtherRecord } from './likely-duplicates.ts';
import type { ReadRow } from './submission.ts';

const recordOf = (name: string, at: number): OtherRecord => ({
	id: `o-${at}`,
	division: null,
	portfolio: null,
	names: [name],
	investor: 'A',
	investmentWanYuan: null,
	position: null
});
const rowOf = (name: string, line: number): ReadRow => ({
	line,
	id: null,
	values: new Map([
		['name.zh', name],
		['investor', 'A']
	]),
	source: { source: null, asOf: null, confidence: null, steward: null },
	geometry: null,
	problems: []
});

/** Pairs of letters by the rule as it is told, without any index. */
const pairsIn = (name: string): Set<string> => {
	const plain = bareName(name);
	const pairs =
		[...plain].length > 1 ? Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)) : [plain];
	return new Set(pairs);
};
function isAlike(a: string, b: string): boolean {
	const [mine, its] = [pairsIn(a), pairsIn(b)];
	const shared = [...mine].filter((pair) => its.has(pair)).length;
	return bareName(a) !== '' && bareName(b) !== '' && (2 * shared) / (mine.size + its.size) >= 0.6;
}

// few letters: nearly every pair is in nearly every name
const name = fc.string({ unit: fc.constantFrom('粮', '食', '加', '厂'), minLength: 1, maxLength: 9 });

test('no name that is alike by the rule is missed, however common its letters are', () => {
	fc.assert(
		fc.property(fc.array(name, { maxLength: 5 }), fc.array(name, { minLength: 1, maxLength: 5 }), (names, others) => {
			const found = likelyDuplicates(names.map(rowOf), others.map(recordOf)).map(
				({ line, other }) => `${line} ${other}`
			);
			const wanted = names.flatMap((one, line) =>
				others.flatMap((other, at) => (isAlike(one, other) ? [`${line} o-${at}`] : []))
			);
			expect(found.toSorted()).toEqual(wanted.toSorted());
		}),
		{ numRuns: 3_000 }
	);
});

test('a name is found among thousands that share its every pair of letters', () => {
	const wordOf = (at: number) =>
		at
			.toString(3)
			.padStart(7, '0')
			.replace(/\d/g, (digit) => '粮食厂'[Number(digit)] ?? '');
	const others = Array.from({ length: 2_187 }, (_, at) => ({ ...recordOf(wordOf(at), at), investor: null }));
	const [found] = likelyDuplicates([rowOf(`${wordOf(1_000)}甲`, 1)], [...others, recordOf(wordOf(1_000), 9_999)]);
	expect(found).toMatchObject({ other: 'o-9999', reasons: ['investor'], certainty: 'medium' });
});
