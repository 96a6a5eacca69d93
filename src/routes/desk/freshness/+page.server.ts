import { fail } from '@sveltejs/kit';
import { drawMiniMap } from '$lib/domain/roadmap/report/mini-map';
import { dueByRecord, parseReviewMonths } from '$lib/domain/trust/data-age';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogues from '$lib/server/catalogue';
import { textOf } from '$lib/server/desk/form-text';
import { actorOf, requirePage, requireRight } from '$lib/server/desk/guard';
import { reviewMonths, setReviewMonths } from '$lib/server/freshness';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';
import { askedFreshness, recordName } from './asked.server';

/** Records on a page: more than anybody goes through in a day. */
const MOST_DUE = 100;

export const load: PageServerLoad = async (event) => {
	requirePage(event, 'see-records', localizeHref('/login'));
	const { db, catalogue, index, portfolio, found, narrow, due } = await askedFreshness(event.url);
	const shapes = await catalogues.layer(db, 'divisions');
	const positions = catalogue.divisions.map(({ labelPoint }) => labelPoint);
	const projects = new Map((await catalogues.projects(db, portfolio.id)).map(({ id, name }) => [id as string, name]));
	const records = dueByRecord(due);
	return {
		catalogue,
		portfolio: portfolio.id,
		months: await reviewMonths(db),
		narrow,
		all: found.all,
		byDivision: [...found.byDivision].map(([division, age]) => ({ division, ...age })),
		bySteward: [...found.bySteward].map(([steward, age]) => ({ steward, ...age })),
		due: records.slice(0, MOST_DUE).map((record) => ({ ...record, name: recordName(record, index, projects) })),
		dueCount: records.length,
		map: shapes && drawMiniMap(shapes, { lit: null, positions }),
		codes: (shapes?.features ?? [])
			.filter(({ geometry }) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
			.map(({ properties }) => String(properties?.code))
	};
};

export const actions: Actions = {
	months: async ({ locals, request }) => {
		const signedIn = requireRight(locals, 'edit-territory');
		const months = parseReviewMonths(textOf(await request.formData(), 'months'));
		if (months === null) return fail(422, { isWrong: true });
		await setReviewMonths(await database(), months, { by: actorOf(signedIn), at: Date.now() });
		return { isWrong: false };
	}
};
