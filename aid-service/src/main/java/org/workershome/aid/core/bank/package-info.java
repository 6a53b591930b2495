/** How a bank takes files of payments, and when: shared by whoever plans, writes and compares. */
@NullMarked
package org.workershome.aid.core.bank;

import org.jspecify.annotations.NullMarked;
