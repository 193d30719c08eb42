import { useEffect, useRef, useState } from 'react';
import { drawCard, fileOf } from '@/browser/quiz/draw-card';
import type { QuizInfo, TierInfo } from '@/browser/quiz/quiz-props';
import type { Result } from '@/domain/quiz/result';
import type { Run } from '@/domain/quiz/run';
import * as words from '@/generated/words/quiz-share';
import { countsInWords, scoreInWords, showPoints } from '@/words/quiz/points-in-words';

type Props = { quiz: QuizInfo; run: Run; result: Result; tiers: readonly TierInfo[]; event: string; site: string };

/**
 * A picture of the result, made on this phone, with its words beside it, and a link that gives others the same
 * questions.
 */
export function ShareCard({ quiz, run, result, tiers, event, site }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [said, setSaid] = useState('');
  const link = `${location.origin}/quiz/${quiz.slug}?seed=${run.seed}&n=${run.questions.length}`;
  const score = scoreInWords(result);
  const text = words.text({
    ...{ quiz: quiz.title, event, link, asked: result.asked },
    ...{ points: showPoints(result.points), counts: countsInWords(result) },
  });

  useEffect(() => {
    if (!canvas.current) return;
    const labels = result.tiers.map(({ key }) => tiers.find(({ id }) => id === key)?.usersLabel ?? key);
    const bars = result.tiers.map(({ points, asked }, index) => ({ label: labels[index]!, share: points / asked }));
    drawCard(canvas.current, { title: quiz.title, event, score, words: countsInWords(result), bars, site });
  }, [quiz.title, event, score, result, tiers, site]);

  const share = async () => {
    const file = canvas.current && (await fileOf(canvas.current, `${quiz.slug}.png`));
    const data: ShareData = { text, ...(file && navigator.canShare?.({ files: [file] }) && { files: [file] }) };
    try {
      await navigator.share(data);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setSaid(words.shareFailed);
    }
  };
  const download = async () => {
    const file = canvas.current && (await fileOf(canvas.current, `${quiz.slug}.png`));
    if (!file) return setSaid(words.noPicture);
    const url = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setSaid(words.pictureSaved);
  };
  const copy = async (copied: string, done: string) => {
    await navigator.clipboard.writeText(copied).then(
      () => setSaid(done),
      () => setSaid(words.copyFailed),
    );
  };
  return (
    <section className="block" aria-labelledby="share">
      <h2 id="share">{words.title}</h2>
      <div className="share">
        <canvas ref={canvas} width={1200} height={630} role="img" aria-label={words.card({ text })} />
        <p className="share-text">{text}</p>
      </div>
      <p className="actions">
        {'share' in navigator && (
          <button className="button" type="button" onClick={() => void share()}>
            {words.share}
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
