import { expect, test } from 'vitest';
import { commitmentOf, STAGES } from './project.ts';

test('only what has commenced is committed; talks never are', () => {
	expect(STAGES.map((stage) => [stage, commitmentOf(stage)])).toEqual([
		['planned', 'candidate'],
		['negotiating', 'candidate'],
		['contracted', 'contracted'],
		['procedures', 'contracted'],
		['commenced', 'committed'],
		['construction', 'committed'],
		['production', 'committed'],
		['capacity', 'committed']
	]);
});
