import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Provenance, SourceId } from '../../src/lib/domain/provenance.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import * as audit from '../../src/lib/server/desk/audit.ts';
import { readTerritory } from '../../src/lib/server/profiles.ts';
import * as questions from '../../src/lib/server/questions.ts';
import { change } from '../../src/lib/server/records.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const act = { by: { id: 'a-1', name: '局里的人' }, at: Date.UTC(2026, 10, 29) };

describe.each(DATABASES)('open questions in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	const list = async (division: string | null = null) => {
		const territory = await readTerritory(database.db, 'sample');
		if (!territory) throw new Error('no sample');
		return questions.list(database.db, territory, { query: 'p=sample', division });
	};
	const put = (project: string, criterion: string) =>
		questions.ask(database.db, { portfolio: 'sample', project, criterion, note: '请核实' }, act);

	test('name the project, the criterion and the fields that say nothing', async () => {
		const { questions: found } = await list();
		expect(found.length).toBeGreaterThan(0);
		for (const { places, fields, asked } of found) {
			expect(places).toBeGreaterThanOrEqual(0);
			expect(fields.length).toBeGreaterThan(0);
			expect(asked).toBeNull();
		}
		const order = found.map(({ places }) => places);
		expect(order).toEqual(order.toSorted((a, b) => b - a));
	});

	test('a county is asked of its own projects only', async () => {
		const all = (await list()).questions;
		const division = all.find(({ project }) => project.division)?.project.division ?? '';
		const own = (await list(division)).questions;
		expect(own.length).toBeGreaterThan(0);
		expect(own.every(({ project }) => project.division === division)).toBe(true);
		expect((await list('999999')).questions).toEqual([]);
	});

	test('one that is handed over is named with who did, once, until it is taken back', async () => {
		const [first] = (await list()).questions;
		if (!first) throw new Error('nothing is missing');
		const [project, criterion] = [first.project.id, first.criterion.id];
		expect(await put(project, criterion)).toEqual({ outcome: 'asked' });
		expect(await put(project, criterion)).toEqual({ outcome: 'asked-before' });
		expect(await put('nobody', criterion)).toEqual({ outcome: 'unknown' });
		expect(await put(project, 'nothing')).toEqual({ outcome: 'unknown' });
		const asked = (await list()).questions[0]?.asked;
		expect(asked).toMatchObject({ person: '局里的人', note: '请核实' });
		const entries = await audit.list(database.db, { before: null, person: '', subject: 'question', most: 9 });
		expect(entries.map(({ action }) => action)).toEqual(['hand-over']);
		expect(await questions.withdraw(database.db, asked?.id ?? '', act)).toEqual({ outcome: 'withdrawn' });
		expect(await questions.withdraw(database.db, asked?.id ?? '', act)).toEqual({ outcome: 'unknown' });
		expect((await list()).questions[0]?.asked).toBeNull();
		expect((await audit.verify(database.db)).fault).toBeNull();
	});

	test('one whose value is known by now is answered', async () => {
		const jobs = (await list()).questions.find(({ fields }) => fields.join() === 'jobs');
		if (!jobs) throw new Error('the jobs of every project are known');
		await put(jobs.project.id, jobs.criterion.id);
		const told: Provenance = {
			sources: ['made-up' as SourceId],
			asOf: '2026',
			asOfReported: null,
			confidence: 'high',
			steward: null
		};
		const source = {
			id: 'made-up' as SourceId,
			kind: 'submission',
			outlet: '来函',
			title: null,
			url: null,
			published: null,
			licence: null
		} as const;
		const changed = await change(
			database.db,
			{
				key: { kind: 'project', portfolio: 'sample', id: jobs.project.id },
				version: 1,
				changes: [{ field: 'jobs', value: 12, provenance: told }],
				newSources: [source],
				reason: null
			},
			{ ...act, onlyDivisions: null }
		);
		expect(changed.outcome).toBe('kept');
		const { questions: open, answered } = await list();
		expect(
			open.some(({ project, criterion }) => project.id === jobs.project.id && criterion.id === jobs.criterion.id)
		).toBe(false);
		expect(answered).toMatchObject([{ project: { id: jobs.project.id }, criterion: { id: jobs.criterion.id } }]);
	});
});
