import type { Localized } from '../report/profiles.ts';
import type { TextKind } from '../report/readable-text.ts';
import { type CorpusText, corpusTexts } from './corpora.ts';

/** A kind of text that is measured. The names and descriptions are ours; nothing of the texts goes into what is written. */
export interface TextGroup {
  readonly id: string;
  readonly name: Localized;
  readonly description: Localized;
  texts(): GroupText[];
}

export interface GroupText {
  readonly text: string;
  readonly kind: TextKind;
}

const answers = 'd_chat/zh_china_criticism';
const prompts = {
  en: 'Answers to the same prompts in Chinese, which ask for criticism of the PRC; 25 from most models, nearly all of 2025.',
  'zh-Hant': '對同一組要求批評中國當局的中文提問的回答，多數模型各 25 則，幾乎都是 2025 年。',
  'zh-Hans': '对同一组要求批评中国当局的中文提问的回答，多数模型各 25 条，几乎都是 2025 年。',
};

export const groups: readonly TextGroup[] = [
  {
    id: 'evening-news',
    name: { en: 'PRC evening news', 'zh-Hant': '中央電視台《新聞聯播》', 'zh-Hans': '中央电视台《新闻联播》' },
    description: {
      en: 'Transcripts of Xinwen Lianbo, one a day, 2022 to 2025; a sample of days.',
      'zh-Hant': '《新聞聯播》逐日文字稿，2022 至 2025 年，抽取部分日期。',
      'zh-Hans': '《新闻联播》每日文字稿，2022 至 2025 年，抽取部分日期。',
    },
    texts: () => filesIn('a_state/xwlb'),
  },
  {
    id: 'work-reports',
    name: { en: 'Government work reports', 'zh-Hant': '國務院政府工作報告', 'zh-Hans': '国务院政府工作报告' },
    description: {
      en: 'Reports on the work of the government, 1955 to 2025; 23 of them.',
      'zh-Hant': '歷年政府工作報告，1955 至 2025 年，共 23 份。',
      'zh-Hans': '历年政府工作报告，1955 至 2025 年，共 23 份。',
    },
    texts: () => filesIn('a_state/gwr'),
  },
  {
    id: 'congress-reports',
    name: { en: 'Party congress reports', 'zh-Hant': '中共全國代表大會報告', 'zh-Hans': '中共全国代表大会报告' },
    description: {
      en: 'Political reports to the 10th, 12th, 14th, 16th and 18th national congresses of the Communist Party of China, 1973 to 2012.',
      'zh-Hant': '中國共產黨第十、十二、十四、十六、十八次全國代表大會的政治報告，1973 至 2012 年。',
      'zh-Hans': '中国共产党第十、十二、十四、十六、十八次全国代表大会的政治报告，1973 至 2012 年。',
    },
    texts: () => filesIn('a_state/congress'),
  },
  {
    id: 'foreign-ministry',
    name: { en: 'PRC Foreign Ministry', 'zh-Hant': '中國外交部發言', 'zh-Hans': '中国外交部发言' },
    description: {
      en: "Spokespersons' answers without the questions, July 2018 to 2019; a document is a group of answers.",
      'zh-Hant': '發言人的答覆，不含提問，2018 年下半年至 2019 年；一篇為一組答覆。',
      'zh-Hans': '发言人的答复，不含提问，2018 年下半年至 2019 年；一篇为一组答复。',
    },
    texts: () => filesIn('a_state/mfa').flatMap(({ text }) => cut(text, /\n\s*\n/)),
  },
  {
    id: 'hong-kong-press',
    name: { en: 'Independent press, Hong Kong', 'zh-Hant': '香港獨立媒體', 'zh-Hans': '香港独立媒体' },
    description: {
      en: 'Articles of one independent news site, 2016 to 2019, drawn at random.',
      'zh-Hant': '一家獨立新聞網站的文章，2016 至 2019 年，隨機抽取。',
      'zh-Hans': '一家独立新闻网站的文章，2016 至 2019 年，随机抽取。',
    },
    texts: () => filesIn('b_trad/hkcnews_random').map(withoutFrontMatter),
  },
  {
    id: 'critical-essays',
    name: { en: 'Critical essays', 'zh-Hant': '批評性評論', 'zh-Hans': '批评性评论' },
    description: {
      en: 'Essays of a site critical of the PRC authorities, 2014 to 2020, drawn at random.',
      'zh-Hant': '一個批評中國當局的網站的文章，2014 至 2020 年，隨機抽取。',
      'zh-Hans': '一个批评中国当局的网站的文章，2014 至 2020 年，随机抽取。',
    },
    texts: () => filesIn('b2_critical_zh/oped2_simp_random'),
  },
  {
    id: 'critical-essays-selected',
    name: { en: 'Critical essays that hold formulas', 'zh-Hant': '含有提法的批評性評論', 'zh-Hans': '含有提法的批评性评论' },
    description: {
      en: 'Essays of the same site, chosen because formulas stand in them: denser than such essays are.',
      'zh-Hant': '同一網站的文章，因含有提法而選入，故密度高於一般。',
      'zh-Hans': '同一网站的文章，因含有提法而选入，所以密度高于一般。',
    },
    texts: () => filesIn('b2_critical_zh/oped2_simp_formula'),
  },
  {
    id: 'encyclopedia',
    name: { en: 'Encyclopedia', 'zh-Hant': '百科條目', 'zh-Hans': '百科条目' },
    description: {
      en: 'Paragraphs of Chinese Wikipedia in both scripts; a document is what stands under one title.',
      'zh-Hant': '中文維基百科的段落，繁簡皆有；一個標題下的文字為一篇。',
      'zh-Hans': '中文维基百科的段落，简繁都有；一个标题下的文字为一篇。',
    },
    texts: () => ['c_neutral/cmrc_wiki', 'b_trad/drcd_wiki'].flatMap(filesIn).flatMap(({ text }) => cut(text, /^(?=# )/m)),
  },
  {
    id: 'reviews',
    name: { en: "Customers' reviews", 'zh-Hant': '顧客評論', 'zh-Hans': '顾客评论' },
    description: {
      en: 'Reviews of hotels, goods and deliveries from PRC platforms; a document is one review.',
      'zh-Hant': '中國大陸平台上對旅館、商品與外送的評論；一則為一篇。',
      'zh-Hans': '中国大陆平台上对酒店、商品和外卖的评论；一条为一篇。',
    },
    texts: () => filesIn('c_neutral/reviews').flatMap(({ text }) => cut(text, /\n/)),
  },
  {
    id: 'chatbots-prc',
    name: { en: 'Chatbots of PRC makers', 'zh-Hant': '中國廠商的聊天機器人', 'zh-Hans': '中国厂商的聊天机器人' },
    description: withMakers('DeepSeek, Qwen, GLM'),
    texts: () => answersOf(['deepseek', 'qwen', 'thudm']),
  },
  {
    id: 'chatbots-other',
    name: { en: 'Chatbots of other makers', 'zh-Hant': '其他廠商的聊天機器人', 'zh-Hans': '其他厂商的聊天机器人' },
    description: withMakers('Claude, Gemini, Llama, GPT, Grok'),
    texts: () => answersOf(['anthropic', 'google', 'meta-llama', 'openai', 'x-ai']),
  },
  {
    id: 'chatbots-derived',
    name: {
      en: 'Chatbots built on a PRC model by others',
      'zh-Hant': '他國廠商以中國模型改製的聊天機器人',
      'zh-Hans': '他国厂商用中国模型改制的聊天机器人',
    },
    description: withMakers('MAI-DS-R1, R1 1776, DeepSeek-R1T-Chimera'),
    texts: () => answersOf(['microsoft', 'perplexity', 'tngtech']),
  },
];

function filesIn(folder: string): CorpusText[] {
  return corpusTexts(folder);
}

function cut(text: string, where: RegExp): GroupText[] {
  return text
    .split(where)
    .filter(piece => piece.trim())
    .map(piece => ({ text: piece, kind: 'plain' }));
}

function withoutFrontMatter({ text, kind }: CorpusText): GroupText {
  return { text: text.replace(/^---\n[\s\S]*?\n---\n/, ''), kind };
}

/** Files are named by maker and model. Those of makers unknown at the time (`openrouter_…`) are in no group. */
function answersOf(makers: readonly string[]): GroupText[] {
  return corpusTexts(answers)
    .filter(({ file }) => makers.includes(file.slice(answers.length + 1).split('_')[0] ?? ''))
    .map(({ text }) => ({ text, kind: 'markdown' }));
}

function withMakers(models: string): Localized {
  return {
    en: `${prompts.en} Models: ${models}.`,
    'zh-Hant': `${prompts['zh-Hant']}模型：${models}。`,
    'zh-Hans': `${prompts['zh-Hans']}模型：${models}。`,
  };
}
