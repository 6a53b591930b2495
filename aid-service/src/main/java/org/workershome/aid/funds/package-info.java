/**
 * Money of one source for one year, and how it gets there: proposed by one, approved by another.
 */
@NullMarked
package org.workershome.aid.funds;

import org.jspecify.annotations.NullMarked;
