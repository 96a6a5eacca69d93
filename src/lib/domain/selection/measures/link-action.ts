import type { ChainAction, ChainAssessment, LinkAssessment, LinkState } from '../../chain/assessment.ts';
import { neighboursOf } from '../../chain/flows.ts';
import { hasEvidence, isWithdrawn, standingOf } from '../../chain/link-rows.ts';
import { actionOf, stateOf } from '../../chain/rule.ts';
import type { ProjectTable } from '../../catalogue/project-table.ts';
import { columnOf, type Measure, type MeasureSources, type Reading } from './measure.ts';

/** Steps of the scale, in the order of how much of the chain a project there adds. Ours; 0: no action is called for. */
export const ACTION_STEPS: Readonly<Record<ChainAction, number>> = {
	strengthen: 1,
	extend: 2,
	supplement: 3,
	build: 4
};

/**
 * What its link calls for, as a step of `ACTION_STEPS`; of several links the highest that is known.
 *
 * The link is judged without the project itself: a works that fills a missing link by being built still builds it.
 * Suppliers stand as assessed, a person's judgement stands as it is. Not known without a link, or where its state is
 * unknown.
 */
export const LINK_ACTION: Measure = { unit: 'step', fields: ['links'], read: readActions };

function readActions({ table, index, chains }: MeasureSources): Float64Array {
	const byCode = new Map<number, Reading>();
	for (const assessment of chains) {
		for (const link of assessment.links) {
			const code = index.columnCodes.links.get(link.link.id);
			if (code !== undefined) byCode.set(code, stepOn(assessment, link, table));
		}
	}
	return columnOf(table.count, (row) => {
		let best = NaN;
		for (let at = table.linkStart[row] ?? 0; at < (table.linkStart[row + 1] ?? 0); at++) {
			const step = byCode.get(table.links[at] ?? -1)?.(row) ?? NaN;
			if (!(step <= best) && !Number.isNaN(step)) best = step;
		}
		return best;
	});
}

function stepOn(assessment: ChainAssessment, link: LinkAssessment, table: ProjectTable): Reading {
	const standing = stepOf(link.state, link.action);
	if (link.override) return () => standing;
	const { evidence } = link;
	const judge = judgeOf(assessment, link);
	const unbuilt = judge({ ...evidence, building: evidence.building.slice(1) });
	const unproduced = judge({ ...evidence, producerCount: evidence.producerCount - 1 });
	const own = ownProducers(link, table);
	return (row) => {
		if (isWithdrawn(table, row)) return standing;
		const kind = standingOf(table, row);
		if (kind === 'building') return unbuilt;
		return kind === 'producing' && own.has(row) ? unproduced : standing;
	};
}

function judgeOf(
	{ chain, links }: ChainAssessment,
	{ link, reasons }: LinkAssessment
): (evidence: LinkAssessment['evidence']) => number {
	const states = new Map(links.map((one) => [one.link.id, one.state]));
	const suppliers = (neighboursOf(chain).get(link.id)?.suppliers ?? []).map((supplier) => ({
		link: supplier,
		state: states.get(supplier.id) ?? 'unknown'
	}));
	// the project is placed on the chain, so that something of the chain is recorded without it or with it
	const chainHasEvidence = links.some(({ evidence }) => hasEvidence(evidence));
	const statedGaps = reasons.flatMap((reason) => (reason.code === 'stated-gap' ? [reason.gap] : []));
	return (evidence) => {
		const state = stateOf(evidence, { chainHasEvidence, statedGaps });
		return stepOf(state, actionOf(link, state, suppliers).action);
	};
}

/** Rows without which the link had one producer less, as `countProducers` counts. */
function ownProducers(
	{ evidence: { producers, producing } }: LinkAssessment,
	{ investors }: ProjectTable
): Set<number> {
	const names = new Set(producers.flatMap(({ name }) => [name.zh, ...name.aliases]));
	const counts = new Map<string, number>();
	for (const row of producing) {
		const investor = investors[row];
		if (investor) counts.set(investor, (counts.get(investor) ?? 0) + 1);
	}
	const counted = producing.filter((row) => {
		const investor = investors[row] ?? null;
		return investor === null || (!names.has(investor) && counts.get(investor) === 1);
	});
	return new Set(counted);
}

const stepOf = (state: LinkState, action: ChainAction | null): number => {
	if (action) return ACTION_STEPS[action];
	return state === 'unknown' ? NaN : 0;
};
