import type { SubmittedKind } from '../exchange/submit/submission.ts';
import { fieldsOf } from '../records/fields-of.ts';
import type { FactDefinition } from '../territory/territory.ts';

/** Columns that belong to a row of any kind rather than to a field of its record. */
const OF_ROWS = ['id', 'lng', 'lat', 'source', 'asOf', 'confidence', 'steward'] as const;

/** Everything that a column of a kind can mean, in the order of its form. */
export const meaningsOf = (kind: SubmittedKind, facts: readonly FactDefinition[]): readonly string[] => [
	'id',
	...fieldsOf(kind, facts)
		.filter(({ of }) => of.type !== 'parts' && of.type !== 'position')
		.map(({ key }) => key),
	...OF_ROWS.slice(1)
];
