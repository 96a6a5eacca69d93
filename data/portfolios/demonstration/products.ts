/** What an invented project makes: chain, link (`null`: the chain has none), and the words for it. */
export interface Product {
	chain: string;
	link: string | null;
	zh: string;
	en: string;
	ru: string;
}

type Row = readonly [link: string | null, zh: string, en: string, ru: string];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
	'cnc-machine-tools': [
		['cnc-controls', '数控系统', 'CNC controls', 'системы ЧПУ'],
		['cnc-components', '机床主轴', 'machine spindles', 'шпиндели станков'],
		['cnc-lathes', '立式车床', 'vertical lathes', 'карусельные станки'],
		['cnc-tools', '硬质合金刀具', 'carbide tools', 'твердосплавный инструмент']
	],
	'rail-transit': [
		['rail-wheelsets', '货车轮对', 'wagon wheelsets', 'колёсные пары'],
		['rail-brakes', '制动部件', 'brake units', 'тормозные узлы'],
		['rail-castings', '铁路铸件', 'railway castings', 'железнодорожное литьё'],
		['rail-test-equipment', '检测设备', 'test equipment', 'контрольное оборудование']
	],
	'metallurgical-equipment': [
		['met-rolls', '锻钢轧辊', 'forged mill rolls', 'кованые валки'],
		['met-forgings', '大型锻件', 'heavy forgings', 'крупные поковки'],
		['met-hydraulics', '液压站', 'hydraulic stations', 'гидростанции'],
		['met-spares', '备件再制造', 'spare-part remanufacturing', 'восстановление запчастей']
	],
	soybean: [
		['soy-isolate', '大豆分离蛋白', 'soy protein', 'соевый белок'],
		['soy-oil', '非转基因豆油', 'non-GM soybean oil', 'соевое масло без ГМО'],
		['soy-snacks', '豆制休闲食品', 'soy snacks', 'соевые снеки'],
		['soy-drinks', '植物蛋白饮品', 'protein drinks', 'белковые напитки'],
		['soy-seed', '大豆良种', 'soybean seed', 'семена сои']
	],
	'meat-integrated': [
		['meat-slaughter', '肉牛屠宰分割', 'beef cutting plant', 'разделка говядины'],
		['meat-prepared', '肉类预制品', 'prepared meat', 'мясные полуфабрикаты'],
		['meat-feed', '饲料加工', 'feed mill', 'комбикорма'],
		['meat-by-products', '副产物利用', 'by-product processing', 'переработка побочных продуктов']
	],
	'dairy-integrated': [
		['dairy-infant', '婴幼儿奶粉', 'infant formula', 'детские смеси'],
		['dairy-cream', '干酪与稀奶油', 'cheese and cream', 'сыр и сливки'],
		['dairy-packaging', '奶粉罐', 'powder cans', 'банки для смесей'],
		['dairy-farms', '奶牛牧场', 'dairy farm', 'молочная ферма']
	],
	'central-kitchen': [
		['kit-dishes', '预制菜', 'prepared dishes', 'готовые блюда'],
		['kit-fresh-corn', '鲜食玉米', 'fresh corn', 'пищевая кукуруза'],
		['kit-frozen', '速冻果蔬', 'frozen vegetables', 'замороженные овощи'],
		['kit-cold-store', '产地冷库', 'cold store', 'холодильный склад']
	],
	bbq: [
		['bbq-seasonings', '烤肉蘸料', 'barbecue dips', 'соусы для барбекю'],
		['bbq-marinating', '腌制半成品', 'marinated meat', 'маринованное мясо'],
		['bbq-cattle', '肉牛育肥', 'beef cattle', 'откорм скота']
	],
	tcm: [
		['tcm-slices', '中药饮片', 'herb slices', 'нарезка трав'],
		['tcm-extracts', '药材提取', 'herb extracts', 'экстракты трав'],
		['tcm-growing', '防风种植', 'saposhnikovia growing', 'выращивание сапожниковии']
	],
	'new-energy-equipment': [
		['ne-towers', '风电塔筒', 'wind towers', 'ветровые башни'],
		['ne-blades', '复合材料叶片', 'composite blades', 'композитные лопасти'],
		['ne-hydrogen', '绿氢制备', 'green hydrogen', 'зелёный водород'],
		['ne-farms', '光伏电站', 'solar plant', 'солнечная станция'],
		['ne-maintenance', '风机运维', 'turbine maintenance', 'обслуживание турбин']
	],
	biopharma: [
		['bio-api', '发酵原料药', 'fermented ingredients', 'ферментные субстанции'],
		['bio-enzymes', '酶制剂', 'enzymes', 'ферменты'],
		['bio-veterinary', '兽用疫苗', 'veterinary vaccines', 'ветеринарные вакцины']
	],
	'ice-snow': [
		['ice-skates', '冰刀冰鞋', 'skates', 'коньки'],
		['ice-protection', '冰球护具', 'hockey gear', 'хоккейная защита'],
		['ice-training', '冰雪夏令营', 'ice camp', 'ледовый лагерь']
	],
	other: [
		[null, '马铃薯淀粉', 'potato starch', 'картофельный крахмал'],
		[null, '天然苏打水', 'soda water', 'содовая вода'],
		[null, '稻米精深加工', 'rice processing', 'переработка риса'],
		[null, '铜材加工', 'copper processing', 'обработка меди']
	]
};

export const PRODUCTS: readonly (readonly Product[])[] = Object.entries(ROWS).map(([chain, rows]) =>
	rows.map(([link, zh, en, ru]) => ({ chain, link, zh, en, ru }))
);
