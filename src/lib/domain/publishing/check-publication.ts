import type { Catalogue } from '../catalogue/catalogue.ts';
import { decimalYear, OLD_AFTER_YEARS } from '../provenance.ts';
import { checkRecord } from '../records/check-record.ts';
import { provenancesIn } from '../records/provenances-in.ts';
import type { AnyRecord, RecordKey, RecordKind } from '../records/record-kind.ts';

/** What is looked at before records are published, the gravest first. */
export const PUBLICATION_CHECKS = [
	'broken-records',
	'review-number',
	'missing-sources',
	'internal-values',
	'open-submissions',
	'stale-values'
] as const;
export type PublicationCheckKind = (typeof PUBLICATION_CHECKS)[number];

/** A value of a record; `field` is `null` for the record as a whole. */
export interface ValuePlace extends RecordKey {
	readonly field: string | null;
}

/** What a check found. `stop`: not to be published; `warn`: whoever publishes says that it was read; `well`: nothing. */
export interface PublicationCheck {
	readonly kind: PublicationCheckKind;
	readonly weight: 'stop' | 'warn' | 'well';
	readonly count: number;
	/** The first of them. */
	readonly examples: readonly ValuePlace[];
}

/** Values of a check that are named one by one. */
const MOST_EXAMPLES = 10;

/** Looks at records one after another, so that a large territory can be looked at in parts. */
export class PublicationInspection {
	readonly #catalogue: Catalogue;
	/** Decimal year of the day of publication. */
	readonly #today: number;
	readonly #found = new Map<PublicationCheckKind, { count: number; examples: ValuePlace[] }>();

	constructor(catalogue: Catalogue, today: number) {
		this.#catalogue = catalogue;
		this.#today = today;
	}

	inspect<Kind extends RecordKind>(key: RecordKey & { readonly kind: Kind }, record: AnyRecord): void {
		const [problem] = checkRecord(key.kind, record as never, this.#catalogue);
		if (problem) this.#note('broken-records', { ...key, field: problem.path });
		for (const { field, provenance } of provenancesIn(record)) {
			if (provenance.sources.length === 0) this.#note('missing-sources', { ...key, field });
			const year = decimalYear(provenance.asOf);
			if (year === null || this.#today - year > OLD_AFTER_YEARS) this.#note('stale-values', { ...key, field });
		}
	}

	/** What was found in all. `withheld`: values that publishing keeps back; `waiting`: rows sent in and not judged. */
	checks({ withheld, waiting }: { readonly withheld: number; readonly waiting: number }): PublicationCheck[] {
		const counts = { 'internal-values': withheld, 'open-submissions': waiting };
		const hasNumber = this.#catalogue.territory.reviewNumber !== null;
		return PUBLICATION_CHECKS.map((kind) => {
			const found = this.#found.get(kind);
			const count =
				kind === 'review-number'
					? Number(!hasNumber)
					: kind in counts
						? counts[kind as keyof typeof counts]
						: (found?.count ?? 0);
			const weight = count === 0 ? 'well' : kind === 'broken-records' ? 'stop' : 'warn';
			return { kind, weight, count, examples: found?.examples ?? [] };
		});
	}

	#note(kind: PublicationCheckKind, place: ValuePlace): void {
		const found = this.#found.get(kind) ?? { count: 0, examples: [] };
		this.#found.set(kind, found);
		found.count++;
		if (found.examples.length < MOST_EXAMPLES) found.examples.push(place);
	}
}

/** Whether records may be published: nothing stops it, and whoever publishes has read every warning there is. */
export function mayPublish(checks: readonly PublicationCheck[], read: readonly string[]): boolean {
	return checks.every(({ kind, weight }) => weight === 'well' || (weight === 'warn' && read.includes(kind)));
}
