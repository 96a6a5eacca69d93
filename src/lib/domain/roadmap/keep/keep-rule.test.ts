import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../day.ts';
import type { ProcedureDefinition } from '../procedure.ts';
import type { Deadline, MilestoneRule } from '../rules.ts';
import { day } from '../test-roadmap.ts';
import { readLimits } from './keep-limits.ts';
import { readRule } from './keep-rule.ts';
import { ruleFields } from './rule-fields.ts';

const NEW = { before: null, taken: new Set(['own-1', 'procedures-by-31-march']) };
const OWN = {
	nameZh: '年底前投产',
	textZh: '竣工项目年底前投产。',
	textEn: 'What is accepted produces by the end of the year.',
	stages: 'construction',
	requires: 'production',
	deadline: 'yearly',
	on: '12-31',
	watchedFrom: '07-01',
	whenMissed: 'late'
};
const codes = (fields: Record<string, string>) => {
	const read = readRule(fields, NEW);
	return read.ok ? [] : read.problems.map(({ code, path }) => `${path}: ${code}`);
};

describe('a rule of one’s own', () => {
	it('is read with a free id; what is empty in a language reads as in Chinese', () => {
		expect(readRule(OWN, NEW)).toEqual({
			ok: true,
			value: {
				id: 'own-2',
				name: { zh: '年底前投产', en: '年底前投产', ru: '年底前投产' },
				text: {
					zh: '竣工项目年底前投产。',
					en: 'What is accepted produces by the end of the year.',
					ru: '竣工项目年底前投产。'
				},
				source: null,
				year: null,
				appliesTo: { stages: ['construction'] },
				requires: 'production',
				deadline: {
					kind: 'yearly',
					on: { month: 12, dayOfMonth: 31 },
					watchedFrom: { month: 7, dayOfMonth: 1 },
					since: null
				},
				whenMissed: 'late'
			}
		});
	});

	it.each<[Record<string, string>, Deadline]>([
		[
			{ deadline: 'once', day: '2027-09-30' },
			{ kind: 'once', on: day('2027-09-30') }
		],
		[
			{ deadline: 'after', event: 'permit', count: '90', unit: 'days', times: '2', extendMonths: '3' },
			{ kind: 'after', event: 'permit', span: { count: 90, unit: 'days' }, extendable: { times: 2, months: 3 } }
		],
		[
			{ deadline: 'before', event: 'capacity' },
			{ kind: 'before', event: 'capacity' }
		],
		[{ deadline: 'none' }, { kind: 'none' }]
	])('falls due as %o says', (fields, deadline) => {
		expect(readRule({ ...OWN, ...fields }, NEW)).toMatchObject({ ok: true, value: { deadline } });
	});

	it.each([
		[{ nameZh: '' }, 'nameZh: no-words'],
		[{ on: '02-30' }, 'on: bad-date'],
		[{ on: '3-31' }, 'on: bad-date'],
		[{ stages: 'contracted,finished' }, 'stages: not-offered'],
		[{ requires: '' }, 'requires: not-offered'],
		[{ deadline: 'after', event: 'permit', count: '' }, 'count: bad-count'],
		[{ deadline: 'after', event: 'permit', count: '-1' }, 'count: bad-count'],
		[{ deadline: 'before', event: 'production' }, 'event: after-itself'],
		[{ deadline: 'once', day: '' }, 'day: bad-date'],
		[{ year: '21' }, 'year: bad-count']
	])('%o is refused', (fields, problem) => {
		expect(codes({ ...OWN, ...fields })).toContain(problem);
	});

	it('may fall due on 29 February', () => expect(codes({ ...OWN, on: '02-29' })).toEqual([]));
});

describe('a rule that is changed', () => {
	const rules = JSON.parse(readFileSync('data/rules.json', 'utf8')) as MilestoneRule[];
	it.each(rules.map((rule) => [rule.id, rule] as const))('%s comes back from its form as it is', (_, before) => {
		const read = readRule(ruleFields(before), { before, taken: new Set([before.id]) });
		expect(read).toEqual({ ok: true, value: { ...before, deadline: withDefaults(before) } });
	});
	function withDefaults({ deadline }: MilestoneRule): Deadline {
		if (deadline.kind === 'yearly') return { ...deadline, since: deadline.since ?? null };
		return deadline.kind === 'after' ? { ...deadline, extendable: deadline.extendable ?? null } : deadline;
	}
});

describe('whatever is typed as a rule', () => {
	it('is read or refused', () => {
		const value = fc.oneof(fc.string(), fc.constantFrom('yearly', 'after', '02-29', 'permit', '3', isoOf(0)));
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...Object.keys(OWN), 'event', 'count', 'day'), value), (fields) => {
				const read = readRule(fields, NEW);
				expect(read.ok || read.problems.length > 0).toBe(true);
			})
		);
	});
});

describe('the limits of a procedure', () => {
	const before: ProcedureDefinition = {
		id: 'environment' as ProcedureDefinition['id'],
		name: { zh: '环评', en: 'EIA', ru: 'ОВОС' },
		basis: '环境影响评价法',
		after: [],
		onlyFor: null,
		isConstructionPermit: false,
		statutoryWorkingDays: 60,
		statutorySource: '第二十二条',
		promisedWorkingDays: null
	};
	const fields = { basis: '环境影响评价法', statutory: '60', statutorySource: '第二十二条', promised: '' };

	it('are promised without a reason, and changed with one', () => {
		expect(readLimits({ ...fields, promised: '15' }, before)).toEqual({
			ok: true,
			value: { definition: { ...before, promisedWorkingDays: 15 }, reason: null }
		});
		expect(readLimits({ ...fields, statutory: '30' }, before)).toMatchObject({ problems: [{ code: 'no-reason' }] });
		expect(readLimits(fields, before)).toMatchObject({ problems: [{ code: 'nothing-new' }] });
		expect(readLimits({ ...fields, promised: '1.5' }, before)).toMatchObject({ problems: [{ code: 'bad-count' }] });
	});
});
