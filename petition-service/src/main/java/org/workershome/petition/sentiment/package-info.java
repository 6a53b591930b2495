/**
 * The quarter's picture of what workers think (职工思想动态季度研判): where was listened, what was proposed
 * and answered, what was wrong and is mended, and how the unions above see it as sums of records.
 *
 * <p>Nobody's attitude is on file: an opinion has no giver, an answer to a questionnaire nobody at
 * all. Why and how: docs/decisions/0022. Start at {@code PanelResource} and {@code PanelState}.
 */
@NullMarked
package org.workershome.petition.sentiment;

import org.jspecify.annotations.NullMarked;
