import type { Binding } from '../core/binding.js';
import type { BuildFacts } from '../core/build-facts.js';
import type { Lang } from './lang.js';
import { numberIn } from './sentences.js';

const BINDING_WORDS: Readonly<Record<Binding, Readonly<Record<Lang, string>>>> = {
  'saddle-stitch': { de: 'Rückstichheftung', en: 'saddle stitching' },
  perfect: { de: 'Klebebindung', en: 'perfect binding' },
  none: { de: 'ungebunden', en: 'unbound' },
};

/** "Klebebindung, Rücken 3,5 mm". */
export const bindingWords = (facts: BuildFacts, lang: Lang): string =>
  [BINDING_WORDS[facts.binding][lang], spineWords(facts, lang)]
    .filter((each) => each !== '')
    .join(', ');

/** "Rücken 3,5 mm"; empty for bindings without a spine. */
export function spineWords({ binding, spine }: BuildFacts, lang: Lang): string {
  if (binding !== 'perfect') return '';
  if (spine === null) return lang === 'de' ? 'Rückenbreite unbekannt' : 'width of spine unknown';
  return `${lang === 'de' ? 'Rücken' : 'spine'} ${numberIn(spine, lang)} mm`;
}
