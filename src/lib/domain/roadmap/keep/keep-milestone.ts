import { MILESTONE_KINDS, type MilestoneId } from '../milestone.ts';
import type { Known, NewChange } from './keep.ts';
import type { Typed } from './typed-fields.ts';

/**
 * A milestone the project does not have: `milestone` (its kind), `phase` (empty: of the whole), `baseline` and `plan`,
 * `reason`. It is pending: that it came is written down by moving it. Without a plan the baseline holds.
 */
export function keepMilestone(typed: Typed, { project: { milestones } }: Known): NewChange[] {
	const kind = typed.choice('milestone', MILESTONE_KINDS);
	const phase = typed.words('phase');
	const [baseline, plan] = [typed.span('baseline'), typed.span('plan')];
	const reason = typed.reason(false);
	if (kind === null) {
		if (typed.raw('milestone') === '') typed.note('not-offered', 'milestone');
		return [];
	}
	if (milestones.some((each) => each.kind === kind && each.phase === phase)) typed.note('has-it-already', 'milestone');
	if (baseline === null && plan === null && typed.raw('baseline') + typed.raw('plan') === '')
		typed.note('bad-date', 'baseline');
	const id = freeId(kind, new Set(milestones.map((each) => each.id)));
	return [
		{
			kind: 'milestone',
			milestone: { id, kind, phase, baseline, plan, forecast: null, actual: { kind: 'pending' } },
			reason
		}
	];
}

function freeId(kind: string, taken: ReadonlySet<string>): MilestoneId {
	let id = kind;
	for (let place = 2; taken.has(id); place++) id = `${kind}-${place}`;
	return id as MilestoneId;
}
