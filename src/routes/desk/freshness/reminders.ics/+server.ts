import { error } from '@sveltejs/kit';
import { type CalendarEntry, writeCalendar } from '$lib/domain/exchange/icalendar';
import { nameIn } from '$lib/domain/names';
import { type Day, parseDay } from '$lib/domain/roadmap/day';
import { dueByRecord } from '$lib/domain/trust/data-age';
import { m } from '$lib/paraglide/messages';
import * as catalogues from '$lib/server/catalogue';
import { requireRight } from '$lib/server/desk/guard';
import type { RequestHandler } from './$types';
import { askedFreshness, recordName } from '../asked.server';

/** Records in a calendar: one day a record, the first of its values that is due. */
const MOST_ENTRIES = 500;

/** The records that are due, or will be within months, as days of a calendar. */
export const GET: RequestHandler = async ({ locals, url }) => {
	requireRight(locals, 'see-records');
	const { db, index, portfolio, day, found } = await askedFreshness(url);
	const today = parseDay(day);
	if (!today.ok) error(500, 'the day of the portfolio is not a day');
	const projects = new Map((await catalogues.projects(db, portfolio.id)).map(({ id, name }) => [id as string, name]));
	const records = dueByRecord(found.due).filter(({ since }) => since !== null);
	const entries = records.slice(0, MOST_ENTRIES).map(({ key, stewards, since }): CalendarEntry => ({
		uid: `review-${key.kind}-${key.portfolio ?? ''}-${key.id}@hetu`,
		// what has been due for long is due today
		day: Math.max(today.value, dayOf(since ?? 0)),
		summary: m.freshness_calendar_entry({ name: nameIn(recordName({ key }, index, projects), locals.locale) }),
		description: stewards.join(', ') || m.freshness_nobody(),
		categories: [m.freshness_title()]
	}));
	const name = m.freshness_calendar_name();
	const text = writeCalendar({ name, description: portfolio.banner[locals.locale], asOf: today.value, entries });
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="hetu-review.ics"'
		}
	});
};

/** The day of a decimal year: what names a month or a year only is due in its middle. */
function dayOf(year: number): Day {
	const whole = Math.floor(year);
	const start = Date.UTC(whole, 0, 1);
	const ms = start + (year - whole) * (Date.UTC(whole + 1, 0, 1) - start);
	const parsed = parseDay(new Date(ms).toISOString().slice(0, 10));
	return parsed.ok ? parsed.value : 0;
}
