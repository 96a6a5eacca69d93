/** The built app in a process of its own, for one batch. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { ENTRY, ownOrigin } from './built-app.ts';

const HOST = '127.0.0.1';
const PATIENCE_MS = 120_000;
const FAREWELL_MS = 5000;

export interface BatchServer {
	/** The answer to a path; whoever asks reads it. @throws what the server says is wrong */
	ask(path: string): Promise<IncomingMessage>;
	stop(): Promise<void>;
}

/** What was asked for cannot be had: it has to be asked otherwise. */
export class Refused extends Error {}

/** Starts the app on a free port of this machine, where it answers nobody but this process. */
export async function startBatchServer(signal: AbortSignal): Promise<BatchServer> {
	const [port, key] = [await freePort(), randomBytes(32).toString('base64url')];
	const { HETU_LOCAL: _, ...inherited } = process.env;
	// codes and addresses on paper lead to the server that readers know, not to this one
	const env = { NODE_ENV: 'production', ...inherited, ORIGIN: ownOrigin(inherited), HOST, HETU_BATCH_KEY: key };
	const child = spawn(process.execPath, [ENTRY], {
		env: { ...env, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'pipe'],
		// Ctrl-C is for us, who end it in order
		detached: process.platform !== 'win32'
	});
	const said: string[] = [];
	child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()));
	child.stdout.resume();
	const ask = (path: string) =>
		answerOf(
			get({
				host: HOST,
				port,
				path,
				signal,
				agent: false,
				headers: { accept: 'application/json', 'x-hetu-batch': key }
			})
		);
	try {
		await ready(child, () => ask('/api/health').then((answer) => text(answer)), { said, signal });
	} catch (error) {
		await ended(child);
		throw error;
	}
	return { ask, stop: () => ended(child) };
}

async function ready(
	child: ChildProcess,
	isThere: () => Promise<unknown>,
	{ said, signal }: { said: readonly string[]; signal: AbortSignal }
): Promise<void> {
	const until = Date.now() + PATIENCE_MS;
	while (Date.now() < until) {
		signal.throwIfAborted();
		if (hasEnded(child)) break;
		try {
			await isThere();
			return;
		} catch {
			// it does not listen yet
			await new Promise((resolve) => setTimeout(resolve, 150));
		}
	}
	throw new Error(`the app did not start:\n${said.join('')}`);
}

async function answerOf(request: ClientRequest): Promise<IncomingMessage> {
	const answer = await new Promise<IncomingMessage>((resolve, reject) => {
		request.once('response', resolve);
		request.once('error', reject);
	});
	if (answer.statusCode === 200) return answer;
	const status = answer.statusCode ?? 0;
	const reason = reasonIn(await text(answer));
	throw status >= 400 && status < 500 ? new Refused(reason) : new Error(`${status} ${reason}`);
}

/** What an error of the app says, as JSON or as a page. */
function reasonIn(body: string): string {
	try {
		const { message } = JSON.parse(body) as { message?: unknown };
		return String(message ?? body);
	} catch {
		return body.slice(0, 300);
	}
}

/** Writes an answer beside the file and puts it in its place when it is whole: what is there is complete. */
export async function keep(answer: IncomingMessage, path: string, signal: AbortSignal): Promise<void> {
	const part = `${path}.part`;
	try {
		await pipeline(answer, createWriteStream(part), { signal });
		if (!answer.complete) throw new Error('the answer broke off');
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

async function ended(child: ChildProcess): Promise<void> {
	if (hasEnded(child)) return;
	await new Promise<void>((resolve) => {
		const late = setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS);
		child.once('exit', () => (clearTimeout(late), resolve()));
		child.kill('SIGTERM');
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, HOST, () => {
			const address = probe.address();
			probe.close(() =>
				address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))
			);
		});
	});
}
