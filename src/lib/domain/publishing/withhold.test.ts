import { describe, expect, test } from 'vitest';
import { projectOf } from '../matching/test-sides.ts';
import { NO_BENEFITS_KNOWN } from '../project/benefits.ts';
import type { Provenance, Source, SourceId } from '../provenance.ts';
import { internalBy, withholdProject } from './withhold.ts';

const source = (id: string, kind: Source['kind']): Source => ({
	id: id as SourceId,
	kind,
	outlet: id,
	title: null,
	url: null,
	published: null,
	licence: null
});
const by = (...ids: string[]): Provenance => ({
	sources: ids as SourceId[],
	asOf: '2026',
	asOfReported: null,
	confidence: 'high',
	steward: '某处'
});
const isInternal = internalBy([source('paper', 'news'), source('letter', 'submission')]);
const real = { nature: 'public-record', isInternal } as const;

describe('what everybody sees of a real project', () => {
	test('tax told to the desk goes, tax in a newspaper stays', () => {
		const told = projectOf('A', {}, { taxWanYuan: 900, provenance: by('letter') });
		expect(withholdProject(told, real)).toMatchObject({ shown: { taxWanYuan: null }, count: 1 });
		const printed = projectOf('A', {}, { taxWanYuan: 900, provenance: by('letter', 'paper') });
		expect(withholdProject(printed, real)).toMatchObject({ shown: { taxWanYuan: 900 }, count: 0 });
	});
	test('each value goes by where it comes from itself', () => {
		const valueProvenance = {
			taxWanYuan: by('letter'),
			'needs.powerKva': by('letter'),
			'benefits.paybackYears': by('letter')
		};
		const project = projectOf(
			'A',
			{ powerKva: 500, waterM3PerDay: 20 },
			{
				taxWanYuan: 900,
				jobs: 40,
				benefits: { ...NO_BENEFITS_KNOWN, paybackYears: 6, farmHouseholds: 12 },
				provenance: by('paper'),
				valueProvenance
			}
		);
		const { shown, count } = withholdProject(project, real);
		expect(count).toBe(3);
		expect(shown).toMatchObject({
			taxWanYuan: null,
			jobs: 40,
			needs: { powerKva: null, waterM3PerDay: 20 },
			benefits: { paybackYears: null, farmHouseholds: 12 }
		});
	});
	test('the investor of a candidate is nobody else’s business, that of a contracted project is', () => {
		const candidate = projectOf('A', {}, { investor: '甲公司', stage: 'negotiating', provenance: by('letter') });
		expect(withholdProject(candidate, real).shown.investor).toBeNull();
		expect(withholdProject({ ...candidate, stage: 'contracted' }, real).shown.investor).toBe('甲公司');
		expect(withholdProject({ ...candidate, provenance: by('paper') }, real).shown.investor).toBe('甲公司');
	});
	test('nobody reads who keeps it', () => {
		const valueProvenance = { jobs: by('paper') };
		const { shown } = withholdProject(projectOf('A', {}, { provenance: by('paper'), valueProvenance }), real);
		expect(JSON.stringify(shown)).not.toContain('某处');
	});
});

test('an invented project has nothing to hide', () => {
	const project = projectOf('A', { powerKva: 5 }, { taxWanYuan: 900, provenance: by('letter') });
	const invented = { nature: 'demonstration', isInternal } as const;
	expect(withholdProject(project, invented)).toEqual({ shown: project, count: 0 });
});

test('what cites nothing is not known to be internal', () => {
	expect(isInternal(by())).toBe(false);
	expect(isInternal(by('unknown-id'))).toBe(false);
});
