/**
 * Plain SQL for the rooms below {@code privacy}.
 *
 * <p>Start at {@link org.workershome.kit.privacy.rows.Rows}.
 */
@NullMarked
package org.workershome.kit.privacy.rows;

import org.jspecify.annotations.NullMarked;
