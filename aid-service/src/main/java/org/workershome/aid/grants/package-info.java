/**
 * One-off living aid: proposed by one, approved by another for exactly the content he saw, reserved
 * in the ledger.
 */
@NullMarked
package org.workershome.aid.grants;

import org.jspecify.annotations.NullMarked;
