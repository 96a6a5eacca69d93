import { error } from '@sveltejs/kit';
import type { BriefingSource } from '$lib/domain/briefing/source';
import { type VisitorPage, visitorPage, type VisitorThing } from '$lib/domain/briefing/visitor-page';
import { publicSource } from '$lib/server/visitors';

const KINDS: Readonly<Record<string, VisitorThing['kind']>> = { chains: 'chain', parks: 'park' };

/** What an address of `/visit` is about, from what the public may know; 404 for what is not there. */
export async function findPage(
	{ kind, id }: { kind: string; id: string },
	{ url, locals }: { readonly url: URL; readonly locals: Pick<App.Locals, 'records'> }
): Promise<{ readonly page: VisitorPage; readonly source: BriefingSource }> {
	const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
	const source = known && (await publicSource(locals.records, url.searchParams.get('p')));
	const page = known && source && visitorPage({ kind: known, id }, source);
	if (!source || !page) error(404);
	return { page, source };
}
