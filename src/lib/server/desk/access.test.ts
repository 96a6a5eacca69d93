import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RIGHTS } from '../../domain/account/role.ts';
import { ALL_ACCESS, askedBy } from './access.ts';

const ROUTES = 'src/routes';

/** `/login` and the names of its actions, as the files of the routes have them. */
function writesInFiles(): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const entry of readdirSync(ROUTES, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/^\+(page\.server|server)\.ts$/.test(entry.name)) continue;
		const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
		const methods = [...text.matchAll(/^export (?:const|async function|function) (POST|PUT|PATCH|DELETE)\b/gm)];
		const actions = text.split(/^export const actions/m)[1]?.split(/^\};/m)[0] ?? '';
		const names = [...methods, ...actions.matchAll(/^\t(\w+):/gm)].map(([, name]) => name ?? '');
		const route = `/${relative(ROUTES, entry.parentPath)}`.replace(/\/\([^/]+\)/g, '');
		if (names.length > 0) found.set(route, [...(found.get(route) ?? []), ...names]);
	}
	return found;
}

test('every action and every writing method of the routes is in the table, and nothing else', () => {
	const table = new Map(Object.entries(ALL_ACCESS.writes).map(([route, names]) => [route, Object.keys(names).sort()]));
	const files = new Map([...writesInFiles()].map(([route, names]) => [route, names.sort()]));
	expect(files.size).toBeGreaterThan(3);
	expect(Object.fromEntries(table)).toEqual(Object.fromEntries(files));
});

/** What anybody may send: each with the reason why. */
const OPEN = [
	'/api/portfolios/[portfolio]/decision POST', // computes a document
	'/join/[token] default', // the token is the right
	'/login default' // the door
];

test('what anybody may send is a short list', () => {
	const open = Object.entries(ALL_ACCESS.writes).flatMap(([route, names]) =>
		Object.entries(names).flatMap(([name, right]) => (right === null ? [`${route} ${name}`] : []))
	);
	expect(open.sort()).toEqual(OPEN);
	for (const right of Object.values(ALL_ACCESS.reads)) expect(RIGHTS).toContain(right);
});

describe('what a request asks for', () => {
	const asked = (method: string, route: string | null, query = '') =>
		askedBy({ route, method, query: new URLSearchParams(query) });

	test('reading a public page asks for nothing, an unknown route neither', () => {
		expect(asked('GET', '/select')).toBeNull();
		expect(asked('HEAD', null)).toBeNull();
		expect(asked('GET', '/desk/accounts')).toBe('manage-accounts');
		expect(asked('HEAD', '/account')).toBe('own-account');
	});
	test('an action is found by the parameter that names it, whatever stands beside it', () => {
		expect(asked('POST', '/select', '/keep')).toBe('keep-scenarios');
		expect(asked('POST', '/select', 'p=demonstration&/archive')).toBe('keep-scenarios');
		expect(asked('POST', '/login')).toBeNull();
		expect(asked('POST', '/api/portfolios/[portfolio]/decision')).toBeNull();
	});
	test('what nobody entered is refused', () => {
		expect(asked('POST', '/select')).toBeUndefined();
		expect(asked('POST', '/select', '/nothing')).toBeUndefined();
		expect(asked('POST', '/select', '/toString')).toBeUndefined();
		expect(asked('POST', '/chains')).toBeUndefined();
		expect(asked('DELETE', '/api/portfolios/[portfolio]/decision')).toBeUndefined();
		expect(asked('POST', null)).toBeUndefined();
	});
});
