import type { Locale } from '../../names.ts';
import type { SubmittedKind } from './submission.ts';

/** Headings that name a field: those of our template first, one in each language, then what offices write. */
export interface HeadingWords {
	readonly own: Readonly<Record<Locale, string>>;
	readonly others: readonly string[];
}

/** `others`: parted by blanks, which are no part of a heading when it is compared. */
const words = (zh: string, en: string, ru: string, others = ''): HeadingWords => ({
	own: { zh, en, ru },
	others: others.split(' ').filter(Boolean)
});

/** Columns that belong to a row of any kind rather than to a field of the record. */
export const ROW_HEADINGS: Readonly<Record<string, HeadingWords>> = {
	id: words('编号', 'Id', 'Код записи', '项目编号 项目代码 编码 标识 uid 区划代码 行政区划代码 divisioncode кодрайона'),
	lng: words(
		'经度',
		'Longitude',
		'Долгота',
		'东经 lng lon long x x坐标 经度坐标 横坐标 中心经度 东坐标 coordx pointx easting'
	),
	lat: words('纬度', 'Latitude', 'Широта', '北纬 lat y y坐标 纬度坐标 纵坐标 中心纬度 北坐标 coordy pointy northing'),
	source: words('数据来源', 'Source', 'Источник', '来源 资料来源 信息来源 出处 来源文件 sources источники'),
	asOf: words(
		'数据时点',
		'As of',
		'Дата',
		'时点 截至日期 截止日期 统计时间 统计日期 数据时间 填报时间 填报日期 更新时间 更新日期 date asofdate updated'
	),
	confidence: words('可信度', 'Confidence', 'Достоверность', '数据可信度 可靠程度'),
	steward: words(
		'维护单位',
		'Steward',
		'Ответственное ведомство',
		'包联责任人、单位 责任单位 填报单位 数据责任单位 报送单位 更新责任单位 officerunitincharge ответственныйкуратор reportedby'
	)
};

/** What a record of a kind is called. */
export const NAME_HEADINGS: Readonly<Record<SubmittedKind, HeadingWords>> = {
	project: words('项目名称', 'Project name', 'Название проекта', '项目 工程名称 项目名 建设项目名称 建设项目 project'),
	park: words('园区名称', 'Park name', 'Название парка', '园区 开发区名称 开发区 产业园名称 park'),
	site: words('地块名称', 'Site name', 'Название участка', '地块 宗地名称 地块编号 宗地编号 宗地 site plot'),
	enterprise: words(
		'企业名称',
		'Enterprise name',
		'Название предприятия',
		'企业 单位名称 公司名称 法人名称 company enterprise firm'
	),
	division: words(
		'县区名称',
		'Division name',
		'Название района',
		'县区 区县 行政区 行政区划名称 地区 县市区 division county district'
	)
};

/** Names of anything. */
export const ANY_NAME: HeadingWords = words(
	'名称',
	'Name',
	'Название',
	'中文名称 中文名 nameinchinese названиепокитайски namezh title'
);

const park = words('所属园区', 'Park', 'Парк', '园区 所在园区 入驻园区 落位园区 开发区 所属开发区 industrialpark');
const division = words(
	'所在县区',
	'Division',
	'Район',
	'县区 区县 所属县区 所属区县 所在地区 县市区 所在县 所属县市区 所在县市区 属地 行政区 所在区县 county district 区划代码 行政区划代码 divisioncode кодрайона'
);
const chains = words(
	'产业链',
	'Chain',
	'Цепочка',
	'所属产业链 产业类别 所属产业 主导产业链 行业 所属行业 产业 industrychain chains'
);
const note = words('备注', 'Notes', 'Примечания', '说明 备注说明 note remark remarks comment');

const landUse = words('规划用途', 'Zoned use', 'Назначение земли', '用地性质 土地用途 土地性质 规划用地性质 landuse');
const pollutionClass = words(
	'工业用地类别',
	'Class of industrial land',
	'Класс промземли',
	'工业用地分类 用地类别 pollutionclass'
);
const power = words(
	'用电',
	'Power',
	'Электричество',
	'用电需求 用电负荷 装机容量需求 电力需求 变压器容量 供电 供电能力 电力'
);
const water = words('用水', 'Water', 'Вода', '用水需求 日用水量 用水量 供水 供水能力');
const heat = words('供热', 'Heat', 'Тепло', '用热 用热需求 供热能力 热力');
const steam = words('蒸汽', 'Steam', 'Пар', '用汽 用汽需求 蒸汽需求 供汽 供汽能力');
const railSiding = words('铁路专用线', 'Rail siding', 'Подъездной путь', '专用线 铁路专线');

