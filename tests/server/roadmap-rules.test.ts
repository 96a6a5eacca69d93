import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ruleFields } from '../../src/lib/domain/roadmap/keep/rule-fields.ts';
import * as catalogue from '../../src/lib/server/catalogue.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
import * as rules from '../../src/lib/server/roadmap-rules.ts';
import { read as readSet } from '../../src/lib/server/roadmap.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

describe.each(DATABASES)('rules that users keep, in $name', (kind) => {
	let database: TestDatabase;
	const act = { by: { id: null, name: 'Zhao' }, at: 3_000 };
	const OWN = {
		nameZh: '年底前投产',
		textZh: '竣工项目年底前投产。',
		requires: 'production',
		deadline: 'yearly',
		on: '12-31',
		watchedFrom: '07-01'
	};
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'data');
	});
	afterEach(() => database.end());
	const ids = async () => (await readSet(database.db)).rules.map(({ id }) => id);

	test('one more is judged by from then on, after those of the pack', async () => {
		const revision = await catalogue.revision(database.db);
		expect(await rules.addRule(database.db, OWN, act)).toEqual({ outcome: 'kept' });
		expect((await ids()).at(-1)).toBe('own-1');
		expect(await catalogue.revision(database.db)).not.toBe(revision);
		expect(await verify(database.db)).toEqual({ rows: 1, fault: null });
	});

	test('one that cannot be read is refused with what is wrong, and nothing is written', async () => {
		const kept = await rules.addRule(database.db, { ...OWN, on: '02-30' }, act);
		expect(kept).toEqual({ outcome: 'bad-fields', problems: [{ code: 'bad-date', path: 'on', value: '02-30' }] });
		expect(await ids()).toHaveLength(6);
		expect(await database.db.selectFrom('audit').selectAll().execute()).toEqual([]);
	});

	test('one changes with a reason; what it was is in the audit; who saw the older one is told', async () => {
		const [first] = (await readSet(database.db)).rules;
		if (!first) throw new Error('no rule');
		const fields = { ...ruleFields(first), on: '04-10' };
		const asked = { id: first.id, version: 1, fields };
		expect(await rules.changeRule(database.db, asked, act)).toMatchObject({ problems: [{ code: 'no-reason' }] });
		const reasoned = { ...asked, fields: { ...fields, reason: '2027年通知' } };
		expect(await rules.changeRule(database.db, reasoned, act)).toEqual({ outcome: 'kept' });
		expect(await rules.changeRule(database.db, reasoned, act)).toEqual({ outcome: 'stale' });
		const changed = (await rules.read(database.db)).rules[0];
		expect(changed).toMatchObject({ version: 2, record: { deadline: { on: { month: 4, dayOfMonth: 10 } } } });
		const row = await database.db.selectFrom('audit').selectAll().executeTakeFirstOrThrow();
		expect(row).toMatchObject({ action: 'change', subject: `rule ${first.id}`, reason: '2027年通知' });
		expect(JSON.parse(row.before ?? '')).toMatchObject({ deadline: { on: { month: 3, dayOfMonth: 31 } } });
	});

	test('one is taken away with a reason, once', async () => {
		const asked = { id: 'permit-reverified', version: 1, fields: { reason: '另行规定' } };
		expect(await rules.dropRule(database.db, { ...asked, fields: {} }, act)).toMatchObject({
			problems: [{ code: 'no-reason' }]
		});
		expect(await rules.dropRule(database.db, asked, act)).toEqual({ outcome: 'kept' });
		expect(await rules.dropRule(database.db, asked, act)).toEqual({ outcome: 'unknown' });
		expect(await ids()).not.toContain('permit-reverified');
	});

	test('a limit is promised, and the graph of procedures stays as it is', async () => {
		const { procedures } = await readSet(database.db);
		const environment = procedures.find(({ id }) => id === 'environment');
		const { basis = '', statutoryWorkingDays, statutorySource } = environment ?? {};
		const fields = {
			basis,
			statutory: String(statutoryWorkingDays ?? ''),
			statutorySource: statutorySource ?? '',
			promised: '15'
		};
		expect(await rules.changeLimits(database.db, { id: 'environment', version: 1, fields }, act)).toEqual({
			outcome: 'kept'
		});
		const after = (await readSet(database.db)).procedures.find(({ id }) => id === 'environment');
		expect(after).toEqual({ ...environment, promisedWorkingDays: 15 });
	});
});
