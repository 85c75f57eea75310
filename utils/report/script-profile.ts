import type { FoldTable } from '../core/fold.ts';
import { isHan } from '../core/span.ts';

/** In which script a text is written, with the Han characters that tell: those that stand in one script only. */
export interface ScriptProfile {
  /** `mixed` where the smaller script has a tenth or more of the characters that tell, `none` where nothing tells. */
  readonly script: 'Hant' | 'Hans' | 'mixed' | 'none';
  readonly traditional: number;
  readonly simplified: number;
}

/** What one pass over a text tells of its Han characters. */
export interface HanProfile {
  /** As `countHan` counts. */
  readonly han: number;
  readonly script: ScriptProfile;
}

/**
 * Traditional is what folds to another character, Simplified what another one folds to. The result takes the text as a reader
 * sees it, and counts all in one pass: it costs what counting Han characters alone does (3.3 ms for a million).
 * Japanese text, which has characters of both, gets no useful answer.
 */
export function createHanProfile(fold: FoldTable): (readable: string) => HanProfile {
  const bits = bitsOf(fold);
  return readable => {
    let [han, traditional, simplified] = [0, 0, 0];
    for (let i = 0; i < readable.length; i++) {
      const unit = bits[readable.charCodeAt(i)]!;
      traditional += unit & hantBit;
      simplified += (unit & hansBit) >> 1;
      han += unit >> 2;
    }
    return { han, script: { script: scriptOf(traditional, simplified), traditional, simplified } };
  };
}

const hantBit = 1;
const hansBit = 2;
const hanBit = 4;
/** Of the characters that tell: names, quotations and slips of another script stay below it. */
const mixedShare = 0.1;

function scriptOf(traditional: number, simplified: number): ScriptProfile['script'] {
  if (!traditional && !simplified) return 'none';
  if (Math.min(traditional, simplified) >= mixedShare * (traditional + simplified)) return 'mixed';
  return traditional > simplified ? 'Hant' : 'Hans';
}

/** For each UTF-16 unit: is it a Han character, and does it stand in one script only? Those beyond extension A fold to nothing. */
function bitsOf(fold: FoldTable): Uint8Array {
  const bits = new Uint8Array(0x10000);
  const folding = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => 0x3400 + i).filter(unit => fold[unit] !== unit);
  for (const unit of folding) bits[fold[unit]!] = hansBit;
  for (const unit of folding) bits[unit] = hantBit;
  for (const character of inBothScripts) bits[character.charCodeAt(0)] = 0;
  for (let unit = 0; unit < bits.length; unit++) if (isHan(unit)) bits[unit]! |= hanBit;
  return bits;
}

/**
 * Characters that others fold to, or that fold, and yet are common in both scripts: 后 (皇后), 里 (公里), 乾 (乾隆), 著 (著名).
 * Of the first, those in the common half of Big5 and those that Taiwan or Hong Kong write by OpenCC's lists; of the second, those
 * of GB 2312 but 後 and 於, which it has for names, and 瞭 (瞭望). A test makes the list anew.
 */
export const inBothScripts =
  '丑丰么了于云仆伙余佛你佣俊修借僵儿克兑冢冬准凌几凶出划刮制千升卜占卧即卷叁只台吁吃合吊同后向听呆周咨咸咽哄唇喂噪回困囱坏' +
  '夸奸姜娘媪家尸局岩岳峰巨布帘席干并幸床庵弦彩征御志念恤悦愈愠愿戚户扇才扎扑托扣折抬抵拐拼挂挨挽捆捍捝揾搜教敚斗旋旗既昆晒' +
  '暗曲札朱朴杆杠杯杰松板查栗核梁棁棋榅檐欲氲污沈沾泄泛注涌涚温游溪溯漓灶煴狸玩症痴皂真矩私秋秘税筑粽糊糖系累群肴胄胡脱腌腽致' +
  '舍芸苔苧范荐葱蒀蒙蓑蔑虫虱蜕表谷辟逾郁酸采里雇雕霉面飧' +
  '乾吒夥徵拚捱摺榘菸著薹藉袷覆醣麴麽瞭';
