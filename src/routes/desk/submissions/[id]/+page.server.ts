import { error } from '@sveltejs/kit';
import { dayIn } from '$lib/domain/territory/day-in';
import { hasRight } from '$lib/domain/account/role';
import { localizeHref } from '$lib/paraglide/runtime';
import { ROW_VIEWS, type RowView } from '$lib/domain/submission/submission';
import * as catalogue from '$lib/server/catalogue';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requirePage, requireRight } from '$lib/server/desk/guard';
import { todayIn } from '$lib/server/roadmap';
import { database } from '$lib/server/store';
import { onlyOf } from '$lib/server/submissions/asked-submission';
import { MOST_FILE_BYTES } from '$lib/server/submissions/body-limit';
import * as drafts from '$lib/server/submissions/drafts';
import { decideSame, judge, MOST_AT_ONCE, VERDICTS } from '$lib/server/submissions/judge';
import * as kept from '$lib/server/submissions/kept';
import { places } from '$lib/server/submissions/points';
import { signedRows } from '$lib/server/submissions/signed';
import { courseOf, startComparing, startReading, stopReading } from '$lib/server/submissions/readings';
import { fileIn, refuse, sendActOf, uploadForm } from '../act.server';
import { choicesIn, referenceIn, rowsIn, statementIn } from './forms.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Rows on one page of the table. */
const PAGE = 50;
const MOST_TYPED = 100;
/** Rows of the signed list on the page; the file has them all. */
const MOST_SIGNED = 500;

export const load: PageServerLoad = async (event) => {
	const signedIn = requirePage(event, 'submit-records', localizeHref('/login'));
	const db = await database();
	const only = onlyOf(signedIn);
	const { id } = event.params;
	const submission = await kept.read(db, id, only);
	if (!submission) error(404, 'no such submission');
	const { role } = signedIn.account;
	const mayJudge = hasRight(role, 'judge-submissions');
	const counts = await kept.counts(db, id);
	const query = queryOf(event.url.searchParams, submission.state === 'submitted' && mayJudge ? 'open' : 'all');
	const { rows, total } = await kept.rows(db, id, {
		...query,
		skip: (query.page - 1) * PAGE,
		most: PAGE,
		isTold: mayJudge
	});
	return {
		catalogue: await catalogue.read(db),
		submission,
		counts,
		query,
		rows,
		total,
		pageSize: PAGE,
		mostBytes: MOST_FILE_BYTES,
		mostAtOnce: MOST_AT_ONCE,
		/** Where its reading is; a draft that says it is under way and has none was broken off. */
		course: courseOf(id),
		mayJudge: mayJudge && submission.state === 'submitted',
		signed: submission.submittedAt === null ? [] : await signedRows(db, submission, MOST_SIGNED),
		followers: await kept.followers(db, id),
		places: submission.hasPlaces && submission.reading === 'done' ? (await places(db, submission)).preview : null
	};
};

function queryOf(asked: URLSearchParams, usual: RowView) {
	const page = asked.get('page') ?? '';
	return {
		view: ROW_VIEWS.find((one) => one === asked.get('view')) ?? usual,
		name: (asked.get('name') ?? '').slice(0, MOST_TYPED),
		page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
	};
}

