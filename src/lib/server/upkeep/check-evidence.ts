import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Problem } from '../../domain/result.ts';
import type { Tables } from '../db/tables.ts';
import { openPack } from '../publishing/packing.ts';
import { file } from '../submissions/kept.ts';

type Reading = Kysely<Tables>;

/**
 * What an auditor would be shown: that a record is what its newest version says, that each file that was sent is the
 * one whose hash was taken, and that each edition can be read and holds as much as was said of it.
 */
export async function checkEvidence(db: Reading): Promise<Problem[]> {
	return [...(await checkVersions(db)), ...(await checkFiles(db)), ...(await checkEditions(db))];
}

/** Versions of no record, newer than their record, or of its present version and not what it says. */
async function checkVersions(db: Reading): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const isProject of [true, false]) {
		const same = isProject
			? sql`'project' = v.kind and r.portfolio = v.portfolio and r.id = v.id`
			: sql`r.kind = v.kind and r.id = v.id`;
		const { rows } = await sql<{ kind: string; id: string; version: number; standing: number | null }>`
			select v.kind, v.id, v.version, r.version as standing from record_version v
			left join ${sql.table(isProject ? 'project' : 'record')} r on ${same}
			where ${isProject ? sql`v.kind = 'project'` : sql`v.kind <> 'project'`}
			and (r.id is null or v.version > r.version or (v.version = r.version and v.body <> r.body))
			order by v.kind, v.id, v.version`.execute(db);
		for (const { kind, id, version, standing } of rows)
			problems.push({
				code: standing === null ? 'unknown-reference' : 'other-than-its-history',
				path: `record_version/${kind}: ${id}`,
				value: version
			});
	}
	return problems;
}

async function checkFiles(db: Reading): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const { id, file_bytes, file_hash } of await db
		.selectFrom('submission')
		.select(['id', 'file_bytes', 'file_hash'])
		.orderBy('id')
		.execute()) {
		// one at a time: a file may have a hundred megabytes
		const bytes = await file(db, id);
		if (bytes.length !== file_bytes || createHash('sha256').update(bytes).digest('hex') !== file_hash)
			problems.push({ code: 'altered-file', path: `submission_file: ${id}`, value: bytes.length });
	}
	return problems;
}

async function checkEditions(db: Reading): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const { id } of await db.selectFrom('snapshot').select('id').orderBy('sequence').execute()) {
		const { packed, summary } = await db
			.selectFrom('snapshot')
			.select(['packed', 'summary'])
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		try {
			const held = { record: 0, project: 0 };
			for (const [table] of (await openPack(packed)).rows)
				if (table === 'record' || table === 'project') held[table] += 1;
			const { counts } = JSON.parse(summary) as { counts: { records: number; projects: number } };
			if (held.record !== counts.records || held.project !== counts.projects)
				problems.push({ code: 'altered-edition', path: `snapshot: ${id}`, value: held.record });
		} catch {
			problems.push({ code: 'broken-edition', path: `snapshot: ${id}`, value: packed.slice(0, 80) });
		}
	}
	return problems;
}
