import { describe, expect, test } from 'vitest';
import { parseDisplayName, parseNewPassword, parseSignInName } from './account-fields.ts';

describe('a sign-in name', () => {
	test.each([
		['Wang.Li', 'wang.li'],
		['  ＷＡＮＧ ', 'wang'],
		['王丽', '王丽'],
		['Иванова', 'иванова'],
		['a1', 'a1']
	])('%j is read as %j', (typed, name) => expect(parseSignInName(typed)).toEqual({ ok: true, value: name }));

	test.each(['', 'a', '.wang', 'wang li', 'wang/li', '<b>', 'x'.repeat(33), 'a\u0000b'])('%j is refused', (typed) =>
		expect(parseSignInName(typed)).toMatchObject({ ok: false, problems: [{ code: 'sign-in-name' }] })
	);
});

describe('a name for people', () => {
	test('is one line without double spaces', () =>
		expect(parseDisplayName('  王 \n 丽 ')).toEqual({ ok: true, value: '王 丽' }));
	test.each(['', '   ', 'x'.repeat(61), 'a\u202Eb'])('%j is refused', (typed) =>
		expect(parseDisplayName(typed).ok).toBe(false)
	);
});

describe('a new password', () => {
	const given = { password: 'crane over reeds', again: 'crane over reeds', signInName: 'wang' };
	const codes = (part: Partial<typeof given>) => {
		const read = parseNewPassword({ ...given, ...part });
		return read.ok ? [] : read.problems.map(({ code, path, value }) => `${path}: ${code} ${JSON.stringify(value)}`);
	};
	test('is taken when it is long enough and typed twice', () =>
		expect(parseNewPassword(given)).toEqual({ ok: true, value: 'crane over reeds' }));
	test('names each thing wrong, and never repeats what was typed', () => {
		expect(codes({ password: 'short', again: 'other' })).toEqual([
			'password: too-short null',
			'again: not-the-same null'
		]);
		expect(codes({ password: 'a'.repeat(129), again: 'a'.repeat(129) })).toEqual(['password: too-long null']);
		expect(codes({ password: 'abcabcabcabc', again: 'abcabcabcabc' })).toEqual(['password: too-plain null']);
		expect(codes({ password: 'my name is Wang', again: 'my name is Wang' })).toEqual(['password: contains-name null']);
	});
	test('counts characters, not bytes: twelve Chinese ones will do', () => {
		const password = '鹤乡春来早万亩稻花香正浓';
		expect([...password]).toHaveLength(12);
		expect(codes({ password, again: password })).toEqual([]);
	});
});
