/** Points as people write them: `7`, `7½`, `6.3`. */
export function showPoints(points: number): string {
  const whole = Math.floor(points + 1e-6);
  const rest = points - whole;
  if (rest < 0.05) return `${whole}`;
  if (Math.abs(rest - 0.5) < 0.01) return whole === 0 ? '½' : `${whole}½`;
  // Cut, not rounded: 9.97 of 10 is not 10.
  return (Math.floor(points * 10 + 1e-6) / 10).toFixed(1);
}

/** `6 right, 2 partly right, 2 missed`; what there is none of is left out. */
export function countsInWords({ right, partly, wrong }: { right: number; partly: number; wrong: number }): string {
  const parts = [
    ...(right > 0 ? [`${right} right`] : []),
    ...(partly > 0 ? [`${partly} partly right`] : []),
    ...(wrong > 0 ? [`${wrong} missed`] : []),
  ];
  return parts.join(', ');
}
