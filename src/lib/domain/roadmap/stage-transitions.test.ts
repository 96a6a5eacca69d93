import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Flag, FLAGS, type Stage, STAGES } from '../project/project.ts';
import {
	type ChangeReason,
	type ChangeVerdict,
	judgeFlagChange,
	judgeStageChange,
	PERMIT_STANDINGS,
	type PermitStanding
} from './stage-transitions.ts';

const told = (verdict: ChangeVerdict) => [verdict.kind, ...(verdict.kind === 'allowed' ? [] : verdict.why)].join(' ');
type Case = [
	sentence: string,
	from: Stage,
	to: Stage,
	expected: string,
	given?: { readonly permit?: PermitStanding; readonly flags?: readonly Flag[] }
];

describe('a project', () => {
	test.each<Case>([
		['goes one step forward', 'planned', 'negotiating', 'allowed'],
		['stays where it is', 'construction', 'construction', 'allowed'],
		['begins with a permit', 'procedures', 'commenced', 'allowed'],
		['begins where the law asks for no permit', 'procedures', 'commenced', 'allowed', { permit: 'exempt' }],
		['never begins without one', 'procedures', 'commenced', 'refused no-permit', { permit: 'not-granted' }],
		[
			'begins with a reason where nobody knows',
			'procedures',
			'commenced',
			'needs-reason permit-unknown',
			{ permit: 'unknown' }
		],
		[
			'that is begun is not asked for its permit again',
			'commenced',
			'construction',
			'allowed',
			{ permit: 'not-granted' }
		],
		['skips stages with a reason', 'negotiating', 'procedures', 'needs-reason jump'],
		['skips to the start with a reason', 'contracted', 'commenced', 'needs-reason jump'],
		['does not produce before it begins', 'contracted', 'production', 'refused start-not-recorded'],
		['skips construction with a reason', 'commenced', 'production', 'needs-reason jump'],
		['is not at capacity before it produces', 'construction', 'capacity', 'refused production-not-recorded'],
		['goes back with a reason', 'construction', 'commenced', 'needs-reason backwards'],
		['that produces goes back to the works with a reason', 'production', 'construction', 'needs-reason backwards'],
		['that produces cannot be unbegun', 'production', 'procedures', 'refused already-produced'],
		['that is withdrawn moves nowhere', 'planned', 'negotiating', 'refused withdrawn', { flags: ['withdrawn'] }],
		['that is suspended does not move on', 'commenced', 'construction', 'refused suspended', { flags: ['suspended'] }],
		[
			'that is suspended goes back with a reason',
			'construction',
			'commenced',
			'needs-reason backwards',
			{ flags: ['suspended'] }
		]
	])('%s', (...[, from, to, expected, given]) =>
		expect(told(judgeStageChange({ from, to, flags: [], permit: 'granted', ...given }))).toBe(expected)
	);

	it('is told every ground of a refusal', () =>
		expect(told(judgeStageChange({ from: 'planned', to: 'capacity', flags: [], permit: 'not-granted' }))).toBe(
			'refused no-permit start-not-recorded production-not-recorded'
		));
});

describe('a flag', () => {
	test.each<[sentence: string, flag: Flag, isSet: boolean, stage: Stage, flags: Flag[], expected: string]>([
		['marks what is continued', 'continued', true, 'construction', [], 'allowed'],
		['marks what is stopped, with a reason', 'suspended', true, 'commenced', [], 'needs-reason stopping'],
		['of works does not go on what has none', 'continued', true, 'procedures', [], 'refused not-being-built'],
		['of works does not go on what produces', 'suspended', true, 'production', [], 'refused not-being-built'],
		['is not set twice', 'continued', true, 'construction', ['continued'], 'refused already-so'],
		['is not lifted where it is not set', 'suspended', false, 'construction', [], 'refused already-so'],
		['goes when work goes on', 'suspended', false, 'construction', ['suspended'], 'allowed'],
		['that no longer fits can go', 'continued', false, 'production', ['continued'], 'allowed'],
		['of leaving needs a reason at any stage', 'withdrawn', true, 'planned', [], 'needs-reason leaving'],
		['of coming back needs one too', 'withdrawn', false, 'planned', ['withdrawn'], 'needs-reason returning'],
		['joins no withdrawn project', 'suspended', true, 'construction', ['withdrawn'], 'refused withdrawn']
	])('%s', (...[, flag, isSet, stage, flags, expected]) =>
		expect(told(judgeFlagChange({ flag, isSet, stage, flags }))).toBe(expected)
	);
});

it('gives a verdict on every change there is, with a reason unless it is allowed', () =>
	fc.assert(
		fc.property(
			fc.constantFrom(...STAGES),
			fc.constantFrom(...STAGES),
			fc.subarray([...FLAGS]),
			fc.constantFrom(...PERMIT_STANDINGS),
			(from, to, flags, permit) => {
				const verdict = judgeStageChange({ from, to, flags, permit });
				const why: readonly ChangeReason[] = verdict.kind === 'allowed' ? [] : verdict.why;
				expect(why.length > 0).toBe(verdict.kind !== 'allowed');
				const begins = STAGES.indexOf(from) < 4 && STAGES.indexOf(to) >= 4;
				if (begins && permit === 'not-granted') expect(verdict.kind).toBe('refused');
			}
		)
	));
