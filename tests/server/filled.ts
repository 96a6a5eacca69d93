import { testBriefing } from '../../src/lib/domain/briefing/test-briefing.ts';
import type { Briefing } from '../../src/lib/domain/briefing/briefing.ts';
import { day } from '../../src/lib/domain/roadmap/test-roadmap.ts';
import { sql } from 'kysely';
import * as briefings from '../../src/lib/server/briefings/kept.ts';
import * as links from '../../src/lib/server/briefings/links.ts';
import type { Database } from '../../src/lib/server/db/open.ts';
import { seedIfEmpty } from '../../src/lib/server/db/seed.ts';
import { recordFailure } from '../../src/lib/server/desk/attempts.ts';
import * as invitations from '../../src/lib/server/desk/invitations.ts';
import * as sessions from '../../src/lib/server/desk/sessions.ts';
import * as keeping from '../../src/lib/server/keep-delivery.ts';
import { ensurePublished } from '../../src/lib/server/publishing/snapshots.ts';
import * as questions from '../../src/lib/server/questions.ts';
import * as records from '../../src/lib/server/records.ts';
import * as selection from '../../src/lib/server/selection.ts';
import * as drafts from '../../src/lib/server/submissions/drafts.ts';
import { readDraft } from '../../src/lib/server/submissions/read-draft.ts';
import * as scenarios from '../../src/lib/server/scenarios.ts';
import * as templates from '../../src/lib/server/sheet-templates.ts';

const AT = Date.UTC(2026, 2, 1);
export const PASSWORD = 'long enough to be one';
const by = { id: 'wang', name: '王' };
const act = { by, at: AT };

/** A database in use: the whole shipped pack, and something that people kept in every other table. */
export async function fill(db: Database): Promise<void> {
	await seedIfEmpty(db, 'data');
	const token = await invitations.inviteAdministrator(db, AT);
	const accepted = await invitations.accept(
		db,
		token,
		{ signInName: 'wang', displayName: '王', password: PASSWORD },
		AT
	);
	if (accepted.outcome !== 'in') throw new Error(accepted.outcome);
	await sessions.open(db, { account: accepted.account, agent: 'Firefox', at: AT });
	await invitations.invite(db, { role: 'planner', division: null, displayName: '李' }, act);
	await recordFailure(db, 'nobody', AT);
	for (const [name, note] of [
		['情景一', ''],
		["'=1+1", '"a", b\r\nc']
	] as const)
		await scenarios.keep(db, { portfolio: 'demonstration', name, note, query: 'p=demonstration' }, act);
	const moved = await keeping.move(
		db,
		{
			portfolio: 'demonstration',
			project: 'DEMO-001',
			version: 1,
			milestone: 'production',
			field: 'forecast',
			date: '2027-05',
			reason: '等许可'
		},
		{ ...act, today: day('2026-11-20'), onlyDivisions: null }
	);
	if (moved.outcome !== 'kept') throw new Error(JSON.stringify(moved));
	// the shipped pack knows no place of a park or project more exactly than its division
	for (const table of ['record', 'project'])
		await sql`update ${sql.table(table)} set body = replace(body, '"position":null', '"position":[124.25,47.5]')
			where id in ('premade-rice', 'DEMO-001')`.execute(db);
	await keepPapers(db);
	await keepRecords(db);
	await keepSubmission(db);
}

/** A file that a county sent, read and not judged yet, and a heading whose meaning somebody chose. */
async function keepSubmission(db: Database): Promise<void> {
	const text = '编号,项目名称,所在县区,项目阶段\n,"新厂（虚构）, 一期",230202,谋划';
	const id = await drafts.make(
		db,
		{
			division: '230202',
			kind: 'project',
			portfolio: 'demonstration',
			file: { name: '报送.csv', bytes: new TextEncoder().encode(text) },
			follows: null
		},
		{ ...act, only: '230202' }
	);
	await readDraft(db, id, { signal: new AbortController().signal, onProgress: () => {} });
	await db
		.insertInto('alike_row')
		.values({ submission: id, line: 2, other: 'sent-before', other_line: 7, reasons: '["name"]', certainty: 'low' })
		.execute();
	await db
		.insertInto('heading_choice')
		.values({ division: '230202', kind: 'project', heading: '备注', field: null })
		.execute();
}

/** A park that was changed and outlined, a value that was asked for, and what was published of it. */
async function keepRecords(db: Database): Promise<void> {
	const square = [
		[
			[124, 47],
			[124.1, 47],
			[124.1, 47.1],
			[124, 47]
		]
	];
	const provenance = {
		sources: [],
		asOf: '2026',
		asOfReported: null,
		confidence: 'unsourced',
		steward: '测绘队'
	} as const;
	const outline = { geometry: { type: 'Polygon' as const, coordinates: square }, provenance };
	const key = { kind: 'park', portfolio: null, id: 'premade-rice' } as const;
	const drawn = { key, version: 1, changes: [], outline, reason: '测绘图' };
	const changed = await records.change(db, drawn, { ...act, onlyDivisions: null });
	if (changed.outcome !== 'kept') throw new Error(changed.outcome);
	const { criteria } = await selection.read(db);
	const asked = { portfolio: 'demonstration', project: 'DEMO-001', criterion: criteria[0]?.id ?? '', note: '请核实' };
	await questions.ask(db, asked, act);
	await ensurePublished(db, { by: 'Hetu', at: AT });
}

async function keepPapers(db: Database): Promise<void> {
	const logo = { bytes: Uint8Array.from([0, 255, 10]), format: 'png', words: '市徽', aspect: 1.5 } as const;
	await templates.keep(db, { name: '推介图', note: '', made: { spec: 'a:a3-portrait', logo } }, act);
	const briefing: Briefing = { ...testBriefing(['a', 'b']), portfolio: 'demonstration' as Briefing['portfolio'] };
	const kept = await briefings.keep(db, briefing, act);
	if (kept.outcome !== 'kept') throw new Error(kept.outcome);
	await links.make(db, { briefing: kept.id, version: 1, audience: 'public', pack: '{"a":1}', days: 7 }, act);
}
