import type { Problem } from '../../domain/result.ts';

/** `repeated`: it is there more than once, and nobody knows which is meant. */
export type RequestProblem = Problem<
	'missing' | 'unknown' | 'not-a-date' | 'too-long' | 'repeated' | 'since-after-asof'
>;

const MOST_CHARACTERS = 200;

/** The parameters of an address by name, and all that is wrong with them. */
export interface Parameters<Name extends string> {
	readonly problems: RequestProblem[];
	/** `null`: not there, or empty as from a form. `most`: characters that it may have. */
	readonly given: (name: Name, most?: number) => string | null;
	/** One of a list; else `null`, with a problem. */
	readonly oneOf: <T extends string>(name: Name, value: string | null, among: readonly T[]) => T | null;
}

/** Of which publication the records are: read before any answer is made, whatever it is of. */
const OF_ALL = 'ed';

/** Reads the parameters of an address; those that are not `own` are problems. */
export function readParameters<Name extends string>(search: URLSearchParams, own: readonly Name[]): Parameters<Name> {
	const problems: RequestProblem[] = [...new Set(search.keys())]
		.filter((name) => name !== OF_ALL && !own.some((known) => known === name))
		.map((name) => ({ code: 'unknown', path: 'parameter', value: name }));
	return {
		problems,
		given(name, most = MOST_CHARACTERS) {
			const [value = null, ...others] = search.getAll(name);
			if (others.length > 0) problems.push({ code: 'repeated', path: name, value: others });
			if (value !== null && value.length > most) problems.push({ code: 'too-long', path: name, value: value.length });
			return value === '' ? null : value;
		},
		oneOf(name, value, among) {
			const found = among.find((each) => each === value) ?? null;
			if (found === null) problems.push({ code: value === null ? 'missing' : 'unknown', path: name, value });
			return found;
		}
	};
}

/** What is wrong in one line, for who asks: `asof: not-a-date 2026-02-30`. */
export const problemText = (problems: readonly RequestProblem[]): string =>
	problems
		.map(
			({ code, path, value }) =>
				`${path}: ${code}${value === null ? '' : ` ${String(value).slice(0, MOST_CHARACTERS)}`}`
		)
		.join('; ');
