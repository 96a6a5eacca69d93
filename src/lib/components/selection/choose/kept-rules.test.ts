import { expect, it } from 'vitest';
import { parseRules } from './kept-rules';

it('reads back every rule that a reader can make', () => {
	const rules = [
		{ kind: 'takes', project: 'a' },
		{ kind: 'leaves', project: 'b' },
		{ kind: 'excludes', project: 'a', other: 'c' },
		{ kind: 'needs', project: 'a', needed: 'd' },
		{ kind: 'coversChains', count: 3 },
		{ kind: 'atMost', count: 0 }
	];
	expect(parseRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
});

it('drops what it cannot read and keeps the rest', () => {
	const kept = [
		null,
		'takes',
		{ kind: 'takes' },
		{ kind: 'takes', project: 5 },
		{ kind: 'excludes', project: 'a' },
		{ kind: 'atMost', count: 1.5 },
		{ kind: 'atMost', count: -1 },
		{ kind: 'burns', project: 'a' },
		{ kind: 'leaves', project: 'a' }
	];
	expect(parseRules(kept)).toEqual([{ kind: 'leaves', project: 'a' }]);
	expect(parseRules({ kind: 'leaves', project: 'a' })).toEqual([]);
});
