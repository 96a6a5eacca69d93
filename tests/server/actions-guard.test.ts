import { isHttpError } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { ROLES, type Right, hasRight, type Role } from '../../src/lib/domain/account/role.ts';
import { ALL_ACCESS } from '../../src/lib/server/desk/access.ts';

// an action that gets past its guard must not get as far as a database
vi.mock('../../src/lib/server/store.ts', () => ({ database: () => Promise.reject(new Error('past the guard')) }));
vi.mock('../../src/lib/server/store', () => ({ database: () => Promise.reject(new Error('past the guard')) }));

type Action = (event: unknown) => Promise<unknown>;
const files = import.meta.glob<{ actions: Record<string, Action> }>('../../src/routes/**/+page.server.ts');

const GUARDED = Object.entries(ALL_ACCESS.writes).flatMap(([route, actions]) =>
	Object.entries(actions).flatMap(([name, right]) => (right === null ? [] : [{ route, name, right }]))
);

/** What an action answers to an empty form: the status of its refusal, or that it went past its guard. */
async function answerTo({ route, name }: { route: string; name: string }, role: Role | null): Promise<number | 'in'> {
	const module = await files[`../../src/routes${route}/+page.server.ts`]?.();
	const action = module?.actions[name];
	if (!action) throw new Error(`${route} has no action ${name}`);
	const account = { id: 'a', displayName: 'a', signInName: 'a', role, division: null, active: true, version: 1 };
	const locals = { signedIn: role && { account, session: 'a session' } };
	const request = new Request('http://localhost/', { method: 'POST', body: new FormData() });
	try {
		await action({ locals, request, url: new URL(request.url), cookies: { delete: () => {} } });
		return 'in';
	} catch (error) {
		return isHttpError(error) ? error.status : 'in';
	}
}

test.each(GUARDED)('$route $name asks for its right by itself, without the hooks', async ({ route, name, right }) => {
	expect(await answerTo({ route, name }, null)).toBe(401);
	const answers = await Promise.all(ROLES.map((role) => answerTo({ route, name }, role)));
	expect(answers).toEqual(ROLES.map((role) => (hasRight(role, right satisfies Right) ? 'in' : 403)));
});
