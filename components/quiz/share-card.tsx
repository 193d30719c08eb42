import { useEffect, useRef, useState } from 'react';
import { copyText } from '@/browser/page/copy-text';
import { shareWords } from '@/browser/page/share-words';
import { drawCard, fileOf } from '@/browser/quiz/draw-card';
import type { QuizInfo } from '@/browser/quiz/quiz-props';
import type { Result } from '@/domain/quiz/result';
import type { Run } from '@/domain/quiz/run';
import * as words from '@/generated/words/quiz-share';
import { countsInWords, scoreInWords } from '@/words/quiz/points-in-words';
import { challengeOf, shareText } from './challenge';

type Props = { quiz: QuizInfo; run: Run; result: Result; event: string; site: string };

/** A picture of the result, made on this phone, with its words beside it. */
export function ShareCard({ quiz, run, result, event, site }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sentence = useRef<HTMLParagraphElement>(null);
  /** Made before anybody asks for it: a browser shares only within a moment of the tap, and waits for no picture. */
  const file = useRef<Promise<File | null>>(undefined);
  const [picture, setPicture] = useState<File | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [said, setSaid] = useState('');
  const link = challengeOf(quiz, run);
  const score = scoreInWords(result);
  const text = shareText(quiz, result, event, link);

  useEffect(() => {
    if (!canvas.current) return;
    const marks = result.questions.map(({ mark }) => mark.verdict);
    const isDrawn = drawCard(canvas.current, {
      title: quiz.title,
      event,
      score,
      words: countsInWords(result),
      marks,
      site,
    });
    file.current = isDrawn ? fileOf(canvas.current, `${quiz.slug}.png`) : Promise.resolve(null);
    void file.current.then(setPicture);
  }, [quiz.title, quiz.slug, event, score, result, site]);

  const share = async () => {
    // What was closed with the picture may have been closed because of it.
    const shared = await shareWords(text, hasFailed ? null : picture);
    if (shared === 'refused') return copy(text, words.copiedInstead);
    setHasFailed(shared === 'cancelled' && !hasFailed && picture !== null);
    setSaid('');
  };
  const download = async () => {
    const made = await file.current;
    if (!made) return setSaid(words.noPicture);
    const url = URL.createObjectURL(made);
    Object.assign(document.createElement('a'), { href: url, download: made.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setSaid(words.pictureSaved);
  };
  const copy = async (copied: string, done: string) => {
    if (await copyText(copied)) return setSaid(done);
    getSelection()?.selectAllChildren(sentence.current!);
    setSaid(words.copyFailed);
  };
  return (
    <section className="block" aria-labelledby="share">
      <h2 id="share">{words.title}</h2>
      <div className="share">
        <canvas ref={canvas} width={1200} height={630} role="img" aria-label={words.card({ text })} />
        <p ref={sentence} className="share-text">
          {text}
        </p>
      </div>
      <p className="actions">
        {'share' in navigator && (
          <button className="button" type="button" onClick={() => void share()}>
            {hasFailed ? words.shareWords : words.share}
          </button>
        )}
        <button className="button" type="button" onClick={() => void download()}>
          {words.savePicture}
        </button>
        <button className="button" type="button" onClick={() => void copy(text, words.textCopied)}>
          {words.copyText}
        </button>
        <button className="button" type="button" onClick={() => void copy(link, words.linkCopied)}>
          {words.copyLink}
        </button>
      </p>
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}
