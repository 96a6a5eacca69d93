import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** The machine's own Firefox: `$FIREFOX`, else where a package puts it; `null` where there is none. */
export const findFirefox = (): string | null =>
	[process.env.FIREFOX ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path)) ??
	null;

/** A page in a Firefox without a network, driven by WebDriver BiDi, since Playwright knows only a Firefox of its own. */
export interface FirefoxPage {
	open(address: string): Promise<void>;
	/** The value of an expression, as JSON carries it. */
	evaluate(expression: string): Promise<unknown>;
	press(key: keyof typeof KEYS): Promise<void>;
	/** PNG. */
	picture(): Promise<Buffer>;
	/** Requests to any host, and errors of the console. */
	readonly faults: readonly string[];
	close(): Promise<void>;
}

/** @source WebDriver, 17.4.2 Keyboard actions */
const KEYS = { ArrowLeft: '\ue012', ArrowRight: '\ue014' } as const;

/** A map in software, and a way out that leads nowhere. */
const SETTINGS = {
	'webgl.force-enabled': true,
	'network.proxy.type': 1,
	'network.proxy.http': '127.0.0.1',
	'network.proxy.http_port': 9,
	'network.proxy.ssl': '127.0.0.1',
	'network.proxy.ssl_port': 9,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.update.enabled': false
};

const PATIENCE_MS = 30_000;
const XVFB = '/usr/bin/Xvfb';

export async function openFirefox(path: string): Promise<FirefoxPage> {
	const profile = mkdtempSync(join(tmpdir(), 'hetu-firefox-'));
	const lines = Object.entries(SETTINGS).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
	writeFileSync(join(profile, 'user.js'), lines.join('\n'));
	const screen = await openScreen();
	const child = spawn(path, [...screen.options, '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
		env: { ...process.env, ...screen.env }
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const address = await heard(child.stderr, /listening on (ws:\S+)/);
	const faults: string[] = [];
	const talk = await openTalk(`${address}/session`, (method, params) => {
		if (method === 'network.beforeRequestSent' && /^(https?|wss?):/.test(params.request?.url ?? ''))
			faults.push(`request to ${params.request?.url}`);
		if (method === 'log.entryAdded' && params.level === 'error') faults.push(`console: ${params.text}`);
	});
	await talk.call('session.new', { capabilities: {} });
	await talk.call('session.subscribe', { events: ['network.beforeRequestSent', 'log.entryAdded'] });
	const { contexts } = await talk.call('browsingContext.getTree', {});
	const context = contexts?.[0]?.context;
	return {
		faults,
		async open(url) {
			await talk.call('browsingContext.navigate', { context, url, wait: 'complete' });
		},
		async evaluate(expression) {
			const answer = await talk.call('script.evaluate', {
				expression: `(async () => JSON.stringify(await (${expression})))()`,
				target: { context },
				awaitPromise: true
			});
			if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
			return answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value);
		},
		async press(key) {
			const value = KEYS[key];
			const actions = [
				{ type: 'keyDown', value },
				{ type: 'keyUp', value }
			];
			await talk.call('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
		},
		async picture() {
			const { data } = await talk.call('browsingContext.captureScreenshot', { context });
			return Buffer.from(data ?? '', 'base64');
		},
		async close() {
			talk.end();
			child.kill();
			await ended;
			screen.close();
			rmSync(profile, { recursive: true, force: true });
		}
	};
}

/** Firefox draws no WebGL without a screen: where the machine has none, one in memory serves, if X has that here. */
async function openScreen() {
	const none = { options: ['--headless'], env: {}, close: () => {} };
	if (process.env.DISPLAY) return { ...none, options: [] };
	if (!existsSync(XVFB)) return none;
	const child = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1440x900x24']);
	const display = await heard(child.stdout, /(\d+)\n/);
	const env = { DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1' };
	return { options: ['--width', '1440', '--height', '900'], env, close: () => void child.kill() };
}

/** The first group of `pattern`, once a program has said it. */
function heard(voice: Readable, pattern: RegExp): Promise<string> {
	return new Promise((resolve, reject) => {
		const impatient = setTimeout(() => reject(new Error(`nobody said ${pattern}`)), PATIENCE_MS);
		let said = '';
		voice.on('data', (piece: Buffer) => {
			said += piece.toString();
			const found = pattern.exec(said)?.[1];
			if (found === undefined) return;
			clearTimeout(impatient);
			resolve(found);
		});
	});
}

/** As much of the answers and events as is read here. */
interface Said {
	readonly contexts?: readonly { readonly context: string }[];
	readonly result?: { readonly value?: string };
	readonly exceptionDetails?: { readonly text: string };
	readonly data?: string;
	readonly request?: { readonly url: string };
	readonly level?: string;
	readonly text?: string;
}

/** @source WebDriver BiDi, 3 Protocol */
async function openTalk(address: string, onEvent: (method: string, params: Said) => void) {
	const socket = new WebSocket(address);
	await new Promise((resolve, reject) => {
		socket.onopen = resolve;
		socket.onerror = () => reject(new Error('Firefox does not answer'));
	});
	let calls = 0;
	const waiting = new Map<number, { resolve: (said: Said) => void; reject: (error: Error) => void }>();
	socket.onmessage = ({ data }) => {
		const news = JSON.parse(String(data)) as {
			type: string;
			id?: number;
			method?: string;
			params?: Said;
			result?: Said;
			message?: string;
		};
		if (news.type === 'event') return onEvent(news.method ?? '', news.params ?? {});
		const caller = waiting.get(news.id ?? 0);
		waiting.delete(news.id ?? 0);
		if (news.type === 'success') caller?.resolve(news.result ?? {});
		else caller?.reject(new Error(news.message));
	};
	return {
		call(method: string, params: object): Promise<Said> {
			const id = ++calls;
			return new Promise((resolve, reject) => {
				waiting.set(id, { resolve, reject });
				socket.send(JSON.stringify({ id, method, params }));
			});
		},
		end: () => socket.close()
	};
}
