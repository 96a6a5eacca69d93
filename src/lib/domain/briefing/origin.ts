import type { Problem, Result } from '../result.ts';
import { type SceneThing, THING_KINDS } from './briefing.ts';
import type { BriefingOrigin } from './outline.ts';

/** Things that one briefing is asked to hold. */
const MOST_THINGS = 30;

/** `project.DEMO-001,park.qq-hightech`: things as a form carries them. */
export const writeThings = (things: readonly { readonly kind: string; readonly id: string }[]): string =>
	things.map(({ kind, id }) => `${kind}.${encodeURIComponent(id)}`).join(',');

/** What a form says a briefing is to be made from. */
export function readOrigin(typed: {
	readonly from: string;
	readonly things: string;
	readonly chain: string;
}): Result<BriefingOrigin, Problem<'no-origin' | 'no-things' | 'too-many'>> {
	switch (typed.from) {
		case 'filter':
			return { ok: true, value: { kind: 'filter' } };
		case 'chain':
			return { ok: true, value: { kind: 'chain', chain: typed.chain } };
		case 'shortlist': {
			const things = readThings(typed.things);
			if (things.length === 0)
				return { ok: false, problems: [{ code: 'no-things', path: 'things', value: typed.things }] };
			if (things.length > MOST_THINGS)
				return { ok: false, problems: [{ code: 'too-many', path: 'things', value: things.length }] };
			return { ok: true, value: { kind: 'shortlist', things } };
		}
		default:
			return { ok: false, problems: [{ code: 'no-origin', path: 'from', value: typed.from }] };
	}
}

export function readThings(text: string): SceneThing[] {
	return text.split(',').flatMap((part): SceneThing[] => {
		const dot = part.indexOf('.');
		const kind = THING_KINDS.find((one) => one === part.slice(0, dot));
		const id = decode(part.slice(dot + 1));
		return kind && id ? [{ kind, id }] : [];
	});
}

function decode(text: string): string | null {
	try {
		return decodeURIComponent(text).slice(0, 200);
	} catch {
		return null;
	}
}
