import { LOCALES, type Locale } from '../names.ts';
import { decimalYear, OLD_AFTER_YEARS, type SourceId } from '../provenance.ts';
import { type Audience, maySee } from './audience.ts';
import type { Briefing, Scene, SceneId, SceneThing } from './briefing.ts';
import { type ChangedFigure, changedFigures, type GoneThing } from './changed-figures.ts';
import { missingTexts } from './edit-briefing.ts';
import { mayNameInvestor, PROJECT_CLASSES, PARK_CLASSES } from './field-classes.ts';
import type { BriefingSource } from './source.ts';

/** Something typed that its reader may not have: nothing is shared as long as it stands. */
export interface Leak {
	readonly scene: SceneId;
	readonly locale: Locale;
	readonly field: 'title' | 'text';
	readonly thing: SceneThing;
	/** Of the record. */
	readonly value: string;
}

/** What is to be known before a briefing is given away. */
export interface BriefingCheck {
	readonly leaks: readonly Leak[];
	readonly missing: readonly { readonly scene: SceneId; readonly field: 'title' | 'text'; readonly locale: Locale }[];
	/** Scenes that say nothing yet: whom to turn to, for one, is nobody's but the author's to say. */
	readonly empty: readonly SceneId[];
	/** Figures older than five years, by scene. */
	readonly stale: readonly { readonly scene: SceneId; readonly key: string; readonly asOf: string }[];
	/** Cited here, with no licence on record. */
	readonly unlicensed: readonly SourceId[];
	readonly changed: readonly ChangedFigure[];
	readonly gone: readonly GoneThing[];
	/** Fields that the records have and this audience does not get, with how many of the things shown have them. */
	readonly withheld: readonly { readonly field: string; readonly count: number }[];
	/** Scenes with notes of the speaker, which stay behind. */
	readonly notes: number;
}

/** A briefing looked through for `audience`. */
export function checkBriefing(briefing: Briefing, source: BriefingSource, audience: Audience): BriefingCheck {
	const { scenes, locales } = briefing;
	return {
		leaks: scenes.flatMap((scene) => leaksOf(scene, source, audience)),
		missing: scenes.flatMap((scene) => missingTexts(scene, locales).map((one) => ({ scene: scene.id, ...one }))),
		empty: scenes.filter(isEmpty).map(({ id }) => id),
		stale: scenes.flatMap((scene) => staleOf(scene, source.today)),
		unlicensed: unlicensedOf(briefing, source),
		...changedFigures(briefing, source),
		withheld: withheldOf(briefing, source, audience),
		notes: scenes.filter(({ notes }) => LOCALES.some((locale) => notes[locale].trim() !== '')).length
	};
}

const isEmpty = ({ kind, text, blocks }: Scene): boolean =>
	kind !== 'free' && blocks.length === 0 && LOCALES.every((locale) => text[locale].trim() === '');

/** The projects that the words may speak of: the scene's own, and those of the whole portfolio by their investor. */
function leaksOf(scene: Scene, { projects, index }: BriefingSource, audience: Audience): Leak[] {
	if (audience === 'staff') return [];
	const secrets: { thing: SceneThing; value: string }[] = [];
	for (const project of projects.values())
		if (project.investor !== null && !mayNameInvestor(project, audience))
			secrets.push({ thing: { kind: 'project', id: project.id }, value: project.investor });
	for (const thing of scene.thing ? [scene.thing, ...scene.things] : scene.things) {
		const project = thing.kind === 'project' ? projects.get(thing.id) : undefined;
		const park = thing.kind === 'park' ? index.parks.get(thing.id) : undefined;
		if (project && project.taxWanYuan !== null) secrets.push({ thing, value: String(project.taxWanYuan) });
		if (park && park.note !== null) secrets.push({ thing, value: park.note });
	}
	return secrets.flatMap(({ thing, value }) =>
		(['title', 'text'] as const).flatMap((field) =>
			LOCALES.filter((locale) => says(scene[field][locale], value)).map((locale) => ({
				scene: scene.id,
				locale,
				field,
				thing,
				value
			}))
		)
	);
}

/** A number counts where it stands alone, with or without its thousands parted; one of two digits says nothing. */
function says(text: string, value: string): boolean {
	if (!/^\d+(\.\d+)?$/.test(value)) return value.trim().length > 1 && text.includes(value.trim());
	if (value.length < 3) return false;
	const plain = text.replaceAll(/(?<=\d)[,\s\u00a0\u202f](?=\d{3})/g, '');
	return new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?![\\d])`).test(plain);
}

function staleOf({ id, figures }: Scene, today: string) {
	const now = decimalYear(today) ?? 0;
	return figures.flatMap(({ key, value, provenance }) => {
		const year = decimalYear(provenance?.asOf ?? null);
		const isOld = value !== null && year !== null && now - year > OLD_AFTER_YEARS;
		return isOld ? [{ scene: id, key, asOf: provenance?.asOf ?? '' }] : [];
	});
}

/** Ours, or invented by us: these need nobody's leave. */
const OUR_KINDS = new Set(['derived', 'demonstration']);

function unlicensedOf({ scenes }: Briefing, { index }: BriefingSource): SourceId[] {
	const cited = new Set(
		scenes.flatMap(({ figures }) => figures.flatMap(({ provenance }) => [...(provenance?.sources ?? [])]))
	);
	return [...cited].filter((id) => {
		const source = index.sources.get(id);
		return source !== undefined && source.licence === null && !OUR_KINDS.has(source.kind);
	});
}

function withheldOf({ scenes }: Briefing, { projects, index }: BriefingSource, audience: Audience) {
	const counts = new Map<string, number>();
	const things = new Map(
		scenes
			.flatMap((scene) => (scene.thing ? [scene.thing, ...scene.things] : scene.things))
			.map((thing) => [`${thing.kind} ${thing.id}`, thing])
	);
	for (const { kind, id } of things.values()) {
		const record = kind === 'project' ? projects.get(id) : kind === 'park' ? index.parks.get(id) : undefined;
		const classes = kind === 'project' ? PROJECT_CLASSES : PARK_CLASSES;
		for (const [field, value] of Object.entries(record ?? {})) {
			const asked = (classes as Readonly<Record<string, Audience>>)[field] ?? 'staff';
			const isHidden = field === 'investor' ? isInvestorHidden(kind, id, projects, audience) : !maySee(audience, asked);
			if (isHidden && hasValue(value)) counts.set(field, (counts.get(field) ?? 0) + 1);
		}
	}
	return [...counts].map(([field, count]) => ({ field, count }));
}

function isInvestorHidden(
	kind: SceneThing['kind'],
	id: string,
	projects: BriefingSource['projects'],
	audience: Audience
): boolean {
	const project = kind === 'project' ? projects.get(id) : undefined;
	return project !== undefined && !mayNameInvestor(project, audience);
}

const hasValue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);
