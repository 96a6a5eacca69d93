import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptOnly } from '../../src/lib/server/db/kept-only.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

describe.each(DATABASES)('a transaction of which all stays or nothing, in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
	});
	afterEach(() => database.end());

	const write = (answer: string) =>
		keptOnly(
			database.db,
			(one) => one === 'kept',
			async (transaction) => {
				await transaction.insertInto('setting').values({ key: answer, value: '' }).execute();
				return answer;
			}
		);
	const keys = async () => (await database.db.selectFrom('setting').select('key').execute()).map(({ key }) => key);

	test('keeps what was written when the answer says so, and answers either way', async () => {
		expect(await write('kept')).toBe('kept');
		expect(await write('refused')).toBe('refused');
		expect(await keys()).toEqual(['kept']);
	});

	test('tells what went wrong as it was, and keeps nothing of it', async () => {
		const fault = new Error('disk full');
		const broken = keptOnly(
			database.db,
			() => true,
			async (transaction) => {
				await transaction.insertInto('setting').values({ key: 'broken', value: '' }).execute();
				throw fault;
			}
		);
		await expect(broken).rejects.toBe(fault);
		expect(await keys()).toEqual([]);
	});
});
