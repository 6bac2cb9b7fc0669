/** An opaque picture: red, green and blue of each pixel, row by row from the top, 0 to 255. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** The picture with no more pixels than the box has; each is the mean of those that it stands for. */
export function scaledInto({ width, height, rgb }: Pixels, box: { width: number; height: number }): Pixels {
  const scale = Math.min(1, box.width / width, box.height / height);
  if (scale === 1) return { width, height, rgb };
  const small = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const scaled = new Uint8Array(small.width * small.height * 3);
  const from = (at: number, of: number, to: number) => Math.floor((at * to) / of);
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1) {
      const [left, top] = [from(x, small.width, width), from(y, small.height, height)];
      const right = Math.max(left + 1, from(x + 1, small.width, width));
      const bottom = Math.max(top + 1, from(y + 1, small.height, height));
      const count = (right - left) * (bottom - top);
      for (let colour = 0; colour < 3; colour += 1) {
        let sum = 0;
        for (let row = top; row < bottom; row += 1)
          for (let column = left; column < right; column += 1)
            sum += rgb[(row * width + column) * 3 + colour] ?? 0;
        scaled[(y * small.width + x) * 3 + colour] = Math.round(sum / count);
      }
    }
  return { ...small, rgb: scaled };
}
