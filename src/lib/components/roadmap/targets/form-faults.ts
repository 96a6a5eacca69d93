import type { ActionResult } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/result';
import { MOST_REASON } from '$lib/domain/roadmap/date-move';
import { type AssignmentProblem, MOST_WORDS } from '$lib/domain/roadmap/targets/parse-assignment';
import { type IndicatorProblem, MOST_NAME } from '$lib/domain/roadmap/targets/parse-indicator';
import type { ReportProblem } from '$lib/domain/roadmap/targets/parse-report';
import { m } from '$lib/paraglide/messages';
import { answerOf } from '../../form-answer';

export interface FormFault {
	/** `total`, `divisions.<code>`; `null`: of the whole form. */
	readonly path: string | null;
	readonly text: string;
}

/** What became of a form: nothing is wrong, somebody was first, or what is wrong. */
export interface FormOutcome {
	readonly isKept: boolean;
	readonly isStale: boolean;
	readonly faults: readonly FormFault[];
}

type Code = (AssignmentProblem | IndicatorProblem | ReportProblem)['code'];

const FAULTS: Readonly<Record<Code, () => string>> = {
	'no-total': m.target_fault_no_total,
	'bad-number': m.target_fault_number,
	'too-fine': m.target_fault_fine,
	'bad-date': m.target_fault_date,
	'date-to-come': m.target_fault_date_to_come,
	'unknown-division': m.target_fault_division,
	'unknown-plan': m.target_fault_plan,
	'not-rising': m.target_fault_rising,
	'long-words': () => m.target_fault_long({ most: MOST_WORDS }),
	'no-reason': m.move_fault_reason,
	'long-reason': () => m.move_fault_long({ most: MOST_REASON }),
	same: m.target_fault_same,
	'not-reported': m.target_fault_gone,
	'bad-month': m.target_fault_month,
	'month-to-come': m.target_fault_month_to_come,
	'no-name': m.target_fault_no_name,
	'long-name': () => m.target_fault_long({ most: MOST_NAME }),
	'unknown-counting': m.target_fault_choice,
	'unknown-unit': m.target_fault_choice,
	'no-unit': m.target_fault_no_name,
	'long-unit': () => m.target_fault_long({ most: MOST_NAME }),
	'bad-decimals': m.target_fault_choice
};

const OUTCOMES: Readonly<Record<string, () => string>> = {
	stale: m.target_fault_stale,
	foreign: m.target_fault_foreign,
	unknown: m.target_fault_gone,
	'too-many': m.target_fault_too_many
};

/** Reads what the server answered to a form of targets. What was typed stays in the form whatever it says. */
export function outcomeOf(result: ActionResult): FormOutcome {
	const answer = answerOf(result);
	if (answer.kind === 'kept') return { isKept: true, isStale: false, faults: [] };
	const failed = (text: string, isStale = false) => ({ isKept: false, isStale, faults: [{ path: null, text }] });
	if (answer.kind === 'lost') return failed(answer.words);
	const { outcome = '', problems = [] } = answer.data as { outcome?: string; problems?: readonly Problem[] };
	const word = OUTCOMES[outcome];
	if (word) return failed(word(), outcome === 'stale');
	const faults = problems.map(({ code, path }) => ({ path, text: FAULTS[code as Code]?.() ?? m.kept_lost() }));
	return faults.length > 0 ? { isKept: false, isStale: false, faults } : failed(m.kept_lost());
}
