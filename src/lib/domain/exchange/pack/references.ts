import type { Provenance, ValueProvenance } from '../../provenance.ts';
import type { Fact } from '../../territory/territory.ts';
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
	readonly portfolios: Known;
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

/** Reports each link that no chain has, and each of a chain other than `chains`. */
export function checkLinks(
	place: Place,
	{
		field,
		links,
		chains,
		known
	}: { field: string; links: readonly string[]; chains: readonly string[]; known: Pick<KnownIds, 'chainOfLink'> }
): void {
	for (const [index, link] of links.entries()) {
		checkLink(place, { field: `${field}[${index}]`, link, chains, known });
	}
}

export function checkLink(
	{ problems, file, label }: Place,
	{
		field,
		link,
		chains,
		known
	}: { field: string; link: string; chains: readonly string[]; known: Pick<KnownIds, 'chainOfLink'> }
): void {
	if (known.chainOfLink === null) return;
	const chain = known.chainOfLink.get(link);
	if (chain !== undefined && chains.includes(chain)) return;
	const code = chain === undefined ? 'unknown-reference' : 'link-of-other-chain';
	problems.push({ code, path: packPath(file, label, field), value: link });
}

export function checkSources(place: Place, field: string, { sources }: Provenance, known: Known): void {
	checkReferences(place, { field: `${field}.sources`, ids: sources, known });
}

export function checkValueSources(place: Place, valueProvenance: ValueProvenance, known: Known): void {
	for (const [field, provenance] of Object.entries(valueProvenance)) {
		if (provenance) checkSources(place, `valueProvenance.${field}`, provenance, known);
	}
}

export function checkFacts(place: Place, facts: readonly Fact[], known: Pick<KnownIds, 'facts' | 'sources'>): void {
	for (const [index, { key, provenance }] of facts.entries()) {
		checkReference(place, { field: `facts[${index}].key`, id: key, known: known.facts });
		checkSources(place, `facts[${index}].provenance`, provenance, known.sources);
	}
}

/** Runs a check over every record kept, with the place of each. */
export function checkEach<Value>(
	problems: PackProblem[],
	{ file, kept }: Records<Value>,
	check: (place: Place, value: Value) => void
): void {
	for (const { value, label } of kept) check({ problems, file, label }, value);
}
