/**
 * A bank that does not exist: it fetches payment files through the gateway as a machine client and
 * answers each line, so that the whole way of money can be walked on one machine.
 */
@NullMarked
package org.workershome.local.bank;

import org.jspecify.annotations.NullMarked;
