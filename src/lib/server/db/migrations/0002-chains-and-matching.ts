import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What later records have and those of the first shape lack: nothing is known of it. */
const ADDED: Readonly<Record<string, (body: Body) => Body>> = {
	chain: ({ gaps, ...chain }) => ({
		flows: [],
		localSupply: null,
		overrides: [],
		...chain,
		gaps: listOf(gaps).map((gap) => ({ links: [], ...gap }))
	}),
	enterprise: ({ chains, ...enterprise }) => ({
		...enterprise,
		chains: listOf(chains).map((membership) => ({ links: [], ...membership }))
	}),
	park: (park) => ({ offers: [], portfolio: null, ...park })
};

type Body = Record<string, unknown>;
interface Rows {
	record: { kind: string; id: string; body: string };
	project: { portfolio: string; id: string; body: string };
}

/** Chains get flows, local supply and judgements, firms their links, parks offers, projects needs. */
export const chainsAndMatching: Migration = {
	async up(given: Kysely<unknown>) {
		const db = given as Kysely<Rows>;
		const records = await db
			.selectFrom('record')
			.select(['kind', 'id', 'body'])
			.where('kind', 'in', Object.keys(ADDED))
			.execute();
		for (const { kind, id, body } of records) {
			const added = ADDED[kind]?.(JSON.parse(body) as Body);
			await db
				.updateTable('record')
				.set({ body: JSON.stringify(added) })
				.where('kind', '=', kind)
				.where('id', '=', id)
				.execute();
		}
		for (const { portfolio, id, body } of await db.selectFrom('project').select(['portfolio', 'id', 'body']).execute())
			await db
				.updateTable('project')
				.set({ body: JSON.stringify({ needs: null, ...(JSON.parse(body) as Body) }) })
				.where('portfolio', '=', portfolio)
				.where('id', '=', id)
				.execute();
	}
};

const listOf = (value: unknown): Body[] => (Array.isArray(value) ? (value as Body[]) : []);
