import { type PlotOptions, plot } from '@observablehq/plot';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWidth } from './use-width.ts';

interface PlotFigureProps {
  /** What it shows, in a sentence. */
  readonly label: string;
  /** What is drawn at a width, in CSS pixels. */
  options(width: number): PlotOptions;
}

/** A drawing of Observable Plot, as wide as its place. To assistive technology it is one picture: a table with the same numbers stands beside it. */
export function PlotFigure({ label, options }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useLayoutEffect(() => {
    if (width > 0) place.current?.replaceChildren(drawn({ ...options(width), width }, label));
  }, [width, options, label]);
  return <div class="plot" ref={place} />;
}

/**
 * Plot puts a style element into its drawing, which the policy of extension pages (`style-src 'self'`) refuses with an error in the console.
 * So it is drawn in a document that is never shown, where nothing is applied, and comes here without it; report.css says the same.
 */
function drawn(options: PlotOptions, label: string): Node {
  const svg = plot({ ...options, document: document.implementation.createHTMLDocument('') });
  for (const style of svg.querySelectorAll('style')) style.remove();
  // To assistive technology the drawing is one picture, whose parts may have no names.
  for (const part of svg.querySelectorAll('[aria-label]')) {
    part.setAttribute('data-mark', part.getAttribute('aria-label') ?? '');
    part.removeAttribute('aria-label');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return document.adoptNode(svg);
}
