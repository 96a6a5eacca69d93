import type { Transaction } from 'kysely';
import type { Pack } from '../../domain/exchange/pack/pack.ts';
import { batches } from './batches.ts';
import type { Tables } from './tables.ts';

/** Indicators of a pack, with what was assigned and reported of each. */
export async function insertTargets(transaction: Transaction<Tables>, pack: Pack, at: number): Promise<void> {
	const nobody = { account: null, person: null, at };
	for (const [portfolio, indicators] of pack.targets) {
		const rows = indicators.map(({ targets: _, reports: __, ...indicator }, position) => ({
			portfolio,
			id: indicator.id,
			position,
			version: 1,
			body: JSON.stringify(indicator),
			updated_at: at
		}));
		const revisions = indicators.flatMap(({ id, targets }) =>
			targets.flatMap(({ year, revisions }) =>
				revisions.map((revision) => ({
					portfolio,
					indicator: id,
					year,
					sequence: revision.sequence,
					body: JSON.stringify(revision),
					...nobody
				}))
			)
		);
		const reports = indicators.flatMap(({ id, reports }) =>
			reports.map((report) => ({
				portfolio,
				indicator: id,
				sequence: report.sequence,
				body: JSON.stringify(report),
				...nobody
			}))
		);
		for (const batch of batches(rows)) await transaction.insertInto('indicator').values(batch).execute();
		for (const batch of batches(revisions)) await transaction.insertInto('target_revision').values(batch).execute();
		for (const batch of batches(reports)) await transaction.insertInto('target_report').values(batch).execute();
	}
}

export async function emptyTargets(transaction: Transaction<Tables>): Promise<void> {
	for (const table of ['indicator', 'target_revision', 'target_report'] as const)
		await transaction.deleteFrom(table).execute();
}
