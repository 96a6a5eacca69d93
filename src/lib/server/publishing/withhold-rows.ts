import { withoutStewards } from '../../domain/briefing/redact.ts';
import type { Portfolio, Project } from '../../domain/project/project.ts';
import type { Source } from '../../domain/provenance.ts';
import {
	internalBy,
	type IsInternal,
	type Withheld,
	withholdPark,
	withholdProject,
	withholdSite
} from '../../domain/publishing/withhold.ts';
import type { Park, Site } from '../../domain/territory/territory.ts';
import { giveWayEvery } from '../give-way.ts';
import type { Rows } from './packing.ts';

/** Rows looked at before others have their turn. */
const SLICE = 200;

/** What is left of the rows for everybody to see, and how many values were kept back. */
export async function withholdRows(rows: Rows): Promise<{ readonly shown: Rows; readonly count: number }> {
	const giveWay = giveWayEvery(SLICE);
	const of = <T>(kind: string) =>
		rows.record.filter((row) => row.kind === kind && row.archived_at === null).map(({ body }) => JSON.parse(body) as T);
	const natures = new Map<string, Portfolio['nature']>(
		of<Portfolio>('portfolio').map(({ id, nature }) => [id, nature])
	);
	const isInternal = internalBy(of<Source>('source'));
	let count = 0;
	const take = (row: { readonly body: string }, { shown, count: hidden }: Withheld<unknown>): string => {
		const body = JSON.stringify(shown);
		// the name of a steward that goes is a value kept back as well
		count += Math.max(hidden, body === row.body ? 0 : 1);
		return body;
	};
	const isInvented = (portfolio: string | null) => portfolio !== null && natures.get(portfolio) === 'demonstration';
	const record: Rows['record'][number][] = [];
	for (const row of rows.record) {
		if (row.archived_at !== null) continue;
		record.push({ ...row, body: take(row, withholdRecord(row, { isInternal, isInvented })) });
		await giveWay();
	}
	const project: Rows['project'][number][] = [];
	for (const row of rows.project) {
		if (row.archived_at !== null) continue;
		const nature = natures.get(row.portfolio) ?? 'public-record';
		const withheld = withholdProject(JSON.parse(row.body) as Project, { nature, isInternal });
		project.push({ ...row, body: take(row, withheld) });
		await giveWay();
	}
	const ids = new Set(record.map(({ kind, id }) => `${kind} ${id}`));
	const outline = rows.outline.filter(({ kind, id }) => ids.has(`${kind} ${id}`));
	// how a real project is followed, whom the desk talks with and what it was told to reach is not for everybody
	const invented = <Row extends { readonly portfolio: string }>(list: readonly Row[]): readonly Row[] =>
		list.filter(({ portfolio }) => isInvented(portfolio));
	const shown: Rows = {
		...rows,
		record,
		project,
		outline,
		delivery: invented(rows.delivery),
		delivery_change: invented(rows.delivery_change),
		campaign: invented(rows.campaign),
		lead: invented(rows.lead),
		lead_entry: invented(rows.lead_entry),
		indicator: invented(rows.indicator),
		target_revision: invented(rows.target_revision),
		target_report: invented(rows.target_report)
	};
	const followed = rows.delivery.length - shown.delivery.length + rows.lead.length - shown.lead.length;
	return { shown, count: count + followed + rows.indicator.length - shown.indicator.length };
}

interface Setting {
	readonly isInternal: IsInternal;
	readonly isInvented: (portfolio: string | null) => boolean;
}

function withholdRecord(
	{ kind, body }: Pick<Rows['record'][number], 'kind' | 'body'>,
	{ isInternal, isInvented }: Setting
): Withheld<unknown> {
	const value = JSON.parse(body) as { readonly portfolio?: string | null };
	// a park or a site of one portfolio only is an invented one
	const isPlace = kind === 'park' || kind === 'site';
	if (isPlace ? value.portfolio !== null : isInvented(value.portfolio ?? null)) return { shown: value, count: 0 };
	if (kind === 'park') return withholdPark(value as Park, isInternal);
	if (kind === 'site') return withholdSite(value as Site, isInternal);
	return { shown: withoutStewards(value), count: 0 };
}
