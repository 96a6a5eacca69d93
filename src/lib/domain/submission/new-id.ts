import type { SubmittedKind } from '../exchange/submit/submission.ts';

/** Between the division and the running number, so that ids of several kinds are told apart by eye. */
const LETTERS: Readonly<Record<SubmittedKind, string>> = {
	project: 'p',
	park: 'k',
	site: 's',
	enterprise: 'e',
	division: 'd'
};

/**
 * The id of a record that nobody gave one: `900101-p-0007`, the code of its division and the number after the highest
 * in use, archived ones included: an id is given once.
 *
 * `home`: the code of the division, or of the territory for what belongs to none.
 */
export function newId(kind: SubmittedKind, home: string, taken: Iterable<string>): string {
	const beginning = `${home}-${LETTERS[kind]}-`;
	let last = 0;
	for (const id of taken) {
		const number = id.startsWith(beginning) ? /^\d{1,9}$/.exec(id.slice(beginning.length)) : null;
		if (number) last = Math.max(last, Number(number[0]));
	}
	return beginning + String(last + 1).padStart(4, '0');
}