export const actions: Actions = {
	replace: async ({ locals, request, params }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		const form = await uploadForm(request);
		if (!form) return refuse('busy');
		const [file, asked] = [await fileIn(form), askedIn(form, params.id)];
		if (typeof file === 'string') return refuse(file);
		if (!asked) return refuse('bad-form');
		return readAgain(await drafts.replaceFile(await database(), asked, file, act), params.id);
	},
	table: async ({ locals, request, params }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		const form = await request.formData();
		const asked = askedIn(form, params.id);
		if (!asked) return refuse('bad-form');
		return readAgain(await drafts.chooseTable(await database(), asked, textOf(form, 'table'), act), params.id);
	},
	columns: async ({ locals, request, params }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		const form = await request.formData();
		const db = await database();
		const [asked, draft] = [askedIn(form, params.id), await kept.read(db, params.id, act.only)];
		if (!asked || !draft) return refuse(asked ? 'unknown' : 'bad-form');
		const { factDefinitions } = await catalogue.read(db);
		const choices = choicesIn(form, draft, factDefinitions);
		return readAgain(await drafts.chooseColumns(db, asked, choices, act), params.id);
	},
	declare: async ({ locals, request, params }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		const form = await request.formData();
		const [asked, declared] = [askedIn(form, params.id), referenceIn(form)];
		if (!asked || !declared) return refuse('bad-form');
		return readAgain(await drafts.declare(await database(), asked, declared, act), params.id);
	},
	read: async ({ locals, params }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		const draft = await kept.read(await database(), params.id, act.only);
		return readAgain(draft ? (draft.state === 'draft' ? 'kept' : 'not-a-draft') : 'unknown', params.id);
	},
	stop: async ({ locals, params }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		if (!(await kept.read(await database(), params.id, act.only))) return refuse('unknown');
		stopReading(params.id);
		return { done: 'kept' as const };
	},
	send: async ({ locals, request, params }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		const form = await request.formData();
		const asked = askedIn(form, params.id);
		const said = statementIn(form);
		if (!asked || !said) return refuse('bad-form');
		if (said === 'as-of') return refuse('as-of');
		const db = await database();
		const stated = await drafts.state(db, asked, said, act);
		if (stated !== 'kept') return refuse(stated);
		const sent = await drafts.send(db, { ...asked, version: asked.version + 1 }, act);
		if (typeof sent === 'object') return refuse('faults', sent.faults);
		if (sent !== 'kept') return refuse(sent);
		await startComparing(db, params.id);
		return { done: 'sent' as const };
	},
	withdraw: async ({ locals, request, params }) => {
		const act = sendActOf(requireRight(locals, 'submit-records'));
		const asked = askedIn(await request.formData(), params.id);
		if (!asked) return refuse('bad-form');
		const outcome = await drafts.withdraw(await database(), asked, act);
		return outcome === 'kept' ? { done: 'withdrawn' as const } : refuse(outcome);
	},
	judge: async ({ locals, request, params }) => {
		const judging = await judgeActOf(locals);
		const form = await request.formData();
		const verdict = VERDICTS.find((one) => one === textOf(form, 'verdict'));
		const rows = rowsIn(form);
		if (!verdict || !rows) return refuse('bad-form');
		const remark = textOf(form, 'remark').trim().slice(0, 500) || null;
		const answer = await judge(await database(), { id: params.id, rows, verdict, remark }, judging);
		return answer.outcome === 'judged' ? { done: 'judged' as const, judged: answer } : refuse(answer.outcome);
	},
	same: async ({ locals, request, params }) => {
		const judging = await judgeActOf(locals);
		const form = await request.formData();
		const line = Number(textOf(form, 'line'));
		if (!Number.isInteger(line)) return refuse('bad-form');
		const sameAs = textOf(form, 'sameAs') || null;
		const outcome = await decideSame(await database(), { id: params.id, line, sameAs }, judging);
		return outcome === 'kept' ? { done: 'kept' as const } : refuse(outcome);
	}
};

async function judgeActOf(locals: RequestEvent['locals']) {
	const by = actorOf(requireRight(locals, 'judge-submissions'));
	const { territory } = await catalogue.read(await database());
	const dayOf = (at: number) => dayIn(territory.timeZone, new Date(at));
	return { by, at: Date.now(), today: todayIn(territory), dayOf };
}

function askedIn(form: FormData, id: string) {
	const version = versionOf(form);
	return version === null ? null : { id, version };
}

async function readAgain(outcome: drafts.DraftOutcome, id: string) {
	if (outcome !== 'kept') return refuse(outcome);
	await startReading(await database(), id);
	return { done: 'kept' as const };
}
