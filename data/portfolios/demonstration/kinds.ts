import type { Product } from './products.ts';

/** Kinds of making that ask for and bring much the same. */
export type Kind =
	| 'instruments'
	| 'machining'
	| 'heavy'
	| 'mill'
	| 'kitchen'
	| 'butchery'
	| 'fermentation'
	| 'farm'
	| 'field'
	| 'storage'
	| 'plant'
	| 'electrolysis'
	| 'visitors';

/** By what is made, in the words of `products.ts`. */
const KIND_OF_PRODUCT: Readonly<Record<string, Kind>> = {
	数控系统: 'instruments',
	机床主轴: 'machining',
	立式车床: 'machining',
	硬质合金刀具: 'machining',
	货车轮对: 'heavy',
	制动部件: 'machining',
	铁路铸件: 'heavy',
	检测设备: 'instruments',
	锻钢轧辊: 'heavy',
	大型锻件: 'heavy',
	液压站: 'machining',
	备件再制造: 'machining',
	大豆分离蛋白: 'mill',
	非转基因豆油: 'mill',
	豆制休闲食品: 'kitchen',
	植物蛋白饮品: 'kitchen',
	大豆良种: 'field',
	肉牛屠宰分割: 'butchery',
	肉类预制品: 'kitchen',
	饲料加工: 'mill',
	副产物利用: 'fermentation',
	婴幼儿奶粉: 'mill',
	干酪与稀奶油: 'kitchen',
	奶粉罐: 'machining',
	奶牛牧场: 'farm',
	预制菜: 'kitchen',
	鲜食玉米: 'kitchen',
	速冻果蔬: 'kitchen',
	产地冷库: 'storage',
	烤肉蘸料: 'kitchen',
	腌制半成品: 'butchery',
	肉牛育肥: 'farm',
	中药饮片: 'kitchen',
	药材提取: 'fermentation',
	防风种植: 'field',
	风电塔筒: 'heavy',
	复合材料叶片: 'machining',
	绿氢制备: 'electrolysis',
	光伏电站: 'plant',
	风机运维: 'instruments',
	发酵原料药: 'fermentation',
	酶制剂: 'fermentation',
	兽用疫苗: 'fermentation',
	冰刀冰鞋: 'instruments',
	冰球护具: 'instruments',
	冰雪夏令营: 'visitors',
	马铃薯淀粉: 'mill',
	天然苏打水: 'kitchen',
	稻米精深加工: 'mill',
	铜材加工: 'heavy'
};

export function kindOf({ zh }: Product): Kind {
	const kind = KIND_OF_PRODUCT[zh];
	if (!kind) throw new Error(`no kind is told for ${zh}`);
	return kind;
}