/** Headings of fields, by their keys; where kinds call a field otherwise, see `headingsOf`. */
export const FIELD_HEADINGS: Readonly<Record<string, HeadingWords>> = {
	'name.en': words('英文名称', 'Name in English', 'Название по-английски', '英文名 englishname nameen'),
	'name.ru': words('俄文名称', 'Name in Russian', 'Название по-русски', '俄文名 russianname nameru'),
	'name.aliases': words('其他称呼', 'Also called', 'Другие названия', '别名 曾用名 简称 aliases alias'),
	investor: words(
		'投资方',
		'Investor',
		'Инвестор',
		'建设单位 投资主体 业主 业主单位 项目单位 投资单位 投资企业 投资商 实施主体 项目业主 企业名称 建设主体 owner developer'
	),
	division,
	park,
	chains,
	note,
	placeReported: words(
		'建设地点',
		'Place as reported',
		'Место по источнику',
		'来源中的地点表述 建设地址 地点 地址 项目地点 项目地址 选址 位置 建设位置 address location'
	),
	links: words('环节', 'Link', 'Звено', '产业链环节 所属环节 links'),
	chainMapping: words('产业链归类依据', 'Chains assigned by', 'Кем отнесено к цепочке', '归类依据'),
	stage: words(
		'阶段',
		'Stage',
		'Стадия',
		'项目阶段 进展 项目进展 项目状态 建设阶段 推进阶段 当前阶段 建设进度 进度 进展情况 建设状态 status progress'
	),
	stageReported: words('来源中的阶段表述', 'Stage as reported', 'Стадия по источнику', '阶段表述'),
	flags: words('状态标记', 'Flag', 'Отметка', '标记 flags'),
	programmes: words('项目计划', 'Programme', 'Программа', '所属项目计划 重点项目类别 列入计划 programmes'),
	investmentWanYuan: words(
		'总投资',
		'Total investment',
		'Инвестиции',
		'计划总投资 投资额 项目总投资 总投资额 投资总额 投资规模 投资 概算总投资 估算总投资 investment capex'
	),
	investmentBound: words('投资额口径', 'Investment is', 'Точность суммы инвестиций', '投资口径'),
	landHa: words(
		'用地',
		'Land',
		'Земля',
		'用地面积 占地 占地面积 项目用地 用地规模 拟用地 拟用地面积 土地面积 landarea area'
	),
	jobs: words(
		'就业',
		'Jobs',
		'Рабочие места',
		'就业人数 带动就业 用工 用工人数 预计就业 吸纳就业 就业岗位 新增就业 employment'
	),
	outputWanYuan: words(
		'预计年产值',
		'Expected annual output',
		'Ожидаемый годовой выпуск',
		'年产值 达产产值 预计产值 产值 年销售收入 达产后年产值 output'
	),
	taxWanYuan: words(
		'预计年税收',
		'Expected annual tax',
		'Ожидаемые налоги в год',
		'年税收 税收 预计税收 年纳税 利税 年纳税额 tax'
	),
	'needs.powerKva': power,
	'needs.waterM3PerDay': water,
	'needs.heatGjPerHour': heat,
	'needs.steamTPerHour': steam,
	'needs.railSiding': railSiding,
	'needs.pollutionClass': pollutionClass,
	'needs.landUse': landUse,
	'benefits.fixedAssetWanYuan': words(
		'固定资产投资',
		'Fixed-asset investment',
		'Инвестиции в основной капитал',
		'固投 固定资产投资额'
	),
	'benefits.paybackYears': words('静态投资回收期', 'Payback', 'Срок окупаемости', '投资回收期 回收期'),
	'benefits.localInputShare': words('本地配套率', 'Inputs bought locally', 'Закупки на месте', '配套率'),
	'benefits.localJobShare': words('本地就业占比', 'Jobs filled locally', 'Места для местных жителей', '本地用工占比'),
	'benefits.yearRoundJobShare': words('全年就业占比', 'Year-round jobs', 'Круглогодичные места'),
	'benefits.farmHouseholds': words(
		'带动农户',
		'Farm households linked',
		'Связанные крестьянские хозяйства',
		'带动农户数 联农户数'
	),
	'benefits.trainingPlaces': words(
		'培训与公共服务名额',
		'Training and public service places',
		'Места обучения и общественных услуг',
		'培训名额'
	),
	'benefits.energyTcePerYear': words('综合能耗', 'Energy used', 'Потребление энергии', '年综合能耗 能耗'),
	'benefits.pollutionEquivalentsPerYear': words(
		'污染当量数',
		'Pollutant equivalents',
		'Эквиваленты загрязнения',
		'污染当量'
	),
	'benefits.procedureShare': words('前期手续完成率', 'Procedures done', 'Пройденные процедуры', '手续完成率'),
	'benefits.fundsShare': words('资金到位率', 'Funds in place', 'Средства в наличии', '到位率'),
	'benefits.safetyRisk': words('安全风险等级', 'Safety risk', 'Риск безопасности', '安全风险 风险等级'),
	'benefits.landSecured': words('土地落实', 'Land secured', 'Земля закреплена', '土地是否落实 用地落实 是否落实土地'),
	'date.signed': words('签约日期', 'Signed, date', 'Подписание: дата', '签约时间 签约'),
	'date.signed.planned': words(
		'计划签约日期',
		'Signed, planned date',
		'Подписание: дата по плану',
		'计划签约时间 预计签约时间 拟签约时间'
	),
	'date.commenced': words(
		'开工日期',
		'Commenced, date',
		'Начало: дата',
		'开工时间 实际开工时间 实际开工 开工 startdate'
	),
	'date.commenced.planned': words(
		'计划开工日期',
		'Commenced, planned date',
		'Начало: дата по плану',
		'计划开工时间 预计开工时间 拟开工时间 计划开工'
	),
	'date.production': words(
		'投产日期',
		'Production, date',
		'Производство: дата',
		'投产时间 实际投产时间 竣工投产时间 投产'
	),
	'date.production.planned': words(
		'计划投产日期',
		'Production, planned date',
		'Производство: дата по плану',
		'计划投产时间 预计投产时间 拟投产时间 计划投产 计划竣工时间 预计竣工时间'
	),
	'date.capacity': words('达产日期', 'Capacity, date', 'Мощность: дата', '达产时间 实际达产时间 达产'),
	'date.capacity.planned': words(
		'计划达产日期',
		'Capacity, planned date',
		'Мощность: дата по плану',
		'计划达产时间 预计达产时间 计划达产'
	),
	level: words('级别', 'Level', 'Уровень', '园区级别 开发区级别 等级'),
	levelReported: words('来源中的级别表述', 'Level as reported', 'Уровень по источнику', '级别表述'),
	'offer.landHa': words(
		'可供用地',
		'Land to give',
		'Свободная земля',
		'可用地面积 可供地面积 剩余可用地 可出让面积 空闲用地'
	),
	'offer.powerKva': power,
	'offer.waterM3PerDay': water,
	'offer.heatGjPerHour': heat,
	'offer.steamTPerHour': steam,
	'offer.railSiding': railSiding,
	'offer.pollutionClass': pollutionClass,
	'offer.landUse': landUse,
	areaHa: words('面积', 'Area', 'Площадь', '地块面积 宗地面积 出让面积 用地面积 sitearea areaha'),
	landUse,
	pollutionClass,
	state: words('地块状态', 'State', 'Состояние', '状态 供应状态 是否可供 使用状态 status'),
	priceWanYuanPerMu: words('地价', 'Price', 'Цена', '挂牌价 出让价 土地价格 单价 起始价 landprice')
};

