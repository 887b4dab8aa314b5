/** A signature as a hand draws it: two strokes for each character of the name, no two names alike. */
export function drawnSignature(name: string) {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) as number)) % 9973, 7);
  const next = (below: number) => {
    seed = (seed * 1103 + 907) % 9973;
    return seed % below;
  };
  let time = 0;
  const strokes = Array.from({ length: name.length * 2 }, (_, at) => {
    const left = 12 + Math.floor(at / 2) * 62 + next(14);
    const top = at % 2 ? 58 : 18;
    return Array.from({ length: 7 }, (_, step) => {
      time += 14 + next(9);
      return [left + step * 7 + next(6), top + next(26) + (step % 2) * 8, time];
    });
  });
  return { name, points: JSON.stringify(strokes) };
}
