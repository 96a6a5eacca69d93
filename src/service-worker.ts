/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Code, styles and fonts: their names change with their content. */
const SHELL = `hetu-shell-${version}`;
/** Pages and data: the newest that the network gave. */
const KEPT = 'hetu-kept';
/** What the first visit keeps, so that the next one needs no network, in any of the languages. */
const FIRST_PAGES = ['/zh', '/en', '/ru'].flatMap((language) => [
	language,
	`${language}/select`,
	`${language}/roadmap`,
	`${language}/sheet`,
	`${language}/present`
]);
const DATA = ['/api/catalogue', '/api/selection', '/api/roadmap', '/api/basemap', '/api/sheet-templates'];

worker.addEventListener('install', (event) => {
	event.waitUntil(keepEverything().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(forgetOldShells().then(() => worker.clients.claim()));
});

/** Whoever signs out leaves nothing behind of what only staff may see; what everybody may see is fetched again. */
worker.addEventListener('message', (event) => {
	if (event.data === 'forget') event.waitUntil(caches.delete(KEPT).then(keepEverything));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (url.pathname === '/api/health' || url.pathname.startsWith('/api/online-basemap/')) return;
	if (build.includes(url.pathname) || files.includes(url.pathname)) event.respondWith(fromShell(request));
	else event.respondWith(fromNetwork(request, url));
});

async function keepEverything(): Promise<void> {
	const shell = await caches.open(SHELL);
	await shell.addAll([...build, ...files]);
	const kept = await caches.open(KEPT);
	// as a reader sees them: nobody's name is in what is kept
	const everybodys = [...FIRST_PAGES, ...DATA, ...(await territoryData())];
	await kept.addAll(everybodys.map((path) => new Request(path, { credentials: 'omit' })));
}

/** Layers and portfolios as the server lists them: they are the territory's, not ours to name. */
async function territoryData(): Promise<string[]> {
	const response = await fetch('/api/offline');
	return response.ok ? ((await response.json()) as string[]) : [];
}

async function forgetOldShells(): Promise<void> {
	// what pages keep for themselves, briefings for one, is theirs
	const old = (await caches.keys()).filter((name) => name.startsWith('hetu-shell-') && name !== SHELL);
	await Promise.all(old.map((name) => caches.delete(name)));
}

async function fromShell(request: Request): Promise<Response> {
	const shell = await caches.open(SHELL);
	return (await shell.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** The network first, what was kept when it is cut; a page without its parameters serves with any. */
async function fromNetwork(request: Request, url: URL): Promise<Response> {
	const kept = await caches.open(KEPT);
	const page = request.mode === 'navigate';
	const key = page ? url.pathname : request;
	try {
		const response = await fetch(request);
		if (response.ok && response.type === 'basic' && !response.redirected && !isPrivate(response))
			await kept.put(key, response.clone());
		return response;
	} catch (error) {
		const known = await kept.match(key);
		if (known) return known;
		throw error;
	}
}

/** For whoever is signed in, and for no store. */
const isPrivate = ({ headers }: Response): boolean => /no-store/.test(headers.get('cache-control') ?? '');
