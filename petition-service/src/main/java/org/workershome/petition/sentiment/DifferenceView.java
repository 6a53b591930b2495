package org.workershome.petition.sentiment;

/** What a number was when the panel was approved, and what the records say today. */
record DifferenceView(PanelFigure figure, long approved, long today, long difference) {}
