/**
 * Draws papers: PDF with embedded Chinese letters, without any language of markup.
 *
 * <p>Start at {@link org.workershome.kit.paper.Press}. Whoever uses it brings PDFBox; a service
 * that draws nothing needs neither. Why so: docs/decisions/0020.
 */
@NullMarked
package org.workershome.kit.paper;

import org.jspecify.annotations.NullMarked;
