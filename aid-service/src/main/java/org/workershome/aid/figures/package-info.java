/** Totals for the work report. Numbers only, never a row. */
@NullMarked
package org.workershome.aid.figures;

import org.jspecify.annotations.NullMarked;
