import { CONFIDENCES, type Provenance, type Source, type SourceId } from '../provenance.ts';
import type { RowContent, Statement } from './submission.ts';

/** Where the values of a row come from, and the sources that nobody cited before. */
export interface Origin {
	readonly provenance: Provenance;
	readonly newSources: readonly Source[];
}

/** The submission that a row stands in, as its source tells. */
interface Told {
	readonly submission: string;
	readonly statement: Statement;
	/** The day it was sent, `2026-11-29`. */
	readonly sentOn: string;
}

/**
 * The provenance of a row's values: what its own columns say, and else what is said of the whole file. A source that a
 * row names by the id of one we have is that one; any other words become the title of a submitted one, so that what a
 * clerk wrote is kept as written.
 */
export function originOf(row: RowContent['source'], told: Told, known: readonly Source[]): Origin {
	const { statement } = told;
	const named = row.source?.trim() || null;
	const cited = named === null ? undefined : known.find(({ id }) => id === named);
	const source = cited ?? submittedSource(named, told);
	return {
		provenance: {
			sources: [source.id],
			asOf: row.asOf ?? statement.asOf,
			asOfReported: null,
			confidence: CONFIDENCES.find((one) => one === row.confidence) ?? statement.confidence,
			steward: row.steward ?? statement.steward
		},
		newSources: cited ? [] : [source]
	};
}

function submittedSource(named: string | null, { submission, statement, sentOn }: Told): Source {
	const id = `submission-${submission.slice(0, 8)}${named === null ? '' : `-${markOf(named)}`}`;
	return {
		id: id as SourceId,
		kind: 'submission',
		outlet: statement.outlet,
		title: named === null ? null : { zh: named, en: named, ru: named },
		url: null,
		published: sentOn,
		licence: null
	};
}

/** Tells the sources of one submission apart; the same words, the same mark (FNV-1a, 32 bit). */
function markOf(text: string): string {
	let mark = 0x811c9dc5;
	for (const character of text) mark = Math.imul(mark ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return (mark >>> 0).toString(36);
}
