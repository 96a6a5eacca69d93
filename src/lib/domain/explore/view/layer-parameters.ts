import type { LayerId, Layers, View } from './model.ts';
import { LAYER_IDS } from './model.ts';
import { namesOf } from './address-names.ts';
import type { Parameter } from './parameter.ts';
import { single } from './parameter.ts';
import type { Report } from './values.ts';
import { readList, writeList } from './values.ts';

const layerNames = namesOf(LAYER_IDS);

export const hiddenLayersParameter: Parameter = {
	key: 'hide',
	write: ({ layers }) => writeList(layers.hidden, layerNames),
	read: (view, values, _, report) => withLayers(view, { hidden: readList(values, layerNames, report) })
};

/** `water-50.rail-25`: in hundredths; what is whole is left out. */
export const layerOpacityParameter: Parameter = {
	key: 'op',
	write: ({ layers }) =>
		LAYER_IDS.map((id) => writeOpacity(id, layers.opacity[id] ?? 1))
			.filter((written) => written !== '')
			.join('.'),
	read: (view, values, _, report) => withLayers(view, { opacity: readOpacities(values.join('.'), report) })
};

/** Every layer once, bottom first: a list that lacks one cannot say where it lies. */
export const layerOrderParameter: Parameter = {
	key: 'ord',
	write: ({ layers }) => (isWholeOrder(layers.order) && !isHouseOrder(layers.order) ? layers.order.join('.') : ''),
	read: single((view, value, _, report) => {
		const order = withSites(readList([value], layerNames, report));
		if (!isWholeOrder(order)) report('malformed', value);
		return isWholeOrder(order) && !isHouseOrder(order) ? withLayers(view, { order }) : view;
	})
};

/** An address from before sites had a layer: they lie where the house puts them, above the divisions. */
function withSites(order: readonly LayerId[]): readonly LayerId[] {
	const isOld = order.length === LAYER_IDS.length - 1 && !order.includes('sites');
	return isOld ? order.flatMap((id): LayerId[] => (id === 'divisions' ? [id, 'sites'] : [id])) : order;
}

const isWholeOrder = (order: readonly LayerId[]): boolean =>
	order.length === LAYER_IDS.length && LAYER_IDS.every((id) => order.includes(id));
const isHouseOrder = (order: readonly LayerId[]): boolean => LAYER_IDS.every((id, index) => order[index] === id);

const withLayers = (view: View, change: Partial<Layers>): View => ({ ...view, layers: { ...view.layers, ...change } });

function writeOpacity(id: LayerId, opacity: number): string {
	const hundredths = Math.round(opacity * 100);
	return hundredths >= 0 && hundredths < 100 ? `${id}-${hundredths}` : '';
}

function readOpacities(value: string, report: Report): Layers['opacity'] {
	const opacity: Partial<Record<LayerId, number>> = {};
	for (const written of value.split('.')) {
		const [, name = '', hundredths = ''] = /^([^-]*)-(\d{1,3})$/.exec(written) ?? [];
		const id = layerNames.read(name);
		const percent = Number(hundredths);
		if (id === null) report('unknown-value', written);
		else if (percent > 100) report('out-of-range', written);
		else if (id in opacity) report('repeated-value', written);
		else opacity[id] = percent / 100;
	}
	return Object.fromEntries(Object.entries(opacity).filter(([, share]) => share < 1));
}
