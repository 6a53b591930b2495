/**
 * What stands in a file for a bank, of each kind. Written as a stream, and the same bytes for the
 * same payments, whenever and wherever: that is what a hash and a signature are worth.
 */
@NullMarked
package org.workershome.aid.payment.file;

import org.jspecify.annotations.NullMarked;
