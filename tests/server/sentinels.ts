import type { Briefing } from '../../src/lib/domain/briefing/briefing.ts';
import { mayNameInvestor, PARK_CLASSES, PROJECT_CLASSES } from '../../src/lib/domain/briefing/field-classes.ts';
import type { BriefingRecords } from '../../src/lib/domain/briefing/source.ts';
import type { Project } from '../../src/lib/domain/project/project.ts';
import type { Provenance } from '../../src/lib/domain/provenance.ts';
import type { Park } from '../../src/lib/domain/territory/territory.ts';

type Records = Omit<BriefingRecords, 'entries'>;

/** Stands in every text that is for staff alone. */
export const SENTINEL = 'Zqxv';
const NUMBER = 81_234_567;
/** The number as 万元 in each language, and as it stands; a reader of a text strips blanks and commas first. */
const TRACES = [SENTINEL, String(NUMBER), '8123亿', 'CN¥812bn', '812млрд'];

const text = (where: string): string => `${SENTINEL} ${where}`;
const inEach = (where: string) => ({ zh: text(where), en: text(where), ru: text(where) });

/** What stands in each field of a project that only staff may see; a field classed anew must be filled here too. */
const PROJECT_SENTINELS: Partial<Project> = {
	taxWanYuan: NUMBER,
	benefits: {
		fixedAssetWanYuan: NUMBER,
		paybackYears: NUMBER,
		localInputShare: NUMBER,
		localJobShare: NUMBER,
		yearRoundJobShare: NUMBER,
		farmHouseholds: NUMBER,
		trainingPlaces: NUMBER,
		energyTcePerYear: NUMBER,
		pollutionEquivalentsPerYear: NUMBER,
		safetyRisk: 'major',
		landSecured: true,
		procedureShare: NUMBER,
		fundsShare: NUMBER
	},
	derived: [{ label: inEach('derived'), value: NUMBER, unit: text('unit'), formula: text('formula') }],
	notes: [inEach('note')]
};
const PARK_SENTINELS: Partial<Park> = { note: text('park') };

/** Records with a sentinel in every field that is for staff alone. @throws where a field classed so has none */
export function withSentinels(records: Records): Records {
	requireAll(PROJECT_CLASSES, PROJECT_SENTINELS);
	requireAll(PARK_CLASSES, PARK_SENTINELS);
	const { catalogue, projects, facts } = records;
	return {
		...records,
		facts: facts.map((fact) => ({ ...fact, provenance: kept(fact.provenance) })),
		projects: projects.map((project) => ({
			...project,
			...PROJECT_SENTINELS,
			investor: mayNameInvestor(project, 'investor') ? project.investor : text('investor'),
			provenance: kept(project.provenance),
			valueProvenance: {
				...project.valueProvenance,
				taxWanYuan: { ...kept(project.provenance), asOfReported: text('date') }
			}
		})),
		catalogue: {
			...catalogue,
			parks: catalogue.parks.map((park) => ({ ...park, ...PARK_SENTINELS, provenance: kept(park.provenance) })),
			chains: catalogue.chains.map((chain) => ({
				...chain,
				overrides: chain.overrides.map((override) => ({ ...override, by: text('by') }))
			}))
		}
	};
}

/** A briefing whose scenes have notes for the speaker alone. */
export const withSpeakerNotes = (briefing: Briefing): Briefing => ({
	...briefing,
	scenes: briefing.scenes.map((scene) => ({ ...scene, notes: inEach('speaker') }))
});

/** What of the sentinels shows in a text: of a page, a file, an address. */
export function sentinelsIn(shown: string): string[] {
	const plain = shown.replaceAll(/[\s\u00a0\u202f,]/g, '');
	return TRACES.filter((trace) => plain.includes(trace.replaceAll(' ', '')));
}

const kept = (provenance: Provenance): Provenance => ({ ...provenance, steward: text('steward') });

function requireAll(classes: Readonly<Record<string, string>>, filled: object): void {
	const missing = Object.keys(classes).filter((field) => classes[field] === 'staff' && !(field in filled));
	if (missing.length > 0) throw new Error(`fields for staff without a sentinel: ${missing.join(', ')}`);
}
