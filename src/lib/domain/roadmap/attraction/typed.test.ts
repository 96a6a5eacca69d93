import { describe, expect, test } from 'vitest';
import { day } from '../test-roadmap.ts';
import { became, followed, lead, moved, toDo } from './test-attraction.ts';
import { type Nameable, parseCampaign, parseEntry, parseLead, type Typed } from './typed.ts';

const TODAY = day('2026-11-20');
const known: Nameable = {
	links: new Set(['soy-oil']),
	divisions: new Set(['100001']),
	campaigns: new Set(['winter']),
	projects: new Set(['P-1'])
};
const typed = (fields: Readonly<Record<string, string | readonly string[]>>): Typed => ({
	one: (field) => [fields[field] ?? ''].flat()[0] ?? '',
	all: (field) => [fields[field] ?? []].flat()
});
type Answer = { ok: true; value: unknown } | { ok: false; problems: { code: string; path: string }[] };
const wrong = (answer: Answer) =>
	answer.ok ? 'read' : answer.problems.map(({ code, path }) => `${path} ${code}`).join(', ');

describe('a campaign', () => {
	const fields = {
		name: ' 冬季  攻势 ',
		season: 'winter',
		first: '2026-11-01',
		last: '2027-02-28',
		links: ['soy-oil', 'soy-oil'],
		regions: '长三角、京津冀，长三角'
	};
	test('is read with its lists, and what was left empty is not known', () => {
		const read = parseCampaign(typed(fields), known);
		expect(read).toMatchObject({
			ok: true,
			value: {
				name: { zh: '冬季 攻势', en: null, ru: null },
				goal: null,
				links: ['soy-oil'],
				regions: ['长三角', '京津冀'],
				divisions: [],
				last: day('2027-02-28')
			}
		});
	});
	test.each([
		[{ name: ' ' }, 'name missing'],
		[{ name: 'x'.repeat(81) }, 'name too-long'],
		[{ last: '2026-10-31' }, 'last past-day'],
		[{ first: '2026-02-30', season: 'summer' }, 'first bad-day, season unknown'],
		[{ links: ['soy-gold'] }, 'links unknown']
	])('with %j is refused for %s', (change, expected) => {
		expect(wrong(parseCampaign(typed({ ...fields, ...change }), known))).toBe(expected);
	});
});

describe('a lead', () => {
	const fields = { enterprise: 'A firm', since: '2026-11-20', campaign: 'winter', divisions: ['100001'] };
	test('is read, with no investment where nobody estimated one', () => {
		expect(parseLead(typed(fields), known, TODAY)).toMatchObject({
			ok: true,
			value: { enterprise: 'A firm', investmentWanYuan: null, campaign: 'winter', divisions: ['100001'] }
		});
		expect(parseLead(typed({ ...fields, investmentWanYuan: '12,000.5' }), known, TODAY)).toMatchObject({
			value: { investmentWanYuan: 12_000.5 }
		});
	});
	test.each([
		[{ enterprise: '' }, 'enterprise missing'],
		[{ since: '2026-11-21' }, 'since future-day'],
		[{ campaign: 'summer' }, 'campaign unknown'],
		[{ investmentWanYuan: '-5' }, 'investmentWanYuan not-a-number'],
		[{ divisions: ['900000'] }, 'divisions unknown']
	])('with %j is refused for %s', (change, expected) => {
		expect(wrong(parseLead(typed({ ...fields, ...change }), known, TODAY))).toBe(expected);
	});
});

describe('a line of a history', () => {
	const open = lead('A', '2026-11-01', {
		entries: [moved('contacted', '2026-11-03'), toDo('offer', '2026-11-03', '2026-11-30')]
	});
	const read = (fields: Readonly<Record<string, string>>, of = open) =>
		parseEntry(typed({ on: '2026-11-10', ...fields }), {
			lead: followed(of, '2026-11-20'),
			today: TODAY,
			known,
			newAction: 'new'
		});

	test('is read for each kind', () => {
		const contact = { kind: 'contact', contact: 'visit', outcome: 'interested', place: '长三角' };
		expect(read(contact)).toMatchObject({
			ok: true,
			value: { ...contact, by: null, text: null, on: day('2026-11-10') }
		});
		expect(read({ kind: 'stage', stage: 'visited', note: 'came' })).toMatchObject({
			value: { stage: 'visited', reason: null, note: 'came' }
		});
		expect(read({ kind: 'stage', stage: 'lost', reason: 'land', note: 'no site' })).toMatchObject({
			value: { stage: 'lost', reason: 'land' }
		});
		expect(read({ kind: 'action', text: 'send the offer', due: '2026-11-25' })).toMatchObject({
			value: { action: 'new', due: day('2026-11-25') }
		});
		expect(read({ kind: 'done', action: 'offer' })).toMatchObject({ value: { kind: 'done', action: 'offer' } });
		expect(read({ kind: 'project', project: 'P-1' })).toMatchObject({ value: { project: 'P-1' } });
		expect(read({ kind: 'project', project: '' })).toMatchObject({ value: { project: null } });
	});

	test.each([
		[{ kind: 'gossip' }, 'kind unknown, contact unknown, outcome unknown'],
		[{ kind: 'stage', stage: 'contacted', note: 'x' }, 'stage same-stage'],
		[{ kind: 'stage', stage: 'visited' }, 'note missing'],
		[{ kind: 'stage', stage: 'lost', note: 'x' }, 'reason unknown'],
		[{ kind: 'action', text: 'x', due: '2026-11-19' }, 'due past-day'],
		[{ kind: 'done', action: 'other' }, 'action unknown'],
		[{ kind: 'project', project: 'P-9' }, 'project unknown'],
		[{ kind: 'project', on: '2026-11-21' }, 'on future-day'],
		[{ kind: 'project', on: '2026-10-31' }, 'on before-lead'],
		[{ kind: 'project', on: '' }, 'on missing']
	])('with %j is refused for %s', (fields, expected) => {
		expect(wrong(read(fields))).toBe(expected);
	});

	test('types no signing where there is a project: that is the project’s', () => {
		const tied = { ...open, entries: [...open.entries, became('P-1', '2026-11-04')] };
		expect(wrong(read({ kind: 'stage', stage: 'contracted', note: 'x' }, tied))).toBe('stage follows-project');
		expect(wrong(read({ kind: 'stage', stage: 'negotiating', note: 'x' }, tied))).toBe('read');
	});
});
