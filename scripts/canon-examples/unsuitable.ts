/**
 * Characters that are never planted, because of what they say where they do not belong: a text that everyone can read
 * should not make an official wording speak of death, crime, dirt or its own opposite.
 */
const unsuitable = new Set(
  "死尸屎尿屁粪奸贼盗匪鬼魔妖娼妓嫖淫奴狗猪驴牲畜禽兽龟蛇鼠虫毒贪腐败反叛逆乱敌灭杀亡丧葬坟墓棺毁伤残废疯狂痴傻蠢笨病癌瘟疫灾祸殃恶罪犯囚狱刑罚暴凶骂辱耻羞丑臭脏污秽邪伪骗诈欺赌枪炮炸哭泣悲惨怕惧恐吓危险坏劣弱穷贫衰崩溃垮倒逃殖卑鄙贱弃抛绝断阻碍拒禁停止终休罢黑暗独霸侵占夺抢压迫剥榨贿赂霉腥爹娘妈爸",
);

/** Characters without which a wording says the opposite. */
const NEGATING = new Set("不没无未非勿莫别反防禁免避否去消除零");

/** What is left as it is: names of persons, of state and party, and of places whose standing is spoken of with care. */
const UNTOUCHED =
  /同志|总书记|主席|总理|中国共产党|共产党|中华人民共和国|习近平|毛泽东|邓小平|江泽民|胡锦涛|温家宝|李克强|李强|马克思|恩格斯|列宁|斯大林|孙中山|焦裕禄|雷锋|台独|台湾|香港|澳门|港澳|西藏|新疆|两岸|[中美俄欧日韩]{2,}/g;

/** Words that may lose a character in haste, but in which none is put in the place of another: it would be out of taste. */
const UNREPLACED = /党|中国|中华|祖国|国家|人民|领袖|中央|国务院|人大|政协|烈士|英雄|民族|宗教/g;

/** Whether the character may stand where it does not belong. */
export function isSuitable(character: string): boolean {
  return !unsuitable.has(character) && !NEGATING.has(character);
}

/** Whether a wording may lose the character. */
export function isDispensable(character: string): boolean {
  return !NEGATING.has(character);
}

/** The places of a wording, each 1 where nothing is planted. */
export function untouchedPlaces(wording: string): Uint8Array {
  return placesOf(UNTOUCHED, wording);
}

/** The places of a wording, each 1 where none is put in the place of another. */
export function unreplacedPlaces(wording: string): Uint8Array {
  return placesOf(UNREPLACED, wording);
}

function placesOf(names: RegExp, wording: string): Uint8Array {
  const places = new Uint8Array(wording.length);
  for (const { 0: name, index } of wording.matchAll(names)) places.fill(1, index, index + name.length);
  return places;
}
