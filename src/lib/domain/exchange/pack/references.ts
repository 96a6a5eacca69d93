import type { Provenance } from '../../provenance.ts';
import { packPath, type PackProblem } from './problem.ts';
import type { Records } from './read-file.ts';

/** Ids of one kind; `null` where their file could not be read: then nothing is said about references to them. */
export type Known = ReadonlySet<string> | ReadonlyMap<string, unknown> | null;

/** What ids each kind of record has. */
export interface KnownIds {
	readonly sources: Known;
	readonly facts: Known;
	readonly divisions: Known;
	/** Divisions and the whole territory. */
	readonly areas: Known;
	readonly parks: Known;
	readonly chains: Known;
	readonly chainOfLink: ReadonlyMap<string, string> | null;
	readonly enterprises: Known;
	readonly programmes: Known;
}

/** A place in the pack whose references are checked. */
export interface Place {
	readonly problems: PackProblem[];
	readonly file: string;
	readonly label: string;
}

export function checkReference(
	place: Place,
	{ field, id, known }: { field: string; id: string | null; known: Known }
): void {
	if (id === null || known === null || known.has(id)) return;
	place.problems.push({ code: 'unknown-reference', path: packPath(place.file, place.label, field), value: id });
}

/** As `checkReference` for each id of a list, named `field[index]`. */
export function checkReferences(
	place: Place,
	{ field, ids, known }: { field: string; ids: readonly string[]; known: Known }
): void {
	if (known === null) return;
	for (let index = 0; index < ids.length; index++) {
		const id = ids[index];
		if (id !== undefined && !known.has(id)) checkReference(place, { field: `${field}[${index}]`, id, known });
	}
}

export function checkSources(place: Place, field: string, { sources }: Provenance, known: Known): void {
	checkReferences(place, { field: `${field}.sources`, ids: sources, known });
}

/** Runs a check over every record kept, with the place of each. */
export function checkEach<Value>(
	problems: PackProblem[],
	{ file, kept }: Records<Value>,
	check: (place: Place, value: Value) => void
): void {
	for (const { value, label } of kept) check({ problems, file, label }, value);
}
