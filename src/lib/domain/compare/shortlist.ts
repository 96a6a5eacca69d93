import type { Problem } from '../result.ts';
import { COMPARED_KINDS, LEAST_COMPARED, MOST_COMPARED, type ComparedKind } from './row.ts';

/** One thing somebody wants to come back to. */
export interface ShortlistedThing {
	readonly kind: ComparedKind;
	readonly id: string;
}

/** Things in the order in which they were added, each once, at most `MOST_SHORTLISTED`. */
export type Shortlist = readonly ShortlistedThing[];

export const MOST_SHORTLISTED = 30;

export const isShortlisted = (shortlist: Shortlist, thing: ShortlistedThing): boolean =>
	shortlist.some((other) => isSame(other, thing));

/** Puts a thing last; one that is there already stays where it is, and a full list stays as it is. */
export const addThing = (shortlist: Shortlist, thing: ShortlistedThing): Shortlist =>
	isShortlisted(shortlist, thing) || shortlist.length >= MOST_SHORTLISTED
		? shortlist
		: [...shortlist, { kind: thing.kind, id: thing.id }];

export const removeThing = (shortlist: Shortlist, thing: ShortlistedThing): Shortlist =>
	shortlist.filter((other) => !isSame(other, thing));

export const toggleThing = (shortlist: Shortlist, thing: ShortlistedThing): Shortlist =>
	isShortlisted(shortlist, thing) ? removeThing(shortlist, thing) : addThing(shortlist, thing);

/** A selection as a thing for the list; `null` for what cannot be compared. */
export function shortlistable(
	selection: { readonly kind: string; readonly id: string } | null
): ShortlistedThing | null {
	const kind = COMPARED_KINDS.find((known) => known === selection?.kind);
	return selection && kind ? { kind, id: selection.id } : null;
}

const isSame = (one: ShortlistedThing, other: ShortlistedThing): boolean =>
	one.kind === other.kind && one.id === other.id;

/** Which of one kind are to be compared: those chosen, and where nothing was said the first five. */
export const chosenThings = (things: Shortlist, choices: ReadonlyMap<string, boolean>): Shortlist =>
	things.filter(({ id }, place) => choices.get(id) ?? place < MOST_COMPARED);

export const canCompare = ({ length }: Shortlist): boolean => length >= LEAST_COMPARED && length <= MOST_COMPARED;

/** `not-a-list`: nothing of it can be read; the others cost one entry each. */
export type ShortlistProblem = Problem<'not-a-list' | 'malformed' | 'repeated' | 'too-many'>;

/** Longest id that is taken from a store. */
const MOST_ID = 200;

/** The shortlist as it was stored, read from anything: what cannot be read costs only itself. */
export function parseShortlist(stored: unknown): { kept: Shortlist; problems: ShortlistProblem[] } {
	if (!Array.isArray(stored)) return { kept: [], problems: [{ code: 'not-a-list', path: '', value: stored }] };
	const problems: ShortlistProblem[] = [];
	let kept: Shortlist = [];
	for (const [place, value] of stored.entries()) {
		const path = `[${place}]`;
		if (!isThing(value)) problems.push({ code: 'malformed', path, value });
		else if (isShortlisted(kept, value)) problems.push({ code: 'repeated', path, value });
		else if (kept.length >= MOST_SHORTLISTED) problems.push({ code: 'too-many', path, value });
		else kept = addThing(kept, value);
	}
	return { kept, problems };
}

function isThing(value: unknown): value is ShortlistedThing {
	if (typeof value !== 'object' || value === null || !('kind' in value) || !('id' in value)) return false;
	const { kind, id } = value;
	return COMPARED_KINDS.some((known) => known === kind) && typeof id === 'string' && id !== '' && id.length <= MOST_ID;
}
