/** Files of payments for the bank. A payment is in at most one live file. */
@NullMarked
package org.workershome.aid.payment;

import org.jspecify.annotations.NullMarked;
