import type { RecordKey } from '../domain/records/record-kind.ts';
import * as catalogue from './catalogue.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import { type Act, changeIn, type RecordChange, type Refusal } from './records.ts';

/** All of them, or none and why; a record that says already what it shall say is neither. */
export type ChangedMany =
	| { readonly outcome: 'kept'; readonly count: number }
	| { readonly outcome: 'nothing-new' }
	| { readonly outcome: 'refused'; readonly refused: readonly RefusedOne[] };
export interface RefusedOne {
	readonly key: RecordKey;
	readonly why: Refusal;
}

class Refused extends Error {
	readonly answer: ChangedMany;
	constructor(answer: ChangedMany) {
		super('refused');
		this.answer = answer;
	}
}

/**
 * Changes many records in one transaction: one that cannot be changed leaves all as they were, and each such is named.
 * `action`: what the audit calls it.
 */
export async function changeMany(
	db: Database,
	asked: readonly RecordChange[],
	act: Act,
	action: 'change' | 'confirm' = 'change'
): Promise<ChangedMany> {
	return db
		.transaction()
		.execute(async (transaction): Promise<ChangedMany> => {
			const read = await catalogue.read(transaction);
			const refused: RefusedOne[] = [];
			let count = 0;
			for (const one of asked) {
				const answer = await changeIn(transaction, one, { ...act, read, action });
				if (answer.outcome === 'kept') count += 1;
				else if (answer.outcome !== 'nothing-new') refused.push({ key: one.key, why: answer });
			}
			if (refused.length > 0) throw new Refused({ outcome: 'refused', refused });
			if (count === 0) throw new Refused({ outcome: 'nothing-new' });
			await raiseRevision(transaction);
			return { outcome: 'kept', count };
		})
		.catch((thrown: unknown) => {
			if (thrown instanceof Refused) return thrown.answer;
			throw thrown;
		});
}
