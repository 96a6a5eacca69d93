import { LAND_USES, NO_NEEDS_KNOWN, POLLUTION_CLASSES } from '../matching/needs.ts';
import { BENEFIT_AMOUNTS, NO_BENEFITS_KNOWN, SAFETY_RISKS } from '../project/benefits.ts';
import { FLAGS, INVESTMENT_BOUNDS, type Project, type ProjectDate, STAGES } from '../project/project.ts';
import {
	amount,
	date,
	field,
	line,
	member,
	memberOf,
	nameFields,
	parts,
	position,
	share,
	whole,
	yesNo
} from './field-parts.ts';
import type { FieldType, RecordField } from './record-field.ts';

const need = (key: keyof typeof NO_NEEDS_KNOWN, of: FieldType): RecordField<Project> =>
	memberOf('needs', NO_NEEDS_KNOWN, [key, of]);
const benefit = (key: keyof typeof NO_BENEFITS_KNOWN, of: FieldType): RecordField<Project> =>
	memberOf('benefits', NO_BENEFITS_KNOWN, [key, of]);

const BENEFIT_TYPES: Readonly<Record<(typeof BENEFIT_AMOUNTS)[number], FieldType>> = {
	fixedAssetWanYuan: amount('wanYuan'),
	paybackYears: amount('years'),
	localInputShare: share,
	localJobShare: share,
	yearRoundJobShare: share,
	farmHouseholds: whole('households'),
	trainingPlaces: whole('places'),
	energyTcePerYear: amount('tcePerYear'),
	pollutionEquivalentsPerYear: amount('equivalentsPerYear'),
	procedureShare: share,
	fundsShare: share
};

/** Events whose day is a field of its own, as it happened and as it was planned. */
export const DATED_EVENTS = ['signed', 'commenced', 'production', 'capacity'] as const;

const dated = (event: ProjectDate['event'], planned: boolean): RecordField<Project> => {
	const isIt = (one: ProjectDate) => one.event === event && one.planned === planned;
	return field(planned ? `date.${event}.planned` : `date.${event}`, date, {
		read: ({ dates }) => dates.find(isIt)?.date ?? null,
		write: (project, value) => {
			const others = project.dates.filter((one) => !isIt(one));
			if (typeof value !== 'string') return { ...project, dates: others };
			const reported = project.dates.find(isIt)?.date === value ? project.dates.find(isIt)?.reported : null;
			return { ...project, dates: [...others, { event, date: value, planned, reported: reported ?? null }] };
		}
	});
};

/** What the desk keeps of a project. How it is followed is kept on the roadmap. */
export const PROJECT_RECORD_FIELDS: readonly RecordField<Project>[] = [
	...nameFields<Project>(),
	member('investor', line),
	member('division', { type: 'reference', to: 'division' }),
	member('placeReported', line),
	member('park', { type: 'reference', to: 'park' }),
	member('position', position),
	member('chains', { type: 'references', to: 'chain' }),
	member('links', { type: 'references', to: 'link' }),
	member('chainMapping', { type: 'code', codes: ['ours', 'official'], words: 'chainMapping' }, { isRequired: true }),
	member('stage', { type: 'code', codes: STAGES, words: 'stage' }, { isRequired: true }),
	member('stageReported', line),
	member('flags', { type: 'codes', codes: FLAGS, words: 'flag' }),
	member('programmes', { type: 'references', to: 'programme' }),
	member('investmentWanYuan', amount('wanYuan')),
	member('investmentBound', { type: 'code', codes: INVESTMENT_BOUNDS, words: 'bound' }, { isRequired: true }),
	member('landHa', amount('ha')),
	member('jobs', whole('people')),
	member('outputWanYuan', amount('wanYuan')),
	member('taxWanYuan', amount('wanYuan')),
	need('powerKva', amount('kva')),
	need('waterM3PerDay', amount('m3PerDay')),
	need('heatGjPerHour', amount('gjPerHour')),
	need('steamTPerHour', amount('tPerHour')),
	need('railSiding', yesNo),
	need('pollutionClass', { type: 'code', codes: POLLUTION_CLASSES, words: 'pollutionClass' }),
	need('landUse', { type: 'code', codes: LAND_USES, words: 'landUse' }),
	...BENEFIT_AMOUNTS.map((key) => benefit(key, BENEFIT_TYPES[key])),
	benefit('safetyRisk', { type: 'code', codes: SAFETY_RISKS, words: 'safetyRisk' }),
	benefit('landSecured', yesNo),
	...DATED_EVENTS.flatMap((event) => [dated(event, false), dated(event, true)]),
	member('statements', parts),
	member('notes', parts)
];
