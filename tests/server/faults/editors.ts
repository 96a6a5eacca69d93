import type { Database } from '../../../src/lib/server/db/open.ts';
import * as scenarios from '../../../src/lib/server/scenarios.ts';

const by = { id: null, name: 'editor' };

/** A scenario whose note is a list that all editors write on. */
export async function sharedScenario(db: Database, name = 'shared'): Promise<string> {
	const draft = { portfolio: 'sample', name, note: '', query: '' };
	const kept = await scenarios.keep(db, draft, { by, at: 1 });
	if (kept.outcome !== 'kept') throw new Error(kept.outcome);
	return kept.id;
}

/** Somebody who adds a word to the note, and where another was first, looks again and adds it to what is there now. */
export async function edit(db: Database, id: string, word: string): Promise<void> {
	for (;;) {
		const { note, name, version } = await db
			.selectFrom('scenario')
			.select(['note', 'name', 'version'])
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		const asked = { id, version, name, note: `${note} ${word}`.trim(), query: null };
		const { outcome } = await scenarios.change(db, asked, { by, at: version, mayAny: true });
		if (outcome === 'changed') return;
		if (outcome !== 'stale') throw new Error(outcome);
	}
}

/** What all of them came to: the words in the order of the alphabet, the version, and rows of the audit. */
export async function outcome(db: Database, id: string) {
	const { note, version } = await db
		.selectFrom('scenario')
		.select(['note', 'version'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const changes = await db
		.selectFrom('audit')
		.select('sequence')
		.where('action', '=', 'change')
		.where('subject', '=', `scenario ${id}`)
		.execute();
	return { words: note.split(' ').toSorted(), version, audited: changes.length };
}

export const words = (count: number): string[] =>
	Array.from({ length: count }, (_, place) => `w${String(place).padStart(3, '0')}`);
