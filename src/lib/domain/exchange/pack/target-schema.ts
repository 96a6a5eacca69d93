import * as v from 'valibot';
import type { DivisionCode } from '../../territory/territory.ts';
import {
	COUNTINGS,
	type Indicator,
	type IndicatorId,
	type IndicatorName,
	type IndicatorUnit,
	type ReportedAmount,
	unitOfCounting
} from '../../roadmap/targets/indicator.ts';
import { type MonthPlan, MONTHS_OF_YEAR } from '../../roadmap/targets/month-plan.ts';
import type { Target, TargetRevision } from '../../roadmap/targets/target.ts';
import { identity, idText, list, quantity, type SchemaOf, share, unreported, words, wholeDay } from './fields.ts';
import type { PackProblemCode } from './problem.ts';
import { monthDay, span } from './roadmap-schema.ts';

const code = (problem: PackProblemCode): PackProblemCode => problem;

const name: SchemaOf<IndicatorName> = v.strictObject({ zh: words, en: unreported(words), ru: unreported(words) });

const year = v.pipe(
	v.number(),
	v.integer(code('out-of-range')),
	v.minValue(1, code('out-of-range')),
	v.maxValue(9999, code('out-of-range'))
);

const isRising = <T>(list: readonly T[], of: (one: T) => number, least: number): boolean =>
	list.every((one, place) => {
		const before = list[place - 1];
		return before === undefined || of(one) - of(before) >= least;
	});

const twelve = (part: SchemaOf<number>): SchemaOf<number[]> =>
	v.pipe(
		v.array(part),
		v.check((months) => months.length === MONTHS_OF_YEAR, code('not-twelve-months'))
	);

const monthPlan: SchemaOf<MonthPlan> = v.variant('kind', [
	v.strictObject({ kind: v.literal('even') }),
	v.strictObject({
		kind: v.literal('shares'),
		cumulative: v.pipe(
			twelve(share),
			v.check((shares) => isRising(shares, Number, 0), code('not-rising'))
		)
	}),
	v.strictObject({
		kind: v.literal('amounts'),
		amounts: twelve(quantity)
	})
]);

const revision: SchemaOf<Omit<TargetRevision, 'sequence'>> = v.strictObject({
	recordedOn: wholeDay,
	total: quantity,
	assignedBy: unreported(words),
	document: unreported(words),
	assignedOn: unreported(span),
	divisions: v.optional(v.record(idText, quantity), () => ({})),
	months: v.optional(monthPlan, { kind: 'even' }),
	divisionMonths: v.optional(v.record(idText, monthPlan), () => ({})),
	reason: unreported(words)
});

/** In the order they were written down. */
const revisions: SchemaOf<TargetRevision[]> = v.pipe(
	v.array(revision),
	v.minLength(1, code('missing-field')),
	v.check((all) => isRising(all, ({ recordedOn }) => recordedOn, 0), code('not-rising')),
	v.transform((all) => all.map((one, sequence) => ({ ...one, sequence })))
);

const targets: SchemaOf<Target[]> = v.pipe(
	list(v.strictObject({ year, revisions })),
	v.check((all) => isRising(all, (one) => one.year, 1), code('not-rising'))
);

const reports: SchemaOf<ReportedAmount[]> = v.pipe(
	list(
		v.strictObject({
			division: v.nullable(identity<DivisionCode>()),
			month: monthDay,
			amount: v.nullable(quantity),
			recordedOn: wholeDay,
			by: unreported(words),
			source: unreported(words)
		})
	),
	v.check((all) => isRising(all, ({ recordedOn }) => recordedOn, 0), code('not-rising')),
	v.transform((all) => all.map((one, sequence) => ({ ...one, sequence })))
);

const unit: SchemaOf<IndicatorUnit> = v.variant('kind', [
	v.strictObject({ kind: v.literal('projects') }),
	v.strictObject({ kind: v.literal('wanYuan') }),
	v.strictObject({ kind: v.literal('own'), name, decimals: v.picklist([0, 1, 2]) })
]);

/** An indicator with what was assigned and reported of it; its unit is that of what is counted. */
export const indicatorSchema: SchemaOf<Indicator> = v.pipe(
	v.strictObject({
		id: identity<IndicatorId>(),
		name,
		counting: v.picklist(COUNTINGS),
		unit,
		targets,
		reports
	}),
	v.forward(
		v.check(
			({ counting, unit }) => (unitOfCounting(counting) ?? unit.kind) === unit.kind,
			code('unit-of-other-measure')
		),
		['unit']
	),
	v.forward(
		v.check(({ counting, reports }) => counting === 'reported' || reports.length === 0, code('counted-not-reported')),
		['reports']
	)
);
