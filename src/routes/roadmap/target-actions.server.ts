import type { Problem } from '$lib/domain/result';
import { MONTHS_OF_YEAR } from '$lib/domain/roadmap/targets/month-plan';
import { textOf } from '$lib/server/desk/form-text';
import { requireRight } from '$lib/server/desk/guard';
import * as desk from '$lib/server/target-desk';
import { actOf, type ActionEvent, refuse } from './act.server';

/** Assigns a year's amount of an indicator, split to divisions and months. */
export async function assign({ locals, request }: ActionEvent) {
	const signedIn = requireRight(locals, 'keep-targets');
	const form = await request.formData();
	const [version, year] = [countOf(form, 'version'), countOf(form, 'year')];
	if (version === null || year === null || year < 1 || year > 9999) return refuse({ outcome: 'bad-form' });
	const { db, act } = await actOf(signedIn);
	const asked: desk.AskedAssignment = {
		portfolio: textOf(form, 'portfolio'),
		indicator: textOf(form, 'indicator'),
		year,
		version,
		total: textOf(form, 'total'),
		assignedBy: textOf(form, 'assignedBy'),
		document: textOf(form, 'document'),
		assignedOn: textOf(form, 'assignedOn'),
		divisions: typedByDivision(form),
		plan: textOf(form, 'plan'),
		months: Array.from({ length: MONTHS_OF_YEAR }, (_, month) => textOf(form, `month-${month}`)),
		reason: textOf(form, 'reason')
	};
	return answer(await desk.assign(db, asked, act));
}

/** Adds an indicator of one's own. */
export async function addIndicator({ locals, request }: ActionEvent) {
	const signedIn = requireRight(locals, 'keep-targets');
	const form = await request.formData();
	const named = (field: string) => ({
		zh: textOf(form, `${field}-zh`),
		en: textOf(form, `${field}-en`),
		ru: textOf(form, `${field}-ru`)
	});
	const { db, act } = await actOf(signedIn);
	const asked: desk.AskedIndicator = {
		portfolio: textOf(form, 'portfolio'),
		name: named('name'),
		counting: textOf(form, 'counting'),
		unit: textOf(form, 'unit'),
		unitName: named('unitName'),
		decimals: textOf(form, 'decimals')
	};
	return answer(await desk.add(db, asked, act));
}

/** Reports what was done in a month; a county editor for the own division alone. */
export async function report({ locals, request }: ActionEvent) {
	const signedIn = requireRight(locals, 'report-amounts');
	const form = await request.formData();
	const version = countOf(form, 'version');
	if (version === null) return refuse({ outcome: 'bad-form' });
	const { db, act } = await actOf(signedIn);
	const asked: desk.AskedReport = {
		portfolio: textOf(form, 'portfolio'),
		indicator: textOf(form, 'indicator'),
		version,
		division: textOf(form, 'division'),
		month: textOf(form, 'month'),
		amount: textOf(form, 'amount'),
		by: textOf(form, 'by'),
		source: textOf(form, 'source')
	};
	return answer(await desk.report(db, asked, act));
}

/** `division-<code>` → what is typed for it. */
function typedByDivision(form: FormData): Record<string, string> {
	const prefix = 'division-';
	const fields = [...form.keys()].filter((field) => field.startsWith(prefix));
	return Object.fromEntries(fields.map((field) => [field.slice(prefix.length), textOf(form, field)]));
}

/** A whole number from 0. */
function countOf(form: FormData, field: string): number | null {
	const text = textOf(form, field);
	return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

const answer = (written: desk.Written<Problem>) => (written.outcome === 'kept' ? {} : refuse(written));
