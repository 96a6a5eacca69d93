import type { Transaction } from 'kysely';
import type { RecordKey, RecordKind } from '../domain/records/record-kind.ts';
import * as catalogue from './catalogue.ts';
import { keptOnly, wasKept } from './db/kept-only.ts';
import type { Database } from './db/open.ts';
import { raiseRevision } from './db/revision.ts';
import type { Tables } from './db/tables.ts';
import { type Act, type ActIn, type Changed, changeIn, type RecordChange, type Refusal, restoreIn } from './records.ts';

/** All of them, or none and why; a record that says already what it shall say is neither. */
export type ChangedMany =
	| { readonly outcome: 'kept'; readonly count: number }
	| { readonly outcome: 'nothing-new' }
	| { readonly outcome: 'refused'; readonly refused: readonly RefusedOne[] };
export interface RefusedOne {
	readonly key: RecordKey;
	readonly why: Refusal;
}

/**
 * Changes many records in one transaction: one that cannot be changed leaves all as they were, and each such is named.
 * `action`: what the audit calls it.
 */
export const changeMany = (
	db: Database,
	asked: readonly RecordChange[],
	act: Act,
	action: 'change' | 'confirm' = 'change'
): Promise<ChangedMany> => allOrNone(db, asked, { ...changing(act), act: { ...act, action } });

/** What `changeMany` would answer; nothing is kept of it. */
export const tryMany = (db: Database, asked: readonly RecordChange[], act: Act): Promise<ChangedMany> =>
	allOrNone(db, asked, { ...changing(act), isTrial: true });

/** An act on many records: whose they are, when it was done, and what is said about taking it back. */
export interface ManyAct {
	readonly kind: RecordKind;
	readonly portfolio: string | null;
	/** Milliseconds since 1970, which all versions of one act share. */
	readonly at: number;
	readonly reason: string | null;
}

/**
 * Takes back what one person did to many records in one act, in one transaction: each is again what it was before, as a
 * new version. One that was changed since leaves all as they are, and each such is named. What nobody did so is nothing new.
 */
export async function undoMany(db: Database, { kind, portfolio, at, reason }: ManyAct, act: Act): Promise<ChangedMany> {
	const rows = await db
		.selectFrom('record_version')
		.select(['id', 'version'])
		.where('kind', '=', kind)
		.where('portfolio', '=', portfolio ?? '')
		.where('at', '=', at)
		.where('person', '=', act.by.name)
		.where('account', act.by.id === null ? 'is' : '=', act.by.id)
		.where('action', 'in', ['change', 'restore'])
		.orderBy('id')
		.execute();
	const asked = rows.map(({ id, version }) => ({ key: { kind, portfolio, id }, version, to: version - 1, reason }));
	return allOrNone(db, asked, {
		act: { ...act, action: 'restore' },
		write: restoreIn,
		isTrial: false
	});
}

interface Writing<Asked> {
	readonly act: Act & { readonly action: string };
	readonly write: (transaction: Transaction<Tables>, asked: Asked, act: ActIn) => Promise<Changed>;
	/** Whether all of it is taken back in the end. */
	readonly isTrial: boolean;
}

const changing = (act: Act): Writing<RecordChange> => ({
	act: { ...act, action: 'change' },
	write: changeIn,
	isTrial: false
});

async function allOrNone<Asked extends { readonly key: RecordKey }>(
	db: Database,
	asked: readonly Asked[],
	{ act, write, isTrial }: Writing<Asked>
): Promise<ChangedMany> {
	const stays = (answer: ChangedMany): boolean => wasKept(answer) && !isTrial;
	return keptOnly(db, stays, async (transaction): Promise<ChangedMany> => {
		const read = await catalogue.read(transaction);
		const refused: RefusedOne[] = [];
		let count = 0;
		for (const one of asked) {
			const answer = await write(transaction, one, { ...act, read });
			if (answer.outcome === 'kept') count += 1;
			else if (answer.outcome !== 'nothing-new') refused.push({ key: one.key, why: answer });
		}
		if (refused.length > 0) return { outcome: 'refused', refused };
		if (count === 0) return { outcome: 'nothing-new' };
		await raiseRevision(transaction);
		return { outcome: 'kept', count };
	});
}
