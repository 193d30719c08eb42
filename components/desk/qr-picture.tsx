import { useEffect, useState } from 'react';
import type { QrDrawing } from '@/browser/desk/draw-qr';
import * as words from '@/generated/words/desk-let-in';

/** A QR code, dark on light in every theme, as many cameras read no other. What draws it is fetched only here. */
export function QrPicture({ text, name }: { text: string; name: string }) {
  const [drawing, setDrawing] = useState<QrDrawing | 'failed' | null>(null);
  useEffect(() => {
    let isOver = false;
    void import('@/browser/desk/draw-qr').then(
      ({ drawQr }) => !isOver && setDrawing(drawQr(text)),
      () => !isOver && setDrawing('failed'),
    );
    return () => void (isOver = true);
  }, [text]);
  if (drawing === 'failed') return <p className="note">{words.noPicture}</p>;
  const { size, path } = drawing ?? { size: 1, path: '' };
  return (
    <svg className="desk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
