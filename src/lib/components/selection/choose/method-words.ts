import type { MethodName } from '$lib/domain/selection/weighing/weighing';
import { m } from '$lib/paraglide/messages';

export const METHOD_WORDS: Readonly<Record<MethodName, () => string>> = {
	value: m.select_method_value,
	topsis: m.method_topsis,
	vikor: m.method_vikor,
	promethee2: m.method_promethee2,
	copras: m.method_copras,
	wpm: m.method_wpm
};
