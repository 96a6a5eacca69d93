import { ROLES } from '../../src/lib/domain/account/role.ts';
import { expect, test } from '../drivers/browser.ts';
import { DeskClient, firstLink, join, member, PASSWORD } from '../drivers/desk.ts';
import { startServer } from '../drivers/server.ts';

/**
 * Every route that is not for everybody and every action, by whom it lets in: r reader, p promoter, l planner, c county
 * editor, b bureau editor, a administrator. Fields are empty: whoever gets in is told what is wrong with the form.
 */
const MATRIX = `
GET  /account                        plcba
GET  /desk/accounts                  a
GET  /desk/audit                     ba
GET  /desk/publishing                ba
GET  /desk/questions                 plcba
GET  /desk/freshness                 plcba
GET  /desk/freshness/reminders.ics   plcba
GET  /desk/records                   plcba
GET  /desk/records/new/park          cba
GET  /desk/records/new/chain         ba
GET  /desk/records/park/none         cba
GET  /desk/records/park/none/history plcba
POST /desk/records?/preview          cba
POST /desk/records?/bulk             cba
POST /desk/records?/cells            cba
POST /desk/records?/undo             cba
POST /desk/records/new/park?/add     cba
POST /desk/records/new/chain?/add    ba
POST /desk/records/park/none?/save     cba
POST /desk/records/chain/none?/save    ba
POST /desk/records/park/none?/archive  cba
POST /desk/records/park/none?/putBack  cba
POST /desk/records/park/none/history?/restore cba
GET  /login                          r
GET  /desk/submissions               cba
GET  /api/submissions/template       cba
POST /desk/submissions?/upload       cba
POST /desk/submissions/none?/replace cba
POST /desk/submissions/none?/table   cba
POST /desk/submissions/none?/columns cba
POST /desk/submissions/none?/declare cba
POST /desk/submissions/none?/read    cba
POST /desk/submissions/none?/stop    cba
POST /desk/submissions/none?/send    cba
POST /desk/submissions/none?/withdraw cba
POST /desk/submissions/none?/judge   ba
POST /desk/submissions/none?/same    ba
POST /select?/keep                   lba
POST /select?/change                 lba
POST /select?/archive                lba
POST /select?/restore                lba
POST /sheet?/keep                    plcba
POST /sheet?/change                  plcba
POST /sheet?/archive                 plcba
POST /sheet?/restore                 plcba
GET  /brief                          plcba
POST /brief?/make                    plba
POST /brief?/copy                    plba
POST /brief?/archive                 plba
POST /brief?/restore                 plba
POST /brief/none?/save               plba
POST /brief/none?/addScene           plba
POST /brief/none?/write              plba
POST /brief/none?/label              plba
POST /brief/none?/share              plba
POST /brief/none?/revoke             plba
POST /roadmap?/move                  cba
POST /roadmap?/keep                  cba
POST /roadmap/rules?/add             ba
POST /roadmap/rules?/change          ba
POST /roadmap/rules?/remove          ba
POST /roadmap/rules?/limits          ba
POST /roadmap?/addCampaign           pba
POST /roadmap?/addLead               pba
POST /roadmap?/changeCampaign        pba
POST /roadmap?/changeLead            pba
POST /roadmap?/record                pba
POST /roadmap?/assign                ba
POST /roadmap?/addIndicator          ba
POST /roadmap?/report                cba
POST /desk/publishing?/publish       ba
POST /desk/questions?/ask            ba
POST /desk/questions?/withdraw       ba
POST /desk/freshness?/months         ba
POST /desk/freshness?/preview        cba
POST /desk/freshness?/confirm        cba
POST /desk/accounts?/invite          a
POST /desk/accounts?/withdraw        a
POST /desk/accounts?/change          a
POST /desk/accounts?/reset           a
POST /account?/changePassword        plcba
POST /account?/endSession            plcba
POST /account?/signOutElsewhere      plcba
POST /account?/signOut               plcba
`;
const ROWS = MATRIX.trim()
	.split('\n')
	.map((line) => line.split(/\s+/) as [method: string, path: string, letters: string]);
const LETTERS = { promoter: 'p', planner: 'l', 'county-editor': 'c', 'bureau-editor': 'b', administrator: 'a' };

test('each route and action lets in whom the matrix names, and nobody else', async () => {
	const server = await startServer();
	try {
		const administrator = await join(server, firstLink(server), 'admin');
		const clients = new Map([['r', new DeskClient(server)]]);
		for (const role of ROLES) clients.set(LETTERS[role], await member(administrator, role, `a-${role}`));
		for (const [method, path, expected] of ROWS) {
			let letters = '';
			for (const [letter, client] of clients) {
				const answer = method === 'GET' ? await client.get(`/en${path}`) : await client.post(`/en${path}`);
				if (isLetIn(answer, path)) letters += letter;
			}
			expect(letters, `${method} ${path}`).toBe(expected);
		}
		// signed out by the last row: nothing more is open to them
		for (const [, client] of clients) expect(isLetIn(await client.get('/en/account'), '/account')).toBe(false);
	} finally {
		await server.stop();
	}
});

