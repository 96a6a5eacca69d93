import type { Audience } from '$lib/domain/briefing/audience';
import type { SceneBlock, SceneKind } from '$lib/domain/briefing/briefing';
import { m } from '$lib/paraglide/messages';

export const AUDIENCE_WORDS: Readonly<Record<Audience, () => string>> = {
	public: m.brief_audience_public,
	investor: m.brief_audience_investor,
	staff: m.brief_audience_staff
};

export const SCENE_KIND_WORDS: Readonly<Record<SceneKind, () => string>> = {
	city: m.brief_kind_city,
	chain: m.kind_chain,
	division: m.kind_division,
	park: m.kind_park,
	project: m.kind_project,
	comparison: m.brief_comparison_title,
	road: m.brief_road_title,
	visit: m.brief_visit_title,
	contact: m.brief_contact_title,
	free: m.brief_free_title
};

export const SCENE_BLOCK_WORDS: Readonly<Record<SceneBlock, () => string>> = {
	figures: m.brief_block_figures,
	gaps: m.brief_block_gaps,
	offers: m.brief_block_offers,
	distances: m.brief_block_distances,
	neighbours: m.brief_block_neighbours,
	projects: m.sheet_block_projects,
	stages: m.sheet_block_stages,
	chains: m.sheet_block_chains,
	comparison: m.brief_block_comparison,
	road: m.brief_block_road,
	visit: m.brief_visit_title
};
