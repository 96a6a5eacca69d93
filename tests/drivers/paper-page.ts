import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { playerPlugin } from '../../scripts/player.ts';
import type { OfflineFileOrder } from '../../src/lib/paper/offline-file/write-offline-file.ts';
import type { Deck } from '../../src/lib/paper/slides/slide.ts';
import { launchBrowser } from '../browser.ts';
import type { Job, JobDone } from './paper-page/main.ts';

/** A page with the press and nothing else, built as the app is and under the app's policy. */
export interface PaperPage {
	print(job: Job): Promise<JobDone & { readonly file: Buffer }>;
	slides(deck: Deck): Promise<Buffer>;
	offlineFile(order: Omit<OfflineFileOrder, 'player'>): Promise<Buffer>;
	/** An SVG file as the browser itself shows it, as PNG of as many pixels. */
	show(svg: string, size: { width: number; height: number }): Promise<Buffer>;
	/** Errors of the console and requests to elsewhere. */
	readonly faults: readonly string[];
	close(): Promise<void>;
}

const KINDS: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2'
};

/** As in `svelte.config.js`; only pages carry it, as the app's server has it. */
const POLICY =
	"default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
	"img-src 'self' data: blob:; font-src 'self'; connect-src 'self'";

export async function openPaperPage(): Promise<PaperPage> {
	const folder = mkdtempSync(join(tmpdir(), 'hetu-paper-'));
	await build({
		configFile: false,
		logLevel: 'warn',
		root: fileURLToPath(new URL('paper-page/', import.meta.url)),
		resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
		plugins: [playerPlugin()],
		worker: { format: 'es' },
		build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 }
	});
	const { server, origin } = await serve(folder);
	const browser = await launchBrowser();
	const page = await browser.newPage();
	const faults: string[] = [];
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('request', (request) => {
		if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url())) faults.push(request.url());
	});
	await page.goto(origin);
	await page.waitForFunction('window.print.length === 1');
	return {
		faults,
		async print(job) {
			const done = await page.evaluate<JobDone, Job>(
				// the page's own function, by name
				(what) => (window as unknown as { print(job: Job): Promise<JobDone> }).print(what),
				job
			);
			return { ...done, file: Buffer.from(done.bytes ?? '', 'base64') };
		},
		async slides(deck) {
			const bytes = await page.evaluate<string, Deck>(
				(what) => (window as unknown as { slides(deck: Deck): Promise<string> }).slides(what),
				deck
			);
			return Buffer.from(bytes, 'base64');
		},
		async offlineFile(order) {
			const bytes = await page.evaluate<string, typeof order>(
				(what) => (window as unknown as { offlineFile(order: typeof what): Promise<string> }).offlineFile(what),
				order
			);
			return Buffer.from(bytes, 'base64');
		},
		async show(svg, size) {
			const other = await browser.newPage({ viewport: size });
			await other.setContent(
				`<body style="margin:0"><img style="display:block;width:100vw;height:100vh" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`
			);
			await other.waitForFunction('document.images[0].complete');
			const picture = await other.screenshot();
			await other.close();
			return picture;
		},
		async close() {
			await browser.close();
			server.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function serve(folder: string) {
	const server = createServer((request, response) => {
		const path = request.url === '/' ? '/index.html' : (request.url ?? '');
		try {
			const body = readFileSync(join(folder, path));
			const policy = path.endsWith('.html') ? { 'content-security-policy': POLICY } : {};
			response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream', ...policy });
			response.end(body);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (!address || typeof address !== 'object') throw new Error('no port');
	return { server, origin: `http://127.0.0.1:${address.port}` };
}
