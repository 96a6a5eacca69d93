import { type Day, type DaySpan, isoOf, textOfSpan } from '$lib/domain/roadmap/day';
import type { Actual } from '$lib/domain/roadmap/milestone';

/** What is kept, as it stands in a field of a form; empty where it is not known. */
export const dayText = (day: Day | null): string => (day === null ? '' : isoOf(day));

export const spanText = (span: DaySpan | null): string => (span && textOfSpan(span)) ?? '';

export const actualText = (actual: Actual): string => (actual.kind === 'happened' ? spanText(actual.on) : '');

export const whether = (is: boolean | null): string => (is === null ? '' : is ? 'yes' : 'no');