/** Headings of our exports that say once more in words what another column says by codes, or that no table takes back. */
export const OURS_SET_ASIDE: readonly string[] =
	'name_note portfolio portfolio_name placement placement_code position_of source_ids as_of_reported dates statements derived notes value_sources leading_industries leading_industry_texts facts offers shape_area_km2 label_longitude label_latitude label seat bbox'.split(
		' '
	);

/** Keys of our exports whose name is not that of the field. */
export const OUR_KEYS: Readonly<Record<string, string>> = {
	name_zh: 'name.zh',
	name_en: 'name.en',
	name_ru: 'name.ru',
	aliases: 'name.aliases',
	division_code: 'division',
	park_id: 'park',
	chain_ids: 'chains',
	link_ids: 'links',
	stage_code: 'stage',
	flag_codes: 'flags',
	programme_ids: 'programmes',
	investment_bound_code: 'investmentBound',
	land_use_code: 'needs.landUse',
	safety_risk_code: 'benefits.safetyRisk',
	confidence_code: 'confidence',
	level_code: 'level',
	longitude: 'lng',
	latitude: 'lat',
	as_of: 'asOf',
	code: 'id'
};

/** Columns that are never taken: numbers of lines, and people. */
export const NEVER_TAKEN: readonly string[] =
	'序号 行号 no number № fid ogcfid objectid shapelength shapearea shapeleng rowid 联系人 联系电话 电话 手机 手机号 联系方式 负责人电话 身份证号 邮箱 联系人及电话 联系人电话 contact phone email telephone контакт телефон'.split(
		' '
	);
