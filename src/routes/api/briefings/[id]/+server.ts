import { error, json } from '@sveltejs/kit';
import { AUDIENCES, type Audience, maySee } from '$lib/domain/briefing/audience';
import type { Presentation } from '$lib/domain/briefing/presentation';
import * as briefings from '$lib/server/briefings/kept';
import * as records from '$lib/server/briefings/records';
import { requireRight } from '$lib/server/desk/guard';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';

/**
 * A briefing ready to be presented. `audience`: a narrower one than its own; `version`: as it was kept then, with the
 * records of then where they were kept with it.
 */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	requireRight(locals, 'see-briefings');
	const db = await database();
	const kept = await briefings.read(db, params.id);
	if (!kept) error(404, 'no such briefing');
	const number = Number(url.searchParams.get('version') ?? kept.version);
	const isPresent = number === kept.version;
	const wantsKept = url.searchParams.has('kept');
	const then = isPresent && !wantsKept ? null : await briefings.version(db, kept.id, number);
	if (!isPresent && !then) error(404, 'no such version');
	const briefing = (isPresent ? null : then?.briefing) ?? kept.briefing;
	// what is edited, with the speaker's notes and all that an audience does not get
	if (url.searchParams.has('whole')) return json({ briefing }, { headers: { 'cache-control': 'private, no-store' } });
	const wanted = url.searchParams.get('audience');
	const asked = AUDIENCES.find((one): one is Audience => one === wanted) ?? briefing.audience;
	const audience = maySee(briefing.audience, asked) ? asked : briefing.audience;
	const packed = wantsKept ? (then?.pack ?? null) : null;
	const pack = packed === null ? await records.pack(db, briefing, audience) : await records.unpacked(packed);
	if (!pack) error(404, 'its portfolio is gone');
	const presentation: Presentation = {
		id: kept.id,
		version: number,
		changedAt: kept.changedAt,
		pack,
		keptVersion: (await briefings.versions(db, kept.id)).find((one) => one.hasPack)?.version ?? null,
		notes: briefing.scenes.map(({ notes }) => notes)
	};
	return json(presentation, { headers: { 'cache-control': 'private, no-store' } });
};
