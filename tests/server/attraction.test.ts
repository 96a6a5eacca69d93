import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '../../src/lib/domain/account/role.ts';
import { day } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import * as attraction from '../../src/lib/server/attraction.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { attraction as migration } from '../../src/lib/server/db/migrations/0007-attraction.ts';
import { reload, seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const typed = (fields: Readonly<Record<string, string>>) => ({
	one: (field: string) => fields[field] ?? '',
	all: (field: string) => (fields[field] ? [fields[field]] : [])
});

describe.each(DATABASES)('an attraction plan, in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
	});
	afterEach(() => database.end());

	test('comes from the pack in its order, with the history of each lead, and again with a reload', async () => {
		await seedIfEmpty(database.db, 'data');
		const before = await attraction.plan(database.db, 'demonstration');
		expect(before.campaigns.map(({ season }) => season)).toEqual([
			'winter',
			'winter',
			'spring',
			'other',
			'other',
			'winter',
			'winter',
			'spring'
		]);
		expect(before.leads).toHaveLength(78);
		expect(before.leads.every(({ enterprise }) => enterprise.startsWith('演示·'))).toBe(true);
		const written = before.leads.flatMap(({ entries }) => entries.map(({ recordedOn }) => recordedOn));
		expect(Math.max(...written)).toBeLessThanOrEqual(day('2026-11-20'));
		await reload(database.db, 'data');
		expect(await attraction.plan(database.db, 'demonstration')).toEqual(before);
	});

	test('has leads that became projects of the same link, signed after they came up', async () => {
		await seedIfEmpty(database.db, 'data');
		const { leads } = await attraction.plan(database.db, 'demonstration');
		const projects = new Map((await catalogue.projects(database.db, 'demonstration')).map((each) => [each.id, each]));
		const standingOf = await attraction.standings(database.db, 'demonstration', day('2026-11-20'));
		const tied = leads.flatMap((lead) =>
			lead.entries.flatMap((entry) =>
				entry.kind === 'project' && entry.project ? [{ lead, project: entry.project }] : []
			)
		);
		expect(tied).toHaveLength(16);
		for (const { lead, project } of tied) {
			expect(lead.links).toEqual(projects.get(project)?.links);
			expect(standingOf(project)?.stage).toMatch(/contracted|commenced/);
			// of one nobody says when it was signed
			expect(standingOf(project)?.contracted ?? Infinity).toBeGreaterThan(lead.since);
		}
	});

	test('is none for the public record: nobody publishes one', async () => {
		await seedIfEmpty(database.db, 'data');
		expect(await attraction.plan(database.db, 'public-record')).toEqual({ campaigns: [], leads: [] });
	});

	test('begins empty in an older database', async () => {
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
		const { schema } = database.db;
		for (const table of ['campaign', 'lead', 'lead_entry']) await schema.dropTable(table).execute();
		await migration.up(database.db as unknown as Parameters<typeof migration.up>[0]);
		expect(await attraction.plan(database.db, 'sample')).toEqual({ campaigns: [], leads: [] });
	});
});

