import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/lib/domain/briefing/briefing.ts';
import type { LinkDays } from '../../src/lib/domain/briefing/history.ts';
import { testBriefing } from '../../src/lib/domain/briefing/test-briefing.ts';
import * as briefings from '../../src/lib/server/briefings/kept.ts';
import * as links from '../../src/lib/server/briefings/links.ts';
import * as records from '../../src/lib/server/briefings/records.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const AT = Date.UTC(2026, 2, 1);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const wang = (at = AT) => ({ by: { id: 'wang', name: '王' }, at });
const li = (at = AT) => ({ by: { id: 'li', name: '李' }, at });
const briefing: Briefing = { ...testBriefing(['a', 'b']), portfolio: 'sample' as Briefing['portfolio'] };
const titled = (zh: string): Briefing => ({ ...briefing, title: { zh, en: '', ru: '' } });

describe.each(DATABASES)('briefings in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
		await seedIfEmpty(database.db, 'tests/fixtures/miniature');
	});
	afterEach(() => database.end());

	async function kept(): Promise<string> {
		const answer = await briefings.keep(database.db, briefing, wang());
		if (answer.outcome !== 'kept') throw new Error(answer.outcome);
		return answer.id;
	}
	const change = (id: string, version: number, next: Briefing, act = wang()) =>
		briefings.change(database.db, { id, version, briefing: next }, act);

	test('are kept with author and day and come back as they were', async () => {
		const id = await kept();
		expect(await briefings.read(database.db, id)).toEqual({
			id,
			briefing,
			author: '王',
			madeAt: AT,
			changedAt: AT,
			changedBy: '王',
			version: 1,
			archived: false
		});
		expect(await briefings.read(database.db, 'none')).toBeNull();
	});

	test('changed twice from one version keep the first, which the second is shown', async () => {
		const id = await kept();
		expect(await change(id, 1, titled('first'))).toEqual({ outcome: 'changed', version: 2 });
		const second = await change(id, 1, titled('second'), li());
		expect(second).toMatchObject({ outcome: 'stale', present: { version: 2, changedBy: '王' } });
		expect((await briefings.read(database.db, id))?.briefing.title.zh).toBe('first');
	});

	test('have a history: what one person types without a pause is one version, what another changes the next', async () => {
		const id = await kept();
		await change(id, 1, titled('a'), wang(AT + MINUTE));
		await change(id, 2, titled('ab'), wang(AT + 2 * MINUTE));
		await change(id, 3, titled('abc'), li(AT + 3 * MINUTE));
		await change(id, 4, titled('abcd'), li(AT + 20 * MINUTE));
		const history = await briefings.versions(database.db, id);
		expect(history.map(({ version, keptBy }) => `${version} ${keptBy}`)).toEqual(['5 李', '4 李', '3 王', '1 王']);
		expect((await briefings.version(database.db, id, 3))?.briefing.title.zh).toBe('ab');
		expect((await briefings.version(database.db, id, 1))?.briefing).toEqual(briefing);
		expect(await briefings.version(database.db, id, 2)).toBeNull();
	});

	test('keep a version that somebody named, with the records of then, whatever is typed afterwards', async () => {
		const id = await kept();
		await change(id, 1, titled('a'), wang(AT + MINUTE));
		const pack = await records.pack(database.db, titled('a'), 'investor');
		if (!pack) throw new Error('no portfolio');
		const asked = { id, version: 2, label: '3月会议', pack: await records.packedText(pack) };
		expect(await briefings.label(database.db, asked, wang())).toEqual({ outcome: 'changed' });
		await change(id, 2, titled('ab'), wang(AT + 2 * MINUTE));
		expect(await briefings.versions(database.db, id)).toMatchObject([
			{ version: 3, label: null },
			{ version: 2, label: '3月会议', hasPack: true },
			{ version: 1, hasPack: false }
		]);
		const then = await briefings.version(database.db, id, 2);
		expect(await records.unpacked(then?.pack ?? '')).toEqual(pack);
	});

	test('that are archived are listed only when asked for, are not changed, and come back', async () => {
		const id = await kept();
		expect(await briefings.archive(database.db, { id, archived: true }, wang())).toEqual({ outcome: 'changed' });
		expect(await briefings.list(database.db, { archived: false })).toEqual([]);
		expect(await briefings.list(database.db, { archived: true })).toMatchObject([{ id, archived: true }]);
		expect(await change(id, 1, titled('x'))).toEqual({ outcome: 'unknown' });
		await briefings.archive(database.db, { id, archived: false }, wang());
		expect(await briefings.list(database.db, { archived: false })).toMatchObject([{ id }]);
		expect(await briefings.archive(database.db, { id: 'none', archived: true }, wang())).toEqual({
			outcome: 'unknown'
		});
	});

	test('stand in the audit, which stays whole, with their scenes by name and not every word', async () => {
		const id = await kept();
		await change(id, 1, titled('x'), li());
		await briefings.archive(database.db, { id, archived: true }, wang());
		const rows = await database.db.selectFrom('audit').selectAll().orderBy('sequence').execute();
		expect(rows.map(({ action, person }) => `${action} ${person}`)).toEqual(['make 王', 'change 李', 'archive 王']);
		expect(JSON.parse(rows[1]?.after ?? '')).toMatchObject({ title: { zh: 'x' }, scenes: ['a 一', 'b 一'] });
		expect(await verify(database.db)).toEqual({ rows: 3, fault: null });
	});

	describe('a link', () => {
		async function linked(days: LinkDays = 7) {
			const id = await kept();
			const asked = { briefing: id, version: 1, audience: 'investor' as const, pack: 'packed', days };
			const made = await links.make(database.db, asked, wang());
			if (made.outcome !== 'made') throw new Error(made.outcome);
			return { id, token: made.token };
		}
		const open = (token: string, at: number) => links.open(database.db, token, at);

		test('opens until it expires, and what it opens is counted', async () => {
			const { id, token } = await linked();
			const opened = await open(token, AT + 7 * DAY - 1);
			expect(opened).toMatchObject({ outcome: 'open', pack: 'packed', expiresAt: AT + 7 * DAY });
			if (opened.outcome === 'open') await links.countOpening(database.db, opened.id, AT + 5);
			expect(await open(token, AT + 7 * DAY)).toEqual({ outcome: 'expired' });
			expect(await links.list(database.db, id)).toMatchObject([{ opened: 1, lastOpenedAt: AT + 5, version: 1 }]);
		});

		test('that is withdrawn opens nothing any more; another token never did', async () => {
			const { id, token } = await linked();
			const [link] = await links.list(database.db, id);
			expect(await links.revoke(database.db, { briefing: 'other', id: link?.id ?? '' }, li())).toEqual({
				outcome: 'unknown'
			});
			expect(await links.revoke(database.db, { briefing: id, id: link?.id ?? '' }, li())).toEqual({
				outcome: 'changed'
			});
			expect(await open(token, AT + 1)).toEqual({ outcome: 'revoked' });
			expect(await open('guess', AT + 1)).toEqual({ outcome: 'unknown' });
		});

		test('is in the database by the hash of its token alone', async () => {
			const { token } = await linked();
			const tables = [
				await database.db.selectFrom('briefing_link').selectAll().execute(),
				await database.db.selectFrom('audit').selectAll().execute()
			];
			expect(JSON.stringify(tables)).not.toContain(token);
		});
	});
});
