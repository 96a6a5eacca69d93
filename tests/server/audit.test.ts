import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { append, list, verify } from '../../src/lib/server/desk/audit.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

describe.each(DATABASES)('the audit in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
	});
	afterEach(() => database.end());

	const write = (subject: string, after: unknown) =>
		database.db.transaction().execute((transaction) =>
			append(transaction, {
				at: 1,
				by: { id: 'a', name: '王' },
				action: 'change',
				subject,
				before: null,
				after,
				reason: 'why'
			})
		);
	async function writeThree(): Promise<void> {
		for (const subject of ['one', 'two', 'three']) await write(subject, { of: subject });
	}

	test('is whole when empty, and counts what was written', async () => {
		expect(await verify(database.db)).toEqual({ rows: 0, fault: null });
		await writeThree();
		expect(await verify(database.db)).toEqual({ rows: 3, fault: null });
	});

	test.each([
		['a changed value', { after: '{"of":"other"}' }],
		['a changed person', { person: '李' }],
		['a changed time', { at: 2 }],
		['a changed reason', { reason: null }]
	])('finds %s', async (_, change) => {
		await writeThree();
		await database.db.updateTable('audit').set(change).where('sequence', '=', 2).execute();
		expect(await verify(database.db)).toEqual({ rows: 1, fault: { sequence: 2, fault: 'altered' } });
	});

	test('finds a row taken out of the middle, and one taken off the end', async () => {
		await writeThree();
		await database.db.deleteFrom('audit').where('sequence', '=', 3).execute();
		expect(await verify(database.db)).toEqual({ rows: 2, fault: { sequence: 3, fault: 'end' } });
		await database.db.deleteFrom('audit').where('sequence', '=', 1).execute();
		expect(await verify(database.db)).toEqual({ rows: 0, fault: { sequence: 1, fault: 'missing' } });
	});

	test('keeps nothing of a change that was rolled back', async () => {
		await write('one', 1);
		await expect(
			database.db.transaction().execute(async (transaction) => {
				await append(transaction, { at: 1, by: { id: null, name: 'x' }, action: 'change', subject: 'two' });
				throw new Error('rolled back');
			})
		).rejects.toThrow('rolled back');
		await write('three', 3);
		expect(await verify(database.db)).toEqual({ rows: 2, fault: null });
	});

	test('is listed from the newest, by who and by what', async () => {
		await writeThree();
		const asked = { before: null, person: '', subject: '', most: 2 };
		const subjects = async (part: Partial<typeof asked> | { before: number }) =>
			(await list(database.db, { ...asked, ...part })).map(({ subject }) => subject);
		expect(await subjects({})).toEqual(['three', 'two']);
		expect(await subjects({ before: 2 })).toEqual(['one']);
		expect(await subjects({ subject: 'tw' })).toEqual(['two']);
		expect(await subjects({ person: '王' })).toHaveLength(2);
		expect(await subjects({ person: '%' })).toHaveLength(2);
		expect(await subjects({ person: '李' })).toEqual([]);
		expect((await list(database.db, asked))[0]).toEqual({
			sequence: 3,
			at: 1,
			person: '王',
			action: 'change',
			subject: 'three',
			before: null,
			after: { of: 'three' },
			reason: 'why'
		});
	});

	test('is one chain however many write at once', async () => {
		await Promise.all(Array.from({ length: 25 }, (_, place) => write(`subject ${place}`, place)));
		expect(await verify(database.db)).toEqual({ rows: 25, fault: null });
	});
});
