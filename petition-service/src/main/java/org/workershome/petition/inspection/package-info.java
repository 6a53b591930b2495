/**
 * Inspection: a superior union or an audit committee draws a sample of cases, reads their dossiers,
 * writes down what it found, and follows each finding until it is mended.
 *
 * <p>Uses {@code core} and {@code kit}. Start at {@code OpenInspection}; a sample is drawn by
 * {@link org.workershome.petition.inspection.Allotment} and {@code SampleTable}.
 */
@NullMarked
package org.workershome.petition.inspection;

import org.jspecify.annotations.NullMarked;
