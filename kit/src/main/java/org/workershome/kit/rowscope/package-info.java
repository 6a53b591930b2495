/**
 * Binds the caller to row-level security, once per transaction. Needs Agroal and JTA: the gateway
 * leaves this room out.
 */
@NullMarked
package org.workershome.kit.rowscope;

import org.jspecify.annotations.NullMarked;
