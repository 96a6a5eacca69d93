import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../src/lib/domain/account/role.ts';
import * as accounts from '../../src/lib/server/desk/accounts.ts';
import { verify } from '../../src/lib/server/desk/audit.ts';
import * as invitations from '../../src/lib/server/desk/invitations.ts';
import * as sessions from '../../src/lib/server/desk/sessions.ts';
import { DATABASES, type TestDatabase } from './databases.ts';

const PASSWORD = 'crane over the reeds';
const START = Date.UTC(2026, 2, 1);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const admin = { by: { id: null, name: 'a test' }, at: START };

describe.each(DATABASES)('accounts in $name', (kind) => {
	let database: TestDatabase;
	beforeEach(async () => {
		database = await kind.open();
	});
	afterEach(() => database.end());

	async function join(signInName: string, role: Role = 'planner'): Promise<string> {
		const token = await invitations.invite(database.db, { role, division: null, displayName: signInName }, admin);
		const chosen = { signInName, displayName: `${signInName} shown`, password: PASSWORD };
		const joined = await invitations.accept(database.db, token, chosen, START);
		if (joined.outcome !== 'in') throw new Error(joined.outcome);
		return joined.account;
	}
	const signIn = (signInName: string, password: string, at = START) =>
		accounts.signIn(database.db, { signInName, password, at });

	test('a link makes one account, once', async () => {
		const invited = { role: 'planner', division: null, displayName: 'Li' } as const;
		const token = await invitations.invite(database.db, invited, admin);
		expect(await invitations.find(database.db, token, START)).toMatchObject({ displayName: 'Li', role: 'planner' });
		const chosen = { signInName: 'li', displayName: 'Li', password: PASSWORD };
		expect(await invitations.accept(database.db, token, chosen, START)).toMatchObject({ outcome: 'in' });
		const again = { ...chosen, signInName: 'li2' };
		expect(await invitations.accept(database.db, token, again, START)).toEqual({ outcome: 'gone' });
		expect((await accounts.list(database.db)).map(({ signInName }) => signInName)).toEqual(['li']);
	});

	test('a link is void after three days, and when it is withdrawn', async () => {
		const invited = { role: 'planner', division: null, displayName: 'Li' } as const;
		const token = await invitations.invite(database.db, invited, admin);
		expect(await invitations.find(database.db, token, START + 3 * DAY)).not.toBeNull();
		expect(await invitations.find(database.db, token, START + 3 * DAY + 1)).toBeNull();
		const [open] = await invitations.list(database.db, START);
		await invitations.withdraw(database.db, open?.id ?? '', admin);
		expect(await invitations.find(database.db, token, START)).toBeNull();
	});

	test('a name that somebody has is refused, and the link stays good', async () => {
		await join('li');
		const invited = { role: 'planner', division: null, displayName: 'Li' } as const;
		const token = await invitations.invite(database.db, invited, admin);
		const chosen = { signInName: 'li', displayName: 'Li', password: PASSWORD };
		expect(await invitations.accept(database.db, token, chosen, START)).toEqual({ outcome: 'name-taken' });
		expect(await invitations.find(database.db, token, START)).not.toBeNull();
	});

	test('the first link is void once a newer one is printed, and no longer offered once there is an administrator', async () => {
		const first = await invitations.inviteAdministrator(database.db, START);
		const second = await invitations.inviteAdministrator(database.db, START);
		expect(await invitations.find(database.db, first, START)).toBeNull();
		expect(await accounts.hasAdministrator(database.db)).toBe(false);
		const chosen = { signInName: 'wang', displayName: 'Wang', password: PASSWORD };
		await invitations.accept(database.db, second, chosen, START);
		expect(await accounts.hasAdministrator(database.db)).toBe(true);
	});

	test('the right name and password sign in; nothing of the password is kept', async () => {
		const account = await join('li');
		expect(await signIn('li', PASSWORD)).toEqual({ outcome: 'in', account });
		const kept = JSON.stringify([
			await database.db.selectFrom('account').selectAll().execute(),
			await database.db.selectFrom('audit').selectAll().execute()
		]);
		expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
		expect(kept).not.toContain(PASSWORD);
	});

	test('a wrong password, an unknown name and a deactivated account answer alike', async () => {
		const id = await join('li');
		await join('wang', 'administrator');
		expect(await signIn('li', 'something else')).toEqual({ outcome: 'wrong' });
		expect(await signIn('nobody', PASSWORD)).toEqual({ outcome: 'wrong' });
		const asked = { id, version: 1, role: 'planner', division: null, active: false } as const;
		expect(await accounts.change(database.db, asked, admin)).toBe('changed');
		expect(await signIn('li', PASSWORD)).toEqual({ outcome: 'wrong' });
	});

	test('five failures lock a name for a minute, each further one twice as long, and success forgets them', async () => {
		await join('li');
		for (let tries = 0; tries < 5; tries++) expect(await signIn('li', 'wrong')).toEqual({ outcome: 'wrong' });
		expect(await signIn('li', PASSWORD)).toEqual({ outcome: 'locked', forMs: MINUTE });
		expect(await signIn('li', 'wrong', START + MINUTE)).toEqual({ outcome: 'wrong' });
		expect(await signIn('li', PASSWORD, START + MINUTE)).toEqual({ outcome: 'locked', forMs: 2 * MINUTE });
		expect(await signIn('li', PASSWORD, START + 3 * MINUTE)).toMatchObject({ outcome: 'in' });
		expect(await signIn('li', 'wrong', START + 3 * MINUTE)).toEqual({ outcome: 'wrong' });
		expect(await signIn('li', PASSWORD, START + 3 * MINUTE)).toMatchObject({ outcome: 'in' });
	});

	test('a name that nobody has locks alike: the lock does not tell who is there', async () => {
		for (let tries = 0; tries < 5; tries++) await signIn('nobody', 'wrong');
		expect(await signIn('nobody', 'wrong')).toMatchObject({ outcome: 'locked' });
	});

	test('guesses sent side by side do not slip past the lock', async () => {
		await join('li');
		const outcomes = await Promise.all(Array.from({ length: 12 }, () => signIn('li', 'wrong')));
		expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
	});

	test('a session ends after twelve idle hours, and after a week however busy', async () => {
		const account = await join('li');
		const token = await sessions.open(database.db, { account, agent: 'a browser', at: START });
		expect(await sessions.resume(database.db, token, START + 30 * MINUTE)).toMatchObject({ account: { id: account } });
		expect(await sessions.resume(database.db, token, START + 30 * MINUTE + sessions.IDLE_MS + 1)).toBeNull();
		let busy = await sessions.open(database.db, { account, agent: 'a browser', at: START });
		for (let at = START; at <= START + 7 * DAY; at += 6 * HOUR) {
			const resumed = await sessions.resume(database.db, busy, at);
			expect(resumed).not.toBeNull();
			busy = resumed?.token ?? busy;
		}
		expect(await sessions.resume(database.db, busy, START + 7 * DAY + 1)).toBeNull();
	});

	test('a token is exchanged after an hour, and the old one is good for a minute more', async () => {
		const account = await join('li');
		const token = await sessions.open(database.db, { account, agent: '', at: START });
		const later = START + HOUR + 1;
		const renewed = (await sessions.resume(database.db, token, later))?.token ?? '';
		expect(renewed).not.toBe('');
		expect(await sessions.resume(database.db, token, later + MINUTE)).toMatchObject({ token: null });
		expect(await sessions.resume(database.db, token, later + MINUTE + 1)).toBeNull();
		expect(await sessions.resume(database.db, renewed, later + MINUTE + 1)).not.toBeNull();
	});

	test('the database holds no token that would sign in', async () => {
		const account = await join('li');
		const token = await sessions.open(database.db, { account, agent: '', at: START });
		expect(JSON.stringify(await database.db.selectFrom('session').selectAll().execute())).not.toContain(token);
	});

	test('a changed password ends all sessions but the one that changed it', async () => {
		const id = await join('li');
		const [account] = await accounts.list(database.db);
		if (!account) throw new Error('no account');
		const [here, elsewhere] = [
			await sessions.open(database.db, { account: id, agent: 'here', at: START }),
			await sessions.open(database.db, { account: id, agent: 'elsewhere', at: START })
		];
		const session = (await sessions.resume(database.db, here, START))?.session ?? '';
		const asked = { account, present: PASSWORD, chosen: 'another long sentence', session, at: START };
		expect(await accounts.changePassword(database.db, { ...asked, present: 'wrong' })).toBe('wrong');
		expect(await accounts.changePassword(database.db, asked)).toBe('changed');
		expect(await sessions.resume(database.db, elsewhere, START)).toBeNull();
		expect(await sessions.resume(database.db, here, START)).not.toBeNull();
		expect(await signIn('li', PASSWORD)).toEqual({ outcome: 'wrong' });
		expect(await signIn('li', 'another long sentence')).toMatchObject({ outcome: 'in' });
	});

	test('a link for a new password sets it, ends all sessions, and keeps the name', async () => {
		const account = await join('li');
		const open = await sessions.open(database.db, { account, agent: '', at: START });
		const invited = { role: 'planner', division: null, displayName: 'x', account } as const;
		const token = await invitations.invite(database.db, invited, admin);
		const chosen = { signInName: 'ignored', displayName: 'ignored', password: 'another long sentence' };
		expect(await invitations.accept(database.db, token, chosen, START)).toEqual({ outcome: 'in', account });
		expect(await sessions.resume(database.db, open, START)).toBeNull();
		expect(await signIn('li', 'another long sentence')).toEqual({ outcome: 'in', account });
	});

	test('a deactivated account is signed out at once', async () => {
		const account = await join('li');
		await join('wang', 'administrator');
		const token = await sessions.open(database.db, { account, agent: '', at: START });
		const asked = { id: account, version: 1, role: 'planner', division: null, active: false } as const;
		await accounts.change(database.db, asked, admin);
		expect(await sessions.resume(database.db, token, START)).toBeNull();
	});

	test('the last administrator can be neither demoted nor deactivated', async () => {
		const id = await join('wang', 'administrator');
		const asked = { id, version: 1, division: null } as const;
		const demoted = { ...asked, role: 'planner', active: true } as const;
		expect(await accounts.change(database.db, demoted, admin)).toBe('last-administrator');
		const deactivated = { ...asked, role: 'administrator', active: false } as const;
		expect(await accounts.change(database.db, deactivated, admin)).toBe('last-administrator');
		expect(await accounts.list(database.db)).toMatchObject([{ role: 'administrator', active: true, version: 1 }]);
		expect(await verify(database.db)).toMatchObject({ fault: null });
	});

	test('a change of what another changed meanwhile is refused and writes nothing', async () => {
		await join('wang', 'administrator');
		const id = await join('li');
		const asked = { id, version: 1, division: null, active: true } as const;
		expect(await accounts.change(database.db, { ...asked, role: 'promoter' }, admin)).toBe('changed');
		expect(await accounts.change(database.db, { ...asked, role: 'bureau-editor' }, admin)).toBe('stale');
		expect((await accounts.list(database.db)).find((one) => one.id === id)).toMatchObject({
			role: 'promoter',
			version: 2
		});
	});
});
