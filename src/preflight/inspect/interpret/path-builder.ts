import { emptyPath, close, curveTo, lineTo, moveTo, type Path } from '../path.js';
import type { Frame } from './frame.js';

/** Path under construction, in the stream's space. */
export class PathBuilder {
  private readonly frame: Frame;
  private path: Path = emptyPath();
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** Follows the operators that build a path; false for all others. */
  take(operator: string, n: (index: number) => number): boolean {
    switch (operator) {
      case 'm':
        this.moveTo(n(0), n(1));
        return true;
      case 'l':
        this.lineTo(n(0), n(1));
        return true;
      case 'c':
        this.curveTo(n(0), n(1), n(2), n(3), n(4), n(5));
        return true;
      case 'v':
        this.curveTo(this.x, this.y, n(0), n(1), n(2), n(3));
        return true;
      case 'y':
        this.curveTo(n(0), n(1), n(2), n(3), n(2), n(3));
        return true;
      case 'h':
        this.close();
        return true;
      case 're':
        this.moveTo(n(0), n(1));
        this.lineTo(n(0) + n(2), n(1));
        this.lineTo(n(0) + n(2), n(1) + n(3));
        this.lineTo(n(0), n(1) + n(3));
        this.close();
        return true;
      default:
        return false;
    }
  }

  /** The path that was built; the next one begins. */
  finish(): Path {
    const { path } = this;
    this.path = emptyPath();
    return path;
  }

  private at(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.frame.state.ctm;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  private moveTo(x: number, y: number): void {
    [this.x, this.y] = [x, y];
    [this.startX, this.startY] = [x, y];
    const [px, py] = this.at(x, y);
    moveTo(this.path, px, py);
  }

  private lineTo(x: number, y: number): void {
    if (this.path.ops.length === 0) {
      this.moveTo(x, y);
      return;
    }
    [this.x, this.y] = [x, y];
    const [px, py] = this.at(x, y);
    lineTo(this.path, px, py);
  }

  private curveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    if (this.path.ops.length === 0) this.moveTo(a, b);
    [this.x, this.y] = [x, y];
    const [ax, ay] = this.at(a, b);
    const [cx, cy] = this.at(c, d);
    const [px, py] = this.at(x, y);
    curveTo(this.path, ax, ay, cx, cy, px, py);
  }

  close(): void {
    if (this.path.ops.length === 0) return;
    close(this.path);
    [this.x, this.y] = [this.startX, this.startY];
  }
}
