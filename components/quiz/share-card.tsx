import { useEffect, useRef, useState } from 'react';
import { drawCard, fileOf } from '@/browser/quiz/draw-card';
import type { QuizInfo, TierInfo } from '@/browser/quiz/quiz-props';
import { countsInWords, showPoints } from '@/domain/quiz/points-in-words';
import type { Result } from '@/domain/quiz/result';
import type { Run } from '@/domain/quiz/run';

type Props = { quiz: QuizInfo; run: Run; result: Result; tiers: readonly TierInfo[]; event: string; site: string };

/** A picture of the result, made on this phone, its words beside it, and the link that gives others the same questions. */
export function ShareCard({ quiz, run, result, tiers, event, site }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [said, setSaid] = useState('');
  const link = `${location.origin}/quiz/${quiz.slug}?seed=${run.seed}&n=${run.questions.length}`;
  const score = `${showPoints(result.points)} of ${result.asked}`;
  const text = `${quiz.title}, ${event}: ${score} points (${countsInWords(result)}). The same questions: ${link}`;

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
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        setSaid('Sharing did not work here: copy it.');
    }
  };
  const download = async () => {
    const file = canvas.current && (await fileOf(canvas.current, `${quiz.slug}.png`));
    if (!file) return setSaid('This browser cannot make the picture.');
    const url = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setSaid('Picture saved.');
  };
  const copy = async (words: string, done: string) => {
    await navigator.clipboard.writeText(words).then(
      () => setSaid(done),
      () => setSaid('This browser does not let a page copy: select the text and copy it.'),
    );
  };
  return (
    <section className="block" aria-labelledby="share">
      <h2 id="share">Share it</h2>
      <div className="share">
        <canvas ref={canvas} width={1200} height={630} role="img" aria-label={`Card: ${text}`} />
        <p className="share-text">{text}</p>
      </div>
      <p className="actions">
        {'share' in navigator && (
          <button className="button" type="button" onClick={() => void share()}>
            Share
          </button>
        )}
        <button className="button" type="button" onClick={() => void download()}>
          Save the picture
        </button>
        <button className="button" type="button" onClick={() => void copy(text, 'Text copied.')}>
          Copy the text
        </button>
        <button className="button" type="button" onClick={() => void copy(link, 'Challenge link copied.')}>
          Copy the challenge link
        </button>
      </p>
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}
