import type { Transaction } from 'kysely';
import type { Pack } from '../../domain/exchange/pack/parse-pack.ts';
import { batches } from './batches.ts';
import type { Tables } from './tables.ts';

/** The plans of a pack: campaigns and leads in its order, and the history of each lead. */
export async function insertPlans(transaction: Transaction<Tables>, pack: Pack, at: number): Promise<void> {
	for (const [portfolio, { campaigns, leads }] of pack.attraction) {
		const rowOf = ({ id }: { readonly id: string }, position: number, body: unknown) => ({
			portfolio,
			id,
			position,
			version: 1,
			body: JSON.stringify(body),
			updated_at: at
		});
		const campaignRows = campaigns.map((campaign, position) => rowOf(campaign, position, campaign));
		const leadRows = leads.map(({ entries: _, ...lead }, position) => rowOf(lead, position, lead));
		const entryRows = leads.flatMap(({ id, entries }) =>
			entries.map((entry) => ({
				portfolio,
				lead: id,
				sequence: entry.sequence,
				body: JSON.stringify(entry),
				account: null,
				person: null,
				at
			}))
		);
		for (const batch of batches(campaignRows)) await transaction.insertInto('campaign').values(batch).execute();
		for (const batch of batches(leadRows)) await transaction.insertInto('lead').values(batch).execute();
		for (const batch of batches(entryRows)) await transaction.insertInto('lead_entry').values(batch).execute();
	}
}
