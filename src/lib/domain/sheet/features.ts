import type { DrawnMark } from './drawing.ts';

/**
 * What stands on a sheet, read from its marks: `project:QQ-001`, `park:…`, `division:…`. What a cluster stands for is
 * there by its members.
 */
export function featuresOf(marks: readonly DrawnMark[]): ReadonlySet<string> {
	const found = new Set<string>();
	const collect = (mark: DrawnMark): void => {
		if (mark.kind === 'group') mark.marks.forEach(collect);
		else if (mark.kind === 'path' || mark.kind === 'text')
			for (const one of (mark.of ?? '').split(' ')) if (one !== '') found.add(one);
	};
	marks.forEach(collect);
	return found;
}
