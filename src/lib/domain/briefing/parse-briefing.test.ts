import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBriefing } from './parse-briefing.ts';
import { testBriefing } from './test-briefing.ts';

const sent = () => JSON.parse(JSON.stringify(testBriefing(['a', 'b']))) as Record<string, unknown>;

test('a briefing as it was written is read back', () => {
	expect(parseBriefing(sent())).toEqual({ ok: true, value: testBriefing(['a', 'b']) });
});

test.each([
	['two scenes of one id', { scenes: testBriefing(['a', 'a']).scenes }, 'repeated-id', 'scenes'],
	['no language', { locales: [] }, 'no-language', 'locales'],
	['a language twice', { locales: ['zh', 'zh'] }, 'no-language', 'locales'],
	['no scene', { scenes: [] }, 'unreadable', 'scenes'],
	['a title too long', { title: { zh: 'x'.repeat(121), en: '', ru: '' } }, 'too-long', 'title.zh'],
	['an audience that does not exist', { audience: 'press' }, 'unreadable', 'audience'],
	['a field that nobody knows', { colour: 'red' }, 'unreadable', 'colour']
])('%s is named', (_, part, code, path) => {
	const read = parseBriefing({ ...sent(), ...part });
	expect(read).toMatchObject({ ok: false, problems: [{ code, path }] });
});

test('whatever is sent is read or refused, never thrown over', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(sent())), (value, field) => {
			const read = parseBriefing({ ...sent(), [field]: value });
			if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
		})
	);
});
