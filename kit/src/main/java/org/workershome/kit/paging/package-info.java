/**
 * Lists by keyset: a page says where the next one starts, so page 1,000 costs what page 1 costs and
 * no row is seen twice or skipped while others are written.
 */
@NullMarked
package org.workershome.kit.paging;

import org.jspecify.annotations.NullMarked;
