import { fail, redirect } from '@sveltejs/kit';
import { recordOf } from '$lib/components/records/audit-change';
import { decimalYear } from '$lib/domain/provenance';
import { drawMiniMap } from '$lib/domain/roadmap/report/mini-map';
import { dueByRecord, type DueRecord, parseReviewMonths } from '$lib/domain/trust/data-age';
import { oneLine } from '$lib/domain/typed-text';
import { localizeHref } from '$lib/paraglide/runtime';
import * as catalogues from '$lib/server/catalogue';
import { textOf } from '$lib/server/desk/form-text';
import { actorOf, requirePage, requireRight } from '$lib/server/desk/guard';
import { confirm, reviewMonths, setReviewMonths, versionsOf } from '$lib/server/freshness';
import { subjectOf } from '$lib/server/records';
import { database } from '$lib/server/store';
import { actOf, ownDivisions, textsIn } from '../records/desk.server';
import { picksIn } from '../records/many.server';
import type { Actions, PageServerLoad } from './$types';
import { askedFreshness, recordName } from './asked.server';

/** Records on a page: more than anybody goes through in a day. */
const MOST_DUE = 100;

export const load: PageServerLoad = async (event) => {
	const signedIn = requirePage(event, 'see-records', localizeHref('/login'));
	const asked = await askedFreshness(event.url);
	const { db, catalogue, portfolio, day, found, narrow } = asked;
	const shapes = await catalogues.layer(db, 'divisions');
	const positions = catalogue.divisions.map(({ labelPoint }) => labelPoint);
	const records = dueByRecord(found.due);
	return {
		catalogue,
		portfolio: portfolio.id,
		day,
		months: await reviewMonths(db),
		narrow,
		/** The divisions whose values alone this person may confirm; `null`: any. */
		own: ownDivisions(signedIn),
		all: found.all,
		byDivision: [...found.byDivision].map(([division, age]) => ({ division, ...age })),
		bySteward: [...found.bySteward].map(([steward, age]) => ({ steward, ...age })),
		due: await told(asked, records.slice(0, MOST_DUE)),
		dueCount: records.length,
		/** How many records an act confirmed that has just been done. */
		confirmed: Number(event.url.searchParams.get('confirmed') ?? 0),
		map: shapes && drawMiniMap(shapes, { lit: null, positions }),
		codes: (shapes?.features ?? [])
			.filter(({ geometry }) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
			.map(({ properties }) => String(properties?.code))
	};
};

/** Records that are due with their names, and by which form fields and links know them. */
async function told(
	{ db, index, portfolio }: Awaited<ReturnType<typeof askedFreshness>>,
	records: readonly DueRecord[]
) {
	const projects = new Map((await catalogues.projects(db, portfolio.id)).map(({ id, name }) => [id as string, name]));
	const keys = records.map(({ key }) => key);
	const versions = await versionsOf(db, keys);
	return records.map((record) => {
		const subject = subjectOf(record.key);
		return {
			...record,
			name: recordName(record, index, projects),
			pick: `${subject}@${versions.get(subject) ?? 0}`
		};
	});
}

/** What somebody who confirms values says of them: the day and who knows it. */
async function readConfirmation({ locals, request, url }: { locals: App.Locals; request: Request; url: URL }) {
	const signedIn = requireRight(locals, 'edit-records');
	const texts = textsIn(await request.formData());
	const asked = await askedFreshness(url);
	const typed = {
		asOf: texts.asOf?.trim() ?? '',
		outlet: oneLine(texts.outlet ?? ''),
		reason: texts.reason?.trim() ?? ''
	};
	// of one row its own button is pressed, whatever is ticked
	const picks = picksIn(texts.only ? { pick: texts.only } : texts);
	const day = decimalYear(typed.asOf);
	const faults = [
		...(day === null || typed.asOf > asked.day ? ['date' as const] : []),
		...(typed.outlet === '' || typed.outlet.length > 100 ? ['outlet' as const] : []),
		...(picks.size === 0 ? ['none' as const] : [])
	];
	return { signedIn, asked, typed, picks, faults };
}

export const actions: Actions = {
	months: async ({ locals, request }) => {
		const signedIn = requireRight(locals, 'edit-territory');
		const months = parseReviewMonths(textOf(await request.formData(), 'months'));
		if (months === null) return fail(422, { isWrong: true });
		await setReviewMonths(await database(), months, { by: actorOf(signedIn), at: Date.now() });
		return { isWrong: false };
	},
	preview: async (event) => {
		const { asked, typed, picks, faults } = await readConfirmation(event);
		if (faults.length > 0) return fail(422, { typed, faults });
		const records = dueByRecord(asked.found.due).filter(({ key }) => picks.has(subjectOf(key)));
		return { typed, preview: await told(asked, records) };
	},
	confirm: async (event) => {
		const { signedIn, asked, typed, picks, faults } = await readConfirmation(event);
		if (faults.length > 0) return fail(422, { typed, faults });
		const answer = await confirm(
			asked.db,
			{
				picks: [...picks].flatMap(([subject, version]) => {
					const key = recordOf(subject);
					return key ? [{ key, version }] : [];
				}),
				due: dueByRecord(asked.found.due),
				steward: asked.narrow.steward,
				today: asked.day,
				...typed,
				reason: typed.reason || null
			},
			actOf(signedIn)
		);
		if (answer.outcome === 'kept') redirect(303, doneHref(event.url, answer.count));
		const refused =
			answer.outcome === 'refused' ? answer.refused.map(({ key, why }) => ({ key, why: why.outcome })) : [];
		return fail(409, { typed, refused });
	}
};

/** The same list, saying how many of its records were confirmed. */
function doneHref({ pathname, searchParams }: URL, confirmed: number): string {
	const kept = [...searchParams].filter(([key]) => !key.startsWith('/') && key !== 'confirmed');
	return `${pathname}?${new URLSearchParams([...kept, ['confirmed', String(confirmed)]])}`;
}
