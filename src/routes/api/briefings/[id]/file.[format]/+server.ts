import { error } from '@sveltejs/kit';
import { checkBriefing } from '$lib/domain/briefing/check-briefing';
import { LOCALES } from '$lib/domain/names';
import * as briefings from '$lib/server/briefings/kept';
import * as records from '$lib/server/briefings/records';
import { requireRight } from '$lib/server/desk/guard';
import { documentDesk } from '$lib/server/documents/file-answer';
import { database } from '$lib/server/store';
import type { RequestHandler } from './$types';
import { BRIEFING_FILES, makeBriefingFile } from './make-file.server';

const atDesk = documentDesk();

/** What is left behind of a briefing, as its audience may have it. Made only where its words say nothing above that. */
export const GET: RequestHandler = async ({ locals, params, url, getClientAddress }) => {
	requireRight(locals, 'see-briefings');
	const format = BRIEFING_FILES.find((one) => one === params.format);
	if (!format) error(404, 'no such format');
	const db = await database();
	const kept = await briefings.read(db, params.id);
	const source = kept && (await records.source(db, kept.briefing.portfolio));
	if (!kept || !source) error(404, 'no such briefing');
	const { briefing } = kept;
	if (checkBriefing(briefing, source, briefing.audience).leaks.length > 0)
		error(409, 'its words say what its audience may not see');
	const asked = url.searchParams;
	const locale = LOCALES.find((one) => one === asked.get('lang')) ?? briefing.locales[0] ?? locals.locale;
	return atDesk(getClientAddress(), (inTurn) =>
		inTurn(async () => {
			const pack = await records.pack(db, briefing, briefing.audience);
			if (!pack) error(404, 'its portfolio is gone');
			const made = await makeBriefingFile(format, {
				pack,
				id: kept.id,
				locale,
				origin: url.origin,
				paper: asked.get('paper')
			});
			return made ?? error(404, 'there is nothing of this kind in it');
		})
	);
};
