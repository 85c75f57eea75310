import { useEffect, useRef } from 'preact/hooks';
import styles from '../../assets/highlight.css?inline';
import { highlightStyle } from '../app/highlight-style.ts';
import { message } from '../app/i18n.ts';
import type { Appearance } from '../app/settings.ts';
import { type Voice, voices } from '../core/voice.ts';

/** Sentences of our own, with the formula between bars: as the text's own words, as another's, and as a phrase that is talked about. */
const sentences: Readonly<Record<Voice, readonly { readonly lang: string; readonly text: string }[]>> = {
  own: [
    { lang: 'zh-Hant-TW', text: '我們要繼續|講好中國故事|，讓更多人聽見。' },
    { lang: 'zh-Hans-CN', text: '我们要继续|讲好中国故事|，让更多人听见。' },
  ],
  reported: [
    { lang: 'zh-Hant-TW', text: '發言人表示，願同各國|共用智慧紅利|。' },
    { lang: 'zh-Hans-CN', text: '发言人表示，愿同各国|共享智能红利|。' },
  ],
  mentioned: [
    { lang: 'zh-Hant-TW', text: '所謂「|人類命運共同體|」，究竟是什麼意思？' },
    { lang: 'zh-Hans-CN', text: '所谓“|人类命运共同体|”，究竟是什么意思？' },
  ],
};
const noteKeys = { own: 'exampleOwn', reported: 'exampleReported', mentioned: 'exampleMentioned' } as const;
/** Names of the first hue, one a voice. */
const names: Readonly<Record<Voice, string>> = { own: 'x0', reported: 'x8', mentioned: 'x16' };

/** The three voices in both scripts, on light and on dark ground, painted as on pages: by highlights, with the very style sheet. */
export function VoiceExample({ appearance }: { appearance: Appearance }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not a style element, which the policy of extension pages refuses.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightStyle(styles, appearance));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
    };
  }, [appearance.line, appearance.tint]);
  useEffect(() => {
    for (const voice of voices) {
      const spots = place.current?.querySelectorAll(`.spot-${voice}`) ?? [];
      CSS.highlights.set(names[voice], new Highlight(...Array.from(spots, rangeOf)));
    }
    return () => {
      for (const voice of voices) CSS.highlights.delete(names[voice]);
    };
  }, []);
  return (
    <div class="example" ref={place}>
      {['light', 'dark'].map(ground => (
        <dl key={ground} class={`ground ${ground}`}>
          {voices.map(voice => (
            <div key={voice}>
              <dt>{message(noteKeys[voice])}</dt>
              {sentences[voice].map(({ lang, text }) => (
                <dd key={lang} lang={lang}>
                  <Sentence text={text} voice={voice} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}

function Sentence({ text, voice }: { text: string; voice: Voice }) {
  const [before, formula, after] = text.split('|');
  return (
    <>
      {before}
      <span class={`spot-${voice}`}>{formula}</span>
      {after}
    </>
  );
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  // The text itself, as on pages.
  range.selectNodeContents(element.firstChild ?? element);
  return range;
}
