/**
 * Exact amounts of money: {@code numeric(18,2)} in tables, a string with two decimals on the wire.
 */
@NullMarked
package org.workershome.kit.money;

import org.jspecify.annotations.NullMarked;
