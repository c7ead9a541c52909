/** Three pictures in lines and few colours; what they say stands in words beside them, so they are hidden from assistive technology. */

const Frame = ({ children }: { children: preact.ComponentChildren }) => (
  <svg class="picture" viewBox="0 0 240 150" aria-hidden="true" focusable="false">
    <rect class="page" x="1" y="1" width="238" height="148" rx="10" />
    {children}
  </svg>
);

/** Lines of text from the left edge `x`, one width each. */
const Lines = ({ x, y, widths, step = 16 }: { x: number; y: number; widths: number[]; step?: number }) => (
  <>
    {widths.map((width, at) => (
      <rect key={`${at} ${width}`} class="text" x={x} y={y + at * step} width={width} height="5" rx="2.5" />
    ))}
  </>
);

/** A wavy line, as under a sentence that differs. */
const wave = (x: number, y: number, length: number): string =>
  `M${x} ${y}${Array.from({ length: Math.floor(length / 8) }, (_, at) => `q4 ${at % 2 === 0 ? -4 : 4} 8 0`).join('')}`;

/** A page with marks of both kinds. */
export function MarksPicture() {
  return (
    <Frame>
      <rect class="title" x="24" y="24" width="120" height="9" rx="4.5" />
      <rect class="tint" x="22" y="51" width="174" height="13" rx="3" />
      <rect class="tint-differs" x="22" y="99" width="142" height="13" rx="3" />
      <Lines x={24} y={54} widths={[170, 186, 92, 138, 178]} />
      <path class="line-same" d="M24 65h170" />
      <path class="line-differs" d={wave(24, 113, 138)} />
    </Frame>
  );
}

/** A mark with its card, report by report. */
export function ReportsPicture() {
  return (
    <Frame>
      <Lines x={24} y={22} widths={[186, 120]} />
      <rect class="tint" x="22" y="19" width="190" height="12" rx="3" />
      <path class="line-same" d="M24 31h186" />
      <rect class="card" x="52" y="44" width="152" height="94" rx="8" />
      <rect class="title" x="66" y="57" width="104" height="7" rx="3.5" />
      {[78, 98, 118].map((y, at) => (
        <g key={y}>
          <Lines x={66} y={y} widths={[[64, 52, 72][at] ?? 60]} />
          <rect
            class={at === 1 ? 'chip-differs' : 'chip'}
            x="156"
            y={y - 4}
            width="34"
            height="13"
            rx="6.5"
          />
          <path
            class={at === 1 ? 'sign-differs' : 'sign'}
            d={`M168 ${y + 1}h10M168 ${y + 4}h10${at === 1 ? `M176 ${y - 1.5}l-6 8` : ''}`}
          />
        </g>
      ))}
    </Frame>
  );
}

/** A page with the panel beside it. */
export function PanelPicture() {
  return (
    <Frame>
      <path class="edge" d="M148 1v148" />
      <rect class="title" x="20" y="24" width="84" height="8" rx="4" />
      <Lines x={20} y={48} widths={[108, 96, 110, 72, 104, 88]} />
      <path class="line-same" d="M20 56h108M20 104h72" />
      <rect class="title" x="160" y="20" width="52" height="6" rx="3" />
      {[38, 60, 82].map((y) => (
        <g key={y}>
          <rect class="card" x="158" y={y} width="72" height="17" rx="4" />
          <rect class="text" x="164" y={y + 6} width="46" height="5" rx="2.5" />
        </g>
      ))}
      <rect class="title" x="160" y="110" width="38" height="5" rx="2.5" />
      <path class="missing" d="M160 125h62M160 136h48" />
    </Frame>
  );
}
