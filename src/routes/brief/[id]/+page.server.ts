import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { wordScenes } from '$lib/components/briefing/write-briefing';
import { hasRight } from '$lib/domain/account/role';
import { AUDIENCES, type Audience, maySee } from '$lib/domain/briefing/audience';
import type { Briefing, KeptBriefing } from '$lib/domain/briefing/briefing';
import { SCENE_KINDS } from '$lib/domain/briefing/briefing';
import { checkBriefing } from '$lib/domain/briefing/check-briefing';
import { LINK_DAYS } from '$lib/domain/briefing/history';
import { readThings } from '$lib/domain/briefing/origin';
import { outlineScene } from '$lib/domain/briefing/outline';
import { type BriefingProblem, parseBriefing } from '$lib/domain/briefing/parse-briefing';
import { parseView } from '$lib/domain/explore/view';
import { oneLine } from '$lib/domain/typed-text';
import { localizeHref } from '$lib/paraglide/runtime';
import * as briefings from '$lib/server/briefings/kept';
import * as links from '$lib/server/briefings/links';
import * as records from '$lib/server/briefings/records';
import { textOf, versionOf } from '$lib/server/desk/form-text';
import { actorOf, requirePage, requireRight } from '$lib/server/desk/guard';
import { inLanguage } from '$lib/server/documents/in-language';
import { database } from '$lib/server/store';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account } = requirePage(event, 'see-briefings', localizeHref('/login'));
	const db = await database();
	const kept = await briefings.read(db, event.params.id);
	if (!kept) error(404, 'no such briefing');
	const source = await records.source(db, kept.briefing.portfolio);
	if (!source) error(404, 'its portfolio is gone');
	return {
		catalogue: source.catalogue,
		kept,
		mayKeep: hasRight(account.role, 'keep-briefings') && !kept.archived,
		check: checkBriefing(kept.briefing, source, kept.briefing.audience),
		versions: await briefings.versions(db, kept.id),
		links: hasRight(account.role, 'keep-briefings') ? await links.list(db, kept.id) : []
	};
};

interface Refused {
	readonly outcome: 'unknown' | 'stale' | 'bad-form' | 'leaks' | 'too-many' | 'too-long';
	readonly problems: readonly BriefingProblem[];
	/** As somebody else has it by now. */
	readonly present: KeptBriefing | null;
}
const refused = (status: number, part: Partial<Refused>): ActionFailure<Refused> =>
	fail(status, { outcome: 'bad-form', problems: [], present: null, ...part });

const MOST_LABEL = 80;

export const actions: Actions = {
	save: async ({ locals, request, params }) => {
		const act = actOf(locals);
		const form = await request.formData();
		const [read, version] = [parseBriefing(parseJson(textOf(form, 'briefing'))), versionOf(form)];
		if (!read.ok) return refused(422, { problems: read.problems.slice(0, 20) });
		if (version === null) return refused(422, {});
		const changed = await briefings.change(await database(), { id: params.id, version, briefing: read.value }, act);
		if (changed.outcome === 'stale') return refused(409, { outcome: 'stale', present: changed.present });
		if (changed.outcome === 'unknown') return refused(404, { outcome: 'unknown' });
		return { version: changed.version };
	},
	addScene: async ({ locals, request }) => {
		actOf(locals);
		const form = await request.formData();
		const told = await sourceOf(form);
		const kind = SCENE_KINDS.find((one) => one === textOf(form, 'kind'));
		if (!told || !kind) return refused(422, {});
		const { briefing, source } = told;
		const { view } = parseView(new URLSearchParams(textOf(form, 'view')), source.catalogue);
		const [thing = null] = readThings(textOf(form, 'thing'));
		const outline = outlineScene(kind, thing, { view, audience: briefing.audience, source });
		const things = readThings(textOf(form, 'things'));
		const [scene] = await wordScenes([{ ...outline, ...(things.length > 0 && { things }) }], {
			...briefing,
			source,
			inLanguage
		});
		return { scene };
	},
	write: async ({ locals, request }) => {
		actOf(locals);
		const form = await request.formData();
		const told = await sourceOf(form);
		if (!told) return refused(422, {});
		const { briefing, source } = told;
		const scene = briefing.scenes.find(({ id }) => id === textOf(form, 'scene'));
		if (!scene) return refused(422, {});
		const { view } = parseView(new URLSearchParams(scene.view), source.catalogue);
		const { figures } = outlineScene(scene.kind, scene.thing, { view, audience: briefing.audience, source });
		const [worded] = await wordScenes([{ ...scene, figures }], { ...briefing, source, inLanguage });
		return { scene: worded && { ...worded, notes: scene.notes } };
	},
	label: async ({ locals, request, params }) => {
		const act = actOf(locals);
		const form = await request.formData();
		const [label, version] = [oneLine(textOf(form, 'label')), versionOf(form)];
		if (label === '' || version === null) return refused(422, {});
		if ([...label].length > MOST_LABEL) return refused(422, { outcome: 'too-long' });
		const db = await database();
		const kept = await briefings.read(db, params.id);
		if (!kept || kept.version !== version) return refused(409, { outcome: 'stale', present: kept });
		const pack = await records.pack(db, kept.briefing, kept.briefing.audience);
		if (!pack) return refused(404, { outcome: 'unknown' });
		const asked = { id: kept.id, version, label, pack: await records.packedText(pack) };
		const { outcome } = await briefings.label(db, asked, act);
		return outcome === 'changed' ? {} : refused(404, { outcome });
	},
	share: async ({ locals, request, params }) => {
		const act = actOf(locals);
		const form = await request.formData();
		const days = LINK_DAYS.find((one) => String(one) === textOf(form, 'days'));
		if (days === undefined) return refused(422, {});
		const db = await database();
		const kept = await briefings.read(db, params.id);
		const source = kept && (await records.source(db, kept.briefing.portfolio));
		if (!kept || !source || kept.archived) return refused(404, { outcome: 'unknown' });
		const audience = narrower(kept.briefing.audience, textOf(form, 'audience'));
		// a link is for people outside: staff sign in
		if (audience === 'staff') return refused(422, {});
		if (checkBriefing(kept.briefing, source, audience).leaks.length > 0) return refused(409, { outcome: 'leaks' });
		const pack = await records.pack(db, kept.briefing, audience);
		if (!pack) return refused(404, { outcome: 'unknown' });
		const packed = await records.packedText(pack);
		const made = await links.make(db, { briefing: kept.id, version: kept.version, audience, pack: packed, days }, act);
		if (made.outcome !== 'made') return refused(409, { outcome: made.outcome });
		return { path: localizeHref(`/s/${made.token}`) };
	},
	revoke: async ({ locals, request, params }) => {
		const act = actOf(locals);
		const link = textOf(await request.formData(), 'link');
		const { outcome } = await links.revoke(await database(), { briefing: params.id, id: link }, act);
		return outcome === 'changed' ? {} : refused(404, { outcome });
	}
};

const actOf = (locals: App.Locals) => ({ by: actorOf(requireRight(locals, 'keep-briefings')), at: Date.now() });

/** Never wider than the briefing's own. */
function narrower(own: Audience, asked: string): Audience {
	const wanted = AUDIENCES.find((one) => one === asked) ?? own;
	return maySee(own, wanted) ? wanted : own;
}

/** The briefing as it stands in the editor, and the records it is made from. */
async function sourceOf(form: FormData) {
	const read = parseBriefing(parseJson(textOf(form, 'briefing')));
	if (!read.ok) return null;
	const source = await records.source(await database(), read.value.portfolio);
	return source && { briefing: read.value satisfies Briefing, source };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
