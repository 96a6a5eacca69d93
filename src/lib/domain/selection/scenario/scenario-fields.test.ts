import { expect, test } from 'vitest';
import { MOST_SCENARIO_NAME, MOST_SCENARIO_NOTE, parseScenarioFields } from './scenario-fields.ts';

const read = (name: string, note = '') => parseScenarioFields({ name, note });

test('a name is one line, a note keeps its lines', () =>
	expect(read('  就业 \t优先 ', ' 先看就业。\r\n\tthen tax \n\n')).toEqual({
		ok: true,
		value: { name: '就业 优先', note: '先看就业。\n then tax' }
	}));

test('what turns text around or cannot be seen is left out', () =>
	expect(read('a\u202Eb\u0007c', 'x\u0000y')).toEqual({ ok: true, value: { name: 'abc', note: 'xy' } }));

test.each(['', '   ', '\u202E'])('%j is no name', (name) =>
	expect(read(name)).toMatchObject({ ok: false, problems: [{ code: 'no-name', path: 'name' }] })
);

test('length is counted in characters, as a reader counts them', () => {
	expect(read('鹤'.repeat(MOST_SCENARIO_NAME)).ok).toBe(true);
	expect(read('鹤'.repeat(MOST_SCENARIO_NAME + 1), 'x'.repeat(MOST_SCENARIO_NOTE + 1))).toEqual({
		ok: false,
		problems: [
			{ code: 'long-name', path: 'name', value: MOST_SCENARIO_NAME + 1 },
			{ code: 'long-note', path: 'note', value: MOST_SCENARIO_NOTE + 1 }
		]
	});
});
