import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

interface Rows {
	project: { portfolio: string; id: string; body: string };
}

/** Projects get what they are weighed by: nothing is known of it. Criteria, gates and starting sets come with a pack. */
export const selection: Migration = {
	async up(given: Kysely<unknown>) {
		const db = given as Kysely<Rows>;
		for (const { portfolio, id, body } of await db.selectFrom('project').select(['portfolio', 'id', 'body']).execute())
			await db
				.updateTable('project')
				.set({ body: JSON.stringify({ benefits: null, ...(JSON.parse(body) as object) }) })
				.where('portfolio', '=', portfolio)
				.where('id', '=', id)
				.execute();
	}
};
