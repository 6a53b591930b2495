package org.workershome.petition.sentiment;

/**
 * One number of a panel.
 *
 * @param own from the union's own records
 * @param below the sum of the approved panels directly below
 */
record PanelNumberView(PanelFigure figure, long own, long below, long total) {
  static PanelNumberView of(PanelFigure figure, long own, long below) {
    return new PanelNumberView(figure, own, below, own + below);
  }
}