/** Refused is 401, 403 or a way to the door; the door itself turns away whoever has come in. */
function isLetIn({ status, headers }: Response, path: string): boolean {
	if (status === 401 || status === 403) return false;
	if (status !== 303) return true;
	return path !== '/login' && !/\/login\?/.test(headers.get('location') ?? '');
}

test('scenarios are kept by whoever may, seen by whoever is signed in, and absent for a reader', async () => {
	const server = await startServer();
	try {
		const administrator = await join(server, firstLink(server), 'admin');
		const [wang, li, clerk] = [
			await member(administrator, 'planner', 'wang'),
			await member(administrator, 'planner', 'li'),
			await member(administrator, 'county-editor', 'clerk')
		];
		const fields = { portfolio: 'demonstration', name: '就业优先', note: '', query: 'p=demonstration&w=s*jobs-first' };
		expect((await wang.post('/zh/select?/keep', fields)).status).toBe(200);
		const seen = async (client: DeskClient) =>
			(await (await client.get('/api/portfolios/demonstration/scenarios')).json()) as {
				mayKeep: boolean;
				scenarios: { id: string; name: string; author: string; mayChange: boolean }[];
			};
		expect(await seen(new DeskClient(server))).toMatchObject({ maySee: false, mayKeep: false, scenarios: [] });
		expect(await seen(clerk)).toMatchObject({ mayKeep: false, scenarios: [{ name: '就业优先', mayChange: false }] });
		expect(await seen(wang)).toMatchObject({ mayKeep: true, scenarios: [{ author: 'wang (test)', mayChange: true }] });
		const { scenarios } = await seen(li);
		expect(scenarios).toMatchObject([{ mayChange: false }]);
		expect((await li.post('/zh/select?/archive', { id: scenarios[0]?.id ?? '' })).status).toBe(403);
		expect((await li.post('/zh/select?/keep', fields)).status).toBe(409);
		expect((await seen(wang)).scenarios).toHaveLength(1);
	} finally {
		await server.stop();
	}
});

test('a page with somebody’s name is for no store, a form from elsewhere is refused, a changed password changes the token, and the door leads nowhere else', async () => {
	const server = await startServer();
	try {
		const client = await join(server, firstLink(server), 'admin');
		expect((await client.get('/en')).headers.get('cache-control')).toBe('private, no-store');
		expect((await client.get('/api/catalogue')).headers.get('cache-control')).toBe('no-cache');
		const elsewhere = await client.post('/en/account?/signOut', {}, { origin: 'http://example.org' });
		expect(elsewhere.status).toBe(403);
		expect((await client.get('/en/account')).status).toBe(200);
		const stolen = new DeskClient(server);
		stolen.cookie = client.cookie;
		const chosen = { present: PASSWORD, password: `${PASSWORD} again`, again: `${PASSWORD} again` };
		expect((await client.post('/en/account?/changePassword', chosen)).status).toBe(200);
		expect((await client.get('/en/account')).status).toBe(200);
		expect((await stolen.get('/en/account')).status).toBe(303);
		const guest = new DeskClient(server);
		const fields = { signInName: 'Admin', password: chosen.password, to: '//example.org/' };
		const signedIn = await guest.post('/en/login', fields);
		expect(signedIn.headers.get('location')).toMatch(/^\/en\/?$/);
		expect((await guest.get('/en/account')).status).toBe(200);
		const raw = await fetch(`${server.origin}/en/login`, {
			method: 'POST',
			body: new URLSearchParams({ ...fields, to: '/en/chains' }),
			headers: { origin: server.origin, accept: 'text/html' },
			redirect: 'manual'
		});
		expect(raw.headers.get('location')).toBe('/en/chains');
		expect(raw.headers.getSetCookie().join()).toMatch(/hetu-session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
		expect(server.log.join('')).not.toContain(PASSWORD);
	} finally {
		await server.stop();
	}
});

test('guesses are slowed down: a name locks after five, and one place after thirty', async () => {
	const server = await startServer();
	try {
		await join(server, firstLink(server), 'admin');
		const guesser = new DeskClient(server);
		const guess = async (signInName: string, password = 'wrong') =>
			(await guesser.post('/en/login', { signInName, password })).status;
		for (let tries = 0; tries < 5; tries++) expect(await guess('admin')).toBe(400);
		expect(await guess('admin', PASSWORD)).toBe(429);
		for (let tries = 6; tries < 30; tries++) expect(await guess(`name-${tries}`)).toBe(400);
		expect(await guess('another')).toBe(429);
	} finally {
		await server.stop();
	}
});

test('local mode needs no sign-in, says so, and answers only its own machine', async () => {
	const server = await startServer({ HETU_LOCAL: '1' });
	try {
		expect(server.log.join('')).toContain('local mode');
		const client = new DeskClient(server);
		expect(await (await client.get('/en/account')).text()).toContain('Local mode');
		expect((await client.get('/en/desk/accounts')).status).toBe(200);
		// its data are fetched by the page itself
		expect((await client.get('/en/select')).status).toBe(200);
		const through = await fetch(`${server.origin}/en`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
		expect(through.status).toBe(403);
	} finally {
		await server.stop();
	}
	await expect(startServer({ HETU_LOCAL: '1', HOST: '0.0.0.0' })).rejects.toThrow(/HOST must be 127\.0\.0\.1/);
});