describe.each(DATABASES)('keeping a plan, in $name', (kind) => {
	let database: TestDatabase;
	const act = { by: { id: null, name: 'Wang' }, at: 1_000, today: day('2026-11-28') };
	const firm = { enterprise: 'A firm', since: '2026-11-20' };
	const addLead = async (fields = firm) => {
		const added = await attraction.addLead(database.db, { portfolio: 'sample', typed: typed(fields) }, act);
		if (added.outcome !== 'added') throw new Error(JSON.stringify(added));
		return added.id;
	};
	const record = (lead: string, version: number, fields: Readonly<Record<string, string>>) =>
		attraction.record(
			database.db,
			{ portfolio: 'sample', lead, version, typed: typed({ on: '2026-11-28', ...fields }) },
			act
		);
	const stored = async () => (await attraction.plan(database.db, 'sample')).leads[0];
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	test('adds a campaign and a lead of it, each with its row in the audit', async () => {
		const campaign = await attraction.addCampaign(
			database.db,
			{
				portfolio: 'sample',
				typed: typed({ name: '冬', season: 'winter', first: '2026-11-01', last: '2027-02-28', regions: '长三角' })
			},
			act
		);
		if (campaign.outcome !== 'added') throw new Error('not added');
		await addLead({ ...firm, campaign: campaign.id } as typeof firm);
		const plan = await attraction.plan(database.db, 'sample');
		expect(plan.campaigns).toMatchObject([{ id: campaign.id, regions: ['长三角'], recordedOn: day('2026-11-28') }]);
		expect(plan.leads).toMatchObject([{ campaign: campaign.id, enterprise: 'A firm', version: 1, entries: [] }]);
		const rows = await database.db.selectFrom('audit').select(['action', 'subject', 'person']).execute();
		expect(rows.map(({ action }) => action)).toEqual(['add', 'add']);
		expect(rows[0]).toMatchObject({ subject: `campaign sample/${campaign.id}`, person: 'Wang' });
	});

	test('corrects a campaign and a lead where nobody did since; what they were is in the audit', async () => {
		const lead = await addLead();
		await record(lead, 1, { kind: 'contact', contact: 'visit', outcome: 'interested' });
		const wish = { portfolio: 'sample', id: lead, typed: typed({ enterprise: 'The firm', since: '2026-11-19' }) };
		const correct = (version: number) => attraction.correct(database.db, { ...wish, table: 'lead', version }, act);
		expect(await correct(1)).toEqual({ outcome: 'stale' });
		expect(await correct(2)).toEqual({ outcome: 'added', id: lead });
		expect(await stored()).toMatchObject({ enterprise: 'The firm', since: day('2026-11-19'), version: 3 });
		expect((await stored())?.entries).toHaveLength(1);
		const rows = await database.db.selectFrom('audit').selectAll().orderBy('sequence').execute();
		expect(rows.at(-1)).toMatchObject({ action: 'change', subject: `lead sample/${lead}` });
		expect(JSON.parse(rows.at(-1)?.before ?? '')).toMatchObject({ enterprise: 'A firm' });
		const nowhere = { ...wish, table: 'campaign', version: 1, typed: typed({ name: 'x' }) } as const;
		expect(await attraction.correct(database.db, nowhere, act)).toMatchObject({ outcome: 'bad-fields' });
		const unnamed = {
			...wish,
			table: 'lead',
			version: 3,
			typed: typed({ enterprise: '', since: '2026-11-19' })
		} as const;
		expect(await attraction.correct(database.db, unnamed, act)).toMatchObject({ problems: [{ path: 'enterprise' }] });
	});

	test('writes contacts, moves, actions and the project into the history, one version each', async () => {
		const id = await addLead();
		const lines: readonly Readonly<Record<string, string>>[] = [
			{ kind: 'contact', contact: 'visit', outcome: 'interested' },
			{ kind: 'stage', stage: 'visited', note: 'came to see' },
			{ kind: 'action', text: 'send the offer', due: '2026-12-10' },
			{ kind: 'project', project: 'S-1' }
		];
		for (const [place, fields] of lines.entries())
			expect(await record(id, place + 1, fields)).toMatchObject({ outcome: 'added' });
		const lead = await stored();
		expect(lead?.version).toBe(5);
		expect(lead?.entries.map(({ kind, sequence }) => [kind, sequence])).toEqual([
			['contact', 0],
			['stage', 1],
			['action', 2],
			['project', 3]
		]);
		const moved = await database.db.selectFrom('audit').selectAll().where('action', '=', 'move').executeTakeFirst();
		expect(moved).toMatchObject({ subject: `lead sample/${id}`, reason: 'came to see' });
		expect(JSON.parse(moved?.before ?? '')).toEqual({ stage: 'lead' });
		expect(await verify(database.db)).toEqual({ rows: 5, fault: null });
	});

	test('lets only the first of two who saw the same lead write', async () => {
		const id = await addLead();
		const call = { kind: 'contact', contact: 'call', outcome: 'noAnswer' };
		const both = await Promise.all([record(id, 1, call), record(id, 1, call)]);
		expect(both.map(({ outcome }) => outcome).sort()).toEqual(['added', 'stale']);
		expect((await stored())?.entries).toHaveLength(1);
	});

	test('says what is wrong, and writes nothing, not even a version', async () => {
		const id = await addLead();
		expect(await record(id, 1, { kind: 'stage', stage: 'lost', on: '2026-11-29' })).toMatchObject({
			outcome: 'bad-fields',
			problems: [
				{ code: 'future-day', path: 'on' },
				{ code: 'unknown', path: 'reason' },
				{ code: 'missing', path: 'note' }
			]
		});
		expect(await stored()).toMatchObject({ version: 1, entries: [] });
		expect(await verify(database.db)).toMatchObject({ rows: 1 });
		expect(await record('nobody', 1, {})).toEqual({ outcome: 'unknown' });
		expect(await attraction.addLead(database.db, { portfolio: 'none', typed: typed(firm) }, act)).toEqual({
			outcome: 'unknown'
		});
	});

	test('refuses to type the signing of a project that is signed', async () => {
		// S-1 is commenced
		const id = await addLead();
		await record(id, 1, { kind: 'project', project: 'S-1' });
		expect(await record(id, 2, { kind: 'stage', stage: 'negotiating', note: 'back' })).toMatchObject({
			problems: [{ code: 'follows-project' }]
		});
	});

	test('raises the revision, so that no answer made before is given again', async () => {
		const before = await catalogue.revision(database.db);
		await addLead();
		expect(await catalogue.revision(database.db)).not.toBe(before);
	});

	test('is shown to anybody where it is invented, else to staff and to nobody else', async () => {
		await addLead();
		const { db } = database;
		const { body } = await db
			.selectFrom('record')
			.select('body')
			.where('kind', '=', 'portfolio')
			.executeTakeFirstOrThrow();
		const ofNature = (nature: string) =>
			db
				.updateTable('record')
				.set({ body: JSON.stringify({ ...(JSON.parse(body) as object), nature }) })
				.where('kind', '=', 'portfolio')
				.execute();
		const seen = async (role: Parameters<typeof attraction.shownPlan>[2]) =>
			JSON.stringify(await attraction.shownPlan(db, 'sample', role));
		expect(await seen(null)).toContain('A firm');
		await ofNature('public-record');
		for (const role of ROLES) expect(await seen(role)).toContain('A firm');
		expect(await seen(null)).toBe('{"isShown":false,"campaigns":[],"leads":[]}');
		expect(await attraction.shownPlan(db, 'none', null)).toBeNull();
	});
});
