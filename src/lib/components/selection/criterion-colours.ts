import type { Criterion, Family } from '$lib/domain/selection/criterion';
import { m } from '$lib/paraglide/messages';

export const FAMILY_WORDS: Readonly<Record<Family, () => string>> = {
	economic: m.select_family_economic,
	social: m.select_family_social,
	chain: m.select_family_chain,
	fit: m.select_family_fit,
	readiness: m.select_family_readiness
};

/** Hue and chroma of each family; economic and social, which are weighed against each other, are farthest apart. */
const FAMILY_HUES: Readonly<Record<Family, readonly [hue: number, chroma: number]>> = {
	economic: [250, 0.09],
	social: [160, 0.08],
	chain: [75, 0.09],
	fit: [320, 0.07],
	readiness: [30, 0.05]
};

/** From dark to light, within a family: the first criteria are the darkest. */
const [DARKEST, LIGHTEST] = [0.4, 0.78];
/** On dark paper. */
const LIFTED = 0.12;

/** A colour for each criterion, in their order: the hue of its family, a shade of its own. Names stand beside them. */
export function criterionColours(criteria: readonly Pick<Criterion, 'family'>[]): string[] {
	const counts = new Map<Family, number>();
	for (const { family } of criteria) counts.set(family, (counts.get(family) ?? 0) + 1);
	const seen = new Map<Family, number>();
	return criteria.map(({ family }) => {
		const place = seen.get(family) ?? 0;
		seen.set(family, place + 1);
		const steps = Math.max(1, (counts.get(family) ?? 1) - 1);
		const lightness = DARKEST + ((LIGHTEST - DARKEST) * place) / steps;
		const [hue, chroma] = FAMILY_HUES[family];
		const colour = (light: number) => `oklch(${light.toFixed(3)} ${chroma} ${hue})`;
		return `light-dark(${colour(lightness)}, ${colour(lightness + LIFTED)})`;
	});
}
