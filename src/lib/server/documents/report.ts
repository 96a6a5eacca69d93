import { createHash } from 'node:crypto';
import type { CatalogueIndex } from '../../domain/catalogue/index-catalogue.ts';
import { parseView, type View } from '../../domain/explore/view.ts';
import type { Result } from '../../domain/result.ts';
import { addMonths, type Day } from '../../domain/roadmap/day.ts';
import { isWithinScope, type ReportFacts, reportInputText } from '../../domain/roadmap/report/report-facts.ts';
import { reportProjects } from '../../domain/roadmap/report/reported-project.ts';
import { checkRules } from '../../domain/roadmap/rules.ts';
import { standingDay } from '../../domain/roadmap/standing-day.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import { readTerritory } from '../profiles.ts';
import * as roadmap from '../roadmap.ts';
import * as targets from '../targets.ts';
import { projectsUnder } from './filtered.ts';
import type { ReportRequest } from './report-request.ts';
import type { RequestProblem } from './request-parameters.ts';

interface Asked {
	readonly portfolio: string;
	readonly request: ReportRequest;
	/** The conditions of a filter in the reader's language. */
	readonly filterWords: (view: View, index: CatalogueIndex) => readonly string[];
}

/** What a report is made from, and from which day a digest begins. */
export interface AskedFacts {
	readonly facts: ReportFacts;
	readonly since: Day;
}

/**
 * The facts of a report, from the database; `null` where there is no such portfolio. A division or a unit that it does
 * not have is a problem of the request. Writes nothing.
 */
export async function facts(db: Database, asked: Asked): Promise<Result<AskedFacts, RequestProblem> | null> {
	const territory = await readTerritory(db, asked.portfolio);
	if (!territory) return null;
	const { request } = asked;
	const { rules, procedures } = await roadmap.read(db);
	const asOf = request.asOf ?? standingDay(territory.portfolio, roadmap.todayIn(territory.catalogue.territory));
	const since = request.since ?? addMonths(asOf, -1);
	const basis = { asOf, rules: checkRules(rules).kept, procedures };
	const deliveries = await roadmap.deliveries(db, asked.portfolio);
	const all = reportProjects(await catalogue.projects(db, asked.portfolio), deliveries, basis);
	const indicators = await targets.list(db, asked.portfolio);
	const division = territory.catalogue.divisions.find(({ code }) => code === request.division)?.code ?? null;
	const problems: RequestProblem[] = [
		...(request.division !== division ? [{ code: 'unknown' as const, path: 'division', value: request.division }] : []),
		...(request.unit !== null && !all.some(({ delivery }) => delivery.unit === request.unit)
			? [{ code: 'unknown' as const, path: 'unit', value: request.unit }]
			: []),
		...(since >= asOf ? [{ code: 'since-after-asof' as const, path: 'since', value: null }] : [])
	];
	if (problems.length > 0) return { ok: false, problems };
	const scope = { division, unit: request.unit };
	const { view } = parseView(request.view, territory.catalogue);
	const kept = await projectsUnder(db, view, territory);
	const facts: ReportFacts = {
		territory: territory.catalogue.territory,
		portfolio: territory.portfolio,
		dataVersion: createHash('sha256')
			.update(reportInputText(all, basis, indicators))
			.digest('hex'),
		basis,
		indicators,
		all,
		projects: all.filter((reported) => kept.has(reported.project.id) && isWithinScope(reported, scope)),
		scope,
		filter: asked.filterWords(view, territory.index),
		index: territory.index,
		divisions: await catalogue.layer(db, 'divisions')
	};
	return { ok: true, value: { facts, since } };
}
