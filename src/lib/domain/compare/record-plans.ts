import type { Provenance } from '../provenance.ts';
import type { RowPlan } from './make-row.ts';
import { plainValue } from './row.ts';

/** How old a record is, and how sure. */
export const RECORD_PLANS: readonly RowPlan<{ readonly provenance: Provenance }>[] = [
	{ key: 'asOf', group: 'record', form: 'date', valueOf: ({ provenance }) => plainValue(provenance.asOf) },
	{
		key: 'confidence',
		group: 'record',
		form: 'confidence',
		valueOf: ({ provenance }) => plainValue(provenance.confidence)
	}
];
