import type { Problem, Result } from '../result.ts';

export type AccountFieldProblem = Problem<
	'sign-in-name' | 'display-name' | 'too-short' | 'too-long' | 'too-plain' | 'contains-name' | 'not-the-same'
>;

export const LEAST_PASSWORD = 12;
const MOST_PASSWORD = 128;
/** Characters of a password that differ: `aaaaaaaaaaaa` has one. */
const LEAST_DIFFERENT = 5;
const MOST_DISPLAY_NAME = 60;

/** Letters and digits of any script, with dots, dashes and underscores inside. */
const SIGN_IN_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{1,31}$/u;

/** One form of what may be typed in several: full-width letters and capitals sign in too. */
export const normaliseSignInName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** The same for a password, but for its capitals and spaces. NIST SP 800-63B, 5.1.1.2, asks for it. */
export const normalisePassword = (typed: string): string => typed.normalize('NFKC');

export function parseSignInName(typed: string): Result<string, AccountFieldProblem> {
	const name = normaliseSignInName(typed);
	if (SIGN_IN_NAME.test(name)) return { ok: true, value: name };
	return { ok: false, problems: [{ code: 'sign-in-name', path: 'signInName', value: typed.slice(0, 40) }] };
}

/** A name for people: one line of 1 to 60 characters. */
export function parseDisplayName(typed: string): Result<string, AccountFieldProblem> {
	const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
	if (name !== '' && [...name].length <= MOST_DISPLAY_NAME && !/\p{C}/u.test(name)) return { ok: true, value: name };
	return { ok: false, problems: [{ code: 'display-name', path: 'displayName', value: typed.slice(0, 80) }] };
}

/**
 * A new password, typed twice. Length counts, not kinds of character (NIST SP 800-63B, 5.1.1.2): 12 to 128 characters,
 * five of them different, and not the name it opens. Problems never carry what was typed.
 */
export function parseNewPassword({
	password,
	again,
	signInName
}: Readonly<Record<'password' | 'again' | 'signInName', string>>): Result<string, AccountFieldProblem> {
	const chosen = normalisePassword(password);
	const characters = [...chosen];
	const wrong = (code: AccountFieldProblem['code'], path = 'password'): AccountFieldProblem => ({
		code,
		path,
		value: null
	});
	const problems: AccountFieldProblem[] = [];
	if (characters.length < LEAST_PASSWORD) problems.push(wrong('too-short'));
	else if (characters.length > MOST_PASSWORD) problems.push(wrong('too-long'));
	else if (new Set(characters).size < LEAST_DIFFERENT) problems.push(wrong('too-plain'));
	else if (signInName !== '' && chosen.toLowerCase().includes(signInName)) problems.push(wrong('contains-name'));
	if (normalisePassword(again) !== chosen) problems.push(wrong('not-the-same', 'again'));
	return problems.length === 0 ? { ok: true, value: chosen } : { ok: false, problems };
}
