/** Where things stand in the drawing, px. */

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly height: number;
  /** px a short side of a block. */
  readonly unit: number;
  readonly stage: Area;
  /** The plot of answers above its row of small towers. */
  readonly plot: Area;
  readonly thumbs: Area;
  /** px a column of plot and thumbs. */
  readonly column: number;
  readonly table: Area;
}

const columns = 10;
/** Short sides of a block that the stage holds: the highest tower is 14, and pieces roll. */
const across = 24;
const upward = 14.5;
/** Room for the names of the axis, left of the plot. */
const axis = 44;
const plotHeight = 160;
const thumbHeight = 74;
const tableHeight = 114;

/**
 * `open`: with the answers. Where the chart is below the tower, a covered one is kept low and has no table, so that the
 * scale to judge on stays near the tower.
 */
export function layoutFor(width: number, open: boolean): Layout {
  const beside = width >= 800;
  const low = !beside && !open;
  const stageWidth = beside ? Math.floor(width * 0.48) : width;
  const unit = Math.min(21, stageWidth / (beside ? across - 3 : across));
  const stageHeight = Math.ceil(upward * unit) + 76;
  const left = beside ? stageWidth + 32 : 0;
  const top = beside ? 0 : stageHeight + 24;
  const column = Math.floor((width - left - axis) / columns);
  const plot = { left: left + axis, top: top + 26, width: column * columns, height: low ? 112 : plotHeight };
  const thumbs = { ...plot, top: plot.top + plot.height + 8, height: thumbHeight };
  const tableTop = thumbs.top + thumbHeight + 16;
  return {
    height: low ? tableTop : Math.max(stageHeight, tableTop + tableHeight),
    unit,
    stage: { left: 0, top: 0, width: stageWidth, height: beside ? tableTop + tableHeight : stageHeight },
    plot,
    thumbs,
    column,
    table: { left, top: tableTop, width: width - left, height: tableHeight },
  };
}
