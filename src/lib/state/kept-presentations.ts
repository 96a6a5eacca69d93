import type { Presentation } from '$lib/domain/briefing/presentation';

/** Presentations that this device keeps for a room without a network: of the page, not of its service worker. */
const KEPT = 'hetu-briefings';
const keyOf = (id: string): string => `/api/briefings/${encodeURIComponent(id)}`;

export type Came =
	| { readonly from: 'server' | 'device'; readonly presentation: Presentation }
	/** Nobody is signed in who may see it, or there is no such briefing. */
	| { readonly from: 'nowhere'; readonly status: number | null };

/** A briefing from the server, which is then kept here, or as it was kept where the server does not answer. */
export async function loadPresentation(id: string, query = ''): Promise<Came> {
	try {
		const response = await fetch(keyOf(id) + query, { headers: { accept: 'application/json' } });
		if (response.ok) {
			// kept as it is now, not as it once was
			if (query === '') await keep(id, response.clone());
			return { from: 'server', presentation: (await response.json()) as Presentation };
		}
		const known = await keptPresentation(id);
		// signed out in the middle of a talk: what is on the device may be shown on
		return known && response.status === 401
			? { from: 'device', presentation: known }
			: { from: 'nowhere', status: response.status };
	} catch (error) {
		console.info('the server does not answer; looking among what is kept here', error);
		const known = await keptPresentation(id);
		return known ? { from: 'device', presentation: known } : { from: 'nowhere', status: null };
	}
}

async function keep(id: string, response: Response): Promise<void> {
	try {
		await (await caches.open(KEPT)).put(keyOf(id), response);
	} catch (error) {
		console.info('it is not kept for a time without a network', error);
	}
}

async function keptPresentation(id: string): Promise<Presentation | null> {
	try {
		const found = await (await caches.open(KEPT)).match(keyOf(id));
		return found ? ((await found.json()) as Presentation) : null;
	} catch (error) {
		console.info('nothing that is kept here can be read', error);
		return null;
	}
}

/** All that this device keeps, by id. */
export async function keptPresentations(): Promise<Presentation[]> {
	try {
		const store = await caches.open(KEPT);
		const answers = await Promise.all((await store.keys()).map((request) => store.match(request)));
		return await Promise.all(answers.filter((answer) => answer !== undefined).map((answer) => answer.json()));
	} catch (error) {
		console.info('nothing that is kept here can be read', error);
		return [];
	}
}

/** Takes them off this device: whoever signs out leaves nothing behind. */
export async function forgetKept(): Promise<void> {
	navigator.serviceWorker?.controller?.postMessage('forget');
	await caches.delete(KEPT);
}
